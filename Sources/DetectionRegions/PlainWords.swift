package import PlaneGeometry

/// Lengths, places and areas as messages print them, in metres to the millimetre.
package enum PlainWords {
    /// Millimetres as metres: "1.250".
    static func metres(_ millimetres: Int) -> String {
        String(unsafeUninitializedCapacity: longest) { text in write(millimetres, to: text, at: 0) }
    }

    /// A place: "(1.250, -0.040)".
    package static func place(_ point: RawPoint) -> String {
        String(unsafeUninitializedCapacity: 2 * longest + 4) { text in
            text[0] = UInt8(ascii: "(")
            var end = write(point.x, to: text, at: 1)
            text[end] = UInt8(ascii: ",")
            text[end + 1] = UInt8(ascii: " ")
            end = write(point.y, to: text, at: end + 2)
            text[end] = UInt8(ascii: ")")
            return end + 1
        }
    }

    /// A place: "(1.250, -0.040)".
    static func place(_ point: Point) -> String { place(RawPoint(point)) }

    /// The bytes of the longest length: a sign, twenty digits and the decimal point.
    private static let longest = 22

    /// Writes a length in metres; the index after its last digit. Sentences name many places, and this is most of their cost.
    private static func write(_ millimetres: Int, to text: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
        var next = start
        if millimetres < 0 {
            text[next] = UInt8(ascii: "-")
            next += 1
        }
        // At least four digits, the last three of them decimals.
        var (digits, rest) = (4, millimetres.magnitude / 10_000)
        while rest > 0 { (digits, rest) = (digits + 1, rest / 10) }
        rest = millimetres.magnitude
        for index in (0...digits).reversed() {
            if index == digits - 3 {
                text[next + index] = UInt8(ascii: ".")
            } else {
                text[next + index] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
        }
        return next + digits + 1
    }

    /// An area of some mm² to two places of a square metre, or in square millimetres where it is smaller than that.
    static func area(_ squareMillimetres: Double) -> String {
        if squareMillimetres < 1 { return "less than 1 mm²" }
        if squareMillimetres < 10_000 { return "\(Int(squareMillimetres + 0.5)) mm²" }
        // At most 4·10¹⁸ mm², so the hundredths of square metres fit.
        let (whole, hundredths) = Int(squareMillimetres / 10_000 + 0.5).quotientAndRemainder(dividingBy: 100)
        return "\(whole).\(hundredths < 10 ? "0" : "")\(hundredths) m²"
    }
}
