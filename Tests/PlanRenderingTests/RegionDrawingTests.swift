import Findings
import Occupancy
import PlaneGeometry
import SensorModel
import SiteModel
import Testing

@testable import PlanRendering

/// What lies over what on region plans and region sheets.
@Suite struct RegionDrawingTests {
    private func shapes(_ element: Scene.Element) -> [Shape] {
        element.parts.compactMap { part in if case .shape(let shape) = part { shape } else { nil } }
    }

    private func scenes(_ site: Site) throws -> [Scene] {
        [RegionPlan(Floor(site)).scene()] + (try SheetSet(Floor(site), kinds: [.regions]).sheets.map(\.scene))
    }

    @Test func `a keep-out is drawn over the insides of regions, whole`() throws {
        for scene in try scenes(TestSites.meetingRoom) {
            let order = scene.drawingOrder
            let keepOuts = order.indices.filter { order[$0].identity?.classes == ["keep-out"] }
            let insides = order.indices.filter { order[$0].layer == .regions && order[$0].identity == nil }
            let outlines = order.indices.filter { order[$0].layer == .outlines }
            #expect(keepOuts.count == 2 && insides.count == 1 && outlines.count == 3)
            #expect(keepOuts.allSatisfy { $0 > insides[0] && $0 < outlines[0] })
        }
    }

    @Test func `the name of a keep-out lies on no line or is left out`() throws {
        for site in [TestSites.meetingRoom, TestSites.openOffice] {
            let scene = RegionPlan(Floor(site)).scene()
            let kinds = Set(site.rooms.flatMap(\.keepOuts).map(\.kind))
            for element in scene.elements where element.layer == .labels {
                for case .text(let text) in element.parts where kinds.contains(text.string) {
                    #expect(element.parts.count == 1, "below '\(text.string)' lies something")
                }
            }
        }
    }

    @Test func `the lens is a dot where lines run through it, and a ring where a vertex lies in it`() throws {
        let half = TestSites.rectangle(1500, 1000, 2500, 3000)
        func site(_ corner: Int) -> Site {
            Site(
                rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 8000, 5000))],
                sensors: [
                    PlacedSensor(
                        id: "S1", room: "r", position: Point(x: 4000, y: corner), function: .deskOccupancy,
                        regions: [TestSites.region(1, nil, half)])
                ])
        }
        for (y, isDot) in [(2500, true), (4000, false)] {
            for scene in try scenes(site(y)) {
                let sensor = try #require(scene.elements.first { $0.layer == .sensors })
                let dots = shapes(sensor).filter { $0.fill == .solid(Theme.standard.sensor) }
                #expect(dots.count == (isDot ? 1 : 0), "lens at \(y)")
                // The ring lies around the vertex and not on it.
                let rings = shapes(sensor).filter { $0.stroke?.width == 0.6 }.compactMap(\.path.bounds)
                #expect(rings.count == (isDot ? 0 : 1), "lens at \(y)")
                for ring in rings { #expect(ring.width / 2 - 0.3 > RegionSigns.vertexRadius) }
            }
        }
    }

    @Test func `findings on a region sheet speak of the metres of its table`() throws {
        let site = TestSites.turnedOverlap
        let sheets = try SheetSet(Floor(site), kinds: [.regions], findings: site.findings()).sheets
        let told = sheets.flatMap { TextBoxes.all(of: $0.scene).map(\.text) }.joined(separator: " ")
        // The overlap around (4.350, 3.350) m of the site, 0.35 m right and up of a lens turned by a quarter.
        #expect(told.contains("around (0.350, -0.350) m"))
        #expect(!told.contains("(4.350, 3.350)"))
        let plan = RegionPlan(Floor(site), findings: site.findings()).scene()
        #expect(TextBoxes.all(of: plan).contains { $0.text.contains("around (4.350, 3.350) m") })
    }

    @Test func `a finding has the same mark on plans and sheets, another for each severity`() {
        let center = PagePoint(x: 20, y: 20)
        for (severity, mark) in [(Severity.error, FindingMark.error), (.warning, .warning)] {
            let onPlan = FindingSigns.parts(3, severity, at: center, .standard)
            #expect(onPlan == mark.parts(center: center, number: 3, .standard))
        }
        #expect(FindingMark.error.path != FindingMark.warning.path)
    }

    @Test func `leader lines over black have paper around them in black and white`() throws {
        let site = TestSites.nestedRegions
        var live = LivePlan(Floor(site), state: TestSites.mixedState(of: site), theme: .blackAndWhite)
        live.hasReadings = true
        let leaders = live.scene().elements.filter { $0.layer == .labels }.flatMap { element in
            let shapes = shapes(element)
            return shapes.indices.filter { shapes[$0].stroke?.width == 0.18 }.map { (shapes, $0) }
        }
        #expect(!leaders.isEmpty)
        for (shapes, index) in leaders {
            let isCased = shapes[..<index].contains {
                $0.path == shapes[index].path && $0.stroke?.color == Theme.blackAndWhite.paper
                    && ($0.stroke?.width ?? 0) > 0.6
            }
            #expect(isCased)
        }
    }
}

extension FindingMark {
    /// The outline of its sign.
    fileprivate var path: Path? {
        guard case .shape(let shape)? = parts(center: PagePoint(x: 0, y: 0), number: 1, .standard).first else {
            return nil
        }
        return shape.path
    }
}
