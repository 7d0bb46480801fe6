/// Whole millimetres as people write them, in metres.
public enum Metres {
    /// The length in metres with at least one and at most three decimals, and no unit: 2850 is "2.85", 3000 is "3.0".
    public static func text(_ millimetres: Int) -> String {
        let size = millimetres.magnitude
        var decimals = String(size % 1000)
        decimals = String(repeating: "0", count: 3 - decimals.count) + decimals
        while decimals.count > 1, decimals.last == "0" { decimals.removeLast() }
        return (millimetres < 0 ? "-" : "") + "\(size / 1000).\(decimals)"
    }
}
