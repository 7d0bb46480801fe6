public import Findings

/// What an edit did to the findings of a layout.
///
/// A finding stays the same one while its code and the regions that it is about do. Findings about regions that an edit
/// removed are removed with them.
public struct LayoutChange: Hashable, Sendable {
    /// What was fine before, in the order of a verdict.
    public internal(set) var caused: [Finding] = []

    /// What is no longer wrong, as it was before, in the order of a verdict.
    public internal(set) var removed: [Finding] = []

    /// What is wrong as before but reads otherwise, such as an overlap of another area; as it is now, in the order of a
    /// verdict.
    public internal(set) var altered: [Finding] = []

    /// Whether the findings are what they were.
    public var isEmpty: Bool { caused.isEmpty && removed.isEmpty && altered.isEmpty }

    /// Whether it caused a finding of severity error.
    public var causedError: Bool { caused.contains { $0.severity == .error } }
}

extension LayoutChange {
    /// A side of the comparison: findings, and the regions to which their indices refer.
    typealias Side = (entries: [LayoutJudgement.Entry], identities: [RegionIdentity])

    /// The difference between two lists of findings.
    init(from old: Side, to new: Side) {
        if old.entries.isEmpty && new.entries.isEmpty { return }
        let oldKeys = old.entries.map { Key($0, old.identities) }
        let newKeys = new.entries.map { Key($0, new.identities) }
        // Each new finding takes an old one: itself if it is there, else another of its kind.
        var fates = [Fate](repeating: .caused, count: newKeys.count)
        var isFree = [Bool](repeating: true, count: oldKeys.count)
        for fate in [Fate.kept, .altered] {
            for index in newKeys.indices where fates[index] == .caused {
                let finding = new.entries[index].finding
                let origin = oldKeys.indices.first {
                    isFree[$0] && oldKeys[$0] == newKeys[index] && old.entries[$0].finding.code == finding.code
                        && (fate == .altered || old.entries[$0].finding.readsLike(finding))
                }
                guard let origin else { continue }
                fates[index] = fate
                isFree[origin] = false
            }
        }
        caused = newKeys.indices.filter { fates[$0] == .caused }.map { new.entries[$0] }.inOrder()
        altered = newKeys.indices.filter { fates[$0] == .altered }.map { new.entries[$0] }.inOrder()
        removed = oldKeys.indices.filter { isFree[$0] }.map { old.entries[$0] }.inOrder()
    }

    /// What became of a finding.
    private enum Fate { case caused, altered, kept }
}

/// The regions that a finding is about, by what stays the same of them.
private struct Key: Equatable {
    var first = -1
    var second = -1

    init(_ entry: LayoutJudgement.Entry, _ identities: [RegionIdentity]) {
        switch entry.place {
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

extension Finding {
    /// Whether two findings differ in nothing but the index of their region.
    fileprivate func readsLike(_ other: Finding) -> Bool {
        at == other.at && areaSquareMillimetres == other.areaSquareMillimetres && vertices == other.vertices
            && edges == other.edges && message == other.message
    }
}
