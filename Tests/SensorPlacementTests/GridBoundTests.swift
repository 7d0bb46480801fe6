import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import SensorPlacement

/// Bounds by a grid of points of which an area holds only so many.
@Suite struct GridBoundTests {
    /// The places of a spread's points in nanometres, with one nanometre for a hair; slow and by hand.
    private static func places(_ spread: PlanEvidence.Spread) -> [Int] {
        (0..<spread.points).map { index in
            let exact = index * spread.dividedMM * 1_000_000
            return spread.isWider
                ? exact / spread.parts + index + (exact % spread.parts == 0 ? 0 : 1) : exact / spread.parts
        }
    }

    /// The most places in any closed stretch: one that begins at a place holds no fewer than any other.
    private static func most(_ places: [Int], in stretch: Int) -> Int {
        places.map { first in places.count { first <= $0 && $0 <= first + stretch * 1_000_000 } }.max() ?? 0
    }

    @Test func `points lie on the floor, and no area holds more of them than the bound says`() throws {
        var random = SeededGenerator(seed: 8800)
        var checked = 0
        for _ in 0..<120 {
            let short = 2 * Int.random(in: 200...2000, using: &random)
            let size = AreaSize(widthMM: short, lengthMM: short + 2 * Int.random(in: 0...2000, using: &random))
            let (width, height) = (
                Int.random(in: 500...20_000, using: &random), Int.random(in: 500...20_000, using: &random)
            )
            let bound = try #require(GridBound(width: width, height: height, size: size))
            // Grids as fine as the millimetre are the extent, which has tests of its own.
            guard bound.columns.points * bound.rows.points < 4_000_000, bound.columns.points < 3000,
                bound.rows.points < 3000
            else { continue }
            checked += 1
            let (xs, ys) = (Self.places(bound.columns), Self.places(bound.rows))
            #expect(xs.last.map { $0 <= width * 1_000_000 } ?? false)
            #expect(ys.last.map { $0 <= height * 1_000_000 } ?? false)
            let held = [(size.lengthMM, size.widthMM), (size.widthMM, size.lengthMM)].map { across, along in
                Self.most(xs, in: across) * Self.most(ys, in: along)
            }
            #expect(held.allSatisfy { $0 <= bound.heldMost }, "\(width) × \(height), \(size)")
            #expect(bound.value == (xs.count * ys.count + bound.heldMost - 1) / bound.heldMost)
        }
        #expect(checked > 60)
    }

    @Test func `it never says more than straight cuts need, nor less than the extent`() throws {
        var random = SeededGenerator(seed: 8900)
        for _ in 0..<200 {
            let short = 2 * Int.random(in: 1...20, using: &random)
            let size = AreaSize(widthMM: short, lengthMM: short + 2 * Int.random(in: 0...20, using: &random))
            let (width, height) = (Int.random(in: 1...150, using: &random), Int.random(in: 1...150, using: &random))
            let bound = try #require(GridBound(width: width, height: height, size: size)).value
            let cover = GuillotineCover(width: width, height: height, size: size, shouldStop: { false }).mounts.count
            #expect(bound <= cover, "\(width) × \(height), \(size)")
            #expect(bound >= ExtentBound(floor: width * height, size: size).value, "\(width) × \(height), \(size)")
        }
    }

    @Test(arguments: [
        // By extent alone 131, 120 and 95; straight cuts take as many as the grid proves.
        (25_890, 21_110, AreaSize(widthMM: 1400, lengthMM: 3000), 135),
        (24_830, 27_770, AreaSize(widthMM: 1600, lengthMM: 3600), 123),
        (22_920, 23_680, AreaSize(widthMM: 1600, lengthMM: 3600), 97),
        // One area and a hair more on both sides.
        (3001, 1401, AreaSize(widthMM: 1400, lengthMM: 3000), 3),
        (1, 1, AreaSize(widthMM: 1400, lengthMM: 3000), 1),
        (1_000_000_000, 1_000_000_000, AreaSize(widthMM: 1_000_000_000, lengthMM: 1_000_000_000), 1),
    ]) func `known bounds`(_ width: Int, _ height: Int, _ size: AreaSize, _ value: Int) throws {
        #expect(try #require(GridBound(width: width, height: height, size: size)).value == value)
    }

    @Test func `an area or a floor without extent has no grid`() {
        #expect(GridBound(width: 0, height: 1, size: AreaSize(widthMM: 2, lengthMM: 2)) == nil)
        #expect(GridBound(width: 1, height: 1, size: AreaSize(widthMM: 1, lengthMM: 2)) == nil)
    }

    @Test func `a plan says that its bound rests on a grid`() throws {
        let room = Room(
            id: "r", ceilingMM: 2400, outline: Bounds(Point(x: 0, y: 0), Point(x: 25_890, y: 21_110)).corners)
        let plan = try SensorPlanner(room).plan(control: PlanControl(shouldStop: { true }))
        let grid = try #require(plan.evidence.grid)
        #expect(grid.lowerBound == plan.lowerBound)
        #expect(plan.lowerBound == 135)
    }
}
