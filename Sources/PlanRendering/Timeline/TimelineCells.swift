internal import Occupancy

/// The cells of a timeline: told apart by fill, height and hatch, so that grey print loses nothing.
struct TimelineCells {
    let timeline: Timeline
    let axis: TimeAxis
    let theme: Theme

    private enum Look: Hashable {
        case vacant
        case unknown
        case disabled
    }

    /// The cells of a row in its box: grounds first, then what was taken.
    func parts(row: Int, in box: PageBounds) -> [Scene.Part] {
        var grounds: [(look: Look, left: Double, right: Double)] = []
        var bars: [(height: Double, left: Double, right: Double)] = []
        let most = max(timeline.total(row: row).mostPeople, 1)
        let isPeople = timeline.rows[row].subject == .people
        for slot in timeline.slots.indices {
            let cell = timeline[row, slot]
            let (left, right) = axis.extent(slot: slot)
            let look: Look
            switch cell.state {
            case .occupied, .vacant: look = .vacant
            case .unknown: look = .unknown
            case .disabled: look = .disabled
            }
            if grounds.last?.look == look {
                grounds[grounds.count - 1].right = right
            } else {
                grounds.append((look, left, right))
            }
            guard look == .vacant else { continue }
            let height = isPeople ? (cell.meanPeople ?? 0) / Double(most) : cell.utilisation ?? 0
            guard height > 0 else { continue }
            if let last = bars.last, last.height == height, last.right == left {
                bars[bars.count - 1].right = right
            } else {
                bars.append((height, left, right))
            }
        }
        var parts: [Scene.Part] = []
        for (look, draw) in [
            (Look.vacant, CellLook.vacant), (.unknown, CellLook.unknown), (.disabled, CellLook.disabled),
        ] {
            for ground in grounds where ground.look == look {
                parts += draw(
                    PageBounds(left: ground.left, top: box.top, right: ground.right, bottom: box.bottom), theme)
            }
        }
        if let path = barPath(bars, in: box) { parts.append(.shape(Shape(path, fill: theme.taken.fill))) }
        return parts
    }

    /// All bars as one path, so that no seam shows between neighbours.
    private func barPath(_ bars: [(height: Double, left: Double, right: Double)], in box: PageBounds) -> Path? {
        guard !bars.isEmpty else { return nil }
        return Path(
            bars.flatMap { bar in
                Path(
                    PageBounds(
                        left: bar.left, top: box.bottom - box.height * bar.height, right: bar.right, bottom: box.bottom)
                ).steps
            })
    }
}

/// How stretches of a row look in which nobody was there, nobody knows, or nobody watched.
enum CellLook {
    static func vacant(_ box: PageBounds, _ theme: Theme) -> [Scene.Part] {
        let line = Path(polyline: [PagePoint(x: box.left, y: box.bottom), PagePoint(x: box.right, y: box.bottom)])
        let color = theme.free.stroke?.color ?? theme.faint
        return [
            .shape(Shape(Path(box), fill: theme.free.fill)), .shape(Shape(line, stroke: Stroke(color, width: 0.25))),
        ]
    }

    static func unknown(_ box: PageBounds, _ theme: Theme) -> [Scene.Part] {
        guard case .hatch(var hatch) = theme.unknown.fill else { return [] }
        (hatch.spacing, hatch.width) = (1.2, 0.2)
        return [.shape(Shape(Path(box), fill: .hatch(hatch)))]
    }

    static func disabled(_ box: PageBounds, _ theme: Theme) -> [Scene.Part] {
        let line = Path(polyline: [
            PagePoint(x: box.left + 0.3, y: box.center.y), PagePoint(x: box.right, y: box.center.y),
        ])
        return [.shape(Shape(line, stroke: theme.notMonitored.stroke))]
    }
}
