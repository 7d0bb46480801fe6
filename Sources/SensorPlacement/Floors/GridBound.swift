import PlaneGeometry
import SensorModel

/// The bound that a grid of points proves for a rectangular floor: so many points, of which one area holds so many at most.
///
/// An area holds no more columns than fit its side, and of each no more points than fit its other side. Where the spacing is a
/// hair over a part of one of the area's sides, a side holds no more points than it has such parts, and that is what bounds
/// by extent miss. These products are the conservative scales that Fekete and Schepers use for packing ("A combinatorial
/// characterization of higher-dimensional orthogonal packing", Mathematics of Operations Research 29, 2004), for covers.
struct GridBound {
    /// How the points lie along x and along y.
    private(set) var columns: PlanEvidence.Spread
    private(set) var rows: PlanEvidence.Spread

    /// The most points that one area holds.
    private(set) var heldMost: Int

    /// How many areas the floor takes at least.
    var value: Int { Self.quotient(columns, rows, heldMost) }

    /// The most telling grid for a floor of these sides, or `nil` for an area or a floor without extent.
    ///
    /// Complexity: some 10⁵ grids are compared, whatever the sides.
    init?(width: Int, height: Int, size: AreaSize) {
        let reach = Mount.reach(size, isTurned: false)
        let (long, short) = (2 * reach.x, 2 * reach.y)
        guard width > 0, height > 0, short > 0 else { return nil }
        let across = Self.spreads(over: width, long, short)
        let along = Self.spreads(over: height, long, short)
        (columns, rows, heldMost) = (across[0].spread, along[0].spread, 1)
        var best = 0
        for x in across {
            for y in along {
                // Lying, or turned.
                let held = max(x.inLong * y.inShort, x.inShort * y.inLong)
                let value = Self.quotient(x.spread, y.spread, held)
                if value > best { (best, columns, rows, heldMost) = (value, x.spread, y.spread, held) }
            }
        }
    }

    private static func quotient(_ columns: PlanEvidence.Spread, _ rows: PlanEvidence.Spread, _ held: Int) -> Int {
        (columns.points * rows.points + held - 1) / held
    }

    /// Points along a side of the floor, and how many of them the sides of an area hold.
    private struct Candidate {
        var spread: PlanEvidence.Spread
        var inLong: Int
        var inShort: Int
    }

    /// Into how many parts a side of the area is divided.
    private static let mostPartsOfArea = 60

    /// Into how many parts a side of the floor is divided.
    private static let mostPartsOfFloor = 200

    private static func spreads(over length: Int, _ long: Int, _ short: Int) -> [Candidate] {
        var candidates: [Candidate] = []
        for side in Set([long, short]).sorted() {
            // Parts of a millimetre tell as much as the floor's extent does.
            for parts in Array(1...mostPartsOfArea) + [side] {
                // With a spacing a hair over side / parts, a stretch of x holds ⌈x · parts / side⌉ points.
                func points(_ stretch: Int) -> Int { (stretch * parts + side - 1) / side }
                candidates.append(
                    Candidate(
                        spread: .init(
                            points: points(length), dividedMM: side, parts: parts, isWider: true),
                        inLong: points(long), inShort: points(short)))
            }
        }
        for parts in 1...mostPartsOfFloor {
            // With both ends.
            func points(_ stretch: Int) -> Int { min(stretch, length) * parts / length + 1 }
            candidates.append(
                Candidate(
                    spread: .init(points: parts + 1, dividedMM: length, parts: parts, isWider: false),
                    inLong: points(long), inShort: points(short)))
        }
        return candidates
    }
}

extension FloorShape {
    /// What a grid proves for the whole floor; `nil` where that is no rectangle or some of it is seen already.
    func gridBound(keptAreas: [Bounds], size: AreaSize) -> GridBound? {
        guard isRectangle, keptAreas.isEmpty else { return nil }
        return GridBound(width: bounds.width, height: bounds.height, size: size)
    }
}
