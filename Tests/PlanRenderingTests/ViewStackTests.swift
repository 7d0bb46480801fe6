import Occupancy
import PayloadCodec
import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

/// Where views of counting sensors overlap, none hides what another knows.
@Suite struct ViewStackTests {
    /// A hall with two sensors that both see its middle.
    private static let hall = Site(
        rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 10_000, 5000))],
        sensors: [3500, 6500].enumerated().map {
            PlacedSensor(
                id: "P\($0 + 1)", room: "r", position: Point(x: $1, y: 2500), function: .peopleCounting)
        })

    private static func state(_ people: [PeopleState]) -> SiteState {
        SiteState(
            time: 3600,
            sensors: Dictionary(
                people.enumerated().map { ("P\($0 + 1)", SensorState(lastHeard: 3600, people: $1)) },
                uniquingKeysWith: { first, _ in first }))
    }

    /// The fills of views from the lowest to the topmost, by sensor.
    private static func fills(_ scene: Scene) -> [String] {
        scene.elements.filter { $0.layer == .floor && $0.identity?.classes.first == "view" }.compactMap { element in
            let isFilled = element.parts.contains {
                if case .shape(let shape) = $0 { shape.fill != nil } else { false }
            }
            return isFilled ? element.identity?.id : nil
        }
    }

    @Test func `that somebody is there hides that nobody is, and the unknown is never under it`() {
        let (taken, free, unknown) = (
            PeopleState.counted(7), PeopleState.counted(0), PeopleState.unknown(.silent(seconds: 3000))
        )
        let cases: [(PeopleState, PeopleState, String)] = [
            (taken, free, "P1"), (free, taken, "P2"), (unknown, free, "P1"), (free, unknown, "P2"),
            (taken, unknown, "P1"),
            (unknown, taken, "P2"),
        ]
        for (first, second, top) in cases {
            let scene = LivePlan(Floor(Self.hall), state: Self.state([first, second])).scene()
            #expect(Self.fills(scene).last == top, "\(first), \(second)")
            #expect(Self.fills(scene).count == 2)
            // The words of both stand in what is seen of their view.
            let other = top == "P1" ? "P2" : "P1"
            let cover = scene.elements.filter { $0.layer == .floor && $0.identity?.id == top }.flatMap(\.parts)
                .compactMap { part -> PageBounds? in
                    if case .shape(let shape) = part, shape.fill != nil { shape.path.bounds } else { nil }
                }
            for element in scene.elements where element.layer == .labels && element.identity?.id == other {
                var alone = scene
                alone.elements = [element]
                for box in TextBoxes.all(of: alone).map(\.box) { #expect(!cover.contains { $0.overlaps(box) }) }
            }
        }
    }

    @Test func `what lies in another view lies on top of it, however little it says`() {
        var site = Self.hall
        site.sensors[0].regions = [TestSites.region(1, "Bench", TestSites.rectangle(6000, 2000, 1500, 1000))]
        let states: [[PeopleState]] = [[.counted(0), .counted(3)], [.counted(3), .unknown(.noData)]]
        for people in states {
            let scene = LivePlan(Floor(site), state: Self.state(people)).scene()
            #expect(Self.fills(scene) == ["P2", "P1"])
        }
    }

    @Test(arguments: UInt64(1)...60) func `every order is one of all views, with what is inside above what is around`(
        _ seed: UInt64
    ) {
        var random = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
        let views: [[PagePolygon]] = (0..<Int.random(in: 0...8, using: &random)).map { _ in
            let center = PagePoint(x: number(0...60), y: number(0...60))
            return [PagePolygon(PageBounds(center: center, width: number(2...60), height: number(2...60)))]
        }
        let ranks = views.map { _ in number(0...2) }
        let stack = ViewStack(views, ranks: ranks)
        #expect(stack.order.sorted() == Array(views.indices))
        for first in views.indices {
            let isAlone = views.indices.allSatisfy {
                $0 == first || !views[$0][0].bounds.overlaps(views[first][0].bounds)
            }
            #expect(stack.isShared[first] == !isAlone)
            for second in views.indices where first != second {
                let (inner, outer) = (views[first][0].bounds, views[second][0].bounds)
                let isInside =
                    inner.left > outer.left && inner.right < outer.right && inner.top > outer.top
                    && inner.bottom < outer.bottom
                guard isInside, let low = stack.order.firstIndex(of: second),
                    let high = stack.order.firstIndex(of: first)
                else { continue }
                #expect(low < high)
                #expect(stack.covers[second].contains { $0.bounds == inner })
            }
        }
    }

    @Test func `readings stay in the room of their sensor`() {
        var site = Self.hall
        site.rooms.append(TestSites.room("s", TestSites.rectangle(0, -6000, 10_000, 5800)))
        site.sensors[0].position = Point(x: 3500, y: 500)
        site.sensors.remove(at: 1)
        var state = Self.state([.counted(2)])
        state.sensors["P1"]?.batteryPercent = 98
        var plan = LivePlan(Floor(site), state: state)
        plan.hasReadings = true
        let scene = plan.scene()
        let rooms = scene.elements.filter { $0.identity?.id == "s" }.flatMap(\.parts).compactMap {
            part -> PageBounds? in
            if case .shape(let shape) = part { shape.path.bounds } else { nil }
        }
        let readings = TextBoxes.all(of: scene).filter { $0.text.contains("battery") }
        #expect(readings.count == 1 && !rooms.isEmpty)
        for reading in readings { #expect(!rooms.contains { $0.overlaps(reading.box) }) }
    }
}
