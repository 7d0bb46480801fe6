public import Findings
import PlaneGeometry

extension LayoutFact {
    /// The fact in words.
    ///
    /// - Parameter layout: The layout in which it was found, unchanged since. Paths are relative to it:
    ///   `regions[2].outline[1]`, `area`.
    public func finding(in layout: RawLayout) -> Finding {
        let words = FactWords(layout)
        switch (place, kind) {
        case (_, .regionCount): return RegionCount.finding(words)
        case (_, .noRegions): return NoRegions.finding()
        case (_, .span(let span, let axis)): return OutOfRange.finding(span: span, axis)
        case (_, .area(let at, let corner, let area)): return OutOfRange.finding(area, corner: corner, at: at)
        case (.region(let index), .duplicateNumber(let first, let free)):
            return DuplicateNumber.finding(words, index, first: first, free: free)
        case (.region(let index), .numberRange): return NumberRange.finding(words, index)
        case (.region(let index), .vertexCount): return VertexCount.finding(words, index)
        case (.region(let index), .coordinates(let vertices, _)):
            return OutOfRange.finding(words, index, vertices: vertices)
        case (.region(let index), .outsideEffectiveArea(let vertices, _)):
            return OutsideEffectiveArea.finding(words, index, vertices: vertices)
        case (.region(let index), .outsideOptimalArea(let vertices, _)):
            return OutsideOptimalArea.finding(words, index, vertices: vertices)
        case (.region(let index), .outline(let fault)): return words.finding(rule, fault, of: index)
        case (.pair(let first, let second), .overlap(let at, let area)):
            return Overlap.finding(words, first, second, at: at, area: area)
        case (_, .unlistedOverlaps): return Overlap.unlisted()
        case (_, .unsearchedOverlaps): return Overlap.unsearched()
        default: preconditionFailure("a fact about a region names the region")
        }
    }
}

/// What sentences about a layout look up in it.
struct FactWords {
    let layout: RawLayout

    init(_ layout: RawLayout) {
        self.layout = layout
    }

    /// What a message calls a region.
    func name(_ index: Int) -> String { layout.regions[index].title }

    /// The path of a region.
    func path(_ index: Int) -> FindingPath { FindingPath([.key("regions"), .index(index)]) }

    /// The path of a region's number.
    func numberPath(_ index: Int) -> FindingPath { FindingPath([.key("regions"), .index(index), .key("number")]) }

    /// The path of a region's outline, or of one of its vertices.
    func outlinePath(_ index: Int, vertex: Int? = nil) -> FindingPath {
        guard let vertex else { return FindingPath([.key("regions"), .index(index), .key("outline")]) }
        return FindingPath([.key("regions"), .index(index), .key("outline"), .index(vertex)])
    }

    /// A finding about vertices and edges of one outline, with its place.
    func finding(
        _ rule: Rule, _ message: String, of index: Int, vertices: [Int], edges: [Int] = [], at: RawPoint?
    ) -> Finding {
        Finding(
            code: rule.code, severity: rule.severity, message: message,
            path: outlinePath(index, vertex: vertices.first ?? edges.first), regions: [layout.regions[index].number],
            vertices: vertices, edges: edges, at: at)
    }
}

extension RawRegion {
    /// What messages call the region: "region 3 (Window)".
    var title: String { name.map { "region \(number) (\($0))" } ?? "region \(number)" }
}
