import Occupancy
import PayloadCodec
import Testing

@Suite struct TimeSlotsTests {
    /// Berlin in 2026: summer time from 29 March, 01:00 UTC, to 25 October, 01:00 UTC.
    static let berlin = ZoneOffsets(
        name: "Europe/Berlin", offset: 3_600,
        changes: [.init(time: spring, offset: 7_200), .init(time: autumn, offset: 3_600)])
    static let spring = utc(3, 29, 1)
    static let autumn = utc(10, 25, 1)

    static func utc(_ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Int {
        UTCTime(year: 2026, month: month, day: day, hour: hour, minute: minute)?.unix ?? 0
    }

    private func hours(_ slots: TimeSlots) -> [Double] { slots.map { Double($0.count) / 3_600 } }

    @Test func `clocks that are put forward skip an hour, and show one twice when put back`() {
        let zone = Self.berlin
        #expect(zone.text(Self.spring - 1) == "2026-03-29T01:59:59+01:00")
        #expect(zone.text(Self.spring) == "2026-03-29T03:00:00+02:00")
        #expect(zone.moment(local: Self.utc(3, 29, 2, 30)) == Self.spring)
        #expect(zone.moment(local: Self.utc(3, 29, 3)) == Self.spring)
        #expect(zone.moment(local: Self.utc(10, 25, 2, 30)) == Self.utc(10, 25, 0, 30))
        #expect(zone.moment(local: Self.utc(10, 25, 3)) == Self.utc(10, 25, 2))
        #expect(ZoneOffsets.utc.text(0) == "1970-01-01T00:00:00Z")
    }

    @Test func `a zone is found by asking day by day`() {
        let asked = ZoneOffsets(name: "Europe/Berlin", covering: Self.utc(1, 1)..<Self.utc(12, 31)) { moment in
            (Self.spring..<Self.autumn).contains(moment) ? 7_200 : 3_600
        }
        #expect(asked == Self.berlin)
    }

    @Test func `a day on which clocks change has 23 or 25 hours`() {
        for (day, count) in [(Self.utc(3, 28, 23), 23), (Self.utc(10, 24, 22), 25)] {
            let period = day..<(day + count * 3_600)
            #expect(TimeSlots(.minutes(60), in: period, zone: Self.berlin).count == count)
            #expect(TimeSlots(.minutes(10), in: period, zone: Self.berlin).count == 6 * count)
            #expect(TimeSlots(.day, in: period, zone: Self.berlin).count == 1)
        }
        // Six hours by the clock: the first of the day is an hour shorter, or longer.
        #expect(
            hours(TimeSlots(.minutes(360), in: Self.utc(3, 28, 23)..<Self.utc(3, 29, 22), zone: Self.berlin)) == [
                5, 6, 6, 6,
            ])
        #expect(
            hours(TimeSlots(.minutes(360), in: Self.utc(10, 24, 22)..<Self.utc(10, 25, 23), zone: Self.berlin)) == [
                7, 6, 6, 6,
            ])
    }

    @Test func `slots lie on the clock, and what counts of a period is cut at its ends`() {
        let slots = TimeSlots(.minutes(15), in: Self.utc(1, 12, 8, 10)..<Self.utc(1, 12, 8, 50))
        #expect(slots.map(\.count) == [300, 900, 900, 300])
        // What does not divide the day begins anew at midnight.
        #expect(hours(TimeSlots(.minutes(600), in: Self.utc(1, 12)..<Self.utc(1, 14))) == [10, 10, 4, 10, 10, 4])
        #expect(TimeSlots(.minutes(10), in: 5..<5).isEmpty)
    }

    @Test func `working hours are hours of the place, and nights belong to the day on which they begin`() throws {
        let week = Self.utc(3, 23)..<Self.utc(3, 30)
        let office = try WorkingHours(hours: "09-18", days: "mon-fri").stretches(in: week, zone: Self.berlin)
        #expect(office.map { Self.berlin.text($0.lowerBound) } == (23...27).map { "2026-03-\($0)T09:00:00+01:00" })
        #expect(office.allSatisfy { $0.count == 9 * 3_600 })
        let nights = try WorkingHours(hours: "22-06", days: "sat").stretches(in: week, zone: Self.berlin)
        #expect(
            nights.map { [Self.berlin.text($0.lowerBound), Self.berlin.text($0.upperBound)] } == [
                ["2026-03-28T22:00:00+01:00", "2026-03-29T06:00:00+02:00"]
            ])
        #expect(nights.map(\.count) == [7 * 3_600])
        // The night before the period reaches into it.
        #expect(
            try WorkingHours(hours: "22-06").stretches(in: Self.utc(1, 12, 3)..<Self.utc(1, 12, 5), zone: .utc) == [
                Self.utc(1, 12, 3)..<Self.utc(1, 12, 5)
            ])
        #expect(WorkingHours.always.stretches(in: week, zone: Self.berlin).count == 8)
    }

    @Test(arguments: [
        ("09-18", "mon-fri", "Mon–Fri 09:00–18:00"), ("8:30-17", "mon,wed-thu", "Mon, Wed, Thu 08:30–17:00"),
        ("22-06", "fri-mon", "Mon, Fri–Sun 22:00–06:00"), ("0-24", "mon-sun", ""), ("00-12", "SAT", "Sat 00:00–12:00"),
    ])
    func `hours and days read as people write them`(_ hours: String, _ days: String, _ text: String) throws {
        #expect(try WorkingHours(hours: hours, days: days).description == text)
    }

    @Test(arguments: ["", "9", "9-", "-18", "9-25", "24-25", "9:5-18", "09:60-10", "nine-ten", "9-12-18", "+9-18"])
    func `what is no span of hours is refused`(_ text: String) {
        #expect(throws: InvalidWorkingHours.hours(text)) { try WorkingHours(hours: text) }
        #expect(
            InvalidWorkingHours.hours(text).description == "'\(text)' is no span of hours: write 09-18 or 08:30-17:15")
    }

    @Test(arguments: ["9-9", "09:30-9:30", "00-0"])
    func `hours that end when they begin are refused, being nothing or a whole day`(_ text: String) {
        #expect(throws: InvalidWorkingHours.noDuration(text)) { try WorkingHours(hours: text) }
        #expect(
            InvalidWorkingHours.noDuration(text).description
                == "'\(text)' ends when it begins: write 00-24 for the whole day, or a span such as 09-18")
    }

    @Test(arguments: ["", "monday", "mon-", "mon,,fri", "1-5", "mon-wed-fri"])
    func `what names no days is refused`(_ text: String) {
        #expect(throws: InvalidWorkingHours.days(text)) { try WorkingHours(days: text) }
        #expect(InvalidWorkingHours.days(text).description == "'\(text)' names no days: write mon-fri, or mon,wed,sat")
    }

    @Test func `reported slots begin where something was said, and at midnight`() {
        let midnight = Self.utc(1, 13)
        let moments = [midnight - 900, midnight - 300, midnight + 60]
        let slots = TimeSlots(reported: moments, in: (midnight - 600)..<(midnight + 600))
        #expect(
            slots.map { [$0.lowerBound - midnight, $0.upperBound - midnight] } == [
                [-600, -300], [-300, 0], [0, 60], [60, 600],
            ])
    }

    /// Seconds occupied, vacant, unknown and disabled, and the state that stands for them.
    @Test(arguments: [
        ([300, 300, 0, 0], TimelineState.occupied), ([299, 301, 0, 0], .vacant), ([1, 0, 1, 0], .occupied),
        ([1, 0, 2, 0], .unknown), ([0, 1, 1, 1], .unknown), ([0, 0, 1, 2], .disabled), ([0, 0, 0, 0], .unknown),
        ([0, 3, 2, 1], .vacant),
    ])
    func `a slot is what most of its known time was, where half of it is known`(
        _ seconds: [Int], _ state: TimelineState
    ) {
        var tally = SlotTally()
        (tally.occupied, tally.vacant, tally.unknown, tally.disabled) = (seconds[0], seconds[1], seconds[2], seconds[3])
        #expect(tally.state == state)
        #expect((tally.utilisation == nil) == (seconds[0] + seconds[1] == 0))
    }
}
