import PayloadCodec
import TestKit
import Testing

@Suite struct UTCTimeTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (1_750_430_100, "2025-06-20T14:35:00Z"),
        (1_715_739_624, "2024-05-15T02:20:24Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"), (-62_167_219_200, "0000-01-01T00:00:00Z"),
        (4_294_967_295, "2106-02-07T06:28:15Z"),
    ])
    func `known moments read as the calendar has them`(unix: Int, text: String) {
        #expect(UTCTime(unix: unix).description == text)
        #expect(UTCTime(unix: unix).unix == unix)
    }

    @Test func `every day of 800 years is one day after the last`() throws {
        var days = UTCTime.daysSince1970(year: 1_600, month: 1, day: 1)
        for year in 1_600..<2_400 {
            for month in 1...12 {
                for day in 1...UTCTime.daysInMonth(month, year: year) {
                    let time = UTCTime(unix: days * 86_400)
                    #expect(time == UTCTime(year: year, month: month, day: day))
                    days += 1
                }
            }
        }
    }

    @Test func `any number of seconds is a moment and comes back`() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<2_000 {
            let unix = Int.random(in: (.min / 2)...(.max / 2), using: &generator)
            #expect(UTCTime(unix: unix).unix == unix)
        }
        for unix in [Int.min, .min + 1, .max - 1, .max] {
            #expect(UTCTime(unix: unix).unix == unix)
            #expect(UTCTime(unix: unix).description.hasSuffix("Z"))
        }
    }

    @Test func `weeks begin on Monday`() {
        #expect(UTCTime(unix: 0).weekday == 4)
        #expect(UTCTime(unix: -86_400).weekday == 3)
        #expect(UTCTime(year: 2026, month: 1, day: 5)?.weekday == 1)
        #expect(UTCTime(year: 2026, month: 1, day: 4)?.weekday == 7)
    }

    @Test(arguments: [(2025, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (2026, 1, 0), (10_000, 1, 1)])
    func `dates that the calendar lacks have no moment`(year: Int, month: Int, day: Int) {
        #expect(UTCTime(year: year, month: month, day: day) == nil)
    }
}
