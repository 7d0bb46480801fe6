import Occupancy
import PayloadCodec
import SensorModel
import SiteModel
import TestKit
import Testing

/// The history of any log agrees, second by second, with a live plan that was asked at that second.
@Suite struct HistoryPropertyTests {
    private struct Line {
        var time: Int
        var sensor: String
        var items: [UplinkItem]
    }

    private static let site = Site.sensors(
        .desks("S1", [region(1), region(2)]), .people("P1"), .desks("S2", [region(4)]))

    /// A log of about two hours in any order, with repetitions, records late and early, other functions and blindness.
    private func log(_ random: inout SeededGenerator) -> [Line] {
        var lines: [Line] = []
        for _ in 0..<Int.random(in: 1...40, using: &random) {
            let time = start + 20 * Int.random(in: 0...360, using: &random)
            let sensor = ["S1", "P1", "S2"].randomElement(using: &random) ?? "S1"
            var items: [UplinkItem] = []
            for _ in 0..<Int.random(in: 0...3, using: &random) { items.append(item(at: time, &random)) }
            lines.append(Line(time: time, sensor: sensor, items: items))
            if Int.random(in: 0..<4, using: &random) == 0 {
                lines.append(lines[Int.random(in: 0..<lines.count, using: &random)])
            }
        }
        return lines
    }

    private func item(at time: Int, _ random: inout SeededGenerator) -> UplinkItem {
        let masks = DeskOccupancy(
            enabled: RegionMask(rawValue: UInt16.random(in: 0...15, using: &random)),
            occupied: RegionMask(rawValue: UInt16.random(in: 0...15, using: &random)))
        let recorded = UInt32(time + 20 * Int.random(in: -200...4, using: &random))
        let people = Int.random(in: 0...3, using: &random)
        switch Int.random(in: 0..<7, using: &random) {
        case 0, 1: return .deskOccupancy(masks)
        case 2: return .deskOccupancyRecord(unix: recorded, masks)
        case 3: return .peopleCount(people)
        case 4: return .peopleCountRecord(unix: recorded, total: people)
        case 5: return .detectionStatus(Bool.random(using: &random) ? .undetectable : .normal)
        default: return .batteryLevel(percent: 50)
        }
    }

    @Test(arguments: 0..<40)
    func `at every moment the history says what the live plan says`(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let lines = log(&random)
        var history = OccupancyHistory(site: Self.site)
        for line in lines { history.receive(line.items, from: line.sensor, at: line.time) }
        history.settle()
        let rows = history.rows()
        let period = (start - 5_000)..<(start + 11_000)
        let runs = rows.map { history.runs(of: $0, in: period) }
        for row in runs {
            #expect(row.first?.start == period.lowerBound && row.last?.end == period.upperBound)
            #expect(zip(row, row.dropFirst()).allSatisfy { $0.end == $1.start })
            #expect(zip(row, row.dropFirst()).allSatisfy { ($0.state, $0.people) != ($1.state, $1.people) })
        }
        // Reports and records lie on multiples of 20 s, so a state ends on one, also where it grows stale.
        for moment in stride(from: period.lowerBound, to: period.upperBound, by: 20).flatMap({ [$0, $0 + 19] }) {
            var watch = SiteWatch(site: Self.site, until: moment)
            for line in lines { watch.receive(line.items, from: line.sensor, at: line.time) }
            let state = watch.state(at: moment)
            for (row, runs) in zip(rows, runs) {
                let run = try #require(runs.first { $0.start <= moment && moment < $0.end })
                let seen = try #require(state.sensors[row.sensor])
                #expect(
                    expected(row, seen) == [Int(run.state.rawValue), run.people], "\(row.title) at \(moment - start)")
            }
        }
    }

    /// State and people of a live plan, as a run has them.
    private func expected(_ row: TimelineRow, _ state: SensorState) -> [Int] {
        let (plain, people): (TimelineState, Int)
        switch row.subject {
        case .people:
            guard case .counted(let count) = state.people else { return [Int(TimelineState.unknown.rawValue), 0] }
            (plain, people) = (count > 0 ? .occupied : .vacant, count)
        case .region(let number):
            people = 0
            switch state.regions[number] {
            case .occupied: plain = .occupied
            case .vacant: plain = .vacant
            case .disabled: plain = .disabled
            case .unknown, nil: plain = .unknown
            }
        }
        return [Int(plain.rawValue), people]
    }

    @Test(arguments: 0..<40)
    func `tallies are what counting second by second gives, and the order of a log does not matter`(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(1_000 + seed))
        let lines = log(&random)
        var (history, shuffled) = (OccupancyHistory(site: Self.site), OccupancyHistory(site: Self.site))
        for line in lines { history.receive(line.items, from: line.sensor, at: line.time) }
        for line in lines.shuffled(using: &random) { shuffled.receive(line.items, from: line.sensor, at: line.time) }
        history.settle()
        shuffled.settle()
        let bounds = (0..<12).map { _ in start + Int.random(in: -100...8_000, using: &random) }.sorted()
        let slots = TimeSlots(
            zip(bounds, bounds.dropFirst()).map { $0..<$1 }.filter { _ in Bool.random(using: &random) })
        let gaps = [0, 60, 400].randomElement(using: &random) ?? 0
        for row in history.rows() {
            let counted = history.tallies(of: row, over: slots, mergingGaps: gaps)
            #expect(counted == shuffled.tallies(of: row, over: slots, mergingGaps: gaps))
            for (index, slot) in slots.enumerated() {
                var slow = SlotTally()
                for run in history.runs(of: row, in: slot, mergingGaps: gaps) {
                    for _ in run.start..<run.end {
                        switch run.state {
                        case .occupied: slow.occupied += 1
                        case .vacant: slow.vacant += 1
                        case .unknown: slow.unknown += 1
                        case .disabled: slow.disabled += 1
                        }
                        slow.personSeconds += run.people
                        slow.mostPeople = max(slow.mostPeople, run.people)
                    }
                }
                #expect(counted[index] == slow)
            }
        }
    }
}
