/// An event that carries no uplink payload: nothing to read, and nothing wrong.
public enum SkippedEvent: String, Hashable, Sendable, CaseIterable {
    /// A device joined the network.
    case join

    /// A downlink was queued, sent, acknowledged or refused.
    case downlink

    /// The network asked a device for its battery and margin.
    case status

    /// The network worked out where a device is.
    case location

    /// The server's own log or errors.
    case log

    /// An uplink without payload, such as LoRaWAN's own commands on port 0.
    case noPayload = "no-payload"

    /// An uplink on a port that is not the application's.
    case otherPort = "other-port"

    /// A second form of an uplink that comes as itself as well.
    case repetition

    /// Any other event that a server sends.
    case other
}
