import Findings
import PlaneGeometry
import SensorModel

/// Finds fixes for the findings of a layout, and offers those that hold when they are tried.
struct LayoutFixes {
    let layout: RawLayout
    private let editor: LayoutEditor

    init(_ layout: RawLayout) {
        self.layout = layout
        editor = LayoutEditor(layout)
    }

    /// A fix that was not tried yet.
    struct Candidate {
        let kind: LayoutFix.Kind
        let summary: String
        let edits: [LayoutEdit]
        var isSafe = false

        func fix(of finding: Finding) -> LayoutFix {
            LayoutFix(finding: finding, kind: kind, summary: summary, edits: edits, isSafe: isSafe)
        }
    }

    /// What is wrong with the layout, in the order of its verdict.
    var facts: [LayoutFact] { editor.facts }

    func fixes(for fact: LayoutFact) -> [LayoutFix] {
        let candidates = candidates(for: fact).filter { holds($0, for: fact) }
        if candidates.isEmpty { return [] }
        let finding = fact.finding(in: layout)
        return candidates.map { $0.fix(of: finding) }
    }

    /// The first fix that is offered for any finding, without a search for more.
    func first(onlySafe: Bool) -> LayoutFix? {
        for fact in facts {
            // Nothing that parts two regions is safe, and that is what takes long to find.
            if onlySafe, case .pair = fact.place { continue }
            let candidate = candidates(for: fact).first { ($0.isSafe || !onlySafe) && holds($0, for: fact) }
            if let candidate { return candidate.fix(of: fact.finding(in: layout)) }
        }
        return nil
    }

    private func candidates(for fact: LayoutFact) -> [Candidate] {
        switch (fact.code, fact.place) {
        case (Overlap.rule.code, .pair(let first, let second)) where layout.regions.indices.contains(second):
            return overlapCandidates(first, second)
        case (VertexCount.rule.code, .region(let index)): return simplifications(of: index)
        case (RepeatedVertex.rule.code, .region(let index)): return mergers(of: index) + mergersThatPart(index)
        case (SelfIntersection.rule.code, .region(let index)): return untangled(index)
        case (OutsideEffectiveArea.rule.code, .region(let index)): return clips(of: index)
        case (DuplicateNumber.rule.code, .region(let index)), (NumberRange.rule.code, .region(let index)):
            let taken = layout.regions.map(\.number)
            guard let free = RegionNumber.all.first(where: { !taken.contains($0.value) }) else { return [] }
            return [
                Candidate(
                    kind: .renumber(free.value), summary: "give \(name(index)) the number \(free)",
                    edits: [.renumber(region: index, free.value)])
            ]
        default: return []
        }
    }

    /// Whether the edits remove what the fact says and cause no error.
    private func holds(_ candidate: Candidate, for fact: LayoutFact) -> Bool {
        var copy = editor
        guard !candidate.edits.isEmpty, let change = try? copy.apply(candidate.edits) else { return false }
        return change.removedFacts.contains(fact) && !change.causedError
    }

    /// What summaries call a region.
    func name(_ index: Int) -> String { layout.regions[index].title.printable }

    /// The vertices of a region, where all lie in the domain.
    func points(_ index: Int) -> [Point]? {
        let raw = layout.regions[index].outline
        let points = raw.compactMap(Point.init(exactly:))
        return points.count == raw.count ? points : nil
    }

    /// The outline of a region, where it is sound.
    func polygon(_ index: Int) -> Polygon? { points(index).flatMap { try? Polygon($0) } }
}

extension LayoutFixes {
    /// Leaves out all corners that repeat the one before.
    private func mergers(of index: Int) -> [Candidate] {
        let outline = layout.regions[index].outline
        let repeats = outline.indices.filter { outline[$0] == outline[($0 + 1) % outline.count] }
        // A run over the end of the list loses its last vertices, so that the first keeps its place.
        let edits = repeats.sorted(by: >).map { LayoutEdit.removeVertex(region: index, vertex: $0) }
        return [
            Candidate(
                kind: .mergeRepeats, summary: "leave out the repeated corners of \(name(index))", edits: edits,
                isSafe: true)
        ]
    }

    /// Leaves out the repeats of a region and parts it from those that it turns out to overlap then: as long as an outline is not
    /// sound, nobody says of it what it overlaps.
    private func mergersThatPart(_ index: Int) -> [Candidate] {
        var copy = editor
        guard let merger = mergers(of: index).first, let change = try? copy.apply(merger.edits), change.causedError
        else { return [] }
        return LayoutFixes(copy.layout).partings(of: index, steps: Self.partingsAtMost).map { steps in
            Candidate(
                kind: .mergeRepeats, summary: ([merger.summary] + steps.map(\.summary)).joined(separator: ", then "),
                edits: merger.edits + steps.flatMap(\.edits))
        }
    }

    /// From so many neighbours a region is parted at most.
    private static let partingsAtMost = 3

    /// Ways to part a region from all that it overlaps, one neighbour after the other, none of which causes an error; one way for
    /// each of the first step.
    private func partings(of index: Int, steps: Int) -> [[Candidate]] {
        let overlaps = facts.filter { fact in
            guard fact.code == Overlap.rule.code, case .pair(let first, let second) = fact.place else { return false }
            return first == index || second == index
        }
        guard let overlap = overlaps.first, case .pair(let first, let second) = overlap.place, overlaps.count <= steps
        else { return [] }
        return overlapCandidates(first, second).compactMap { candidate in
            var copy = editor
            guard let change = try? copy.apply(candidate.edits), change.removedFacts.contains(overlap),
                !change.causedError
            else { return nil }
            let others = overlaps.count - change.removedFacts.count { overlaps.contains($0) }
            if others == 0 { return [candidate] }
            return LayoutFixes(copy.layout).partings(of: index, steps: steps - 1).first.map { [candidate] + $0 }
        }
    }

    /// Orders of the corners in which the outline is sound, the shortest first.
    private func untangled(_ index: Int) -> [Candidate] {
        guard let points = points(index), Region.vertexCounts.contains(points.count) else { return [] }
        let orders = Untangling.orders(of: points)
        return orders.prefix(3).map { order in
            Candidate(
                kind: .untangle, summary: "put the corners of \(name(index)) in order",
                edits: [.reshape(region: index, outline: order.map { RawPoint($0) })], isSafe: orders.count == 1)
        }
    }

    /// The part of a region in the effective area.
    private func clips(of index: Int) -> [Candidate] {
        guard let polygon = polygon(index), let area = layout.effectiveArea.flatMap(InspectedArea.init) else {
            return []
        }
        let corners =
            switch area {
            case .bounds(let bounds): bounds.corners
            case .convex(let corners): corners
            }
        var points = polygon.vertices
        for corner in corners.indices {
            let line = Segment(from: corners[corner], to: corners[(corner + 1) % corners.count])
            points = HalfPlane(leftOf: line).clipped(points, within: polygon)
        }
        let isWhole = points.count <= Region.vertexCounts.upperBound
        if !isWhole {
            points = Simplification.least(points, count: Region.vertexCounts.upperBound, onlyShrinking: true) ?? []
        }
        guard let clipped = try? Polygon(points), let area = try? Polygon(corners) else { return [] }
        let loss = polygon.sharedArea(with: area) - clipped.area
        // New corners are whole points up to a millimetre or so from where the border is crossed.
        let isSafe = isWhole && loss <= clipped.perimeter
        let also = isSafe ? "" : ", and \(PlainWords.area(loss)) inside it"
        return [
            Candidate(
                kind: .clip, summary: "cut off what \(name(index)) has outside the effective area\(also)",
                edits: [.reshape(region: index, outline: points.map { RawPoint($0) })], isSafe: isSafe)
        ]
    }

    /// With eight corners, first freely, then without growing anywhere.
    private func simplifications(of index: Int) -> [Candidate] {
        guard let points = points(index), points.count > Region.vertexCounts.upperBound else { return [] }
        let area = doubledArea(points)
        var candidates: [Candidate] = []
        for onlyShrinking in [false, true] {
            guard
                let fewer = Simplification.least(
                    points, count: Region.vertexCounts.upperBound, onlyShrinking: onlyShrinking)
            else { continue }
            let isSame = Simplification.isLossless(points, fewer) && doubledArea(fewer) == area
            candidates.append(
                Candidate(
                    kind: .simplify, summary: "leave out \(points.count - fewer.count) corners of \(name(index))",
                    edits: [.reshape(region: index, outline: fewer.map { RawPoint($0) })], isSafe: isSame))
        }
        return candidates.count == 2 && candidates[0].edits == candidates[1].edits ? [candidates[0]] : candidates
    }

    private func doubledArea(_ points: [Point]) -> Int {
        (try? Polygon(points))?.doubledSignedArea ?? 0
    }
}

extension Polygon {
    /// The length of all edges, in mm.
    fileprivate var perimeter: Double {
        edges.reduce(0) { sum, edge in
            let (dx, dy) = (Double(edge.end.x - edge.start.x), Double(edge.end.y - edge.start.y))
            return sum + (dx * dx + dy * dy).squareRoot()
        }
    }
}
