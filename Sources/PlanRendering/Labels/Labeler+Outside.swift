internal import Glibc

extension Labeler {
    /// The widths that a label outside may wrap to, in millimetres, and its most lines a name.
    private static let outsideShapes = [(width: 46.0, lines: 3), (width: 28.0, lines: 5)]

    /// Whether a text finds room outside without losing its end, if any of the page is free.
    static func holdsOutside(_ text: LabelText, measurer: TextMeasurer) -> Bool {
        outsideShapes.contains {
            LabelBlock.wrapped([text], width: $0.width, limit: $0.lines, measurer: measurer).isWhole
        }
    }

    /// The same for labels that look for room everywhere: for the narrow gaps between desks as well.
    private static let fineShapes = outsideShapes + [(width: 18.0, lines: 8)]

    /// The label beside its outline on a leader line, or `nil` where it finds no room.
    ///
    /// - Parameters:
    ///   - whole: Whether it must not lose its end to an ellipsis.
    ///   - crossingOthers: Whether the leader may run through another outline.
    ///   - anchor: Where its leader starts on its line; it may stand inside of others then, though on none of their
    ///     lines. Without one the leader starts inside.
    func outside(
        _ request: LabelRequest, avoiding others: [PagePolygon], whole: Bool, crossingOthers: Bool = true,
        from anchor: PagePoint? = nil
    ) -> PlacedLabel? {
        let side = LabelMark.sides[LabelText.steps - 1]
        var best: (spot: Spot, wrapped: LabelBlock.Wrapped)?
        for shape in request.searchesFinely ? Labeler.fineShapes : Labeler.outsideShapes {
            let wrapped = LabelBlock.wrapped(
                request.texts, width: shape.width, limit: shape.lines, measurer: measurer,
                inlineMark: request.mark.map { ($0, side) })
            guard !whole || (wrapped.isWhole && !wrapped.breaksNames), !(request.searchesFinely && wrapped.breaksWords),
                let spot = spot(
                    for: wrapped.block, of: request, avoiding: others, crossingOthers: crossingOthers, from: anchor)
            else { continue }
            if spot.cost < best?.spot.cost ?? .infinity { best = (spot, wrapped) }
        }
        guard let (spot, wrapped) = best else { return nil }
        let box = wrapped.block.box(centeredAt: spot.center)
        return PlacedLabel(
            parts: leaderParts(of: spot, request)
                + (request.keepsPlateOutside ? platePart(request.plate, under: box) : mask(under: box))
                + wrapped.block.parts(centeredAt: spot.center, outside: true),
            boxes: [box], leader: (spot.start, spot.end), cut: wrapped.cut)
    }

    /// The label on a leader line from a stretch of its own line that no other outline is near, or `nil` where there is
    /// none or the label finds no room.
    ///
    /// - Parameters:
    ///   - overlapping: The outlines that may be near.
    ///   - others: On whose lines the label must not stand.
    func outsideFromLine(
        _ request: LabelRequest, apartFrom overlapping: [PagePolygon], avoiding others: [PagePolygon]
    ) -> PlacedLabel? {
        var best: (merit: Double, point: PagePoint)?
        request.outline.forEachEdge { start, end in
            for share in [0.5, 0.3, 0.7, 0.15, 0.85] {
                let point = start.toward(end, share)
                let clearance = overlapping.map { $0.clearance(point).magnitude }.min() ?? .infinity
                // Rather in the middle of an edge than near a vertex.
                let merit = min(clearance, 4) - 3 * (share - 0.5).magnitude
                guard clearance > 1.2, merit > best?.merit ?? -.infinity,
                    !taken.contains(where: { $0.contains(point) })
                else { continue }
                best = (merit, point)
            }
        }
        return best.flatMap { outside(request, avoiding: others, whole: true, from: $0.point) }
    }

    /// A place outside: where the leader starts and ends, where the label stands, and what it costs.
    private struct Spot {
        var cost: Double
        var start: PagePoint
        var end: PagePoint
        var center: PagePoint

        /// Whether it starts at the border of the outline, and not at a dot inside.
        var startsAtBorder: Bool
    }

    /// The distances from an outline at which labels look for room, in millimetres.
    private static let distances = [3.0, 5, 8, 12, 16, 21, 27, 34, 42, 52, 64, 80]

    private static let fineDistances = (3...120).map { Double($0) }

    private func spot(
        for block: LabelBlock, of request: LabelRequest, avoiding others: [PagePolygon], crossingOthers: Bool,
        from given: PagePoint?
    ) -> Spot? {
        let outline = request.outline
        let (anchor, isOpen) = given.map { ($0, true) } ?? anchor(in: outline, besides: request.covers)
        // From under another label nobody sees where a line comes from.
        let startsAtBorder = request.leadsFromBorder || !isOpen
        let crossable = others.filter { !$0.contains(anchor) }
        let around = given.map { PageBounds(center: $0, width: 0, height: 0) } ?? outline.bounds
        func isOff(_ other: PagePolygon, _ box: PageBounds) -> Bool {
            let box = box.grown(by: 1)
            return given == nil ? !other.overlaps(box) : !other.isCrossed(by: box)
        }
        var best: Spot?
        for distance in request.searchesFinely ? Labeler.fineDistances : Labeler.distances {
            // What is farther away cannot become cheaper.
            if let best, best.cost <= distance { break }
            for (turn, direction) in Labeler.directions.enumerated() {
                let reach = distance + around.reach(direction) + block.reach(direction)
                let center = around.center.offset(direction.x * reach, direction.y * reach)
                let box = block.box(centeredAt: center)
                let leaves = !(request.container?.contains(box) ?? true)
                guard isFree(box), request.mayLeaveContainer || !leaves, !outline.overlaps(box),
                    others.allSatisfy({ isOff($0, box) })
                else { continue }
                let end = box.grown(by: Labeler.leaderGap).nearest(to: anchor)
                let start = startsAtBorder ? outline.exit(from: anchor, to: end) : anchor
                guard request.acceptsLeader?(start, end) ?? true,
                    let crossings = cost(ofLeaderFrom: start, to: end, across: crossable),
                    crossingOthers || !crossable.contains(where: { $0.isCrossed(bySegment: start, end) })
                else { continue }
                var cost = distance + crossings + Double(turn) * 0.1 + (isClear(box) ? 0 : 8)
                // What belongs to a room is named in it rather than through its wall.
                if leaves { cost += 30 }
                // From its own line a leader goes away and not across.
                if given != nil, request.crossesNoOutline, outline.contains(start.toward(end, 0.1)) { cost += 14 }
                if cost < best?.cost ?? .infinity {
                    best = Spot(cost: cost, start: start, end: end, center: center, startsAtBorder: startsAtBorder)
                }
            }
        }
        return best
    }

    /// Where a leader starts: in the middle of the outline, or where no other label covers it, if it is open anywhere.
    ///
    /// - Parameter covers: What is painted over parts of the outline.
    func anchor(in outline: PagePolygon, besides covers: [PagePolygon] = []) -> (place: PagePoint, isOpen: Bool) {
        let middle = outline.interiorPoint()
        func isOpen(_ point: PagePoint) -> Bool {
            !taken.contains { $0.grown(by: 1).contains(point) } && !covers.contains { $0.contains(point) }
        }
        if isOpen(middle) { return (middle, true) }
        let bounds = outline.bounds
        for row in [0.5, 0.25, 0.75, 0.1, 0.9] {
            for column in [0.5, 0.25, 0.75, 0.1, 0.9] {
                let point = PagePoint(x: bounds.left + bounds.width * column, y: bounds.top + bounds.height * row)
                if outline.contains(point), isOpen(point) { return (point, true) }
            }
        }
        return (middle, false)
    }

    /// From the end of a leader to its own text, and from a leader to the texts that it passes, in millimetres.
    private static let leaderGap = 0.8

    private func leaderParts(of spot: Spot, _ request: LabelRequest) -> [Scene.Part] {
        let ink = request.texts.first?.outsideInk ?? Color(0)
        let line = Path(polyline: [spot.start, spot.end])
        var parts: [Scene.Part] = []
        if let casing = request.leaderCasing {
            parts.append(.shape(Shape(line, stroke: Stroke(casing, width: 0.8))))
            if !spot.startsAtBorder {
                parts.append(.shape(Shape(Path(circle: spot.start, radius: 0.8), fill: .solid(casing))))
            }
        }
        parts.append(.shape(Shape(line, stroke: Stroke(ink, width: 0.18))))
        if !spot.startsAtBorder {
            parts.append(.shape(Shape(Path(circle: spot.start, radius: 0.45), fill: .solid(ink))))
        }
        return parts
    }

    /// What a leader costs, in millimetres of distance, or `nil` where it would run through a label or a sensor.
    private func cost(ofLeaderFrom anchor: PagePoint, to end: PagePoint, across others: [PagePolygon]) -> Double? {
        let near = Labeler.leaderGap - Labeler.gap
        guard !taken.contains(where: { !$0.contains(anchor) && $0.grown(by: near).isCrossed(bySegment: anchor, end) })
        else { return nil }
        let outlines = others.count { $0.bounds.isCrossed(bySegment: anchor, end) }
        let box = PageBounds(around: [anchor, end])?.grown(by: 0.01)
        let lines = leaders.count { leader in box.map { $0.isCrossed(bySegment: leader.0, leader.1) } ?? false }
        let crossedWalls = walls.count { wall in Labeler.crosses(anchor, end, wall.0, wall.1) }
        return Double(outlines) * 14 + Double(lines) * 9 + Double(crossedWalls) * 6
    }

    static func crosses(_ a: PagePoint, _ b: PagePoint, _ c: PagePoint, _ d: PagePoint) -> Bool {
        func side(_ p: PagePoint, _ q: PagePoint, _ r: PagePoint) -> Bool {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0
        }
        return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
    }

    /// Sixteen directions, the plain ones first: right, left, up, down, then between them.
    private static let directions: [PagePoint] = [0, 8, 12, 4, 14, 2, 10, 6, 15, 1, 9, 7, 13, 11, 3, 5].map {
        let angle = Double($0) * Double.pi / 8
        return PagePoint(x: cos(angle), y: sin(angle))
    }
}

extension PageBounds {
    /// How far the border is from the middle in a direction of length one.
    fileprivate func reach(_ direction: PagePoint) -> Double {
        PlanRendering.reach(width: width, height: height, direction)
    }
}

extension LabelBlock {
    fileprivate func reach(_ direction: PagePoint) -> Double {
        PlanRendering.reach(width: width, height: height, direction)
    }
}

private func reach(width: Double, height: Double, _ direction: PagePoint) -> Double {
    let across = direction.x.magnitude > 1e-9 ? width / 2 / direction.x.magnitude : .infinity
    let down = direction.y.magnitude > 1e-9 ? height / 2 / direction.y.magnitude : .infinity
    return min(across, down)
}
