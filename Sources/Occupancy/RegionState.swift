/// What is known of a region at a moment.
public enum RegionState: Hashable, Sendable {
    /// Somebody is there.
    case occupied

    /// Nobody is there.
    case vacant

    /// The device was told not to watch the region.
    case disabled

    /// Nobody can say, and this is why. Never to be shown as vacant.
    case unknown(UnknownReason)
}

/// Why the state of a region is unknown.
public enum UnknownReason: Hashable, Sendable {
    /// The sensor has never reported.
    case noData

    /// The last report is twice the reporting interval old, or older; its age in seconds.
    case silent(seconds: Int)

    /// The sensor says that it cannot see.
    case undetectable
}
