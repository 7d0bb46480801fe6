/// The observations of one quantity of one sensor, eight bytes each, in whatever order they came.
///
/// A key holds the time, whether a report made it, and the weight that settles ties, in that order of significance: keys
/// in ascending order are observations in the order in which ``Observation/supersedes(_:)`` puts them, and equal keys are
/// the same observation.
struct ObservationList: Hashable, Sendable {
    /// One observation as a key.
    struct Key: Hashable, Sendable {
        let bits: UInt64

        /// Weights have 24 bits: ten of each mask and four for how many regions are taken, or a people count.
        static let weightBits: UInt64 = 24

        /// Moments are less than 2³⁸ seconds, 8,700 years, from 1970; RFC 3339 knows the years 0 to 9999 only.
        static let times = (-1 << 38)..<(1 << 38)

        var time: Int { Int(bits >> (Key.weightBits + 1)) + Key.times.lowerBound }
        var isReport: Bool { bits >> Key.weightBits & 1 == 1 }
        var weight: Int { Int(bits & (1 << Key.weightBits - 1)) }

        fileprivate init(bits: UInt64) {
            self.bits = bits
        }

        init?(time: Int, isReport: Bool, weight: Int) {
            guard Key.times.contains(time), weight >= 0, weight < 1 << Key.weightBits else { return nil }
            let shifted = UInt64(time - Key.times.lowerBound) << 1 | (isReport ? 1 : 0)
            bits = shifted << Key.weightBits | UInt64(weight)
        }
    }

    private var keys: [UInt64] = []
    private var isSettled = true
    private var settlesAt = 1 << 14

    /// Takes in an observation; what no calendar shows is left out.
    mutating func append(time: Int, isReport: Bool, weight: Int) {
        guard let key = Key(time: time, isReport: isReport, weight: weight) else { return }
        if let last = keys.last {
            if key.bits == last { return }
            if key.bits < last { isSettled = false }
        }
        keys.append(key.bits)
        // A log that is replayed again and again takes no more memory than once.
        guard !isSettled, keys.count >= settlesAt else { return }
        settle()
        settlesAt = max(settlesAt, 2 * keys.count)
    }

    /// Puts the observations in order and drops repetitions.
    mutating func settle() {
        guard !isSettled else { return }
        keys.sort()
        var count = 0
        for index in keys.indices where count == 0 || keys[index] != keys[count - 1] {
            keys[count] = keys[index]
            count += 1
        }
        keys.removeSubrange(count...)
        isSettled = true
    }

    var isEmpty: Bool { keys.isEmpty }

    /// How many observations are held.
    var count: Int { keys.count }

    /// The observation at a place; in order only after ``settle()``.
    subscript(index: Int) -> Key { Key(bits: keys[index]) }

    /// The first place whose time is not before that moment, in a settled list.
    func firstIndex(notBefore time: Int) -> Int {
        assert(isSettled)
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].time < time { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
