/// Two colours of a theme that lie on each other and are too much alike.
public struct ContrastFault: Hashable, Sendable {
    /// What lies on top.
    public let color: ThemeColor

    /// What lies under it.
    public let ground: ThemeColor

    /// The contrast ratio, 1 to 21.
    public let ratio: Double

    /// What it must be at least: 4.5 for text, 3 for shapes.
    public let required: Double

    /// Whose eyes see them alike; those of the usual vision may tell them apart where it is another.
    public let vision: ColorVision

    /// The colour on top, as the theme has it.
    let over: Color

    /// The colour under it.
    let under: Color
}

extension ContrastFault: CustomStringConvertible {
    /// Which pair it is, how far it goes, and how far it must go.
    public var description: String {
        let kind = required > 3 ? "text" : "shapes"
        let whose = vision == .usual ? "" : " to eyes with \(vision.rawValue)"
        return "\(color.rawValue) \(over) on \(ground.rawValue) \(under) has a contrast of "
            + "\(Self.text(ratio)):1\(whose); \(kind) \(vision == .usual ? "must" : "should") have at least \(Self.text(required)):1"
    }

    /// Two decimals, cut and not rounded: what falls short must not read as enough.
    private static func text(_ ratio: Double) -> String {
        let hundredths = Int(ratio * 100)
        let rest = hundredths % 100
        if rest == 0 { return "\(hundredths / 100)" }
        return "\(hundredths / 100)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }
}

extension Theme {
    /// The least contrast ratio of text to what lies under it.
    public static let leastTextContrast = 4.5

    /// The least contrast ratio of shapes to what lies under them.
    public static let leastShapeContrast = 3.0

    /// Every pair of colours that lie on each other in some drawing and are too much alike, texts first.
    ///
    /// On a timeline what is taken lies on what is free, with no mark to tell them apart; so the two states must differ in
    /// brightness, and last come the eyes to which they do not. All other states have hatches or dashes.
    public var contrastFaults: [ContrastFault] {
        Self.textPairs.compactMap { fault($0, Self.leastTextContrast) }
            + (Self.shapePairs + takenPair).compactMap { fault($0, Self.leastShapeContrast) } + statesAlike
    }

    /// The worst of the eyes to which taken is too much like free, those of the usual vision before all.
    private var statesAlike: [ContrastFault] {
        let pair = (color: ThemeColor.takenFill, ground: ThemeColor.freeFill)
        let faults = ColorVision.allCases.compactMap { fault(pair, Self.leastShapeContrast, vision: $0) }
        let worst = faults.first { $0.vision == .usual } ?? faults.min { $0.ratio < $1.ratio }
        return [worst].compactMap(\.self)
    }

    private typealias Pair = (color: ThemeColor, ground: ThemeColor)

    private func fault(_ pair: Pair, _ required: Double, vision: ColorVision = .usual) -> ContrastFault? {
        let (over, under) = (self[pair.color], self[pair.ground])
        let ratio = over.contrast(to: under, vision: vision)
        guard ratio < required else { return nil }
        return ContrastFault(
            color: pair.color, ground: pair.ground, ratio: ratio, required: required, vision: vision, over: over,
            under: under)
    }

    private static let textPairs: [Pair] = [
        (.ink, .paper), (.ink, .floor), (.ink, .region), (.muted, .paper), (.muted, .floor), (.muted, .keepOut),
        (.sensor, .paper), (.sensor, .floor), (.overlap, .paper), (.warningInk, .warning), (.takenText, .takenFill),
        (.freeText, .freeFill), (.unknownText, .unknownPlate), (.notMonitoredText, .floor),
        (.notMonitoredText, .paper),
    ]

    private static let shapePairs: [Pair] = [
        (.coverage, .paper), (.coverage, .floor), (.faint, .paper), (.faint, .floor), (.overlap, .overlapFill),
        (.overlap, .floor), (.freeBorder, .floor), (.freeBorder, .paper), (.unknownBorder, .floor),
        (.unknownHatch, .unknownFill), (.notMonitoredBorder, .floor), (.notMonitoredBorder, .paper),
    ]

    /// A taken place has no border of its own: its fill is its shape.
    private var takenPair: [Pair] { taken.stroke == nil ? [(.takenFill, .floor), (.takenFill, .paper)] : [] }
}
