extension DimensionPlacer {
    /// Whether the lines run through no text, keep off obstacles and other sensors, and end at the own one.
    func isReadable(
        _ line: (PagePoint, PagePoint), _ lines: [(PagePoint, PagePoint)], _ dimension: Dimension
    ) -> Bool {
        if let room, !room.contains(line.1) || !room.contains(line.0.toward(line.1, 0.05)) { return false }
        for (start, end) in lines {
            for box in labeler.taken where box.isCrossed(bySegment: start, end) && box != dimension.mark {
                return false
            }
            let line = PageLine(start, end)
            if labeler.obstacles.contains(where: { $0.isNear(line) })
                || labeler.walls.contains(where: { line.runsAlong(PageLine($0), closerThan: Dimension.clearance) })
            {
                return false
            }
        }
        let reach = line.1.distance(to: dimension.lens)
        for mark in marks where mark.bounds != dimension.mark {
            // Whose a tick is is told by the nearest lens.
            guard line.1.distance(to: mark.center) > 1.2 * reach else { return false }
            let box = mark.bounds.grown(by: Dimension.clearance)
            let axis = PageLine(mark.longAxis)
            for (start, end) in lines where box.isCrossed(bySegment: start, end) || axis.crosses(PageLine(start, end)) {
                return false
            }
        }
        return true
    }
}
