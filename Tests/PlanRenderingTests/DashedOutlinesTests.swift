import PlaneGeometry
import TestKit
import Testing

@testable import PlanRendering

/// Dashes of outlines that lie on each other stay dashes.
@Suite struct DashedOutlinesTests {
    private static let stroke = Stroke(Theme.standard.ink, width: 0.35, dash: [2, 1.2])

    /// The stretches of a horizontal line that are inked, from the left.
    private static func ink(_ shapes: [Shape], atHeight y: Double) -> [ClosedRange<Double>] {
        shapes.flatMap { shape -> [ClosedRange<Double>] in
            guard let stroke = shape.stroke else { return [] }
            return lines(shape.path).flatMap { start, end -> [ClosedRange<Double>] in
                guard (start.y - y).magnitude < 1e-9, (end.y - y).magnitude < 1e-9 else { return [] }
                let (low, high) = (min(start.x, end.x), max(start.x, end.x))
                guard !stroke.dash.isEmpty else { return [low...high] }
                #expect(start.x < end.x)
                var ranges: [ClosedRange<Double>] = []
                var at = low - stroke.dashOffset
                while at < high {
                    if at + 2 > low { ranges.append(max(low, at)...min(high, at + 2)) }
                    at += 3.2
                }
                return ranges
            }
        }
    }

    private static func lines(_ path: Path) -> [(PagePoint, PagePoint)] {
        var (lines, pen): ([(PagePoint, PagePoint)], PagePoint?) = ([], nil)
        for step in path.steps {
            if case .line(let end) = step, let start = pen { lines.append((start, end)) }
            pen = step.end
        }
        return lines
    }

    private static func length(_ ranges: [ClosedRange<Double>]) -> Double {
        var (covered, end) = (0.0, -Double.infinity)
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
            covered += range.upperBound - max(end, range.lowerBound)
            end = range.upperBound
        }
        return covered
    }

    @Test(arguments: UInt64(1)...40) func `a line that many share is inked no more than one's`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let lefts = (0..<Int.random(in: 2...9, using: &random)).map {
            Double($0) * Double.random(in: 4...20, using: &random)
        }
        let outlines = lefts.map { left in
            PagePolygon(PageBounds(left: left, top: 10, right: left + 30, bottom: 25))
        }
        let dashed = DashedOutlines(outlines)
        let shapes = outlines.indices.flatMap { dashed.shapes($0, stroke: Self.stroke) }
        let (low, high) = (lefts.min() ?? 0, (lefts.max() ?? 0) + 30)
        // Two of 3.2 millimetres are ink, and a millimetre at each corner.
        let most = (high - low) * 2 / 3.2 + 4 + Double(outlines.count) * 2
        let ink = Self.length(Self.ink(shapes, atHeight: 10))
        #expect(ink <= most)
        #expect(ink >= (high - low) / 2)
    }

    @Test func `outlines that share nothing are one dashed line each`() {
        let outlines = [0.0, 40].map { left in
            PagePolygon(PageBounds(left: left, top: left, right: left + 30, bottom: left + 20))
        }
        let dashed = DashedOutlines(outlines)
        for index in outlines.indices {
            #expect(dashed.shapes(index, stroke: Self.stroke).map(\.path) == [outlines[index].path])
        }
        #expect(dashed.shapes(7, stroke: Self.stroke).isEmpty)
    }

    @Test func `a corner is never open, and its line is clipped like the others`() {
        let outlines = [0.0, 10].map { left in
            PagePolygon(PageBounds(left: left, top: 0, right: left + 30, bottom: 20))
        }
        let clip = Path(PageBounds(left: 0, top: 0, right: 100, bottom: 100))
        for index in outlines.indices {
            let shapes = DashedOutlines(outlines).shapes(index, stroke: Self.stroke, clips: [clip])
            #expect(shapes.allSatisfy { $0.clips == [clip] })
            let solid = shapes.filter { $0.stroke?.dash.isEmpty ?? false }.flatMap {
                $0.path.steps.compactMap { $0.end }
            }
            #expect(outlines[index].points.allSatisfy(solid.contains))
        }
    }
}
