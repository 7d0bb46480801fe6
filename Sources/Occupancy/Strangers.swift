public import SensorModel

/// Senders that are not in the site, with how often they sent.
///
/// So many of them are told apart; those beyond are counted together, so that a log of a whole city takes no memory.
public struct Strangers: Hashable, Sendable {
    /// A name that the site does not know.
    public enum Name: Hashable, Sendable {
        /// A device's identifier.
        case device(DeviceEUI)

        /// The id of a sensor.
        case sensor(String)
    }

    /// How many are told apart.
    public static let limit = 1_000

    /// How many uplinks each of them sent.
    public private(set) var counts: [Name: Int] = [:]

    /// How many uplinks came from senders beyond the limit.
    public private(set) var uncounted = 0

    init() {}

    mutating func receive(_ name: Name) {
        if let count = counts[name] {
            counts[name] = count + 1
        } else if counts.count < Strangers.limit {
            counts[name] = 1
        } else {
            uncounted += 1
        }
    }

    /// Whether there is none.
    public var isEmpty: Bool { counts.isEmpty }
}

extension Strangers.Name: Comparable {
    /// Devices by their EUI, then sensors by their id.
    public static func < (lhs: Strangers.Name, rhs: Strangers.Name) -> Bool {
        switch (lhs, rhs) {
        case (.device(let left), .device(let right)): left < right
        case (.sensor(let left), .sensor(let right)): left < right
        case (.device, .sensor): true
        case (.sensor, .device): false
        }
    }
}

extension Strangers.Name: CustomStringConvertible {
    /// The EUI or the id.
    public var description: String {
        switch self {
        case .device(let eui): eui.description
        case .sensor(let id): id
        }
    }
}
