import TestKit
import Testing

@testable import PlanRendering

@Suite struct BoxGridTests {
    private static func box(_ random: inout SeededGenerator, largest: Double) -> PageBounds {
        let (x, y) = (Double.random(in: -60...460, using: &random), Double.random(in: -60...360, using: &random))
        let width = Double.random(in: 0...largest, using: &random)
        return PageBounds(left: x, top: y, right: x + width, bottom: y + Double.random(in: 0...30, using: &random))
    }

    @Test(arguments: UInt64(1)...20) func `a grid finds what a look at every box finds`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var grid = BoxGrid(over: PageBounds(left: 0, top: 0, right: 400, bottom: 300))
        for count in 0..<60 {
            let wanted = Self.box(&random, largest: 200)
            let near = grid.boxes.indices.filter { grid.boxes[$0].overlaps(wanted) }
            #expect(grid.contains(overlapping: wanted) == !near.isEmpty)
            for index in 0..<count {
                #expect(grid.contains(overlapping: wanted) { $0 == index } == near.contains(index))
            }
            grid.append(Self.box(&random, largest: count % 7 == 0 ? 300 : 30))
        }
    }

    @Test(arguments: UInt64(1)...20) func `an index of outlines says what all outlines say`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let outlines = (0..<40).compactMap { index -> PagePolygon? in
            let box = Self.box(&random, largest: 120)
            guard index % 3 == 0 else { return PagePolygon(box) }
            // A triangle in the box, so that bounds alone do not tell.
            return PagePolygon([box.corners[0], box.corners[1], box.corners[2]])
        }
        let index = OutlineIndex(outlines)
        for place in outlines.indices {
            let bounds = outlines[place].bounds
            let expected = outlines.indices.filter { $0 != place && outlines[$0].bounds.overlaps(bounds) }
            #expect(index.neighbours(of: place).map(\.points) == expected.map { outlines[$0].points })
        }
        for _ in 0..<100 {
            let box = Self.box(&random, largest: 40)
            #expect(index.overlaps(box) == outlines.contains { $0.overlaps(box) })
            let own = outlines[Int.random(in: outlines.indices, using: &random)]
            let crossing = outlines.filter { outline in
                var isCrossed = false
                outline.forEachEdge { isCrossed = isCrossed || box.isCrossed(bySegment: $0, $1) }
                return isCrossed
            }
            #expect(
                index.isCrossed(by: box, besides: own) == crossing.contains { $0.points != own.points })
        }
        #expect(!OutlineIndex([]).overlaps(Self.box(&random, largest: 40)))
    }
}
