import SensorModel

/// The lengths that whole areas make side by side, either way round: some smallest cover of a rectangle has its cuts there.
struct SideSums {
    /// The longer side of an area, rounded down to an even number.
    let long: Int

    /// The shorter side, likewise.
    let short: Int

    /// Ascending from 0 to at least the limit.
    let lengths: [Int]

    /// - Parameter limit: At least the longest length that is asked for.
    init(_ size: AreaSize, upTo limit: Int) {
        long = 2 * (size.lengthMM / 2)
        short = 2 * (size.widthMM / 2)
        var sums: Set<Int> = []
        for first in 0...(limit / long + 1) {
            for second in 0...(limit / short + 1) { sums.insert(first * long + second * short) }
        }
        lengths = sums.sorted()
    }

    /// Where the smallest of the lengths stands that is at least this long: pieces between two of them need the same.
    func index(of length: Int) -> Int {
        var (low, high) = (0, lengths.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if lengths[middle] >= length { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The smallest of the lengths that is at least this long.
    func rounded(_ length: Int) -> Int { lengths[index(of: length)] }

    /// Whether one area covers a piece.
    func fits(_ width: Int, _ height: Int) -> Bool {
        (width <= long && height <= short) || (width <= short && height <= long)
    }

    /// How many areas a piece takes at least by its extent.
    func least(_ width: Int, _ height: Int) -> Int { (width * height + long * short - 1) / (long * short) }
}
