extension Metres {
    /// Why a text is no length in metres.
    public enum ReadingError: Error, Hashable, Sendable {
        /// It is no decimal number; a unit behind it counts as that too.
        case notANumber

        /// It has a part smaller than a millimetre.
        case subMillimetre

        /// It does not fit an `Int` of millimetres.
        case tooLarge
    }

    /// The whole millimetres of a decimal number of metres, exactly: "2.85" is 2850.
    ///
    /// A sign, a fraction and an exponent of ten are understood as in JSON and YAML ("-0.5", ".5", "1e1"). Zeros
    /// after the third decimal are fine ("2.8000").
    public static func millimetres(_ text: String) throws(ReadingError) -> Int {
        var rest = Substring(text).utf8
        let isNegative = rest.first == UInt8(ascii: "-")
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
        let whole = takeDigits(&rest)
        var fraction: [UInt8] = []
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = takeDigits(&rest)
        }
        guard !(whole.isEmpty && fraction.isEmpty) else { throw .notANumber }
        let exponent = try takeExponent(&rest)
        guard rest.isEmpty else { throw .notANumber }
        return try scaled(digits: whole + fraction, decimals: fraction.count, exponent: exponent, isNegative)
    }

    private static func takeDigits(_ rest: inout Substring.UTF8View) -> [UInt8] {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest.removeFirst(digits.count)
        return digits.map { $0 - UInt8(ascii: "0") }
    }

    private static func takeExponent(_ rest: inout Substring.UTF8View) throws(ReadingError) -> Int {
        guard let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return 0 }
        rest.removeFirst()
        let isNegative = rest.first == UInt8(ascii: "-")
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
        let digits = takeDigits(&rest)
        guard !digits.isEmpty else { throw .notANumber }
        // Beyond this size the value is zero, far too small or far too large in any case.
        let size = digits.reduce(0) { min($0 * 10 + Int($1), 1_000_000_000) }
        return isNegative ? -size : size
    }

    /// digits × 10^(exponent − decimals) metres, as whole millimetres.
    private static func scaled(
        digits: [UInt8], decimals: Int, exponent: Int, _ isNegative: Bool
    ) throws(ReadingError) -> Int {
        var significant = digits.drop { $0 == 0 }
        guard !significant.isEmpty else { return 0 }
        var shift = exponent - decimals + 3
        while shift < 0, significant.last == 0 {
            significant.removeLast()
            shift += 1
        }
        guard shift >= 0 else { throw .subMillimetre }
        guard significant.count + shift <= 19 else { throw .tooLarge }
        var size = 0
        for digit in significant + Array(repeating: 0, count: shift) {
            let (product, overflow) = size.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int(digit))
            guard !overflow, !carry else { throw .tooLarge }
            size = sum
        }
        return isNegative ? -size : size
    }
}
