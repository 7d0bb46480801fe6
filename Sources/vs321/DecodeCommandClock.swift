import ArgumentParser
import Foundation
import Occupancy
import PayloadCodec

/// Moments as the clocks of a place show them.
struct LocalClock: Sendable {
    private let zone: TimeZone

    /// The clock of a time zone by its IANA name, such as Europe/Berlin.
    static func read(_ argument: String) throws -> LocalClock {
        guard let zone = TimeZone(identifier: argument) else {
            throw ValidationError(
                "'\(argument)' is no time zone: write an IANA name such as Europe/Berlin or Asia/Shanghai")
        }
        return LocalClock(zone: zone)
    }

    /// How far the clock is ahead of UTC at a moment, in seconds.
    func offset(at unix: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(unix)))
    }

    /// The moment as RFC 3339 writes it with the offset from UTC, `2025-06-20T22:35:00+08:00`.
    func text(_ unix: UInt32) -> String {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(unix)))
        guard offset != 0 else { return UTCTime(unix: Int(unix)).description }
        let minutes = abs(offset) / 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return UTCTime(unix: Int(unix) + offset).description.dropLast() + (offset < 0 ? "-" : "+")
            + "\(two(minutes / 60)):\(two(minutes % 60))"
    }

    /// The clock's offsets from UTC over a period.
    func offsets(covering period: Range<Int>) -> ZoneOffsets {
        ZoneOffsets(name: zone.identifier, covering: period) { moment in
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
        }
    }
}
