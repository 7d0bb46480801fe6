public import SensorModel

/// One uplink as a network server or a log hands it on: who sent what, and when.
public struct UplinkEvent: Hashable, Sendable {
    /// Who sent it.
    public enum Sender: Hashable, Sendable {
        /// A device, by its identifier.
        case device(DeviceEUI)

        /// A sensor of the site, by its id there.
        case sensor(String)
    }

    /// Who sent it.
    public var sender: Sender

    /// When the network received it, in seconds since 1970.
    public var time: Int

    /// The LoRaWAN port, if said.
    public var port: Int?

    /// The LoRaWAN frame counter, if said.
    public var counter: Int?

    /// The payload's bytes.
    public var payload: [UInt8]

    /// An event from its parts.
    public init(sender: Sender, time: Int, port: Int? = nil, counter: Int? = nil, payload: [UInt8]) {
        self.sender = sender
        self.time = time
        self.port = port
        self.counter = counter
        self.payload = payload
    }
}
