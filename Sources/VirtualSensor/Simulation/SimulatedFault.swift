/// Something that goes wrong on purpose.
public struct SimulatedFault: Hashable, Sendable {
    /// What goes wrong.
    public enum Kind: Hashable, Sendable {
        /// So many of a thousand frames are lost on the way.
        case lost(perMille: Int)

        /// So many arrive twice.
        case repeated(perMille: Int)

        /// So many arrive late, by up to so many seconds.
        case late(perMille: Int, upTo: Int)

        /// So many swap places with the next frame of the log.
        case reordered(perMille: Int)

        /// So many lose their end.
        case truncated(perMille: Int)

        /// The network is away from one moment to another, in seconds since 1970.
        case linkDown(from: Int, until: Int)

        /// Something is before the lens from one moment to another, in seconds since 1970.
        case viewBlocked(from: Int, until: Int)

        /// The battery is empty from a moment on.
        case deadBattery(at: Int)
    }

    /// What goes wrong.
    public var kind: Kind

    /// The id of the sensor that it concerns; `nil` is all.
    public var sensor: String?

    /// A fault from its parts.
    public init(_ kind: Kind, sensor: String? = nil) {
        self.kind = kind
        self.sensor = sensor
    }
}
