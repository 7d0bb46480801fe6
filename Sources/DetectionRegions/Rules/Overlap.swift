import Findings
import PlaneGeometry
import SensorModel

/// In desk occupancy no two regions share area (guide 4.2.2). Judged between sound outlines, whatever their vertex count and
/// number; touching along an edge or at a corner is fine, identical outlines are not.
enum Overlap {
    static let rule = Rule(
        "overlap", .error, summary: "Two regions overlap in desk occupancy.",
        help: """
            In desk occupancy a person must be in one region only, so regions may touch along an edge or at a corner but \
            not share floor. Move one of them or trim it along the other. In people counting regions may overlap.
            """)

    /// How many overlaps of one layout are listed; beyond, a last finding says that there are more.
    static let listedAtMost = 10_000

    /// The area that two outlines share is measured unless they cross more often than this, which takes hundreds of vertices.
    static let measuredCrossings = 1_000_000

    /// So many edges are looked at for overlaps, those of a pair counted for each pair; beyond, a last finding says that the rest
    /// was not. It takes thousands of regions that lie in each other's bounds.
    static let edgesAtMost = 300_000_000

    static func check(_ inspection: LayoutInspection, measuring: Bool, _ list: inout LayoutFacts) {
        guard inspection.layout.function == .deskOccupancy else { return }
        var (count, edges) = (0, 0)
        inspection.forEachPairOfBounds { first, second in
            edges += inspection.outlines[first].vertices.count + inspection.outlines[second].vertices.count
            guard edges <= edgesAtMost || inspection.outlines.count <= RegionNumber.count else {
                list.add(.unsearchedOverlaps, about: .pair(.max, .max))
                return false
            }
            guard let kind = fact(inspection, first, second, measuring: measuring) else { return true }
            count += 1
            guard count <= listedAtMost else {
                list.add(.unlistedOverlaps, about: .pair(.max, .max))
                return false
            }
            list.add(kind, about: .pair(first, second))
            return true
        }
    }

    /// What is wrong with two regions, the first before the second, if they overlap.
    static func fact(
        _ inspection: LayoutInspection, _ first: Int, _ second: Int, measuring: Bool
    ) -> LayoutFact.Kind? {
        guard let view = inspection.outlines[first].view, let other = inspection.outlines[second].view,
            let at = view.overlapPoint(with: other)
        else { return nil }
        return .overlap(
            at: at, area: measuring ? view.overlapArea(with: other, crossingAtMost: measuredCrossings) : nil)
    }

    static func finding(_ words: FactWords, _ first: Int, _ second: Int, at: Point, area: Double?) -> Finding {
        let shared = area.map { "share \(PlainWords.area($0))" } ?? "overlap"
        let regions = words.layout.regions
        return Finding(
            code: rule.code, severity: rule.severity,
            message: "\(words.name(first)) and \(words.name(second)) \(shared) around \(PlainWords.place(at)) m; "
                + "in desk occupancy regions may only touch",
            path: words.path(first), regions: [regions[first].number, regions[second].number], at: RawPoint(at),
            areaSquareMillimetres: area)
    }

    static func unsearched() -> Finding {
        rule.finding(
            "so many regions lie in each other's bounds that not all pairs were compared; there may be more overlaps",
            path: FindingPath([.key("regions")]))
    }

    static func unlisted() -> Finding {
        rule.finding(
            "more than \(listedAtMost) pairs of regions overlap; the rest is not listed",
            path: FindingPath([.key("regions")]))
    }
}

extension LayoutInspection {
    /// Calls `body` once for each pair of regions whose bounds may meet, the first before the second, until it returns `false`.
    fileprivate func forEachPairOfBounds(_ body: (Int, Int) -> Bool) {
        if outlines.count <= 64 {
            for first in outlines.indices {
                guard let bounds = outlines[first].soundBounds else { continue }
                for second in first + 1..<outlines.count {
                    guard let other = outlines[second].soundBounds, bounds.sharesInterior(with: other) else { continue }
                    if !body(first, second) { return }
                }
            }
        } else {
            let sound = outlines.indices.filter { outlines[$0].view != nil }
            let extents = sound.compactMap { outlines[$0].bounds.map { Extent($0) } }
            ExtentSweep(extents).forEachPair { body(sound[$0], sound[$1]) }
        }
    }
}
