import Findings
import PlaneGeometry
import SensorModel

/// What is known of a layout between edits, so that an edit has only what it touched judged anew.
struct LayoutJudgement: Sendable {
    /// A finding and what it is about, by the indices of the regions.
    struct Entry: Sendable {
        var place: LayoutFact.Place
        var finding: Finding
    }

    /// What became of judging each outline.
    private var soundness: [OutlineSoundness?] = []

    /// What is wrong with each region by itself.
    private var regions: [[Finding]] = []

    /// Which pairs of regions overlap.
    private var overlaps: [Entry] = []

    /// What is wrong with the layout as a whole, and with numbers.
    private var whole: [Entry] = []

    /// Whether findings are known piece by piece; else all of them stand in `whole`.
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
                whole = list.all.map { Entry($0, in: layout) }
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
            whole = list.all.map { Entry($0, in: layout) }
            for index in touched {
                soundness[index] = inspection.outlines[index].soundness
                var list = LayoutFacts()
                inspection.focused(on: index).checkRegions(&list)
                if !(list.all.isEmpty && regions[index].isEmpty) {
                    regions[index] = list.all.map { $0.finding(in: layout) }
                }
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
                overlaps.append(Entry(LayoutFact(place: .pair(first, second), kind: kind), in: inspection.layout))
            }
        }
    }

    private mutating func remove(_ index: Int) {
        soundness.remove(at: index)
        regions.remove(at: index)
        for later in index..<regions.count {
            for position in regions[later].indices { regions[later][position].renameRegion(to: later) }
        }
        overlaps.removeAll { $0.concerns([index]) }
        for position in overlaps.indices {
            guard case .pair(var first, var second) = overlaps[position].place else { continue }
            if first > index { first -= 1 }
            if second > index { second -= 1 }
            overlaps[position].place = .pair(first, second)
            overlaps[position].finding.renameRegion(to: first)
        }
    }
}

extension LayoutJudgement {
    /// All findings in the order of a verdict.
    var findings: [Finding] { entries.inOrder() }

    /// Everything that is known to be wrong.
    var entries: [Entry] {
        var all = whole
        for (index, findings) in regions.enumerated() {
            for finding in findings { all.append(Entry(place: .region(index), finding: finding)) }
        }
        return all + overlaps
    }

    /// What is wrong with the layout as a whole or concerns one of these regions.
    func entries(about touched: [Int]) -> [Entry] {
        var some = whole
        for index in touched where regions.indices.contains(index) {
            for finding in regions[index] { some.append(Entry(place: .region(index), finding: finding)) }
        }
        for overlap in overlaps where overlap.concerns(touched) { some.append(overlap) }
        return some
    }
}

extension LayoutJudgement.Entry {
    /// A fact put into words.
    init(_ fact: LayoutFact, in layout: RawLayout) {
        self.init(place: fact.place, finding: fact.finding(in: layout))
    }

    /// Whether it is about one of these regions.
    func concerns(_ touched: [Int]) -> Bool {
        switch place {
        case .layout: false
        case .region(let index): touched.contains(index)
        case .pair(let first, let second): touched.contains(first) || touched.contains(second)
        }
    }
}

extension Finding {
    /// Changes the index of the region in a path such as `regions[2].outline`.
    fileprivate mutating func renameRegion(to index: Int) {
        guard path.steps.count > 1, case .index = path.steps[1] else { return }
        path.steps[1] = .index(index)
    }
}
