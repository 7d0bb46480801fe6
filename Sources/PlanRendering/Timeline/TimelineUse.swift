internal import Occupancy

/// The utilisation of rows and columns: the scale of the bars at the right, and the bars below.
struct TimelineUse {
    let timeline: Timeline
    let layout: TimelineLayout
    let theme: Theme

    func elements() -> [Scene.Element] { [rowScale] + columnBars }

    /// Lines at nothing, half and all of the time behind the rows' bars.
    private var rowScale: Scene.Element {
        var parts: [Scene.Part] = []
        for (share, alignment) in [(0.0, SceneText.Alignment.left), (0.5, .center), (1.0, .right)] {
            let x = layout.useLeft + (layout.useRight - layout.useLeft) * share
            parts.append(line(PagePoint(x: x, y: layout.rowsTop - 1), PagePoint(x: x, y: layout.rowsBottom)))
            parts.append(text(Percent.text(share), PagePoint(x: x, y: layout.rowsTop - 2.2), alignment))
        }
        let title = PagePoint(x: layout.useLeft, y: layout.rowsTop - 6.4)
        let isCounting = timeline.rows.allSatisfy { $0.subject == .people }
        let word = isCounting ? "occupied" : "taken"
        parts.append(.text(SceneText(word, at: title, size: 3.5, weight: .bold, color: theme.ink)))
        return Scene.Element(.floor, parts: parts)
    }

    private var columnBars: [Scene.Element] {
        guard layout.hasUse else { return [] }
        let (top, bottom) = (layout.useTop, layout.useBottom)
        var scale: [Scene.Part] = []
        for share in [0.0, 0.5, 1] {
            let y = bottom - (bottom - top) * share
            scale.append(line(PagePoint(x: layout.axis.left, y: y), PagePoint(x: layout.axis.right, y: y)))
            let place = PagePoint(x: layout.axis.left - 1.5, y: y + 2.5 * LineMetrics.capital / 2)
            scale.append(text(Percent.text(share), place, .right))
        }
        let name = PagePoint(x: PlanPage.margin, y: (top + bottom) / 2 + 3.5 * LineMetrics.capital / 2)
        scale.append(.text(SceneText(layout.useName, at: name, size: 3.5, weight: .bold, color: theme.ink)))
        var steps: [Path.Step] = []
        var gaps: [Scene.Part] = []
        for slot in timeline.slots.indices {
            let total = timeline.total(slot: slot)
            let (left, right) = layout.axis.extent(slot: slot)
            switch Use(total) {
            case .unknown:
                // As high as in the rows: a low bar would be read as a small share.
                gaps += CellLook.unknown(PageBounds(left: left, top: top, right: right, bottom: bottom), theme)
            case .notMonitored:
                // On no line of the scale.
                let foot = PageBounds(left: left, top: bottom - 2, right: right, bottom: bottom)
                gaps += CellLook.disabled(foot, theme)
            case .share(let use) where use > 0:
                let bar = PageBounds(left: left, top: bottom - (bottom - top) * use, right: right, bottom: bottom)
                steps += Path(bar).steps
            case .share: break
            }
        }
        var bars = gaps
        if !steps.isEmpty { bars.append(.shape(Shape(Path(steps), fill: theme.taken.fill))) }
        return [Scene.Element(.floor, parts: scale), Scene.Element(.regions, parts: bars)]
    }

    private func line(_ start: PagePoint, _ end: PagePoint) -> Scene.Part {
        .shape(Shape(Path(polyline: [start, end]), stroke: Stroke(theme.faint, width: 0.18)))
    }

    private func text(_ string: String, _ place: PagePoint, _ alignment: SceneText.Alignment) -> Scene.Part {
        .text(SceneText(string, at: place, alignment: alignment, size: 2.5, color: theme.muted))
    }
}
