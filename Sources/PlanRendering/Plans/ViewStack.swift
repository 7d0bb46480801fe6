/// In which order the views of counting sensors are painted where they overlap, so that none hides what another knows:
/// what lies inside of another on top of it, and of two that cross the one that says more.
///
/// All borders come on top of all fills, so that the outline of what is partly hidden shows.
struct ViewStack {
    /// From the lowest to the topmost.
    let order: [Int]

    /// The outlines that are painted over parts of each view.
    let covers: [[PagePolygon]]

    /// Whether a view shares floor with another.
    let isShared: [Bool]

    /// - Parameters:
    ///   - views: The outlines of each view.
    ///   - ranks: How much each says; higher is more.
    /// - Complexity: Quadratic in the number of views.
    init(_ views: [[PagePolygon]], ranks: [Double]) {
        let bounds = views.map { PageBounds(around: $0.flatMap(\.points)) }
        let areas = views.map { $0.reduce(0) { $0 + $1.area } }
        var depths = Array(repeating: 0, count: views.count)
        var isShared = Array(repeating: false, count: views.count)
        for first in views.indices {
            for second in views.indices where first != second {
                guard let own = bounds[first], let other = bounds[second], own.overlaps(other) else { continue }
                isShared[first] = true
                let isInside = views[first].allSatisfy { outline in
                    views[second].contains { around in outline.points.allSatisfy { around.clearance($0) > -0.01 } }
                }
                // Of two that are the same neither lies in the other.
                if isInside, areas[first] < 0.99 * areas[second] { depths[first] += 1 }
            }
        }
        self.isShared = isShared
        let order = views.indices.sorted { (depths[$0], ranks[$0], $0) < (depths[$1], ranks[$1], $1) }
        var covers: [[PagePolygon]] = Array(repeating: [], count: views.count)
        for (height, index) in order.enumerated() where isShared[index] {
            guard let own = bounds[index] else { continue }
            covers[index] = order[(height + 1)...].flatMap { views[$0] }.filter { $0.bounds.overlaps(own) }
        }
        (self.order, self.covers) = (order, covers)
    }

    /// The requests of the views, one each, that keep to what is seen of them.
    func apart(_ requests: [LabelRequest]) -> [LabelRequest] {
        requests.enumerated().map { index, request in
            var request = request
            guard isShared.indices.contains(index) else { return request }
            (request.crossesNoOutline, request.covers) = (isShared[index], covers[index])
            return request
        }
    }
}
