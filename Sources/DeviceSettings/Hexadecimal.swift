/// Numbers in hexadecimal digits, the highest first.
package enum Hexadecimal {
    /// The number in so many digits of upper case.
    package static func text(_ value: some UnsignedInteger, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// The number that a text of exactly so many digits of either case is, or `nil`.
    package static func value<Value: FixedWidthInteger>(_ text: String, digits: Int, as _: Value.Type) -> Value? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
        else { return nil }
        return Value(text, radix: 16)
    }
}
