import PlaneGeometry

/// The parts of a floor that no area of a plan holds.
struct FloorGaps {
    /// Rectangles that together hold all unseen floor; each holds some.
    let rectangles: [Bounds]

    /// Compares the floor with the union of the areas, exactly: between two neighbouring sides of areas nothing changes.
    init(_ floor: FloorShape, areas: [Bounds]) {
        let bounds = floor.bounds
        let cuts = areas.flatMap { [$0.min.x, $0.max.x] }.filter { bounds.min.x < $0 && $0 < bounds.max.x }
        let columns = Set(cuts + [bounds.min.x, bounds.max.x]).sorted()
        var result: [Bounds] = []
        for (left, right) in zip(columns, columns.dropFirst()) {
            let spans = areas.filter { $0.min.x <= left && right <= $0.max.x }.map { ($0.min.y, $0.max.y) }
                .sorted { $0.0 < $1.0 }
            var low = bounds.min.y
            func note(upTo high: Int) {
                guard low < high else { return }
                let gap = Bounds(Point(x: left, y: low), Point(x: right, y: high))
                if floor.square(in: gap) != nil { result.append(gap) }
            }
            for span in spans {
                note(upTo: min(span.0, bounds.max.y))
                low = max(low, span.1)
            }
            note(upTo: bounds.max.y)
        }
        rectangles = result
    }
}
