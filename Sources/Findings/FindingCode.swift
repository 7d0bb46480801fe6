/// The stable name of a kind of finding, such as `overlap`.
///
/// Codes name the fault and not the cure. They never change: scripts of others rely on them.
public struct FindingCode: RawRepresentable, Hashable, Sendable {
    /// The code in kebab-case.
    public let rawValue: String

    /// A code from its kebab-case spelling.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

extension FindingCode: Comparable {
    /// Alphabetic order.
    public static func < (lhs: FindingCode, rhs: FindingCode) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension FindingCode: CustomStringConvertible {
    /// The code itself.
    public var description: String { rawValue }
}
