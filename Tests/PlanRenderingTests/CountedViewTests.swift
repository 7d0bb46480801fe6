import DetectionRegions
import Occupancy
import PayloadCodec
import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

/// What counting sensors say stands where it belongs, on live plans and heat maps.
@Suite struct CountedViewTests {
    private static func site(_ outlines: [[Point]]) -> Site {
        let regions = outlines.enumerated().map { index, outline in
            TestSites.region(index + 1, "Place \(index + 1)", outline)
        }
        return Site(
            rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 7000, 5000))],
            sensors: [
                PlacedSensor(
                    id: "P", room: "r", position: Point(x: 3500, y: 2500), function: .peopleCounting, regions: regions)
            ])
    }

    private static let apart = site(
        (0..<10).map { TestSites.rectangle(1500 + $0 % 5 * 900, 1200 + $0 / 5 * 1500, 500, 500) })
    private static let nested = site([
        TestSites.rectangle(1000, 500, 5000, 4000), TestSites.rectangle(1000, 500, 2500, 4000),
        TestSites.rectangle(4500, 1000, 1200, 900),
    ])

    private static func scenes(_ site: Site) -> [Scene] {
        var history = OccupancyHistory(site: site)
        for step in 0..<6 { history.receive([.peopleCount(5)], from: "P", at: step * 600) }
        history.settle()
        let state = SiteState(
            time: 3600, sensors: ["P": SensorState(lastHeard: 3600, people: .counted(5))])
        return [
            LivePlan(Floor(site), state: state).scene(),
            HeatMap(Floor(site), history: history, slots: TimeSlots(.minutes(10), in: 0..<3600)).scene(),
        ]
    }

    @Test(arguments: [0, 1]) func `every region has its name, and what is said of all is said once`(_ index: Int) {
        for site in [Self.apart, Self.nested] {
            let scene = Self.scenes(site)[index]
            let texts = TextBoxes.all(of: scene).map(\.text)
            let words = texts.joined(separator: " ").replacing("\u{a0}", with: " ")
            for region in site.sensors[0].regions {
                let name = region.region.name ?? ""
                #expect(texts.count { $0 == name } == 1, "\(name) in \(words)")
            }
            #expect(words.contains("10 regions") || words.contains("3 regions") || words.contains("on average"))
            expectNoCollision(scene, "\(index)")
        }
    }

    @Test(arguments: [0, 1]) func `what is said of regions apart stands at the sensor and on none of them`(_ index: Int)
        throws
    {
        let scene = Self.scenes(Self.apart)[index]
        let regions = scene.elements.filter { $0.layer == .floor && $0.identity?.classes.first == "view" }.flatMap(
            \.parts
        )
        .compactMap { part -> PageBounds? in if case .shape(let shape) = part { shape.path.bounds } else { nil } }
        #expect(regions.count >= 10)
        let label = try #require(scene.elements.first { $0.layer == .labels && $0.identity?.classes.first == "view" })
        var alone = scene
        alone.elements = [label]
        let boxes = TextBoxes.all(of: alone)
        #expect(boxes.count > 1)
        for (text, box) in boxes.map({ ($0.text, $0.box) }) {
            #expect(!regions.contains { $0.overlaps(box) }, "\(text)")
        }
    }
}
