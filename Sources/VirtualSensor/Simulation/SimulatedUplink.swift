public import SensorModel

/// One uplink of a simulation, as the network server hands it on.
public struct SimulatedUplink: Hashable, Sendable {
    /// When the network server received it, in seconds since 1970.
    public var time: Int

    /// Which sensor of the site sent it, by its place in ``Simulation/sensors``.
    public var sensor: Int

    /// Its frame counter: from 0 after each joining over the air, and with a gap where frames were not heard.
    public var counter: Int

    /// Its frame.
    public var payload: [UInt8]
}

/// How it really was: from this moment on, as many people are in a region, or in all of a counting sensor's.
public struct TruthChange: Hashable, Sendable {
    /// When, in seconds since 1970.
    public var time: Int

    /// Which sensor's region, by its place in ``Simulation/sensors``.
    public var sensor: Int

    /// The region; `nil` is everything that a counting sensor counts.
    public var region: RegionNumber?

    /// How many people are there now.
    public var people: Int

    /// A change from its parts.
    public init(time: Int, sensor: Int, region: RegionNumber?, people: Int) {
        self.time = time
        self.sensor = sensor
        self.region = region
        self.people = people
    }
}
