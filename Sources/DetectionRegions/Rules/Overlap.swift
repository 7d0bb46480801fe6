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

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFindings) {
        guard inspection.layout.function == .deskOccupancy else { return }
        var count = 0
        inspection.forEachPairOfBounds { first, second in
            guard let finding = finding(inspection, first, second) else { return true }
            count += 1
            guard count <= listedAtMost else {
                let message = "more than \(listedAtMost) pairs of regions overlap; the rest is not listed"
                list.add(rule.finding(message, path: FindingPath([.key("regions")])), about: .pair(.max, .max))
                return false
            }
            list.add(finding, about: .pair(first, second))
            return true
        }
    }

    /// The finding about two regions, the first before the second, if they overlap.
    static func finding(_ inspection: LayoutInspection, _ first: Int, _ second: Int) -> Finding? {
        guard let view = inspection.outlines[first].view, let other = inspection.outlines[second].view else {
            return nil
        }
        let area = view.sharedArea(with: other)
        guard area > 0 else { return nil }
        return finding(inspection, first, second, area: area, at: view.pointInSharedArea(with: other))
    }

    private static func finding(
        _ inspection: LayoutInspection, _ first: Int, _ second: Int, area: Double, at: Point
    ) -> Finding {
        var finding = rule.finding(
            "\(inspection.name(first)) and \(inspection.name(second)) share \(PlainWords.area(area)) around "
                + "\(PlainWords.place(at)) m; in desk occupancy regions may only touch",
            path: inspection.path(first))
        finding.regions = [inspection.layout.regions[first].number, inspection.layout.regions[second].number]
        finding.at = RawPoint(at)
        finding.areaSquareMillimetres = area
        return finding
    }
}

extension LayoutInspection {
    /// Calls `body` once for each pair of regions whose bounds may meet, the first before the second, until it returns `false`.
    fileprivate func forEachPairOfBounds(_ body: (Int, Int) -> Bool) {
        if outlines.count <= 64 {
            for second in outlines.indices {
                for first in 0..<second where !body(first, second) { return }
            }
        } else {
            let sound = outlines.indices.filter { outlines[$0].view != nil }
            let extents = sound.compactMap { outlines[$0].bounds.map { Extent($0) } }
            ExtentSweep(extents).forEachPair { body(sound[$0], sound[$1]) }
        }
    }
}
