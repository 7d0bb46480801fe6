import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel
import Testing

@testable import PlanRendering

/// The vertices of a region sheet: everyone who draws a region again must know which is which.
@Suite struct VertexNumberTests {
    static let sites: [(String, Site)] = [
        ("open office", TestSites.openOffice), ("library", TestSites.library), ("meeting", TestSites.meetingRoom),
        ("octagons", TestSites.tenOctagons), ("around the lens", LabelLineTests.aroundTheLens),
        ("tiny", TestSites.tinyRegions), ("groups", TestSites.tinyGroups),
        ("nested", TestSites.nestedRegions), ("rows", TestSites.narrowPairs),
    ]

    private func sheets(_ site: Site) throws -> [Scene] {
        try SheetSet(Floor(site), kinds: [.regions], findings: site.findings()).sheets.map(\.scene)
    }

    @Test(arguments: sites.indices) func `every vertex has its number on a sheet of its sensor`(_ index: Int) throws {
        let (name, site) = Self.sites[index]
        for sensor in site.sensors {
            let sheets = try SheetSet(Floor(site), sensor: sensor.id).sheets.map(\.scene)
            let numbered = sheets.map(NumberedVertices.init).reduce(into: Set<String>()) { $0.formUnion($1.vertices) }
            let wanted = sensor.regions.flatMap { region in
                region.region.outline.indices.map { "\(region.region.number)/\($0 + 1)" }
            }
            let missing = Set(wanted).subtracting(numbered).sorted()
            #expect(missing.isEmpty, "\(name), \(sensor.id)")
        }
    }

    @Test(arguments: sites.indices) func `no bare number can be that of another vertex`(_ index: Int) throws {
        for scene in try sheets(Self.sites[index].1) {
            #expect(NumberedVertices(scene).ambiguous == [], "\(Self.sites[index].0)")
        }
    }

    @Test(arguments: UInt64(1)...60) func `no bare number can be that of another vertex in a generated room`(
        _ seed: UInt64
    ) throws {
        for scene in try sheets(TestSites.generated(seed: seed)) {
            #expect(NumberedVertices(scene).ambiguous == [])
        }
    }

    @Test func `regions that are too small for their numbers are drawn larger on a sheet of their own`() throws {
        let sheets = try SheetSet(Floor(TestSites.tinyRegions), kinds: [.regions]).sheets
        #expect(sheets.map(\.title) == ["Regions of T1", "Regions of T1, enlarged"])
        let texts = sheets.map { TextBoxes.all(of: $0.scene).map(\.text) }
        #expect(texts[0].contains("1:50") && texts[0].contains("vertex numbers: sheet 2"))
        #expect(texts[1].contains("1:10") && texts[1].contains("Stool 10"))
        // A click on the words leads to the enlargement.
        #expect(sheets[0].links.map(\.sheet).contains(2))
        #expect(NumberedVertices(sheets[0].scene).vertices.isEmpty)
        #expect(NumberedVertices(sheets[1].scene).vertices.count == 40)
    }

    @Test func `groups of small regions far from each other are drawn larger on a sheet each`() throws {
        let sheets = try SheetSet(Floor(TestSites.tinyGroups), kinds: [.regions]).sheets
        let enlarged = sheets.filter { $0.title.hasSuffix("enlarged") }
        #expect(enlarged.map { NumberedVertices($0.scene).vertices.count } == [20, 20])
        #expect(sheets[0].links.map(\.sheet).sorted().suffix(2) == [2, 3])
    }

    @Test func `a sheet on which all numbers find room has no enlargement`() throws {
        for site in [TestSites.openOffice, TestSites.meetingRoom, TestSites.nestedRegions] {
            let titles = try SheetSet(Floor(site), kinds: [.regions]).sheets.map(\.title)
            #expect(!titles.contains { $0.hasSuffix("enlarged") })
        }
    }

    @Test func `vertices at the same place share a label that names all of them`() throws {
        let texts = try sheets(TestSites.nestedRegions).flatMap { TextBoxes.all(of: $0).map(\.text) }
        for label in ["1/1 · 2/1", "1/2 · 3/2", "1/3 · 3/3", "1/4 · 2/4", "2/2 · 3/1", "2/3 · 3/4"] {
            #expect(texts.contains(label), "\(label)")
        }
    }

    @Test func `overlapping regions keep their names, off all outlines`() throws {
        let plan = RegionPlan(Floor(TestSites.nestedRegions)).scene()
        for scene in try sheets(TestSites.nestedRegions).prefix(1) + [plan] {
            let words = TextBoxes.all(of: scene).map(\.text).joined(separator: " ")
            for name in ["Whole table", "Left half", "Right half", "Centre", "Same as centre"] {
                #expect(words.contains(name), "\(name)")
            }
        }
    }
}

/// What a region sheet says of its vertices.
private struct NumberedVertices {
    /// "2/3" for vertex 3 of region 2.
    private(set) var vertices: Set<String> = []

    /// Bare numbers that are not in one region alone, or not at their vertex.
    private(set) var ambiguous: [String] = []

    init(_ scene: Scene) {
        let regions = scene.elements.filter { $0.layer == .outlines }.compactMap { element -> (String, PagePolygon)? in
            guard case .shape(let shape)? = element.parts.first, let id = element.identity?.id else { return nil }
            let number = id.split(separator: "-").last.map(String.init) ?? id
            return PagePolygon(shape.path.steps.compactMap(\.end)).map { (number, $0) }
        }
        for case .text(let text) in scene.elements.filter({ $0.layer == .labels }).flatMap(\.parts)
        where text.color == Theme.standard.muted && text.size == 2.5 {
            let names = text.string.components(separatedBy: " · ")
            if names.allSatisfy({ $0.contains("/") }) {
                vertices.formUnion(names)
                continue
            }
            guard let vertex = Int(text.string) else { continue }
            let middle = text.position.offset(0, -text.size * LineMetrics.capital / 2)
            let around = regions.filter { $0.1.contains(middle) }
            guard around.count == 1, let (number, outline) = around.first, outline.points.indices.contains(vertex - 1)
            else {
                ambiguous.append("\(text.string) in \(around.map(\.0))")
                continue
            }
            let distances = outline.points.map { $0.distance(to: middle) }
            if distances.min() != distances[vertex - 1] { ambiguous.append("\(number)/\(vertex)") }
            vertices.insert("\(number)/\(vertex)")
        }
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator).map(String.init)
    }
}
