/// The two detection areas that the guide promises at each height (3.2.2).
public enum AreaKind: String, Hashable, Sendable, CaseIterable {
    /// Where the sensor can identify that somebody is there.
    case effective

    /// Where it does so with more than 95 % accuracy.
    case optimal
}
