import DeviceSettings
import PayloadCodec
import Testing

@Suite struct ClockSettingsTests {
    static func unix(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0, year: Int = 2026) throws -> Int {
        try #require(UTCTime(year: year, month: month, day: day, hour: hour, minute: minute)).unix
    }

    @Test func `the time zone moves the clock`() throws {
        var clock = ClockSettings()
        clock.zoneMinutes = 480
        #expect(clock.secondOfDay(at: try Self.unix(1, 1, 16)) == 0)
        clock.zoneMinutes = -90
        #expect(clock.secondOfDay(at: try Self.unix(1, 1, 1)) == 23 * 3600 + 1800)
    }

    @Test func `daylight saving puts the clock forward by its bias between its two changes`() throws {
        var clock = ClockSettings()
        clock.keepsDaylightSaving = true
        // The second Sunday of March 2026 is the 8th, the first Monday of November the 2nd.
        #expect(clock.offset(at: try Self.unix(3, 7, 23, 59)) == 0)
        #expect(clock.offset(at: try Self.unix(3, 8, 0)) == 3600)
        #expect(clock.offset(at: try Self.unix(11, 1, 22, 59)) == 3600)
        #expect(clock.offset(at: try Self.unix(11, 1, 23)) == 0)
        clock.keepsDaylightSaving = false
        #expect(clock.offset(at: try Self.unix(7, 1, 0)) == 0)
    }

    @Test func `in the south daylight saving holds over the turn of the year`() throws {
        var clock = ClockSettings()
        clock.keepsDaylightSaving = true
        (clock.daylightStart, clock.daylightEnd) = (clock.daylightEnd, clock.daylightStart)
        #expect(clock.offset(at: try Self.unix(1, 1, 0)) == 3600)
        #expect(clock.offset(at: try Self.unix(7, 1, 0)) == 0)
        #expect(clock.offset(at: try Self.unix(12, 1, 0)) == 3600)
    }

    @Test func `the fifth week is the last`() throws {
        var clock = ClockSettings()
        clock.keepsDaylightSaving = true
        // The last Sunday of February 2026 is the 22nd.
        clock.daylightStart = ClockChange(month: 2, week: 5, weekday: 7, time: try #require(ClockTime("02:00")))
        #expect(clock.offset(at: try Self.unix(2, 22, 1, 59)) == 0)
        #expect(clock.offset(at: try Self.unix(2, 22, 2)) == 3600)
    }

    @Test(arguments: ["00:00", "9:05", "23:59"])
    func `a time of day is read`(_ text: String) throws {
        let time = try #require(ClockTime(text))
        #expect(time.description == (text.count == 4 ? "0" + text : text))
    }

    @Test(arguments: ["", "24:00", "12:60", "12", "12:5", "1:2:3", "-1:00", "+1:00", "ab:cd", "012:00"])
    func `what is no time of day is refused`(_ text: String) {
        #expect(ClockTime(text) == nil)
    }

    @Test func `hibernation covers its period, over midnight too`() throws {
        var hibernation = HibernationSettings()
        #expect(!hibernation.covers(secondOfDay: 0))
        hibernation.isEnabled = true
        #expect(hibernation.covers(secondOfDay: 22 * 3600))
        #expect(hibernation.covers(secondOfDay: 0))
        #expect(hibernation.covers(secondOfDay: 9 * 3600 - 1))
        #expect(!hibernation.covers(secondOfDay: 9 * 3600))
        #expect(!hibernation.covers(secondOfDay: 22 * 3600 - 1))
    }
}
