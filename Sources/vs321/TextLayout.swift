extension String {
    /// The text with spaces after it up to a width in characters.
    func padding(toWidth width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

/// Areas as people write them.
enum SquareMetres {
    /// An area in m² with at least one and at most six decimals, exact: 19 530 000 mm² is "19.53".
    static func text(_ squareMillimetres: Int) -> String {
        let size = squareMillimetres.magnitude
        var decimals = String(size % 1_000_000)
        decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
        while decimals.count > 1, decimals.last == "0" { decimals.removeLast() }
        return (squareMillimetres < 0 ? "-" : "") + "\(size / 1_000_000).\(decimals)"
    }
}

/// Texts of others on a terminal.
enum PlainText {
    /// The text without control characters, shortened where it has more characters than a terminal should show.
    static func line(_ text: String, longest: Int = 100) -> String {
        var line = ""
        for scalar in text.unicodeScalars.prefix(longest) {
            line.unicodeScalars.append(scalar.properties.generalCategory == .control ? "\u{fffd}" : scalar)
        }
        return text.unicodeScalars.count > longest ? line + "…" : line
    }
}
