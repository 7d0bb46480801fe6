import PlaneGeometry

/// Lengths, places and areas as messages print them, in metres to the millimetre.
enum PlainWords {
    /// Millimetres as metres: "1.250".
    static func metres(_ millimetres: Int) -> String {
        let (whole, rest) = millimetres.magnitude.quotientAndRemainder(dividingBy: 1000)
        let places = String(rest)
        return (millimetres < 0 ? "-" : "") + "\(whole)." + String(repeating: "0", count: 3 - places.count) + places
    }

    /// A place: "(1.250, -0.040)".
    static func place(_ point: RawPoint) -> String { "(\(metres(point.x)), \(metres(point.y)))" }

    /// A place: "(1.250, -0.040)".
    static func place(_ point: Point) -> String { place(RawPoint(point)) }

    /// An area of some mm² to two places of a square metre, or in square millimetres where it is smaller than that.
    static func area(_ squareMillimetres: Double) -> String {
        if squareMillimetres < 1 { return "less than 1 mm²" }
        if squareMillimetres < 10_000 { return "\(Int(squareMillimetres + 0.5)) mm²" }
        // At most 4·10¹⁸ mm², so the hundredths of square metres fit.
        let (whole, hundredths) = Int(squareMillimetres / 10_000 + 0.5).quotientAndRemainder(dividingBy: 100)
        return "\(whole).\(hundredths < 10 ? "0" : "")\(hundredths) m²"
    }
}
