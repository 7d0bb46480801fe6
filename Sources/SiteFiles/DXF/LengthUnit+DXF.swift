extension LengthUnit {
    /// How many millimetres the unit of `$INSUNITS` has (DXF reference, header section); `nil` for none and for those of
    /// maps and stars.
    static func millimetres(ofCode code: Int) -> Double? {
        switch code {
        case 1: 25.4
        case 2: 304.8
        case 4: 1
        case 5: 10
        case 6: 1000
        case 8: 0.0000254
        case 9: 0.0254
        case 10: 914.4
        case 13: 0.001
        case 14: 100
        case 15: 10_000
        case 16: 100_000
        default: nil
        }
    }
}
