public import Findings
import PlaneGeometry

/// What became of judging a layout.
public struct LayoutVerdict: Hashable, Sendable {
    /// The legal layout, exactly when no finding is an error.
    public let layout: Layout?

    /// All that is wrong: about the layout as a whole, then by region in the order given and by code, then about pairs of
    /// regions.
    ///
    /// Facts of one code about one region are ordered by their vertices, those of `self-intersection` by their edges.
    public let facts: [LayoutFact]

    private let judged: RawLayout

    /// A verdict from the facts in order.
    init(layout: Layout?, facts: [LayoutFact], on judged: RawLayout) {
        self.layout = layout
        self.facts = facts
        self.judged = judged
    }
}

extension LayoutVerdict {
    /// The facts in words, in the same order.
    ///
    /// Sentences are made when they are asked for, and anew each time.
    public var findings: [Finding] { facts.map { $0.finding(in: judged) } }

    /// Whether no finding is an error.
    public var isValid: Bool { layout != nil }
}

extension RawLayout {
    /// Judges the layout by every rule of ``LayoutRules``.
    ///
    /// Nothing is allocated on the heap for a layout without findings whose outlines have at most sixteen vertices, if it has
    /// no more regions and vertices than a sensor holds.
    ///
    /// - Parameter measuring: Whether the areas that overlapping regions share are measured; without, the facts are the same
    ///   but for those.
    /// - Complexity: Within hard limits a few microseconds; beyond, see `Polygon`: never all pairs where sorting avoids it.
    public func verdict(measuring: Bool = true) -> LayoutVerdict {
        withInspection { inspection in
            var list = LayoutFacts()
            inspection.checkWhole(&list)
            inspection.checkRegions(&list)
            Overlap.check(inspection, measuring: measuring, &list)
            let facts = list.inOrder()
            let isLegal = !facts.contains { $0.isError }
            return LayoutVerdict(layout: isLegal ? inspection.legalLayout() : nil, facts: facts, on: self)
        }
    }
}

extension LayoutInspection {
    /// The rules that look at all regions together, but for overlap.
    func checkWhole(_ list: inout LayoutFacts) {
        RegionCount.check(self, &list)
        NoRegions.check(self, &list)
        OutOfRange.checkLayout(self, &list)
        DuplicateNumber.check(self, &list)
    }

    /// The rules that look at one region at a time, about the regions that are asked about.
    func checkRegions(_ list: inout LayoutFacts) {
        OutOfRange.checkOutlines(self, &list)
        NumberRange.check(self, &list)
        VertexCount.check(self, &list)
        OutsideEffectiveArea.check(self, &list)
        OutsideOptimalArea.check(self, &list)
        RepeatedVertex.checkBeyondRange(self, &list)
        ZeroArea.checkBeyondRange(self, &list)
        checkOutlines(&list)
    }

    /// What keeps outlines from being sound: `zero-area`, `repeated-vertex`, `self-touch` and `self-intersection`.
    private func checkOutlines(_ list: inout LayoutFacts) {
        for index in indices {
            guard case .faulty(let faults) = outlines[index].soundness else { continue }
            for fault in faults { list.add(.outline(fault), about: .region(index)) }
        }
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
