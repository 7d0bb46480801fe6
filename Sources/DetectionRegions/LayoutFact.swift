public import Findings
public import PlaneGeometry

/// One thing that is wrong with a layout, in numbers: all that a `Finding` says, but for its sentence.
///
/// Facts cost no more than finding them out; ``finding(in:)`` puts one into words.
public struct LayoutFact: Hashable, Sendable {
    /// What the fact is about: the layout, one region, or a pair of regions, by their indices.
    public enum Place: Hashable, Sendable {
        /// The layout as a whole.
        case layout

        /// One region.
        case region(Int)

        /// Two regions, the first before the second.
        case pair(Int, Int)
    }

    /// What it is about.
    public internal(set) var place: Place

    let kind: Kind

    /// What is wrong, with what the rules found out about it.
    enum Kind: Hashable, Sendable {
        case regionCount
        case noRegions
        case span(Int, axis: Axis)
        case area(RawPoint, corner: Int, Area)
        case duplicateNumber(first: Int, free: Int?)
        case numberRange
        case vertexCount
        case coordinates(vertices: [Int], at: RawPoint)
        case outsideEffectiveArea(vertices: [Int], at: RawPoint)
        case outsideOptimalArea(vertices: [Int], at: RawPoint)
        case outline(OutlineFault)
        case overlap(at: Point, area: Double?)
        case unlistedOverlaps
        case unsearchedOverlaps
    }

    /// One of the two directions of the plane.
    enum Axis: String { case x, y }

    /// One of the two detection areas.
    enum Area: String { case effective, optimal }
}

extension LayoutFact {
    /// The rule that it breaks.
    public var rule: Rule {
        switch kind {
        case .regionCount: RegionCount.rule
        case .noRegions: NoRegions.rule
        case .span, .area, .coordinates: OutOfRange.rule
        case .duplicateNumber: DuplicateNumber.rule
        case .numberRange: NumberRange.rule
        case .vertexCount: VertexCount.rule
        case .outsideEffectiveArea: OutsideEffectiveArea.rule
        case .outsideOptimalArea: OutsideOptimalArea.rule
        case .overlap, .unlistedOverlaps, .unsearchedOverlaps: Overlap.rule
        case .outline(let fault):
            switch fault.kind {
            case .zeroArea: ZeroArea.rule
            case .repeatedVertex: RepeatedVertex.rule
            case .selfTouch: SelfTouch.rule
            case .selfIntersection: SelfIntersection.rule
            }
        }
    }

    /// The code of its rule.
    public var code: FindingCode { rule.code }

    /// The vertices concerned, from 0, of the one outline that it is about.
    public var vertices: [Int] {
        switch kind {
        case .coordinates(let vertices, _), .outsideEffectiveArea(let vertices, _),
            .outsideOptimalArea(let vertices, _):
            vertices
        case .outline(let fault): fault.vertices
        default: []
        }
    }

    /// The edges concerned, from 0; edge i runs from vertex i to the next.
    public var edges: [Int] {
        guard case .outline(let fault) = kind else { return [] }
        return fault.edges
    }

    /// A point where it is wrong; of facts about a count of vertices, the outline's first vertex is told by the finding only.
    public var at: RawPoint? {
        switch kind {
        case .area(let at, _, _), .coordinates(_, let at), .outsideEffectiveArea(_, let at),
            .outsideOptimalArea(_, let at):
            at
        case .outline(let fault): fault.at.map { RawPoint($0) }
        case .overlap(let at, _): RawPoint(at)
        default: nil
        }
    }

    /// The area in mm² shared by two overlapping outlines, rounded once to the nearest double, where it was measured.
    public var areaSquareMillimetres: Double? {
        guard case .overlap(_, let area) = kind else { return nil }
        return area
    }

    /// Whether its rule makes errors.
    var isError: Bool {
        if case .outsideOptimalArea = kind { return false }
        return true
    }

    /// The rank of the code among all codes of layouts in alphabetical order.
    var rank: UInt8 {
        switch kind {
        case .duplicateNumber: 0
        case .noRegions: 1
        case .numberRange: 2
        case .span, .area, .coordinates: 3
        case .outsideEffectiveArea: 4
        case .outsideOptimalArea: 5
        case .overlap, .unlistedOverlaps, .unsearchedOverlaps: 6
        case .regionCount: 7
        case .vertexCount: 11
        case .outline(let fault):
            switch fault.kind {
            case .repeatedVertex: 8
            case .selfIntersection: 9
            case .selfTouch: 10
            case .zeroArea: 12
            }
        }
    }
}

extension LayoutFact.Place: Comparable {
    /// The layout, then regions by their order, then pairs.
    public static func < (lhs: LayoutFact.Place, rhs: LayoutFact.Place) -> Bool { lhs.key < rhs.key }

    private var key: (Int, Int, Int) {
        switch self {
        case .layout: (0, 0, 0)
        case .region(let index): (1, index, 0)
        case .pair(let first, let second): (2, first, second)
        }
    }
}
