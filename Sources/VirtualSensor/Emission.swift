public import PayloadCodec

/// Something that a device sends.
public struct Emission: Hashable, Sendable {
    /// What is sent.
    public enum Content: Hashable, Sendable {
        /// A frame for the network server.
        case uplink([UInt8])

        /// A command for other devices, and for how many minutes it holds where it does not hold for good.
        case d2d(command: UInt16, minutes: Int?)

        /// A request to the network server to answer (LinkCheckReq).
        case linkCheck

        /// A request to join the network.
        case joinRequest
    }

    /// When, in seconds since 1970.
    public var time: Int

    /// What is sent.
    public var content: Content

    /// The LoRaWAN frame counter of an uplink; `nil` for all else. A frame that is sent once more keeps its counter.
    public var counter: Int?

    /// Whether the network was there to hear it. D2D commands need no network.
    public var isHeard: Bool

    /// The frame, where it is one.
    public var payload: [UInt8]? {
        if case .uplink(let bytes) = content { bytes } else { nil }
    }
}

/// Something measured that the device has stored (guide 4.2.3 and 5.1.4).
public struct StoredRecord: Hashable, Sendable {
    /// What was measured.
    public enum Content: Hashable, Sendable {
        /// People in the regions.
        case people(Int)

        /// Which regions were taken.
        case desks(DeskOccupancy)
    }

    /// When, in seconds since 1970.
    public var time: Int

    /// What was measured.
    public var content: Content

    /// The item that carries it.
    var item: UplinkItem {
        let unix = UInt32(clamping: time)
        return switch content {
        case .people(let total): .peopleCountRecord(unix: unix, total: total)
        case .desks(let desks): .deskOccupancyRecord(unix: unix, desks)
        }
    }
}
