/// What a search has decided about a candidate: how often it is picked at least, or at most.
package struct CoverLimit: Hashable, Sendable {
    /// The candidate's index.
    package var candidate: Int

    /// The number of picks.
    package var count: Int

    /// Whether that many is the most; else it is the least.
    package var isUpper: Bool
}
