extension OutlineView {
    /// The area in mm² that the interiors share, rounded once to the nearest double (ties to even).
    ///
    /// Zero exactly when ``overlaps(_:)`` is false.
    package func sharedArea(with other: OutlineView) -> Double {
        overlaps(other) ? overlapArea(with: other) : 0
    }

    /// The same for outlines that are known to overlap.
    package func overlapArea(with other: OutlineView) -> Double {
        // However often they cross, it is less often than this.
        overlapArea(with: other, crossingAtMost: .max) ?? 0
    }

    /// The same, or `nil` for outlines of many edges that cross more often than a limit allows.
    package func overlapArea(with other: OutlineView, crossingAtMost limit: Int) -> Double? {
        guard isFewEdges(with: other) else { return overlapAreaInSweep(with: other, crossingAtMost: limit) }
        var sum = FractionSum()
        addDoubledSharedArea(with: other, to: &sum)
        if let doubled = sum.rounded { return doubled / 2 }
        // Without crossings the sum is whole, and so it is known.
        if !crosses(other) { return Double(Int(sum.knownWhole)) / 2 }
        sum = FractionSum(keepingRemainders: true)
        addDoubledSharedArea(with: other, to: &sum)
        return sum.roundedWithMorePlaces() / 2
    }

    private func overlapAreaInSweep(with other: OutlineView, crossingAtMost limit: Int) -> Double? {
        var sum = FractionSum()
        let crossings = addDoubledSharedAreaInSweep(with: other, crossingAtMost: limit, to: &sum)
        guard crossings <= limit else { return nil }
        if let doubled = sum.rounded { return doubled / 2 }
        if crossings == 0 { return Double(Int(sum.knownWhole)) / 2 }
        sum = FractionSum(keepingRemainders: true)
        _ = addDoubledSharedAreaInSweep(with: other, crossingAtMost: limit, to: &sum)
        return sum.roundedWithMorePlaces() / 2
    }

    /// The doubled shared area in mm² of outlines that do not cross each other.
    ///
    /// All corners of the shared area are vertices then, so it is a whole number.
    func doubledWholeSharedArea(with other: OutlineView) -> Int {
        var sum = FractionSum()
        addDoubledSharedArea(with: other, to: &sum)
        return Int(sum.knownWhole)
    }
}
