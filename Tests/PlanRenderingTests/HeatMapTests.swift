import Occupancy
import PayloadCodec
import SensorModel
import SiteModel
import Testing

@testable import PlanRendering

@Suite struct HeatMapTests {
    private func words(_ scene: Scene) -> [String] {
        scene.elements.flatMap(\.parts).compactMap { if case .text(let text) = $0 { text.string } else { nil } }
    }

    @Test(arguments: Theme.builtIn.map(\.name))
    func `the ramp goes from the floor to the taken, and names on it are legible`(_ name: String) throws {
        let theme = try #require(Theme(named: name))
        let looks = HeatRamp(theme).looks
        #expect(looks.count == HeatRamp.count)
        #expect(Set(looks).count == HeatRamp.count)
        for look in looks {
            let ground = look.plate ?? look.fillColor
            #expect(look.name.contrast(to: ground) >= Theme.leastTextContrast)
            let border = try #require(look.stroke)
            let shows = [border.color, look.fillColor].contains { $0.contrast(to: theme.floor) >= 3 }
            #expect(shows, "\(look)")
        }
        #expect(looks.last?.fill == theme.taken.fill)
        guard !theme.isBlackAndWhite else {
            // Between empty and full the hatches grow denser.
            let shares = looks.compactMap { look -> Double? in
                if case .hatch(let hatch) = look.fill { hatch.width / hatch.spacing } else { nil }
            }
            #expect(shares.count == 3)
            #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 * 1.8 < $1 })
            return
        }
        // In grey print, too, each step is told from the next.
        let distances = looks.map { $0.fillColor.contrast(to: theme.floor) }
        #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 * 1.2 < $1 }, "\(distances)")
    }

    @Test func `a share has the step that its printed percents have`() {
        #expect([0, 0.194, 0.196, 0.2, 0.5, 0.8, 1].map(HeatRamp.step) == [0, 0, 1, 1, 2, 4, 4])
    }

    @Test func `every desk has its share, and what nobody knows is no zero`() {
        let site = TestSites.openOffice
        let slots = TimeSlots([0..<3_600])
        var history = OccupancyHistory(site: site)
        history.settle()
        let silent = HeatMap(Floor(site), history: history, slots: slots).scene()
        #expect(silent.summary == "24 without data, Thu 1 Jan 1970, 00:00 to 01:00 · UTC")
        // Desk 1 is taken for ten minutes at the start and at the end, desk 2 for the first ten.
        for step in 0..<6 {
            let taken = RegionMask(rawValue: step == 0 ? 3 : step == 5 ? 1 : 0)
            let masks = DeskOccupancy(enabled: RegionMask(rawValue: 0x1f), occupied: taken)
            history.receive([.deskOccupancy(masks)], from: "S1", at: step * 600)
        }
        history.settle()
        var map = HeatMap(Floor(site), history: history, slots: slots)
        #expect(words(map.scene()).contains("33\u{a0}%"))
        #expect(words(map.scene()).contains("17\u{a0}%"))
        #expect(
            map.scene().summary.hasPrefix(
                "5 desks, taken 10\u{a0}% of the known time on average · most used Desk 1, 33\u{a0}% · 18 without data · 1 not monitored"
            ))
        // Two thousand four hundred seconds of absence between two presences are merged, an absence to the end is none.
        map.mergingGaps = 2_400
        #expect(words(map.scene()).contains("100\u{a0}%"))
        #expect(words(map.scene()).contains("17\u{a0}%"))
        map.mergingGaps = 2_399
        #expect(!words(map.scene()).contains("100\u{a0}%"))
        for use in ["0\u{a0}%", "no data", "not monitored"] { #expect(words(map.scene()).contains(use), "\(use)") }
    }

    @Test func `a view says how often anybody was there, and how many`() {
        let site = TestSites.meetingRoom
        guard let sensor = site.sensors.first else { return }
        var history = OccupancyHistory(site: site)
        for (step, people) in [0, 3, 5, 0].enumerated() {
            history.receive([.peopleCount(people)], from: sensor.id, at: step * 600)
        }
        history.settle()
        let map = HeatMap(Floor(site), history: history, slots: TimeSlots([0..<2_400]))
        let text = words(map.scene()).joined(separator: " ")
        #expect(text.contains("occupied 50\u{a0}%"))
        #expect(text.contains("2.0 people"))
        #expect(text.contains("at most 5"))
    }
}
