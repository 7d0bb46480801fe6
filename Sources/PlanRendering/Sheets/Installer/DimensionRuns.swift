/// Running dimensions: all distances from one wall on one line outside of the room, with the lenses' axes led out to it.
///
/// Where sensors stand in rows, their own dimensions would run into each other; lenses in a row have one axis and one
/// tick together. The figures stand beyond the line, each at the end of its axis, with the sensor's id where axes are long
/// and lead to one lens; all of them count from the wall, whose end of the line is a small circle.
struct DimensionRuns {
    let labeler: Labeler

    /// The part of the page on which the floor is drawn.
    let window: PageBounds

    /// The room's outline.
    let outline: [PagePoint]

    /// The size of all figures, in millimetres.
    let size: Double

    /// From the outermost wall to the first line, and from a line to the next, in millimetres.
    private static let lanes = [3.2, 6.4]

    /// How far an axis reaches beyond the line.
    private static let overhang = 1.2

    /// Lenses at one distance from a wall.
    private struct Row {
        var distance: Double
        var members: [Int]
    }

    /// The dimensions that find room on lines outside, in the order of `dimensions`; `nil` for those that do not.
    ///
    /// Rows are led out together or not at all. Lines and figures that were placed are taken.
    func place(_ dimensions: [Dimension]) -> [PlacedDimension?] {
        var placed: [PlacedDimension?] = Array(repeating: nil, count: dimensions.count)
        for wall in Set(dimensions.map(\.wallIndex)).sorted() {
            let own = dimensions.indices.filter { dimensions[$0].wallIndex == wall && dimensions[$0].length > 0.3 }
            guard let first = own.first else { continue }
            let rows = rows(own, dimensions)
            var best: Line?
            for side in [1.0, -1.0] {
                for (lane, reach) in Self.lanes.enumerated() {
                    for isNamed in [false, true] {
                        let line = Line(
                            self, rows, dimensions, wall: dimensions[first].wall, u: dimensions[first].direction,
                            side: side, reach: reach, isNamed: isNamed, penalty: Double(lane) * 6)
                        if line.cost < best?.cost ?? .infinity { best = line }
                    }
                }
            }
            guard let best, !best.placed.isEmpty else { continue }
            for (index, dimension) in best.placed { placed[index] = dimension }
            for box in best.boxes { labeler.reserve(box) }
            labeler.leaders += best.lines
        }
        return placed
    }

    private func rows(_ indices: [Int], _ dimensions: [Dimension]) -> [Row] {
        var rows: [Row] = []
        for index in indices.sorted(by: { (dimensions[$0].length, $0) < (dimensions[$1].length, $1) }) {
            let length = dimensions[index].length
            if let last = rows.last, length - last.distance < 0.02,
                dimensions[last.members[0]].text == dimensions[index].text
            {
                rows[rows.count - 1].members.append(index)
            } else {
                rows.append(Row(distance: length, members: [index]))
            }
        }
        return rows
    }

    /// One line with its ticks, and what it costs.
    private struct Line {
        var cost = 0.0
        var placed: [(Int, PlacedDimension)] = []
        var boxes: [PageBounds] = []
        var lines: [(PagePoint, PagePoint)] = []

        init(
            _ runs: DimensionRuns, _ rows: [Row], _ dimensions: [Dimension], wall: (PagePoint, PagePoint), u: PagePoint,
            side: Double, reach: Double, isNamed: Bool, penalty: Double
        ) {
            cost = penalty
            let size = runs.size
            let out = PagePoint(x: -u.y * side, y: u.x * side)
            func height(_ point: PagePoint) -> Double { point.x * out.x + point.y * out.y }
            let lane = (runs.outline.map(height).max() ?? 0) + reach
            func raised(_ point: PagePoint) -> PagePoint {
                point.offset(out.x * (lane - height(point)), out.y * (lane - height(point)))
            }
            let origin = raised(wall.0)
            let wallEnd = height(wall.0) > height(wall.1) ? wall.0 : wall.1
            let overhang = out.scaled(by: DimensionRuns.overhang)
            let wallLine = (wallEnd, origin.offset(overhang.x, overhang.y))
            guard runs.isOpen(wallLine, besides: []), runs.labeler.field.contains(wallLine.1) else {
                cost = .infinity
                return
            }
            var end: PagePoint?
            for row in rows {
                let near = origin.offset(u.x * row.distance, u.y * row.distance)
                let members = row.members.sorted { height(dimensions[$0].lens) > height(dimensions[$1].lens) }
                let marks = members.map { dimensions[$0].mark }
                let tip = near.offset(overhang.x, overhang.y)
                let axis = (dimensions[members[members.count - 1]].lens, tip)
                let first = dimensions[members[0]]
                let text = isNamed && members.count == 1 ? "\(first.name)\u{a0}\u{a0}\(first.text)" : first.text
                let width = runs.labeler.measurer.width(of: text, size: size)
                let (boxWidth, boxHeight) = (width + 0.6, size * LineMetrics.capital + 0.8)
                let beyond = (out.x.magnitude * boxWidth + out.y.magnitude * boxHeight) / 2 + 0.5
                let box = PageBounds(
                    center: tip.offset(out.x * beyond, out.y * beyond), width: boxWidth, height: boxHeight)
                let isFree =
                    runs.labeler.isFree(box) && !boxes.contains { $0.grown(by: Labeler.gap).overlaps(box) }
                    && runs.isOpen(axis, besides: marks) && !runs.hugsWall(axis)
                    && runs.isOpen((origin, near), besides: [])
                guard isFree else {
                    cost += 1000 * Double(members.count)
                    continue
                }
                let needsName = members.count == 1 && axis.0.distance(to: axis.1) > DimensionRuns.longestUnnamed
                cost += isNamed ? 1 : needsName ? 10 : 0
                boxes.append(box)
                lines.append(axis)
                cost += axis.0.distance(to: axis.1) * 0.1
                for (number, index) in members.enumerated() {
                    // Each lens has its stretch of the common axis, up to the next one; the first has line and figure.
                    let ahead = number == 0 ? tip : dimensions[members[number - 1]].lens
                    placed.append(
                        (
                            index,
                            PlacedDimension(
                                line: number == 0 ? (end ?? origin, near) : nil,
                                extensions: [(dimensions[index].lens, ahead)]
                                    + (number == 0 && end == nil ? [wallLine] : []),
                                end: end == nil ? .circle : .none, text: text, box: box, size: size, cost: 0)
                        ))
                }
                end = near
            }
            if let end { lines += [(origin, end), wallLine] }
        }
    }

    /// At the end of a longer axis that leads to one lens alone nobody sees whose it is, in millimetres.
    private static let longestUnnamed = 30.0

    /// Whether an axis runs so near to a wall that it looks like a part of it.
    private func hugsWall(_ axis: (PagePoint, PagePoint)) -> Bool {
        labeler.walls.contains { PageLine(axis).runsAlong(PageLine($0), closerThan: Dimension.clearance) }
    }

    /// Whether a line runs through no text and no mark but those, and not along another line.
    private func isOpen(_ line: (PagePoint, PagePoint), besides marks: [PageBounds]) -> Bool {
        !labeler.taken.contains { $0.isCrossed(bySegment: line.0, line.1) && !marks.contains($0) }
            && !labeler.obstacles.contains { $0.isNear(PageLine(line)) }
            && !labeler.leaders.contains { PageLine($0).runsAlong(PageLine(line), closerThan: 2.6) }
            && window.contains(line.0) && window.contains(line.1)
    }
}

extension PagePoint {
    fileprivate func scaled(by factor: Double) -> PagePoint { PagePoint(x: x * factor, y: y * factor) }
}
