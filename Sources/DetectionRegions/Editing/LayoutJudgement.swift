import PlaneGeometry
import SensorModel

/// What is known of a layout between edits, so that an edit has only what it touched judged anew.
struct LayoutJudgement: Sendable {
    /// What became of judging each outline.
    private var soundness: [OutlineSoundness?] = []

    /// What is wrong with each region by itself.
    private var regions: [[LayoutFact]] = []

    /// Which pairs of regions overlap.
    private var overlaps: [LayoutFact] = []

    /// What is wrong with the layout as a whole, and with numbers.
    private var whole: [LayoutFact] = []

    /// Whether facts are known piece by piece; else all of them stand in `whole`.
    let isPiecewise: Bool

    /// Beyond this many regions, none of which a sensor could hold, every edit has all judged anew.
    private static let mostRegions = 64

    /// The judgement of a layout.
    init(_ layout: RawLayout) {
        isPiecewise = layout.regions.count <= Self.mostRegions
        guard isPiecewise else {
            layout.withInspection { inspection in
                var list = LayoutFacts()
                inspection.checkWhole(&list)
                inspection.checkRegions(&list)
                Overlap.check(inspection, measuring: true, &list)
                whole = list.all
            }
            return
        }
        judge(layout, Array(layout.regions.indices))
    }

    /// Judges what an edit touched in the layout that it left behind.
    mutating func update(_ layout: RawLayout, _ touched: EditedRegions.Touched) {
        guard isPiecewise, layout.regions.count <= Self.mostRegions else {
            self = LayoutJudgement(layout)
            return
        }
        switch touched {
        case .nothing: break
        case .function: self = LayoutJudgement(layout)
        case .regions(let indices): judge(layout, indices)
        case .added(let first): judge(layout, Array(first..<layout.regions.count))
        case .removed(let index):
            remove(index)
            judge(layout, [])
        }
    }

    private mutating func judge(_ layout: RawLayout, _ touched: [Int]) {
        for _ in regions.count..<max(regions.count, layout.regions.count) {
            regions.append([])
            soundness.append(nil)
        }
        let known = soundness
        layout.withInspection(known: { touched.contains($0) ? .none : .some(known[$0]) }) { inspection in
            var list = LayoutFacts()
            inspection.checkWhole(&list)
            whole = list.all
            for index in touched {
                soundness[index] = inspection.outlines[index].soundness
                var list = LayoutFacts()
                inspection.focused(on: index).checkRegions(&list)
                if !(list.all.isEmpty && regions[index].isEmpty) { regions[index] = list.all }
            }
            judgePairs(inspection, touched)
        }
    }

    private mutating func judgePairs(_ inspection: LayoutInspection, _ touched: [Int]) {
        if !overlaps.isEmpty { overlaps.removeAll { $0.concerns(touched) } }
        guard inspection.layout.function == .deskOccupancy else { return }
        for index in touched {
            // A pair of two touched regions comes up with the first of them.
            for other in inspection.outlines.indices where other != index && !(other < index && touched.contains(other))
            {
                let (first, second) = (min(index, other), max(index, other))
                guard let kind = Overlap.fact(inspection, first, second, measuring: true) else { continue }
                overlaps.append(LayoutFact(place: .pair(first, second), kind: kind))
            }
        }
    }

    private mutating func remove(_ index: Int) {
        soundness.remove(at: index)
        regions.remove(at: index)
        for later in index..<regions.count {
            for position in regions[later].indices { regions[later][position].place = .region(later) }
        }
        overlaps.removeAll { $0.concerns([index]) }
        for position in overlaps.indices {
            guard case .pair(let first, let second) = overlaps[position].place else { continue }
            overlaps[position].place = .pair(first > index ? first - 1 : first, second > index ? second - 1 : second)
        }
    }
}

extension LayoutJudgement {
    /// Everything that is known to be wrong, in the order of a verdict.
    var factsInOrder: [LayoutFact] { LayoutFacts(facts).inOrder() }

    /// Everything that is known to be wrong.
    var facts: [LayoutFact] {
        var all = whole
        for facts in regions { all += facts }
        return all + overlaps
    }

    /// What is wrong with the layout as a whole or concerns one of these regions.
    func facts(about touched: [Int]) -> [LayoutFact] {
        var some = whole
        for index in touched where regions.indices.contains(index) { some += regions[index] }
        for overlap in overlaps where overlap.concerns(touched) { some.append(overlap) }
        return some
    }
}

extension LayoutFact {
    /// Whether it is about one of these regions.
    fileprivate func concerns(_ touched: [Int]) -> Bool {
        switch place {
        case .layout: false
        case .region(let index): touched.contains(index)
        case .pair(let first, let second): touched.contains(first) || touched.contains(second)
        }
    }
}
