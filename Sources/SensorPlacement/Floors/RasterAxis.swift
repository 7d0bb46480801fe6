import PlaneGeometry

/// Where a floor is cut along one axis so that covering it becomes a matter of whole cells.
///
/// Push every area of a cover to the low side as far as walls and other areas allow: then its low side lies at a low wall
/// plus whole sides of areas. Push it to the high side: its high side lies at a high wall less whole sides. Both moves keep
/// a floor without slanted walls covered, and so does the one after the other. After both, low sides lie on ``cuts`` only,
/// and whether an area holds a cell between two neighbouring cuts does not depend on where in the cell one looks. So the
/// smallest cover by areas on these cuts is the smallest of all, and one square for each cell says all that squares can say.
struct RasterAxis: Hashable, Sendable {
    /// The cuts in ascending order, from the floor's low end to its high end.
    let cuts: [Int]

    /// For each cell the low side of the millimetre that stands for it.
    let marks: [Int]

    /// The cuts of a floor from `low` to `high`, or `nil` where they would be more than is of use.
    ///
    /// - Parameters:
    ///   - lowWalls: Where floor begins.
    ///   - highWalls: Where floor ends.
    ///   - sides: The two sides of the area, both above zero.
    init?(low: Int, high: Int, lowWalls: Set<Int>, highWalls: Set<Int>, sides: (Int, Int)) {
        let extent = high - low
        let walls = max(lowWalls.count, highWalls.count)
        guard extent > 0, sides.0 > 0, sides.1 > 0,
            (extent / sides.0 + 1) * (extent / sides.1 + 1) * walls <= Self.largestWork
        else { return nil }
        var sums: Set<Int> = []
        for first in stride(from: 0, through: extent, by: sides.0) {
            for second in stride(from: first, through: extent, by: sides.1) { sums.insert(second) }
        }
        var starts: Set<Int> = [high]
        for wall in lowWalls {
            for sum in sums where low <= wall + sum && wall + sum < high { starts.insert(wall + sum) }
        }
        var ends: Set<Int> = [low]
        for wall in highWalls {
            for sum in sums where low < wall - sum && wall - sum <= high { ends.insert(wall - sum) }
        }
        let (ascending, marked) = (starts.sorted(), ends.sorted())
        var (cuts, marks) = ([Int](), [Int]())
        var index = 0
        for end in marked {
            while ascending[index] < end { index += 1 }
            // The least end between two starts stands for all of them.
            if cuts.last != ascending[index] {
                if !cuts.isEmpty { marks.append(end - 1) }
                cuts.append(ascending[index])
            }
        }
        guard cuts.count > 1 else { return nil }
        (self.cuts, self.marks) = (cuts, marks)
    }

    private static let largestWork = 400_000
}

extension RasterAxis {
    var count: Int { cuts.count - 1 }

    /// The longest runs of cells that an area of this side holds, each as its first and its end.
    func runs(side: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for first in 0..<count {
            var end = first
            while end < count, cuts[end + 1] - cuts[first] <= side { end += 1 }
            if end > first, runs.last.map({ $0.upperBound < end }) ?? true { runs.append(first..<end) }
        }
        return runs
    }

    /// The low sides with which an area of this side holds the run.
    func lowSides(holding run: Range<Int>, side: Int) -> ClosedRange<Int> {
        (cuts[run.upperBound] - side)...cuts[run.lowerBound]
    }

    /// Whether the axis reads the same from its other end for areas of these sides.
    func isMirrored(_ sides: [Int]) -> Bool {
        sides.allSatisfy { side in
            let runs = runs(side: side)
            return runs == runs.reversed().map { (count - $0.upperBound)..<(count - $0.lowerBound) }
        }
    }
}
