import PlaneGeometry

/// Decimal numbers as text, and what somebody meant who wrote them otherwise.
enum DecimalText {
    /// In what a number is counted.
    enum Unit {
        case metres, degrees, none
    }

    /// Whether the text is a decimal number as JSON and YAML know it; no hexadecimal, no infinity, no underscores.
    static func isNumber(_ text: String) -> Bool {
        do {
            _ = try Metres.millimetres(text)
            return true
        } catch {
            return error != .notANumber
        }
    }

    /// Whether the text is a sign and digits.
    static func isInteger(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// The whole number that the text is; "2.0" and "2e0" are whole as well.
    static func integer(_ text: String) -> Int? {
        if isInteger(text) { return Int(text) }
        guard let thousandfold = try? Metres.millimetres(text), thousandfold % 1000 == 0 else { return nil }
        return thousandfold / 1000
    }

    /// "; write 2.8" where the value is a number in quotes, with a unit or with a comma; else nothing.
    static func advice(for node: FileNode, in unit: Unit) -> String {
        guard case .scalar(let text, let isPlain) = node.content, text.utf8.count <= 40 else { return "" }
        if !isPlain, isNumber(text) { return "; write \(text), without quotes" }
        guard let meant = meant(by: text, in: unit) else { return "" }
        return "; write \(meant)" + (unit == .metres ? ", in metres" : "")
    }

    /// The number that the text most likely stands for.
    private static func meant(by text: String, in unit: Unit) -> String? {
        var number = text.filter { $0 != " " }
        // A comma between digits and no point: a decimal comma.
        if !number.contains("."), number.filter({ $0 == "," }).count == 1 {
            number = String(number.map { $0 == "," ? "." : $0 })
        }
        let digits = number.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
        guard isNumber(String(digits)) else { return nil }
        let suffix = number.dropFirst(digits.count).lowercased()
        switch unit {
        case .none: return suffix.allSatisfy { $0.isLetter } ? String(digits) : nil
        case .degrees: return ["", "°", "deg", "degrees"].contains(suffix) ? String(digits) : nil
        case .metres: return metres(String(digits), suffix)
        }
    }

    private static func metres(_ digits: String, _ suffix: String) -> String? {
        switch suffix {
        case "", "m", "metre", "metres", "meter", "meters": digits
        case "cm": (try? Metres.millimetres(digits + "e-2")).map(Metres.text)
        case "mm": (try? Metres.millimetres(digits + "e-3")).map(Metres.text)
        default: nil
        }
    }
}
