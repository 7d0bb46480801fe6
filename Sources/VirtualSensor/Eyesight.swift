/// How often a device overlooks somebody.
///
/// The guide promises more than 95 % accuracy in the optimal area and nothing for the rest of the effective area (3.2.2). A
/// device whose eyesight is perfect overlooks nobody, so that tests and demonstrations are exact.
public struct Eyesight: Hashable, Sendable {
    /// How many of a thousand looks overlook a person in the optimal area.
    public var missesPerMille: Int

    /// How many of a thousand looks overlook a person in the rest of the effective area.
    public var missesPerMilleAtTheEdge: Int

    /// What chance begins with.
    public var seed: UInt64

    /// Overlooks nobody.
    public static let perfect = Eyesight(missesPerMille: 0, missesPerMilleAtTheEdge: 0, seed: 0)

    /// What the guide promises, at its worst: 5 % overlooked in the optimal area, and twice that, a guess of ours, outside.
    public static func asPromised(seed: UInt64) -> Eyesight {
        Eyesight(missesPerMille: 50, missesPerMilleAtTheEdge: 100, seed: seed)
    }

    /// An eyesight from its parts.
    public init(missesPerMille: Int, missesPerMilleAtTheEdge: Int, seed: UInt64) {
        self.missesPerMille = missesPerMille
        self.missesPerMilleAtTheEdge = missesPerMilleAtTheEdge
        self.seed = seed
    }
}

/// Chance that is the same on every machine and in every run (SplitMix64).
public struct SeededChance: RandomNumberGenerator, Hashable, Sendable {
    private var state: UInt64

    /// Chance that begins with a seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// Chance for one of many uses of the same seed, such as one sensor of a site.
    public init(seed: UInt64, use: Int) {
        var mixer = SeededChance(seed: seed ^ UInt64(bitPattern: Int64(use)) &* 0xd134_2543_de82_ef95)
        state = mixer.next()
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// A number of the range, each as likely as the others to within one in 2³².
    ///
    /// The standard library's own numbers may change with its version; these never do.
    public mutating func number(in range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound + 1)
        return range.lowerBound + Int(((next() >> 32) * width) >> 32)
    }

    /// True in so many of a thousand cases.
    public mutating func happens(perMille: Int) -> Bool { number(in: 0...999) < perMille }
}
