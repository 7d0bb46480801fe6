/// What stays the same of a region while its number, name, outline and index change.
///
/// An editor gives one to each region it sees; undo brings a region back with the identity that it had.
public struct RegionIdentity: Hashable, Sendable {
    /// The identity's own number, counted from 0 in the order in which an editor saw the regions.
    public let order: Int
}

extension RegionIdentity: Comparable {
    /// The order in which the editor saw the regions.
    public static func < (lhs: RegionIdentity, rhs: RegionIdentity) -> Bool { lhs.order < rhs.order }
}
