/// What is known of a whole site at a moment.
public struct SiteState: Hashable, Sendable {
    /// The moment, in seconds since 1970.
    public var time: Int

    /// The state of every sensor of the site, by its id.
    public var sensors: [String: SensorState]

    /// A site's state from its parts.
    public init(time: Int, sensors: [String: SensorState]) {
        self.time = time
        self.sensors = sensors
    }
}
