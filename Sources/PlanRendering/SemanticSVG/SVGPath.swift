/// A path as the `d` of SVG.
enum SVGPath {
    static func text(_ path: Path) -> String {
        var text = ""
        for step in path.steps {
            switch step {
            case .move(let point): text += "M\(pair(point))"
            case .line(let point): text += "L\(pair(point))"
            case .curve(let point, let control1, let control2):
                text += "C\(pair(control1)) \(pair(control2)) \(pair(point))"
            case .close: text += "Z"
            }
        }
        return text
    }

    private static func pair(_ point: PagePoint) -> String {
        "\(SVGNumber.text(point.x)) \(SVGNumber.text(point.y))"
    }
}

/// A number of millimetres as SVG documents print it.
enum SVGNumber {
    /// At most three decimals, and none that is not needed; what is not finite is 0.
    static func text(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return "0" }
        let thousandths = Int((value.magnitude * 1000).rounded())
        let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
        var text = value < 0 && thousandths > 0 ? "-\(whole)" : "\(whole)"
        guard rest > 0 else { return text }
        var digits = String(rest + 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        text += "." + digits
        return text
    }
}
