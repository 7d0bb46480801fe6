import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import TestKit
import Testing

struct LayoutPropertyTests {
    @Test(arguments: 0..<16) func `a verdict lists what the definitions say, in order`(_ seed: Int) {
        var generator = OutlineGenerator(seed: UInt64(seed))
        for _ in 0..<6 * CaseCount.factor {
            let drawn = DrawnLayout(&generator)
            let verdict = drawn.raw.verdict()
            #expect(verdict.findings.map { "\($0.code) \($0.regions)" } == drawn.expected, "\(drawn)")
            let areas = verdict.findings.compactMap(\.areaSquareMillimetres)
            #expect(areas.count == drawn.exactAreas.count)
            #expect(zip(drawn.exactAreas, areas).allSatisfy { $0.rounds(to: $1) }, "\(drawn)")
            #expect(verdict.isValid == !verdict.findings.contains { $0.severity == .error })
            let unmeasured = drawn.raw.verdict(measuring: false)
            #expect(unmeasured.facts.map(\.unmeasured) == verdict.facts.map(\.unmeasured))
            #expect(unmeasured.facts.allSatisfy { $0.areaSquareMillimetres == nil })
            for (fact, finding) in zip(verdict.facts, verdict.findings) {
                #expect(fact.code == finding.code && fact.vertices == finding.vertices && fact.edges == finding.edges)
                #expect(fact.areaSquareMillimetres == finding.areaSquareMillimetres)
                #expect(fact.at == nil || fact.at == finding.at)
            }
        }
    }

    @Test(arguments: 0..<16) func `a moved or turned layout has the same findings, moved or turned`(_ seed: Int) {
        var generator = OutlineGenerator(seed: UInt64(50 + seed))
        for _ in 0..<20 * CaseCount.factor {
            let drawn = DrawnLayout(&generator)
            let verdict = drawn.raw.verdict()
            let (x, y) = (generator.number(-9000...9000), generator.number(-9000...9000))
            let shifted = drawn.mapped { Point(x: $0.x + x, y: $0.y + y) }.raw.verdict()
            #expect(shifted.findings.map(Facts.init) == verdict.findings.map(Facts.init))
            #expect(
                shifted.findings.map(\.at) == verdict.findings.map { $0.at.map { RawPoint(x: $0.x + x, y: $0.y + y) } })
            let turned = drawn.mapped { Point(x: -$0.y, y: $0.x) }.raw.verdict()
            #expect(turned.findings.map(Facts.init) == verdict.findings.map(Facts.init))
        }
    }

    @Test func `findings do not depend on how many regions there are`() {
        // Above 64 regions pairs are found by sweeping.
        let outlines = (0..<100).map { rectangle($0 * 100, 0, $0 % 10 == 3 ? 101 : 100, 100) }
        let regions = outlines.enumerated().map { RawRegion(number: $0.offset + 1, outline: $0.element) }
        let verdict = RawLayout(function: .deskOccupancy, regions: regions).verdict()
        #expect(
            verdict.findings.filter { $0.code.rawValue == "overlap" }.map(\.regions)
                == stride(from: 4, to: 100, by: 10).map { [$0, $0 + 1] })
        #expect(
            verdict.findings.filter { $0.code.rawValue == "number-range" }.map(\.regions) == (11...100).map { [$0] })
    }

    @Test func `more overlaps than are listed are said to be more`() {
        let regions = (0..<150).map { RawRegion(number: $0, outline: rectangle(0, 0, 100, 100)) }
        let overlaps = RawLayout(function: .deskOccupancy, regions: regions).verdict().findings.filter {
            $0.code.rawValue == "overlap"
        }
        #expect(overlaps.count == 10_001)
        #expect(overlaps.last?.message == "more than 10000 pairs of regions overlap; the rest is not listed")
    }
}

extension LayoutFact {
    /// What an overlap without its area shares with one that was measured.
    fileprivate var unmeasured: String { "\(place) \(code) \(vertices) \(edges) \(at.map(\.description) ?? "")" }
}

/// What a finding says but for places.
private struct Facts: Equatable {
    let code: FindingCode
    let path: FindingPath
    let regions: [Int]
    let vertices: [Int]
    let edges: [Int]
    let area: Double?

    init(_ finding: Finding) {
        (code, path, regions) = (finding.code, finding.path, finding.regions)
        (vertices, edges, area) = (finding.vertices, finding.edges, finding.areaSquareMillimetres)
    }
}

/// A random layout of the domain, and what the slow definitions say about it.
private struct DrawnLayout: CustomStringConvertible {
    var outlines: [[Point]] = []
    var numbers: [Int] = []
    var area = Bounds(Point(x: -10, y: -10), Point(x: 25, y: 25))

    init(_ generator: inout OutlineGenerator) {
        for _ in 0..<generator.number(0...4) {
            let (first, second) = generator.pair()
            outlines.append(first)
            if generator.number(0...2) > 0 { outlines.append(second) }
            if generator.number(0...3) == 0 {
                outlines.append(generator.outline(count: generator.number(0...9), reach: 4))
            }
        }
        numbers = outlines.map { _ in generator.number(0...12) }
    }

    var description: String { "\(numbers) \(outlines)" }

    func mapped(_ transform: (Point) -> Point) -> DrawnLayout {
        var mapped = self
        mapped.outlines = outlines.map { $0.map(transform) }
        mapped.area = Bounds(transform(area.min), transform(area.max))
        return mapped
    }

    var raw: RawLayout {
        RawLayout(
            function: .deskOccupancy,
            regions: zip(numbers, outlines).map { RawRegion(number: $0, outline: $1.map { RawPoint($0) }) },
            effectiveArea: .corners(RawPoint(area.max), RawPoint(area.min)))
    }

    private var overlappingPairs: [(first: Int, second: Int, area: Fraction)] {
        let sound = outlines.indices.filter { SlowGeometry.faults(of: outlines[$0]).isEmpty }
        return sound.flatMap { first in
            sound.filter { $0 > first }.map { (first, $0, SlowGeometry.sharedArea(outlines[first], outlines[$0])) }
        }.filter { Fraction(0) < $0.area }
    }

    var exactAreas: [Fraction] { overlappingPairs.map(\.area) }

    /// The codes with their regions.
    var expected: [String] {
        var lines: [String] = []
        if outlines.isEmpty { lines.append("no-regions []") }
        if outlines.count > 10 { lines.append("region-count []") }
        for (index, outline) in outlines.enumerated() {
            var codes = SlowGeometry.faults(of: outline).map { fault in
                switch fault.kind {
                case .zeroArea: "zero-area"
                case .repeatedVertex: "repeated-vertex"
                case .selfTouch: "self-touch"
                case .selfIntersection: "self-intersection"
                }
            }
            if numbers[..<index].contains(numbers[index]) { codes.append("duplicate-number") }
            if !(1...10).contains(numbers[index]) { codes.append("number-range") }
            if !(3...8).contains(outline.count) { codes.append("vertex-count") }
            if !outline.allSatisfy({ area.contains($0) }) { codes.append("outside-effective-area") }
            lines += codes.sorted().map { "\($0) [\(numbers[index])]" }
        }
        return lines + overlappingPairs.map { "overlap [\(numbers[$0.first]), \(numbers[$0.second])]" }
    }
}
