internal import Occupancy

/// The scale of people beside the row of a people-counting sensor: nobody at its foot, the most that it counted at its top.
enum PeopleScale {
    private static let size = 2.5
    private static let gap = 1.5

    private static func most(_ row: Int, _ timeline: Timeline) -> Int? {
        let total = timeline.total(row: row)
        return timeline.rows[row].subject == .people && total.mostPeople > 0 ? total.mostPeople : nil
    }

    /// By how many millimetres the scale reaches into the column of the names.
    static func width(of row: Int, in timeline: Timeline, _ measurer: TextMeasurer) -> Double {
        guard let most = most(row, timeline) else { return 0 }
        // Names end 4 mm before the axis.
        return max(0, measurer.width(of: String(most), size: size) + 2 * gap - 4)
    }

    /// The scale at the left of the row's box; nothing where no people were counted.
    static func parts(of row: Int, in timeline: Timeline, beside box: PageBounds, _ theme: Theme) -> [Scene.Part] {
        guard let most = most(row, timeline) else { return [] }
        let capital = size * LineMetrics.capital
        return [(0, box.bottom, box.bottom), (most, box.top, box.top + capital)].flatMap { number, y, baseline in
            let tick = Path(polyline: [PagePoint(x: box.left - 1, y: y), PagePoint(x: box.left, y: y)])
            return [
                .shape(Shape(tick, stroke: Stroke(theme.muted, width: 0.18))),
                .text(
                    SceneText(
                        String(number), at: PagePoint(x: box.left - gap, y: baseline), alignment: .right, size: size,
                        color: theme.muted)),
            ] as [Scene.Part]
        }
    }
}
