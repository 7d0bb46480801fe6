public import PlaneGeometry

extension SlowGeometry {
    /// All faults of an outline by their definitions, each pair looked at, in no order.
    public static func faults(of outline: [Point]) -> Set<OutlineFault> {
        let count = outline.count
        var faults: Set<OutlineFault> = []
        let area = edges(of: outline).reduce(Int128(0)) {
            $0 + Int128($1.start.x) * Int128($1.end.y) - Int128($1.start.y) * Int128($1.end.x)
        }
        if area == 0 { faults.insert(.zeroArea(at: outline.first)) }
        for index in 0..<(count == 2 ? 1 : count < 2 ? 0 : count) {
            let next = (index + 1) % count
            if outline[index] == outline[next] { faults.insert(.repeatedVertex(index, next: next, at: outline[index])) }
        }
        // The edges that have a length, and the lowest name of the vertex from which each starts.
        let real = (0..<count).filter { outline[$0] != outline[($0 + 1) % count] }
        let names = real.map { lowestName(of: $0, in: outline) }
        let segments = real.map { Segment(from: outline[$0], to: outline[($0 + 1) % count]) }
        for index in real.indices {
            let twins = real.indices.filter { segments[$0].start == segments[index].start }
            if twins.count > 1 {
                faults.insert(.coincidentVertices(twins.map { names[$0] }.sorted(), at: segments[index].start))
            }
            for other in real.indices {
                let point = segments[index].start
                let (start, end) = (segments[other].start, segments[other].end)
                if cross(start, end, point) == 0 && dot(point, start, end) < 0 {
                    faults.insert(.vertexOnEdge(vertex: names[index], edge: real[other], at: point))
                }
            }
            let next = (index + 1) % real.count
            let (a, b, c) = (segments[index].start, segments[index].end, segments[next].end)
            if cross(a, b, c) == 0 && dot(b, a, c) > 0 {
                faults.insert(.foldedEdge(real[index], real[next], vertex: names[next], at: b))
            }
            for other in real.indices.dropFirst(index + 2) where (other + 1) % real.count != index {
                if let fault = fault(segments[index], segments[other], real[index], real[other]) {
                    faults.insert(fault)
                }
            }
        }
        return faults
    }

    private static func lowestName(of vertex: Int, in outline: [Point]) -> Int {
        var run = [vertex]
        while let first = run.last, case let before = (first + outline.count - 1) % outline.count,
            outline[before] == outline[vertex], run.count < outline.count
        {
            run.append(before)
        }
        return run.min() ?? vertex
    }

    private static func fault(_ edge: Segment, _ other: Segment, _ name: Int, _ otherName: Int) -> OutlineFault? {
        let (a, b) = (cross(other.start, other.end, edge.start), cross(other.start, other.end, edge.end))
        let (c, d) = (cross(edge.start, edge.end, other.start), cross(edge.start, edge.end, other.end))
        if a.signum() * b.signum() < 0 && c.signum() * d.signum() < 0 {
            let part = Fraction(Int(a)) / Fraction(Int(a - b))
            let x = Fraction(edge.start.x) + part * Fraction(edge.end.x - edge.start.x)
            let y = Fraction(edge.start.y) + part * Fraction(edge.end.y - edge.start.y)
            let box = Bounds(edge.start, edge.end)
            return .crossingEdges(
                name, otherName,
                at: Point(x: rounded(x, box.min.x...box.max.x), y: rounded(y, box.min.y...box.max.y)))
        }
        guard a == 0 && b == 0 else { return nil }
        let ends = [edge, other].map { [$0.start, $0.end].sorted() }
        let (low, high) = (max(ends[0][0], ends[1][0]), min(ends[0][1], ends[1][1]))
        return low < high ? .sharedStretch(name, otherName, Segment(from: low, to: high)) : nil
    }

    /// The whole number whose half-open millimetre around it holds the value: halves go up.
    private static func rounded(_ value: Fraction, _ range: ClosedRange<Int>) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        // The largest number n with n − ½ ≤ value.
        while low < high {
            let middle = low + (high - low + 1) / 2
            if Fraction(2 * middle - 1, over: 2) <= value { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
