import Occupancy
import PayloadCodec
import TestKit
import Testing

@testable import PlanRendering

/// The hours above a timeline.
@Suite struct TimeLabelsTests {
    private static let monday = TimelineTests.monday
    private static let hour = 3_600

    private func texts(_ scene: Scene) -> [String] {
        scene.elements.flatMap(\.parts).compactMap { if case .text(let text) = $0 { text.string } else { nil } }
    }

    @Test(arguments: [
        // The log of a day in UTC, by clocks an hour ahead; 1 h before midnight; 18 min after; 10 min on both sides.
        (3_600, 86_400 + 3_540, ["09", "17"]), (-3_600, 18 * 3_600 + 1_080, ["09", "17"]),
        (0, 86_400 + 1_080, ["09", "17"]), (-600, 86_400 + 600, ["09", "17"]),
        (-5 * 3_600, 4 * 3_600, ["22:00", "02:00"]),
        (-6 * 3_600, 86_400 * 2 + 6 * 3_600, ["06", "12", "18"]),
    ])
    func `a day that runs a little past midnight keeps its hours`(_ from: Int, _ until: Int, _ hours: [String]) {
        let chart = TimelineTests.chart(TimelineTests.site(desks: 2), (Self.monday + from)..<(Self.monday + until))
        let words = texts(chart.scene())
        for hour in hours { #expect(words.contains(hour), "\(hour) of \(words)") }
        #expect(words.contains("Monday 12 January 2026"), "\(words)")
        #expect(!words.contains { $0.hasPrefix("Week") })
    }

    @Test func `nights of working days have their hours, though on Mondays only their beginning counts`() throws {
        let period = (Self.monday - 4 * 86_400)..<(Self.monday + 2 * 86_400)
        let hours = try WorkingHours(hours: "22-06", days: "mon-fri")
        let words = texts(TimelineTests.chart(TimelineTests.site(desks: 2), period, hours: hours).scene())
        for word in ["22", "24", "02", "Friday 9 January 2026", "Mon 12"] {
            #expect(words.contains(word), "\(word) of \(words)")
        }
        #expect(!words.contains { $0.hasPrefix("Week") })
    }

    /// Where each minute of the day stands on the axis, told moment by moment.
    private func places(on axis: TimeAxis) -> [Int: [Double]] {
        guard let period = axis.slots.period else { return [:] }
        let margin = Int(0.5 / axis.width(seconds: 1) + 1)
        var places: [Int: [Double]] = [:]
        for moment in stride(
            from: (period.lowerBound - margin) / 600 * 600, through: period.upperBound + margin, by: 600)
        {
            let clock = axis.zone.local(moment)
            let (early, late) = (period.lowerBound - moment, moment - period.upperBound)
            let x: Double? =
                if early > 0 {
                    axis.width(seconds: early) <= 0.5 ? axis.left : nil
                } else if late > 0 {
                    axis.width(seconds: late) <= 0.5 ? axis.right : nil
                } else {
                    axis.x(moment)
                }
            if let x { places[clock.hour * 60 + clock.minute, default: []].append(x) }
        }
        return places
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `a time stands at its own tick and at no other, and the axis holds it`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let start = Self.monday + Int.random(in: 0..<86_400, using: &random)
        let period = start..<(start + Int.random(in: 600...(8 * 86_400), using: &random))
        let zone = Bool.random(using: &random) ? ZoneOffsets.utc : TimelineTests.berlin
        let hours = try [.always, WorkingHours(hours: "09-18"), WorkingHours(hours: "22-06")][Int(seed % 3)]
        let (slots, _) = TimelineChart.legibleSlots(in: period, hours: hours, zone: zone)
        guard !slots.isEmpty else { return }
        let axis = TimeAxis(slots: slots, zone: zone, left: 50, width: Double.random(in: 140...280, using: &random))
        let labels = TimeLabels(axis: axis, measurer: TextMeasurer())
        let lines = axis.groups(by: .day).map(\.left) + [axis.right]
        let places = places(on: axis)
        for step in [10, 30, 60, 180, 360] {
            let ticks = axis.times(step: step).map(\.x)
            for label in labels.all(step: step) {
                let parts = label.text.split(separator: ":").compactMap { Int($0) }
                let minute = parts[0] * 60 + (parts.count > 1 ? parts[1] : 0)
                #expect(
                    places[minute % 1_440]?.contains { ($0 - label.tick).magnitude < 1e-6 } == true,
                    "\(step): \(label.text)")
                let own = (label.middle - label.tick).magnitude
                #expect(ticks.allSatisfy { (label.middle - $0).magnitude >= own - 1e-6 }, "\(step): \(label.text)")
                #expect(label.left >= axis.left && label.right <= axis.right)
                #expect(!lines.contains { label.left < $0 - 1e-9 && $0 + 1e-9 < label.right }, "\(step): \(label.text)")
                if label.alignment == .center { #expect(own < 1e-9) }
            }
            let shown = labels.fitting(step: step)
            for (one, other) in zip(shown, shown.dropFirst()) { #expect(!one.isTooNear(other), "\(step): \(one.text)") }
        }
    }

    @Test func `midnight beside its line gives way where it would stand at another tick, and centred times do not`() {
        // Ticks 3 mm apart: the 00 beside its line would stand nearer to 01.
        let slots = TimeSlots(.minutes(60), in: (Self.monday - 5 * Self.hour)..<(Self.monday + 19 * Self.hour))
        let narrow = TimeLabels(
            axis: TimeAxis(slots: slots, zone: .utc, left: 0, width: 72), measurer: TextMeasurer())
        #expect(!narrow.all(step: 60).contains { $0.text == "00" })
        #expect(narrow.all(step: 60).contains { $0.text == "01" })
        // 5 mm apart it stands at its own, but has no room before 01.
        let wide = TimeLabels(axis: TimeAxis(slots: slots, zone: .utc, left: 0, width: 120), measurer: TextMeasurer())
        #expect(wide.all(step: 60).contains { $0.text == "00" } && wide.isCrowded(step: 60))
        let shown = wide.fitting(step: 60).map(\.text)
        #expect(!shown.contains("00") && shown.contains("01") && shown.contains("23"))
    }
}
