/// Finds places for dimensions: beside the lens as near as may be, where their text covers nothing.
struct DimensionPlacer {
    let labeler: Labeler

    /// The part of the page on which the floor is drawn.
    let window: PageBounds

    /// Lines that a dimension had better not run along, such as the edges of desks and areas.
    let linework: [PageLine]

    /// The room, out of which no distance is drawn to its lens.
    let room: PagePolygon?

    /// The marks of all sensors.
    let marks: [SensorMark]

    /// The best place, which is then taken, or `nil` where there is none.
    func place(_ dimension: Dimension) -> PlacedDimension? {
        guard dimension.length > 0.3 else { return nil }
        let u = dimension.direction
        let v = PagePoint(x: -u.y, y: u.x)
        let least = dimension.mark.extent(along: v) + 2.6
        var best: PlacedDimension?
        for step in 0..<40 {
            let offset = least + Double(step) * 1.5
            // What is farther away cannot become cheaper.
            if let best, best.cost <= offset * 0.4 { break }
            for signed in [-offset, offset] {
                consider(dimension, u, v, offset: signed, &best)
            }
        }
        if best == nil { consider(dimension, u, v, offset: 0, &best) }
        guard let best else { return nil }
        labeler.reserve(best.box)
        labeler.leaders += (best.line.map { [$0] } ?? []) + best.extensions
        return best
    }

    private func consider(
        _ dimension: Dimension, _ u: PagePoint, _ v: PagePoint, offset: Double, _ best: inout PlacedDimension?
    ) {
        guard var frame = frame(dimension, v, offset: offset), let line = frame.line,
            let cost = cost(of: line, frame.extensions, dimension)
        else { return }
        for (index, size) in [3.5, 2.5].enumerated() {
            let width = labeler.measurer.width(of: frame.text, size: size)
            for (center, extra) in places(
                line, u, v, width: width, height: size, isCut: frame.end == .arrow)
            {
                let total = cost + extra + Double(index) * 4
                guard total < best?.cost ?? .infinity else { continue }
                let box = PageBounds(center: center, width: width + 0.6, height: size * LineMetrics.capital + 0.8)
                guard labeler.isFree(box), !frame.extensions.contains(where: { box.isCrossed(bySegment: $0.0, $0.1) })
                else { continue }
                (frame.box, frame.size, frame.cost) = (box, size, total)
                best = frame
            }
        }
    }

    /// The lines of a dimension at that offset, cut off at the window; `nil` where the lens's end is not in it.
    private func frame(_ dimension: Dimension, _ v: PagePoint, offset: Double) -> PlacedDimension? {
        let near = dimension.lens.offset(v.x * offset, v.y * offset)
        let far = dimension.foot.offset(v.x * offset, v.y * offset)
        guard window.contains(near), near.distance(to: far) > 0.3 else { return nil }
        let isCut = !window.contains(far)
        guard var visible = window.stretch(of: far, near) else { return nil }
        if isCut {
            // An arrow to the wall says as much as a line to the edge of the sheet.
            let least = labeler.measurer.width(of: dimension.cutText, size: 3.5) + 14
            let length = visible.0.distance(to: near)
            if length > least { visible.0 = near.toward(visible.0, least / length) }
        }
        let sign = offset < 0 ? -1.0 : 1
        var extensions: [(PagePoint, PagePoint)] = []
        if offset != 0 {
            let start = sign * (dimension.mark.extent(along: v) + 0.6)
            extensions.append(
                (
                    dimension.lens.offset(v.x * start, v.y * start),
                    near.offset(v.x * sign * 1.5, v.y * sign * 1.5)
                ))
        }
        // Where the wall does not reach so far, a line goes on from its end.
        if !isCut, far.distance(toSegment: dimension.wall.0, dimension.wall.1) > 0.1 {
            let end =
                far.distance(to: dimension.wall.0) < far.distance(to: dimension.wall.1)
                ? dimension.wall.0 : dimension.wall.1
            let length = max(1e-9, end.distance(to: far))
            extensions.append((end, far.toward(end, -1.5 / length)))
            guard window.contains(far.toward(end, -1.5 / length)) else { return nil }
        }
        return PlacedDimension(
            line: (visible.0, near), extensions: extensions, end: isCut ? .arrow : .tick,
            text: isCut ? dimension.cutText : dimension.text, box: PageBounds(center: near, width: 0, height: 0),
            size: 0, cost: 0)
    }

    /// Where the text may stand, with what that costs: in the line, or else beyond its ends.
    private func places(
        _ line: (PagePoint, PagePoint), _ u: PagePoint, _ v: PagePoint, width: Double, height: Double, isCut: Bool
    ) -> [(PagePoint, Double)] {
        let length = line.0.distance(to: line.1)
        let along = (u.x.magnitude * width + u.y.magnitude * height) / 2
        var places: [(PagePoint, Double)] = []
        if 2 * along + 4 <= length {
            for (share, cost) in [(0.5, 0.0), (0.4, 0.4), (0.6, 0.4), (0.3, 0.8), (0.7, 0.8), (0.2, 1.2), (0.8, 1.2)] {
                let at = min(max(share * length, along + 2), length - along - 2)
                places.append((line.0.offset(u.x * at, u.y * at), cost))
            }
        } else {
            let beyond = along + 1.8
            places.append((line.1.offset(u.x * beyond, u.y * beyond), 3))
            if !isCut { places.append((line.0.offset(-u.x * beyond, -u.y * beyond), 4)) }
            let beside = (v.x.magnitude * width + v.y.magnitude * height) / 2 + 1
            let middle = line.0.toward(line.1, 0.5)
            places += [-beside, beside].map { (middle.offset(v.x * $0, v.y * $0), 5) }
        }
        return places
    }

    /// What the lines cost, or `nil` where they would run through a text, a mark, or along another dimension.
    private func cost(
        of line: (PagePoint, PagePoint), _ extensions: [(PagePoint, PagePoint)], _ dimension: Dimension
    ) -> Double? {
        let lines = [line] + extensions
        guard isReadable(line, lines, dimension) else { return nil }
        var cost = line.1.distance(to: dimension.lens) * 0.4
        for line in lines.map({ PageLine($0) }) {
            for other in labeler.leaders.map({ PageLine($0) }) {
                if line.runsAlong(other, closerThan: 2.6) { return nil }
                if line.continues(other) { return nil }
                if line.crosses(other) { cost += 5 }
            }
            cost += Double(labeler.walls.count { line.crosses(PageLine($0)) }) * 14
            cost += Double(linework.count { line.runsAlong($0, closerThan: 0.8) }) * 3
        }
        return cost
    }
}

extension PageBounds {
    /// How far its corners are from the middle, measured along a direction of length one.
    func extent(along direction: PagePoint) -> Double {
        direction.x.magnitude * width / 2 + direction.y.magnitude * height / 2
    }
}
