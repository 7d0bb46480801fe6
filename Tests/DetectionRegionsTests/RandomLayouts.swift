import DetectionRegions
import PlaneGeometry
import SensorModel
import TestKit

/// Layouts and edits on a coarse lattice, so that vertices meet, edges run along each other and outlines fold.
struct RandomLayouts {
    var random: SeededGenerator
    let side: Int

    init(seed: UInt64, side: Int = 12) {
        random = SeededGenerator(seed: seed)
        self.side = side
    }

    mutating func point() -> RawPoint {
        RawPoint(x: .random(in: 0...side, using: &random), y: .random(in: 0...side, using: &random))
    }

    mutating func offset() -> Offset {
        let reach = max(1, side / 3)
        return Offset(dx: .random(in: -reach...reach, using: &random), dy: .random(in: -reach...reach, using: &random))
    }

    /// Mostly rectangles and convex outlines, sometimes anything.
    mutating func outline() -> [RawPoint] {
        let corner = point()
        if Int.random(in: 0..<3, using: &random) > 0 {
            let (width, height) = (Int.random(in: 1...4, using: &random), Int.random(in: 1...4, using: &random))
            let outline = LayoutShape.rectangle(corner, RawPoint(x: corner.x + width, y: corner.y + height))
            return Bool.random(using: &random) ? outline : outline.reversed()
        }
        return (0..<Int.random(in: 3...8, using: &random)).map { _ in point() }
    }

    mutating func layout() -> RawLayout {
        let regions = (0..<Int.random(in: 0...10, using: &random)).map { index in
            RawRegion(number: index + 1, name: index % 3 == 0 ? "Desk \(index)" : nil, outline: outline())
        }
        let areas = Bool.random(using: &random)
        return RawLayout(
            function: Int.random(in: 0..<5, using: &random) == 0 ? .peopleCounting : .deskOccupancy, regions: regions,
            effectiveArea: areas ? .corners(RawPoint(x: 0, y: 0), RawPoint(x: side, y: side)) : nil,
            optimalArea: areas ? .corners(RawPoint(x: 2, y: 2), RawPoint(x: side - 2, y: side - 2)) : nil)
    }

    /// Any edit, now and then one that must be refused.
    mutating func edit(of layout: RawLayout) -> LayoutEdit {
        let region = Int.random(in: 0...layout.regions.count, using: &random)
        let other = Int.random(in: 0..<max(1, layout.regions.count), using: &random)
        let vertex = Int.random(in: 0...8, using: &random)
        switch Int.random(in: 0..<18, using: &random) {
        case 0, 1, 2: return .add([RegionDraft(outline: outline())])
        case 3: return .remove(region: region)
        case 4: return .duplicate(region: region, by: offset())
        case 5, 6: return .move(region: region, by: offset())
        case 7: return .mirror(region: region, .leftRight, through: Bool.random(using: &random) ? point() : nil)
        case 8: return .rotate(region: region, by: .quarterTurn, about: Bool.random(using: &random) ? point() : nil)
        case 9: return .reshape(region: region, outline: outline())
        case 10: return .insertVertex(region: region, edge: vertex)
        case 11, 12: return .moveVertex(region: region, vertex: vertex, to: point())
        case 13: return .removeVertex(region: region, vertex: vertex)
        case 14: return .moveEdge(region: region, edge: vertex, by: offset())
        case 15: return .moveBorder(region: region, with: other, by: offset())
        case 16: return .renumber(region: region, Int.random(in: 1...11, using: &random))
        default:
            switch Int.random(in: 0..<12, using: &random) {
            case 0: return .setFunction(.peopleCounting)
            case 1: return .setFunction(.deskOccupancy)
            case 2...4: return .rename(region: region, "Desk \(vertex)")
            case 5...8: return .swapNumbers(region: region, with: other)
            default: return .rotate(region: region, by: Rotation(degrees: 30) ?? .none)
            }
        }
    }
}
