internal import Glibc

/// Numbers that find no room beside their vertices.
extension VertexNumbers {
    /// The number with that of its region at the end of a leader line, and where the line ends.
    func led(_ vertex: Vertex, in labeler: Labeler) -> (place: VertexNumberPlace, end: PagePoint)? {
        let string = name(vertex)
        var best: (place: VertexNumberPlace, end: PagePoint, cost: Double)?
        for reach in Self.reaches {
            if let best, best.cost <= reach { break }
            for direction in Self.directions {
                let center = vertex.point.offset(direction.x * reach, direction.y * reach)
                let place = VertexNumberPlace(string, at: center, gap: reach, labeler.measurer)
                guard labeler.isFree(place.box), !outlines.isCrossed(by: place.box.grown(by: 0.4)) else { continue }
                let end = place.box.grown(by: 0.5).nearest(to: vertex.point)
                guard isOpen(from: vertex.point, to: end, in: labeler) else { continue }
                let crossed = outlines.outlines.count { outline in
                    outline.isCrossed(by: PageLine(vertex.point.toward(end, 0.02), end))
                }
                let inside = outlines.overlaps(place.box) ? 3.0 : 0
                let cost = cost(of: place, in: labeler) + inside + Double(crossed) * 3
                if cost < best?.cost ?? .infinity { best = (place, end, cost) }
            }
        }
        return best.map { ($0.place, $0.end) }
    }

    /// Whether a leader line runs clear of other vertices, of what is placed, and of other leader lines.
    private func isOpen(from start: PagePoint, to end: PagePoint, in labeler: Labeler) -> Bool {
        let line = PageLine(start, end)
        return vertices.allSatisfy { $0.point == start || $0.point.distance(toSegment: start, end) > 1.3 }
            && !labeler.taken.contains { $0.grown(by: 0.3).isCrossed(bySegment: start, end) && !$0.contains(start) }
            && !labeler.leaders.contains { line.crosses(PageLine($0)) }
    }

    /// How far from its vertex a number on a leader line may stand, in millimetres.
    private static let reaches = [5.0, 6.5, 8, 10, 12.5, 15, 18, 22, 27]

    private static let directions: [PagePoint] = (0..<24).map {
        let angle = Double($0) * Double.pi / 12 + Double.pi / 4
        return PagePoint(x: cos(angle), y: sin(angle))
    }
}
