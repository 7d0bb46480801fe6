/// How much a finding matters.
public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The device or the file's contract refuses this.
    case error

    /// It works, but not as well as the guide recommends.
    case warning

    /// Worth knowing, nothing to mend.
    case note
}

extension Severity: Comparable {
    /// Notes are the least, errors the greatest.
    public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
