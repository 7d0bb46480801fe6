import PlaneGeometry
import SensorModel
import TestKit
import Testing

@testable import SensorPlacement

/// Covers of rectangles by five blocks around a middle.
@Suite struct PinwheelCoverTests {
    private static func cover(
        _ width: Int, _ height: Int, _ size: AreaSize, fewerThan limit: Int, least: Int = 1
    ) -> [Mount] {
        PinwheelCover(
            width: width, height: height, size: size, fewerThan: limit, least: least, shouldStop: { false }
        ).mounts
    }

    private static func straight(_ width: Int, _ height: Int, _ size: AreaSize) -> Int {
        GuillotineCover(width: width, height: height, size: size, shouldStop: { false }).mounts.count
    }

    /// Whether the areas hold every point of the rectangle, looked up between all their sides.
    private static func isWhole(_ mounts: [Mount], _ width: Int, _ height: Int, _ size: AreaSize) -> Bool {
        let areas = mounts.map { $0.bounds(size) }
        let xs = Set([0] + areas.map(\.max.x)).filter { 0 <= $0 && $0 < width }
        let ys = Set([0] + areas.map(\.max.y)).filter { 0 <= $0 && $0 < height }
        return xs.allSatisfy { x in
            ys.allSatisfy { y in
                areas.contains { $0.min.x <= x && x < $0.max.x && $0.min.y <= y && y < $0.max.y }
            }
        }
    }

    @Test func `the smallest windmill`() {
        // Eight areas around a ninth; whoever cuts straight across needs ten.
        let size = AreaSize(widthMM: 2000, lengthMM: 3000)
        #expect(Self.straight(7000, 7000, size) == 10)
        let mounts = Self.cover(7000, 7000, size, fewerThan: 10)
        #expect(mounts.count == 9)
        #expect(Self.isWhole(mounts, 7000, 7000, size))
        #expect(Self.cover(7000, 7000, size, fewerThan: 9).isEmpty)
    }

    @Test func `covers leave nothing open and beat what they promise to beat`() {
        var random = SeededGenerator(seed: 7100)
        var found = 0
        for _ in 0..<80 {
            let short = 2 * Int.random(in: 2...12, using: &random)
            let size = AreaSize(widthMM: short, lengthMM: short + 2 * Int.random(in: 0...20, using: &random))
            let width = Int.random(in: size.lengthMM...(4 * size.lengthMM), using: &random)
            let height = Int.random(in: size.lengthMM...(4 * size.lengthMM), using: &random)
            let limit = Self.straight(width, height, size)
            let mounts = Self.cover(width, height, size, fewerThan: limit)
            guard !mounts.isEmpty else { continue }
            found += 1
            #expect(mounts.count < limit, "\(width) × \(height), \(size)")
            #expect(Self.isWhole(mounts, width, height, size), "\(width) × \(height), \(size)")
            #expect(mounts.allSatisfy { (0...width).contains($0.center.x) && (0...height).contains($0.center.y) })
            // The mirror image takes as few.
            #expect(Self.cover(height, width, size, fewerThan: limit).count == mounts.count)
        }
        #expect(found > 1)
    }

    @Test func `told to stop, none is found and nothing is wrong`() {
        let size = AreaSize(widthMM: 2000, lengthMM: 3000)
        let cover = PinwheelCover(
            width: 7000, height: 7000, size: size, fewerThan: 10, least: 1, shouldStop: { true })
        #expect(cover.mounts.isEmpty)
    }
}
