import PlaneGeometry

/// The detection areas of a sensor at a mounting height.
public struct Coverage: Hashable, Sendable {
    /// The mounting height in millimetres.
    public let heightMM: Int

    /// How the areas were read off between two rows.
    public let between: Interpolation

    /// The effective detection area.
    public let effective: AreaSize

    /// The optimal detection area.
    public let optimal: AreaSize

    /// The rows that were used: one at a tabulated height, else the two around it.
    public let rows: [CoverageRow]

    /// The areas at a height of 2.4 m to 4.0 m; a tabulated height gives its own row, unchanged.
    ///
    /// - Throws: ``HeightOutsideTable``; nothing is extrapolated.
    public init(heightMM: Int, between: Interpolation = .conservative) throws(HeightOutsideTable) {
        guard CoverageRow.heightsMM.contains(heightMM),
            let lower = CoverageRow.table.last(where: { $0.heightMM <= heightMM }),
            let upper = CoverageRow.table.first(where: { $0.heightMM >= heightMM })
        else { throw HeightOutsideTable(heightMM: heightMM) }
        self.heightMM = heightMM
        self.between = between
        rows = lower == upper ? [lower] : [lower, upper]
        effective = between.area(.effective, at: heightMM, lower, upper)
        optimal = between.area(.optimal, at: heightMM, lower, upper)
    }
}

extension Coverage {
    /// The area of that kind.
    public func area(_ kind: AreaKind) -> AreaSize {
        switch kind {
        case .effective: effective
        case .optimal: optimal
        }
    }

    /// The areas that rest on a row that looks misprinted, effective first.
    public var suspect: [AreaKind] {
        AreaKind.allCases.filter { kind in rows.contains { $0.suspect.contains(kind) } }
    }
}

/// How the areas between two rows of the table are found.
public enum Interpolation: String, Hashable, Sendable, CaseIterable {
    /// The smaller of the two rows on each side, so that nothing is claimed which either row does not promise.
    case conservative

    /// On the straight line between the two rows, rounded down to the millimetre.
    case linear

    fileprivate func area(_ kind: AreaKind, at heightMM: Int, _ lower: CoverageRow, _ upper: CoverageRow) -> AreaSize {
        let (low, high) = (lower.area(kind), upper.area(kind))
        guard lower != upper else { return low }
        switch self {
        case .conservative:
            return low.intersection(high)
        case .linear:
            let (above, step) = (heightMM - lower.heightMM, upper.heightMM - lower.heightMM)
            // Both weights are not negative, so that the division rounds down.
            func blend(_ a: Int, _ b: Int) -> Int { (a * (step - above) + b * above) / step }
            return AreaSize(
                widthMM: blend(low.widthMM, high.widthMM), lengthMM: blend(low.lengthMM, high.lengthMM))
        }
    }
}

/// A mounting height for which the guide promises no area (3.2.2).
public struct HeightOutsideTable: Error, Hashable, Sendable, CustomStringConvertible {
    /// The height that was asked for, in millimetres.
    public let heightMM: Int

    /// The error for that height, in millimetres.
    public init(heightMM: Int) {
        self.heightMM = heightMM
    }

    /// What is wrong and what would be right.
    public var description: String {
        let range = CoverageRow.heightsMM
        return "\(Metres.text(heightMM)) m is outside the guide's table of detection areas, which runs from "
            + "\(Metres.text(range.lowerBound)) m to \(Metres.text(range.upperBound)) m"
    }
}
