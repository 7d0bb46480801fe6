/// The papers that sheets are made for; whether a sheet stands or lies follows from what is on it.
public enum Paper: String, Hashable, Sendable, CaseIterable {
    /// 210 × 297 mm.
    case a4 = "A4"

    /// 297 × 420 mm.
    case a3 = "A3"

    /// 8½ × 11 inches.
    case letter = "Letter"
}

extension Paper {
    /// Width and height in millimetres.
    func size(isLandscape: Bool) -> (width: Double, height: Double) {
        let (short, long): (Double, Double) =
            switch self {
            case .a4: (210, 297)
            case .a3: (297, 420)
            case .letter: (215.9, 279.4)
            }
        return isLandscape ? (long, short) : (short, long)
    }
}
