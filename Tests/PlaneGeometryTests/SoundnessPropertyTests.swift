import PlaneGeometry
import TestKit
import Testing

struct SoundnessPropertyTests {
    /// Vertices and the reach of the lattice: the smaller the lattice, the more faults; above sixteen vertices edges are swept.
    static let sizes = [
        (0...5, 2), (3...6, 3), (3...8, 4), (4...8, 8), (6...16, 6), (17...40, 5), (17...30, 9), (17...24, 1000),
        (3...8, 100_000_000),
    ]

    @Test(arguments: sizes, 0..<3) func `an outline has exactly the faults of the definitions`(
        _ size: (counts: ClosedRange<Int>, reach: Int), _ seed: Int
    ) {
        var generator = OutlineGenerator(seed: UInt64(seed))
        for _ in 0..<60 * CaseCount.factor {
            let outline = generator.outline(count: generator.number(size.counts), reach: size.reach)
            let expected = SlowGeometry.faults(of: outline)
            let faults = faults(of: outline)
            #expect(Set(faults) == expected, "\(outline)")
            #expect(faults.count == expected.count, "\(outline)")
        }
    }

    @Test(arguments: 0..<8) func `whether an outline is sound depends on its shape alone`(_ seed: Int) throws {
        var generator = OutlineGenerator(seed: UInt64(100 + seed))
        for _ in 0..<60 * CaseCount.factor {
            let outline = generator.outline(count: generator.number(3...7), reach: 7)
            let kinds = kinds(of: outline)
            #expect(kinds == self.kinds(of: outline.reversed()))
            #expect(kinds == self.kinds(of: rotated(outline, by: generator.number(0...outline.count - 1))))
            #expect(kinds == self.kinds(of: quarterTurned(outline)))
            #expect(kinds == self.kinds(of: moved(outline, by: generator.number(-9...9), 1_000_000)))
            #expect(kinds == self.kinds(of: scaled(outline, by: 142_857_142)))
        }
    }

    @Test(arguments: 0..<6) func `area, direction, convexity and location agree with slow ways to find them`(
        _ seed: Int
    ) throws {
        var generator = OutlineGenerator(seed: UInt64(200 + seed))
        for _ in 0..<20 * CaseCount.factor {
            var outline = generator.soundOutline()
            if generator.number(0...1) == 0 { outline.reverse() }
            let polygon = try Polygon(outline)
            #expect(SlowGeometry.area(outline).rounds(to: polygon.area))
            #expect(polygon.isAnticlockwise == (polygon.doubledSignedArea > 0))
            let turns = outline.indices.map { index in
                let (next, last) = ((index + 1) % outline.count, (index + 2) % outline.count)
                return SlowGeometry.cross(outline[index], outline[next], outline[last]).signum()
            }
            #expect(polygon.isConvex == !(turns.contains(1) && turns.contains(-1)))
            for x in polygon.bounds.min.x - 1...polygon.bounds.max.x + 1 {
                for y in polygon.bounds.min.y - 1...polygon.bounds.max.y + 1 {
                    let point = Point(x: x, y: y)
                    #expect(polygon.location(of: point) == SlowGeometry.location(of: point, in: outline))
                }
            }
        }
    }

    private func faults(of outline: [Point]) -> [OutlineFault] {
        do throws(InvalidPolygon) {
            _ = try Polygon(outline)
            return []
        } catch {
            return error.faults
        }
    }

    private func kinds(of outline: [Point]) -> [OutlineFault.Kind: Int] {
        Dictionary(faults(of: outline).map { ($0.kind, 1) }, uniquingKeysWith: +)
    }
}
