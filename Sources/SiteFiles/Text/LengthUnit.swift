/// The unit in which a drawing or a table counts lengths.
public enum LengthUnit: String, Hashable, Sendable, CaseIterable {
    /// Millimetres.
    case millimetres = "mm"
    /// Centimetres.
    case centimetres = "cm"
    /// Metres.
    case metres = "m"
    /// Inches of 25.4 mm.
    case inches = "in"
    /// Feet of 304.8 mm.
    case feet = "ft"

    /// How many millimetres it has.
    public var lengthMM: Double {
        switch self {
        case .millimetres: 1
        case .centimetres: 10
        case .metres: 1000
        case .inches: 25.4
        case .feet: 304.8
        }
    }
}

extension LengthUnit {
    /// The unit in words, as more than one of it.
    var plural: String {
        switch self {
        case .millimetres: "millimetres"
        case .centimetres: "centimetres"
        case .metres: "metres"
        case .inches: "inches"
        case .feet: "feet"
        }
    }

    /// How people abbreviate and write it, in lower case. Asked in the order of the cases, no word is taken for the end of
    /// another: millimetres come before metres.
    var spellings: [String] {
        switch self {
        case .millimetres: ["mm", "millimetres", "millimeters"]
        case .centimetres: ["cm", "centimetres", "centimeters"]
        case .metres: ["m", "metres", "meters"]
        case .inches: ["in", "inch", "inches"]
        case .feet: ["ft", "foot", "feet"]
        }
    }
}
