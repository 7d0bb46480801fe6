/// A key of 128 bits that nobody prints by accident.
///
/// Its description, its debug description and its mirror show no digit; only ``digits`` does.
public struct SecretKey: Hashable, Sendable {
    /// The key as a number, the first printed digit being the highest.
    public let value: UInt128

    /// The key of that number.
    public init(value: UInt128) {
        self.value = value
    }

    /// The key from exactly 32 hexadecimal digits of either case, or `nil`.
    public init?(_ text: String) {
        guard let value = Hexadecimal.value(text, digits: 32, as: UInt128.self) else { return nil }
        self.value = value
    }

    /// The key that the guide prints as the default of every key (4.4.1 and 4.4.2). Whoever has read it knows it.
    public static let standard = SecretKey(value: 0x5572_404C_696E_6B4C_6F52_6132_3031_3823)
}

extension SecretKey {
    /// The key itself in 32 hexadecimal digits of upper case: for the one place that must write it.
    public var digits: String { Hexadecimal.text(value, digits: 32) }

    /// Whether its last 16 digits are zero, as those of a D2D key are that came by downlink (guide 5.2.4).
    public var fitsDownlink: Bool { UInt64(truncatingIfNeeded: value) == 0 }

    /// The first 16 digits as a number.
    public var upperHalf: UInt64 { UInt64(truncatingIfNeeded: value >> 64) }
}

extension SecretKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What stands in for the key wherever it is printed.
    public var description: String { "(hidden)" }

    /// What stands in for the key wherever it is printed.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
