import Findings
import PlaneGeometry

/// The signed area of an outline as given is not zero.
enum ZeroArea {
    static let rule = Rule(
        "zero-area", .error, summary: "A region encloses no area.",
        help: """
            All corners lie on one line or point, or the outline crosses itself so that its two halves cancel out, like \
            a symmetric bow-tie. Move the corners apart, and list them in order around the region.
            """)

    /// How large coordinates may be for an area of them to be judged, in millimetres: what is farther stands for more digits.
    private static let farthest = 1_000_000_000_000_000_000

    /// The outlines that cannot be judged for more because a vertex lies outside the domain.
    static func checkBeyondRange(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        for index in inspection.indices where inspection.outlines[index].soundness == nil {
            let outline = inspection.layout.regions[index].outline
            guard isZero(outline) else { continue }
            list.add(.outline(.zeroArea(at: outline.first.flatMap(Point.init(exactly:)))), about: .region(index))
        }
    }

    /// Whether the signed area is exactly zero; `false` where a coordinate is too large to tell.
    ///
    /// A term is at most 2·(2·10¹⁸)² in size and fits `Int128`. Of many, the upper and the lower halves are summed apart.
    static func isZero(_ outline: [RawPoint]) -> Bool {
        guard let origin = outline.first, !outline.contains(where: isTooFar) else { return false }
        var (upper, lower): (Int128, Int128) = (0, 0)
        for (point, next) in zip(outline, outline.dropFirst()) {
            let (x, y) = (Int128(point.x) - Int128(origin.x), Int128(point.y) - Int128(origin.y))
            let (nextX, nextY) = (Int128(next.x) - Int128(origin.x), Int128(next.y) - Int128(origin.y))
            let term = x * nextY - nextX * y
            upper += term >> 64
            lower += term & Int128(UInt64.max)
        }
        // The sum is upper·2⁶⁴ + lower.
        return lower & Int128(UInt64.max) == 0 && upper + (lower >> 64) == 0
    }

    private static func isTooFar(_ point: RawPoint) -> Bool {
        max(point.x.magnitude, point.y.magnitude) >= farthest.magnitude
    }

    static func message(_ name: String) -> String {
        "\(name) encloses no area, or its parts cancel out; list its corners in order around it"
    }
}
