internal import DetectionRegions
internal import PlaneGeometry
internal import SiteModel

/// The numbers of the vertices as the table has them, each so that nobody can take it for that of another vertex.
///
/// A bare number lies inside its region alone and next to its vertex. One that finds no such place names its region as
/// well ("2/3" is vertex 3 of region 2) and is nearer to its vertex than to any other, or else stands on a leader line.
/// Vertices at the same place share such a label: "1/4 · 2/4".
struct VertexNumbers {
    private let regions: [(number: Int, outline: PagePolygon)]
    let vertices: [Vertex]
    let outlines: OutlineIndex
    private let theme: Theme

    /// A place where vertices are, and which ones.
    struct Vertex {
        var point: PagePoint
        var owners: [(region: Int, vertex: Int)]
    }

    /// The numbers on the page.
    struct Placement {
        var elements: [Scene.Element] = []

        /// The regions of which a vertex has no number, or has it at the end of a leader line only.
        var crowded: Set<Int> = []

        /// How many vertices have no number at all.
        var missing = 0

        /// How many leader lines there are.
        var leaders = 0

        /// Whether the drawing is too small for its numbers.
        var isCrowded: Bool { missing > 0 || leaders > VertexNumbers.mostLeaders }
    }

    /// More leader lines than that are a thicket.
    private static let mostLeaders = 4

    /// The numbers of the regions of some sensors.
    init(sensors: [PlacedSensor], mapping: PageMapping, theme: Theme) {
        self.theme = theme
        regions = sensors.flatMap(\.regions).compactMap { region in
            mapping.polygon(region.region.outline).map { (number: region.region.number, outline: $0) }
        }
        outlines = OutlineIndex(regions.map(\.outline))
        var vertices: [Vertex] = []
        var indices: [PagePoint: Int] = [:]
        for (region, sign) in regions.enumerated() where sign.outline.points.count > 2 {
            for (number, point) in sign.outline.points.enumerated() {
                if let index = indices[point] {
                    vertices[index].owners.append((region, number))
                } else {
                    indices[point] = vertices.count
                    vertices.append(Vertex(point: point, owners: [(region, number)]))
                }
            }
        }
        self.vertices = vertices
    }

    /// The numbers of the vertices in a part of the page, but for those in others, which are drawn larger elsewhere.
    func place(in labeler: Labeler, window: PageBounds, besides details: [PageBounds] = []) -> Placement {
        var result = Placement()
        let shown = vertices.filter { vertex in
            window.contains(vertex.point) && !details.contains { $0.contains(vertex.point) }
        }
        var parts: [Scene.Part] = []
        func add(_ place: VertexNumberPlace) {
            labeler.reserve(place.box)
            parts += labeler.mask(under: place.box, margin: Self.clearance)
            parts.append(.text(place.text(color: theme.muted)))
        }
        // Leaders go where the numbers beside their vertices have left room.
        var left: [Vertex] = []
        for vertex in shown {
            var rest = vertex
            rest.owners = []
            for owner in vertex.owners {
                guard let place = bare(owner, at: vertex.point, in: labeler) else {
                    rest.owners.append(owner)
                    continue
                }
                add(place)
            }
            guard !rest.owners.isEmpty else { continue }
            if let place = named(rest, in: labeler) { add(place) } else { left.append(rest) }
        }
        for vertex in left {
            result.crowded.formUnion(vertex.owners.map(\.region))
            guard let (place, end) = led(vertex, in: labeler) else {
                result.missing += 1
                continue
            }
            labeler.leaders.append((vertex.point, end))
            parts.append(
                .shape(Shape(Path(polyline: [vertex.point, end]), stroke: Stroke(theme.muted, width: 0.18))))
            add(place)
            result.leaders += 1
        }
        result.elements = [Scene.Element(.labels, parts: parts)]
        return result
    }

    /// Regions by which of them are closer to each other than a distance, in millimetres of the page.
    func clusters(of indices: Set<Int>, apart distance: Double) -> [Set<Int>] {
        indices.sorted().reduce(into: []) { clusters, index in
            let bounds = regions[index].outline.bounds.grown(by: distance)
            let isNear = { (cluster: Set<Int>) in
                cluster.contains { regions[$0].outline.bounds.overlaps(bounds) }
            }
            let joined = clusters.filter(isNear).reduce(Set([index])) { $0.union($1) }
            clusters.removeAll(where: isNear)
            clusters.append(joined)
        }
    }

    /// From a number to any line, in millimetres.
    private static let clearance = 0.3

    /// What it costs to lie on a line of a desk or an area, in millimetres of distance.
    private static let costOfLine = 4.0

    /// How near to its vertex a number in its region is good enough, in millimetres.
    private static let nearEnough = 1.8

    /// What it costs to name the region as well.
    private static let costOfNaming = 1.5

    func name(_ vertex: Vertex) -> String {
        vertex.owners.map { "\(regions[$0.region].number)/\($0.vertex + 1)" }.joined(separator: " · ")
    }

    func cost(of place: VertexNumberPlace, in labeler: Labeler) -> Double {
        place.gap + (labeler.lines(through: place.box.grown(by: Self.clearance)).isEmpty ? 0 : Self.costOfLine)
    }

    /// The number alone, inside its region and no other.
    private func bare(
        _ owner: (region: Int, vertex: Int), at point: PagePoint, in labeler: Labeler
    ) -> VertexNumberPlace? {
        let outline = regions[owner.region].outline
        let places = VertexNumberPlace.all(of: "\(owner.vertex + 1)", around: point, labeler.measurer)
        let best = cheapest(places, in: labeler) { place in
            let box = place.box.grown(by: 0.4)
            return outline.contains(box) && !outlines.isCrossed(by: box)
                && !outlines.overlaps(place.box, besides: owner.region)
                && isNearest(point, to: place.box, of: outline.points)
        }
        // Beside the vertex with its region's number is better than on a line.
        guard let best, best.cost > Self.nearEnough else { return best?.place }
        let rest = Vertex(point: point, owners: [owner])
        return namedCost(rest, in: labeler) + Self.costOfNaming < best.cost ? nil : best.place
    }

    private func namedCost(_ vertex: Vertex, in labeler: Labeler) -> Double {
        bestNamed(vertex, in: labeler)?.cost ?? .infinity
    }

    private func named(_ vertex: Vertex, in labeler: Labeler) -> VertexNumberPlace? {
        bestNamed(vertex, in: labeler)?.place
    }

    /// The number with that of its region, beside its vertex: outside of all regions if it can be.
    private func bestNamed(_ vertex: Vertex, in labeler: Labeler) -> (place: VertexNumberPlace, cost: Double)? {
        let places = VertexNumberPlace.all(of: name(vertex), around: vertex.point, labeler.measurer)
        func isPossible(_ place: VertexNumberPlace) -> Bool {
            !outlines.isCrossed(by: place.box.grown(by: 0.4))
                && isNearest(vertex.point, to: place.box, of: vertices.lazy.map(\.point))
        }
        return cheapest(places, in: labeler) { isPossible($0) && !outlines.overlaps($0.box) }
            ?? cheapest(places, in: labeler, where: isPossible)
    }

    private func cheapest(
        _ places: [VertexNumberPlace], in labeler: Labeler, where isPossible: (VertexNumberPlace) -> Bool
    ) -> (place: VertexNumberPlace, cost: Double)? {
        var best: (place: VertexNumberPlace, cost: Double)?
        for place in places where place.gap < best?.cost ?? .infinity {
            guard labeler.isFree(place.box), isPossible(place) else { continue }
            let cost = cost(of: place, in: labeler)
            if cost < best?.cost ?? .infinity { best = (place, cost) }
        }
        return best
    }

    /// Whether a vertex is so much nearer to a box than all others are that nobody can mistake it.
    private func isNearest(_ vertex: PagePoint, to box: PageBounds, of others: some Sequence<PagePoint>) -> Bool {
        let own = box.nearest(to: vertex).distance(to: vertex)
        return others.allSatisfy { other in
            other == vertex || box.nearest(to: other).distance(to: other) > max(1.6 * own, own + 0.8)
        }
    }
}
