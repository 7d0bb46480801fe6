import NetworkEvents
import TestKit
import Testing

@Suite struct RFC3339Tests {
    @Test(arguments: [
        ("2026-01-05T09:00:00Z", 1_767_603_600), ("2026-01-05t09:00:00z", 1_767_603_600),
        ("2026-01-05 09:00:00Z", 1_767_603_600), ("2026-01-05T10:00:00+01:00", 1_767_603_600),
        ("2026-01-04T23:30:00-09:30", 1_767_603_600), ("2026-01-05T09:00:00.999999999999999Z", 1_767_603_600),
        ("2022-07-18T09:34:15.775023242+00:00", 1_658_136_855), ("1970-01-01T00:00:00Z", 0),
        ("1969-12-31T23:59:59.5Z", -1), ("0000-01-01T00:00:00Z", -62_167_219_200),
        ("9999-12-31T23:59:59Z", 253_402_300_799), ("2016-12-31T23:59:60Z", 1_483_228_800),
        ("2017-01-01T08:59:60+09:00", 1_483_228_800), ("2026-01-05T09:00:00-00:00", 1_767_603_600),
    ])
    func `a time with its offset is one moment`(text: String, seconds: Int) throws {
        #expect(try RFC3339.seconds(text) == seconds)
    }

    @Test(arguments: [
        ("", InvalidTime.malformed), ("2026-01-05", .malformed), ("2026-01-05T09:00Z", .malformed),
        ("2026-01-05T09:00:00", .noOffset), ("2026-01-05T09:00:00.5", .noOffset), ("2026-01-05T09:00:00.Z", .malformed),
        ("2026-01-05T09:00:00+0100", .malformed), ("2026-01-05T09:00:00Z ", .malformed),
        ("05.01.2026 09:00:00", .malformed), ("1767603600", .malformed), ("2026-02-29T09:00:00Z", .noSuchTime),
        ("2026-01-05T24:00:00Z", .noSuchTime), ("2026-01-05T09:60:00Z", .noSuchTime),
        ("2026-01-05T09:00:60Z", .noSuchTime), ("2026-01-05T09:00:61Z", .noSuchTime),
        ("2026-01-05T09:00:00+24:00", .noSuchTime), ("２026-01-05T09:00:00Z", .malformed),
    ])
    func `what is no moment says why`(text: String, fault: InvalidTime) {
        #expect(throws: fault) { try RFC3339.seconds(text) }
    }

    @Test(arguments: 0..<5) func `written moments are read back`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<500 {
            let seconds = Int.random(in: -62_167_219_200...253_402_300_799, using: &generator)
            #expect(try RFC3339.seconds(RFC3339.text(seconds)) == seconds)
        }
    }
}
