/// Writes the pieces of JSON into bytes.
enum JSONBytes {
    @inline(__always)
    static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
        text.append(contentsOf: bytes)
    }

    @inline(__always)
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        text.append(contentsOf: bytes)
    }

    @inline(__always)
    static func append(_ string: String, to text: inout [UInt8]) {
        text.append(contentsOf: string.utf8)
    }

    /// A whole number.
    @inline(__always)
    static func append(_ number: Int, to text: inout [UInt8]) {
        if number < 0 { text.append(UInt8(ascii: "-")) }
        append(digits: number.magnitude, to: &text)
    }

    /// A number in steps of 1/`unit` whose one decimal is `tenths`; no decimal where that is zero.
    @inline(__always)
    static func append(_ number: Int, tenths: UInt, unit: UInt, to text: inout [UInt8]) {
        if number < 0 { text.append(UInt8(ascii: "-")) }
        append(digits: number.magnitude / unit, to: &text)
        if tenths != 0 {
            text.append(UInt8(ascii: "."))
            text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: tenths))
        }
    }

    private static func append(digits number: UInt, to text: inout [UInt8]) {
        if number < 10 { return text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
        append(digits: number / 10, to: &text)
        text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }

    @inline(__always)
    static func append(hexadecimal byte: UInt8, to text: inout [UInt8]) {
        text.append(digit(byte >> 4))
        text.append(digit(byte & 15))
    }

    static func append(hexadecimal bytes: [UInt8], to text: inout [UInt8]) {
        for byte in bytes { append(hexadecimal: byte, to: &text) }
    }

    @inline(__always)
    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
    }
}
