/// Light and weather of an office, as they change over a day.
public struct Climate: Hashable, Sendable {
    /// The light with the lamps on, in lux; at noon the sun adds four fifths of it.
    public var lux = 500

    /// The light at night, in lux.
    public var nightLux = 30

    /// The temperature in the morning, in tenths of a degree Celsius; by afternoon it is 1.5 °C more.
    public var tenthsCelsius = 210

    /// The relative humidity in half percent.
    public var halfPercent = 90

    /// A lit and heated office.
    public init() {}
}

extension Climate {
    /// How often the instruments see something new, in seconds.
    static let step = 600

    /// What surrounds a device at a second of its day, with some noise.
    func surroundings(secondOfDay second: Int, noise: inout SeededChance) -> Surroundings {
        var surroundings = Surroundings()
        let lamps = Climate.line(
            second, [(6 * 3600, nightLux), (8 * 3600, lux), (18 * 3600, lux), (20 * 3600, nightLux)])
        let sun = Climate.line(second, [(8 * 3600, 0), (13 * 3600, lux * 4 / 5), (18 * 3600, 0)])
        let warmth = Climate.line(second, [(6 * 3600, 0), (15 * 3600, 15), (22 * 3600, 0)])
        let light = lamps + sun
        surroundings.lux = max(0, light + noise.number(in: -light / 20...light / 20))
        surroundings.tenthsCelsius = tenthsCelsius + warmth + noise.number(in: -2...2)
        surroundings.halfPercent = min(max(halfPercent + noise.number(in: -4...4), 0), 200)
        return surroundings
    }

    /// The value on the straight lines between some points; before the first and after the last it is theirs.
    private static func line(_ x: Int, _ points: [(x: Int, y: Int)]) -> Int {
        guard let first = points.first, x > first.x else { return points.first?.y ?? 0 }
        for (left, right) in zip(points, points.dropFirst()) where x <= right.x {
            return left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x)
        }
        return points.last?.y ?? 0
    }
}
