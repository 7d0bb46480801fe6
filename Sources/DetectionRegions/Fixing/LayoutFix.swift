public import Findings

/// A way to mend a finding: edits that were tried and found to remove it and to cause no error.
public struct LayoutFix: Hashable, Sendable {
    /// What it does.
    public enum Kind: Hashable, Sendable {
        /// Trims a region along the other, by their indices.
        case trim(region: Int, along: Int)

        /// Trims both regions to a line in the middle of what they shared.
        case splitTheDifference

        /// Moves a region by the smallest offset that clears the other.
        case push(region: Int, by: Offset)

        /// Leaves out corners.
        case simplify

        /// Leaves out corners that repeat the one before.
        case mergeRepeats

        /// Puts the corners in an order in which the outline does not cross itself.
        case untangle

        /// Cuts off what lies outside the effective area.
        case clip

        /// Gives a region the lowest number that is free.
        case renumber(Int)
    }

    /// The finding that it removes.
    public let finding: Finding

    /// What it does.
    public let kind: Kind

    /// What it does, in a few words that begin with a verb.
    public let summary: String

    /// The edits, to be made in this order and together.
    public let edits: [LayoutEdit]

    /// Whether nobody could want it otherwise: no floor is lost that the sensor would have reported, and nothing was guessed.
    public let isSafe: Bool
}

extension RawLayout {
    /// The ways to mend a finding of this layout, the one that changes least first; none for findings of another layout.
    ///
    /// - Complexity: Up to some ten thousand overlap tests, for the smallest push.
    public func fixes(for finding: Finding) -> [LayoutFix] {
        let fixes = LayoutFixes(self)
        return fixes.facts.first { $0.finding(in: self) == finding }.map(fixes.fixes(for:)) ?? []
    }

    /// The ways to mend each finding that has some, in the order of the verdict.
    public func fixes() -> [LayoutFix] {
        let fixes = LayoutFixes(self)
        return fixes.facts.flatMap(fixes.fixes(for:))
    }

    /// The first fix that ``fixes()`` would give, or the first safe one; `nil` where there is none.
    ///
    /// - Complexity: Fixes beyond the first are not searched for; safe ones are found quickly.
    public func firstFix(onlySafe: Bool) -> LayoutFix? { LayoutFixes(self).first(onlySafe: onlySafe) }
}
