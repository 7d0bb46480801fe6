/// A downlink that the network server is given at a moment; the device hears it after its next uplink.
public struct SimulatedDownlink: Hashable, Sendable {
    /// When, in seconds since 1970.
    public var time: Int

    /// The id of the sensor that it is for; `nil` is all.
    public var sensor: String?

    /// Its frame.
    public var payload: [UInt8]

    /// A downlink from its parts.
    public init(time: Int, sensor: String? = nil, payload: [UInt8]) {
        self.time = time
        self.sensor = sensor
        self.payload = payload
    }
}
