public import Findings

/// What an edit did to the findings of a layout.
///
/// A finding stays the same one while its code and the regions that it is about do. Findings about regions that an edit
/// removed are removed with them.
///
/// The change knows facts, in numbers; sentences are made when ``caused``, ``removed`` or ``altered`` is asked for, and anew
/// each time. A drag that only colours what is wrong does with the facts and never pays for words.
public struct LayoutChange: Hashable, Sendable {
    /// The layout before the edit, to which ``removedFacts`` refer.
    public let before: RawLayout

    /// The layout after the edit, to which ``causedFacts`` and ``alteredFacts`` refer.
    public let after: RawLayout

    /// What was fine before, in the order of a verdict.
    public private(set) var causedFacts: [LayoutFact] = []

    /// What is no longer wrong, as it was before, in the order of a verdict.
    public private(set) var removedFacts: [LayoutFact] = []

    /// What is wrong as before but reads otherwise, such as an overlap of another area; as it is now, in the order of a
    /// verdict.
    public private(set) var alteredFacts: [LayoutFact] = []
}

extension LayoutChange {
    /// What was fine before, in words and in the order of a verdict.
    public var caused: [Finding] { causedFacts.map { $0.finding(in: after) } }

    /// What is no longer wrong, in words as it was before, in the order of a verdict.
    public var removed: [Finding] { removedFacts.map { $0.finding(in: before) } }

    /// What is wrong as before but reads otherwise, in words as it is now, in the order of a verdict.
    public var altered: [Finding] { alteredFacts.map { $0.finding(in: after) } }

    /// Whether the findings are what they were.
    public var isEmpty: Bool { causedFacts.isEmpty && removedFacts.isEmpty && alteredFacts.isEmpty }

    /// Whether it caused a finding of severity error.
    public var causedError: Bool { causedFacts.contains { $0.isError } }
}

extension LayoutChange {
    /// A side of the comparison: facts, and the regions to which their indices refer.
    struct Side {
        let regions: EditedRegions
        let facts: [LayoutFact]

        init(_ regions: EditedRegions, _ facts: [LayoutFact]) {
            self.regions = regions
            self.facts = facts
        }
    }

    /// The difference between two lists of facts.
    init(from old: Side, to new: Side) {
        self.init(before: old.regions.layout, after: new.regions.layout)
        if old.facts.isEmpty && new.facts.isEmpty { return }
        let oldKeys = old.facts.map { Key($0, old.regions.identities) }
        let newKeys = new.facts.map { Key($0, new.regions.identities) }
        // Each new fact takes an old one: itself if it is there, else another of its kind.
        var fates = [Fate](repeating: .caused, count: newKeys.count)
        var isFree = [Bool](repeating: true, count: oldKeys.count)
        for fate in [Fate.kept, .altered] {
            for index in newKeys.indices where fates[index] == .caused {
                let fact = new.facts[index]
                let origin = oldKeys.indices.first {
                    isFree[$0] && oldKeys[$0] == newKeys[index] && old.facts[$0].rank == fact.rank
                        && (fate == .altered || old.facts[$0].reads(in: before, like: fact, in: after))
                }
                guard let origin else { continue }
                fates[index] = fate
                isFree[origin] = false
            }
        }
        func inOrder(_ facts: [LayoutFact], _ isWanted: (Int) -> Bool) -> [LayoutFact] {
            LayoutFacts(facts.indices.filter(isWanted).map { facts[$0] }).inOrder()
        }
        causedFacts = inOrder(new.facts) { fates[$0] == .caused }
        alteredFacts = inOrder(new.facts) { fates[$0] == .altered }
        removedFacts = inOrder(old.facts) { isFree[$0] }
    }

    /// What became of a fact.
    private enum Fate { case caused, altered, kept }
}

/// The regions that a fact is about, by what stays the same of them.
private struct Key: Equatable {
    var first = -1
    var second = -1

    init(_ fact: LayoutFact, _ identities: [RegionIdentity]) {
        switch fact.place {
        case .layout: break
        case .region(let index):
            first = identities[index].order
        case .pair(let index, let other) where identities.indices.contains(other):
            (first, second) = (identities[index].order, identities[other].order)
        case .pair:
            second = Int.max
        }
    }
}

extension LayoutFact {
    /// Whether two facts of one code differ in nothing but the index of their region once they are put into words.
    fileprivate func reads(in layout: RawLayout, like other: LayoutFact, in otherLayout: RawLayout) -> Bool {
        guard at == other.at, areaSquareMillimetres == other.areaSquareMillimetres, vertices == other.vertices,
            edges == other.edges
        else { return false }
        // The rest is in the words: names, numbers, and corners that an outline has elsewhere.
        let (finding, otherFinding) = (finding(in: layout), other.finding(in: otherLayout))
        return finding.message == otherFinding.message && finding.at == otherFinding.at
    }
}
