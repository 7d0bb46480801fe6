/// The 64-bit identifier of a device, printed as 16 hexadecimal digits.
public struct DeviceEUI: Hashable, Sendable {
    /// The identifier as a number, the first printed digit being the highest.
    public let value: UInt64

    /// The identifier of that number.
    public init(value: UInt64) {
        self.value = value
    }

    /// The identifier from exactly 16 hexadecimal digits of either case, or `nil`.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 16, text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let value = UInt64(text, radix: 16)
        else { return nil }
        self.value = value
    }
}

extension DeviceEUI: Comparable {
    /// Numeric order, which is the order of the printed digits.
    public static func < (lhs: DeviceEUI, rhs: DeviceEUI) -> Bool { lhs.value < rhs.value }
}

extension DeviceEUI: CustomStringConvertible {
    /// 16 hexadecimal digits in upper case.
    public var description: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
