import Foundation
import Occupancy
import SiteModel
import Testing

@testable import PlanRendering

@Suite struct LabelTests {
    static let sites: [(String, Site)] = [
        ("open office", TestSites.openOffice), ("library", TestSites.library), ("meeting", TestSites.meetingRoom),
        ("one desk", TestSites.oneDesk), ("corridor", TestSites.corridor), ("cupboard", TestSites.cupboard),
        ("long names", TestSites.longNames), ("octagons", TestSites.tenOctagons), ("faulty", TestSites.faulty),
        ("four rooms", TestSites.fourRooms), ("hall", TestSites.hall(columns: 10, rows: 5)), ("empty", Site()),
        ("tiny", TestSites.tinyRegions), ("nested", TestSites.nestedRegions), ("rows", TestSites.narrowPairs),
    ]

    @Test(arguments: sites.indices)
    func `no label covers another or leaves the page`(_ index: Int) {
        let (name, site) = Self.sites[index]
        expectNoCollision(RegionPlan(Floor(site)).scene(), name)
        expectNoCollision(LivePlan(Floor(site), state: TestSites.mixedState(of: site)).scene(), name)
    }

    /// How many rooms are generated: VS321_ROOMS of them, 500 where it is not set.
    private static let roomCount = ProcessInfo.processInfo.environment["VS321_ROOMS"].flatMap(UInt64.init) ?? 500

    @Test(arguments: UInt64(1)...roomCount)
    func `no label covers another or leaves the page in a generated room`(_ seed: UInt64) {
        let site = TestSites.generated(seed: seed)
        expectNoCollision(RegionPlan(Floor(site)).scene(), "seed \(seed)")
        var live = LivePlan(Floor(site), state: TestSites.mixedState(of: site))
        live.isKiosk = seed % 3 == 0
        live.hasReadings = seed % 2 == 0
        expectNoCollision(live.scene(), "seed \(seed)")
    }

    @Test(arguments: sites.indices)
    func `findings, readings and kiosks collide with nothing either`(_ index: Int) {
        let (name, site) = Self.sites[index]
        expectNoCollision(RegionPlan(Floor(site), findings: site.findings()).scene(), name)
        var live = LivePlan(Floor(site), state: TestSites.mixedState(of: site))
        live.hasReadings = true
        expectNoCollision(live.scene(), name)
        live.isKiosk = true
        expectNoCollision(live.scene(), name)
        live.hasReadings = false
        let kiosk = live.scene()
        expectNoCollision(kiosk, name)
        #expect((kiosk.width * 9 - kiosk.height * 16).magnitude < 1e-6)
    }

    @Test(arguments: sites.indices)
    func `no label covers a sensor, an obstacle or a wall`(_ index: Int) {
        let (name, site) = Self.sites[index]
        for scene in [
            RegionPlan(Floor(site)).scene(), LivePlan(Floor(site), state: TestSites.mixedState(of: site)).scene(),
        ] {
            let labels = scene.elements.filter { $0.layer == .labels }
            var copy = scene
            copy.elements = labels
            let sensors = scene.elements.filter { $0.layer == .sensors }.compactMap { element -> PageBounds? in
                guard case .shape(let mark) = element.parts.last, element.parts.count > 0 else { return nil }
                return mark.path.bounds
            }
            let walls = scene.elements.filter { $0.layer == .building && $0.identity == nil }.flatMap(\.parts)
            for (text, box) in TextBoxes.all(of: copy) {
                #expect(!sensors.contains { $0.overlaps(box) }, "\(name): '\(text)' covers a sensor")
                for case .shape(let wall) in walls {
                    let points = wall.path.steps.compactMap(\.end)
                    for (start, end) in zip(points, points.dropFirst()) {
                        #expect(!box.isCrossed(bySegment: start, end), "\(name): '\(text)' covers a wall")
                    }
                }
            }
        }
    }

    @Test(arguments: sites.indices)
    func `every place of a live plan shows its state in words`(_ index: Int) {
        let (name, site) = Self.sites[index]
        let state = TestSites.mixedState(of: site)
        let places = Place.all(on: Floor(site), state)
        let scene = LivePlan(Floor(site), state: state).scene()
        for place in places where !place.outlines.allSatisfy(\.isEmpty) && place.title != "Far" {
            let element = scene.elements.first { $0.layer == .labels && $0.identity?.id == place.id }
            let words = (element?.parts ?? []).compactMap { part in
                if case .text(let text) = part { text.string } else { nil }
            }.joined(separator: " ")
            #expect(words.hasSuffix(place.state.word), "\(name): \(place.title) shows '\(words)'")
            let hasMark = (element?.parts ?? []).contains { if case .shape = $0 { true } else { false } }
            #expect(place.state.mark == nil || hasMark, "\(name): \(place.title) lacks its mark")
        }
    }
}

extension Path.Step {
    var end: PagePoint? {
        switch self {
        case .move(let point), .line(let point), .curve(let point, _, _): point
        case .close: nil
        }
    }
}
