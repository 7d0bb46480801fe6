import ArgumentParser
import Foundation
import Occupancy
import PayloadCodec

/// Moments as the clocks of a place show them.
struct LocalClock: Sendable {
    private let zone: TimeZone

    /// The clock of a time zone by its IANA name, such as Europe/Berlin, or by its distance from UTC: UTC, Z, +08:00, UTC+8.
    ///
    /// Abbreviations are refused: CST is the time of Chicago to some and of Shanghai to others.
    static func read(_ argument: String) throws -> LocalClock {
        let named = argument.contains("/") ? TimeZone(identifier: argument) : nil
        guard let zone = named ?? distance(argument).flatMap({ TimeZone(secondsFromGMT: $0) }) else {
            throw ValidationError(
                "'\(argument)' is no time zone: write an IANA name such as Europe/Berlin or Asia/Shanghai, or the distance "
                    + "from UTC as in +08:00")
        }
        return LocalClock(zone: zone)
    }

    /// The seconds that a text such as UTC, Z, +08:00 or UTC-3:30 is ahead of UTC; at most fourteen hours.
    private static func distance(_ text: String) -> Int? {
        let upper = text.uppercased()
        if ["Z", "UTC", "GMT"].contains(upper) { return 0 }
        let rest = upper.hasPrefix("UTC") || upper.hasPrefix("GMT") ? upper.dropFirst(3) : upper[...]
        guard let sign = rest.first, "+-".contains(sign) else { return nil }
        let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            (1...2).contains(parts[0].count), let hours = Int(parts[0]),
            let minutes = parts.count == 2 ? (parts[1].count == 2 ? Int(parts[1]) : nil) : 0,
            minutes < 60, hours * 60 + minutes <= 14 * 60
        else { return nil }
        return (sign == "-" ? -60 : 60) * (hours * 60 + minutes)
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
