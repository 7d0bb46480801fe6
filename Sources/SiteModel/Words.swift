import PlaneGeometry

/// Areas and places as the messages of rules print them.
enum Words {
    /// An area of some mm² in square metres to two decimals, small ones in square millimetres.
    static func area(_ squareMillimetres: Double) -> String {
        guard squareMillimetres >= 10_000 else {
            return squareMillimetres < 1 ? "less than 1 mm²" : "\(Int(squareMillimetres + 0.5)) mm²"
        }
        // At most 4·10¹⁸ mm², so the hundredths fit.
        let (whole, hundredths) = Int(squareMillimetres / 10_000 + 0.5).quotientAndRemainder(dividingBy: 100)
        return "\(whole).\(hundredths < 10 ? "0" : "")\(hundredths) m²"
    }

    /// A place in metres: "(1.25, -0.04)".
    static func place(_ point: Point) -> String { "(\(Metres.text(point.x)), \(Metres.text(point.y)))" }

    /// Some names in a row: "D1, D2 and D3".
    static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
