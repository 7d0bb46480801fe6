public import Findings

/// What became of judging a layout.
public struct LayoutVerdict: Hashable, Sendable {
    /// The legal layout, exactly when no finding is an error.
    public let layout: Layout?

    /// All findings: about the layout as a whole, then by region in the order given and by code, then about pairs of regions.
    ///
    /// Findings of one code about one region are ordered by their vertices, those of `self-intersection` by their edges.
    /// Paths are relative to the layout: `regions[2].outline[1]`, `area`.
    public let findings: [Finding]

    /// Whether no finding is an error.
    public var isValid: Bool { layout != nil }
}

extension RawLayout {
    /// Judges the layout by every rule of ``LayoutRules``.
    ///
    /// Nothing is allocated on the heap for a layout without findings whose outlines have at most sixteen vertices.
    ///
    /// - Complexity: Within hard limits a few microseconds; beyond, see ``Polygon``: never all pairs where sorting avoids it.
    public func verdict() -> LayoutVerdict {
        withInspection { inspection in
            var list = LayoutFindings()
            inspection.checkWhole(&list)
            inspection.checkRegions(&list)
            Overlap.check(inspection, &list)
            let findings = list.inOrder()
            let isLegal = !findings.contains { $0.severity == .error }
            return LayoutVerdict(layout: isLegal ? inspection.legalLayout() : nil, findings: findings)
        }
    }
}

extension LayoutInspection {
    /// The rules that look at all regions together, but for overlap.
    func checkWhole(_ list: inout LayoutFindings) {
        RegionCount.check(self, &list)
        NoRegions.check(self, &list)
        OutOfRange.checkLayout(self, &list)
        DuplicateNumber.check(self, &list)
    }

    /// The rules that look at one region at a time, about the regions that are asked about.
    func checkRegions(_ list: inout LayoutFindings) {
        OutOfRange.checkOutlines(self, &list)
        NumberRange.check(self, &list)
        VertexCount.check(self, &list)
        OutsideEffectiveArea.check(self, &list)
        OutsideOptimalArea.check(self, &list)
        ZeroArea.check(self, &list)
        RepeatedVertex.check(self, &list)
        SelfTouch.check(self, &list)
        SelfIntersection.check(self, &list)
    }
}

/// All rules of layouts.
public enum LayoutRules {
    /// The rules in the order of the contract.
    public static let all: [Rule] = [
        RegionCount.rule, NoRegions.rule, NumberRange.rule, DuplicateNumber.rule, VertexCount.rule, OutOfRange.rule,
        ZeroArea.rule, RepeatedVertex.rule, SelfTouch.rule, SelfIntersection.rule, Overlap.rule,
        OutsideEffectiveArea.rule, OutsideOptimalArea.rule,
    ]
}
