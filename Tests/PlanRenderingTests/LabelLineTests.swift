import PlaneGeometry
import SensorModel
import SiteModel
import Testing

@testable import PlanRendering

/// Labels and lines keep off each other: no edge of a region and no vertex is hidden, and no line runs through a text.
@Suite struct LabelLineTests {
    /// Floors whose regions all have room for their numbers.
    static let sites: [(String, Site)] =
        LabelTests.sites.filter { !["faulty", "long names"].contains($0.0) }
        + [("around the lens", Self.aroundTheLens)]

    /// Four regions that meet at the lens.
    static let aroundTheLens: Site = {
        let corners = [(1600, 2500), (4000, 2500), (1600, 1000), (4000, 1000)]
        let regions = corners.enumerated().map { index, corner in
            TestSites.region(index + 1, "Desk \(index + 1)", TestSites.rectangle(corner.0, corner.1, 2400, 1500))
        }
        return Site(
            rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 8000, 5000))],
            sensors: [
                PlacedSensor(
                    id: "S1", room: "r", position: Point(x: 4000, y: 2500), function: .deskOccupancy, regions: regions)
            ])
    }()

    private func scenes(_ site: Site) throws -> [Scene] {
        [RegionPlan(Floor(site)).scene()] + (try SheetSet(Floor(site), kinds: [.regions]).sheets.map(\.scene))
    }

    @Test(arguments: sites.indices)
    func `no text and nothing under a text lies on a region's edge`(_ index: Int) throws {
        for scene in try scenes(Self.sites[index].1) { expectFreeEdges(scene, Self.sites[index].0) }
    }

    @Test(arguments: UInt64(1)...60)
    func `no text and nothing under a text lies on a region's edge in a generated room`(_ seed: UInt64) throws {
        for scene in try scenes(TestSites.generated(seed: seed)) { expectFreeEdges(scene, "seed \(seed)") }
    }

    private func expectFreeEdges(_ scene: Scene, _ name: String) {
        let edges = segments(of: scene, .outlines, width: 0.5)
        for element in scene.elements where element.layer == .labels || element.layer == .sensors {
            for (text, box) in covered(by: element) {
                for (start, end) in edges where box.grown(by: -0.05).isCrossed(bySegment: start, end) {
                    Issue.record("\(name): '\(text)' lies on an edge of a region")
                }
            }
        }
    }

    @Test(arguments: sites.indices)
    func `no vertex is hidden by a sensor or a label`(_ index: Int) throws {
        for scene in try scenes(Self.sites[index].1) {
            let dots = scene.elements.filter { $0.layer == .outlines }.flatMap(\.parts).flatMap(\.filledPieces)
            let covers = scene.elements.filter { $0.layer == .sensors || $0.layer == .labels }.flatMap(\.parts)
                .compactMap(\.filledBounds)
            for dot in dots where covers.contains(where: { $0.contains(dot.center) }) {
                Issue.record("\(Self.sites[index].0): the vertex at \(dot.center) is hidden")
            }
        }
    }

    @Test(arguments: LabelTests.sites.indices)
    func `where a desk's or an area's line runs below a text, a mask lies between them`(_ index: Int) throws {
        let (name, site) = LabelTests.sites[index]
        var live = LivePlan(Floor(site), state: TestSites.mixedState(of: site))
        live.hasReadings = true
        for scene in try scenes(site) + [live.scene()] {
            let lines =
                segments(of: scene, .coverage, width: 0.35) + segments(of: scene, .furniture, width: 0.25)
                + segments(of: scene, .floor, width: 0.25)
            let fills = scene.elements.filter { $0.layer == .regions }.flatMap(\.parts).compactMap(\.filledBounds)
            for element in scene.elements where element.layer == .labels {
                let masks = element.parts.compactMap(\.filledBounds)
                var rest = scene
                rest.elements = [element]
                for (text, whole) in TextBoxes.all(of: rest) {
                    let box = whole.withoutDescenders
                    let isCovered = (masks + fills).contains { $0.contains(box) }
                    for (start, end) in lines where !isCovered && box.isCrossed(bySegment: start, end) {
                        Issue.record("\(name): a line runs through '\(text)'")
                    }
                }
            }
        }
    }

    /// The texts of an element, each with what it covers, and what lies below them.
    private func covered(by element: Scene.Element) -> [(String, PageBounds)] {
        var scene = Scene(width: 1, height: 1, paper: Color(0), title: "")
        scene.elements = [element]
        let texts = TextBoxes.all(of: scene).map { ($0.text, $0.box.withoutDescenders) }
        guard let first = texts.first, element.layer == .labels else { return texts }
        // The dot at the end of a leader lies in its region, however small that is.
        return texts
            + element.parts.compactMap(\.filledBounds).filter { $0.height > 1 }.map { ("below " + first.0, $0) }
    }

    private func segments(of scene: Scene, _ layer: Layer, width: Double) -> [(PagePoint, PagePoint)] {
        scene.elements.filter { $0.layer == layer }.flatMap(\.parts).flatMap { part -> [(PagePoint, PagePoint)] in
            guard case .shape(let shape) = part, shape.stroke?.width == width else { return [] }
            let points = shape.path.steps.compactMap(\.end)
            return Array(zip(points, points.dropFirst() + points.prefix(1)))
        }
    }
}

extension Scene.Part {
    /// What each piece of a filled shape covers at most.
    fileprivate var filledPieces: [PageBounds] {
        guard case .shape(let shape) = self, shape.fill != nil else { return [] }
        let starts = shape.path.steps.indices.filter { index in
            if case .move = shape.path.steps[index] { true } else { false }
        }
        return zip(starts, starts.dropFirst() + [shape.path.steps.count]).compactMap { start, end in
            Path(Array(shape.path.steps[start..<end])).bounds
        }
    }

    /// What a filled shape covers at most.
    fileprivate var filledBounds: PageBounds? {
        guard case .shape(let shape) = self, shape.fill != nil else { return nil }
        return shape.path.bounds
    }
}
