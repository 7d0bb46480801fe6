public import SensorModel

/// Two masks: the regions that are enabled, and those that are taken.
public struct DeskOccupancy: Hashable, Sendable {
    /// The regions that the device watches.
    public var enabled: RegionMask

    /// The regions in which it saw somebody.
    public var occupied: RegionMask

    /// Two masks as the device sends them; nothing forbids an occupied region that is not enabled.
    public init(enabled: RegionMask, occupied: RegionMask) {
        self.enabled = enabled
        self.occupied = occupied
    }
}
