internal import PlaneGeometry

/// Marks at every tenth of the effective area, below it and left of it, by which regions are drawn again in the app.
struct PercentRuler {
    /// The effective area on the page.
    let area: PageBounds

    /// What is drawn; the rulers run along its left and lower edge.
    let frame: PageBounds

    /// The room that it needs beside the area, in millimetres.
    static let reach = (left: 12.7, bottom: 8.7)

    private static let size = 2.5

    func elements(in labeler: Labeler, _ theme: Theme) -> [Scene.Element] {
        var ticks: [Path.Step] = []
        var parts: [Scene.Part] = []
        for tenth in 0...10 {
            let length = tenth % 5 == 0 ? 2.4 : 1.4
            let x = area.left + area.width * Double(tenth) / 10
            let y = area.bottom - area.height * Double(tenth) / 10
            let below = PagePoint(x: x, y: frame.bottom + 1.7)
            let beside = PagePoint(x: frame.left - 1.7, y: y)
            ticks += Path(polyline: [below, below.offset(0, length)]).steps
            ticks += Path(polyline: [beside, beside.offset(-length, 0)]).steps
            let text = "\(tenth * 10)" + (tenth % 10 == 0 ? " %" : "")
            if isWritten(tenth, area.width, spacing: 9) {
                let place = below.offset(0, 2.8 + PercentRuler.size * LineMetrics.capital)
                parts.append(label(text, place, .center, labeler, theme))
            }
            if isWritten(tenth, area.height, spacing: 5) {
                let place = beside.offset(-3, PercentRuler.size * LineMetrics.capital / 2)
                parts.append(label(text, place, .right, labeler, theme))
            }
        }
        let lines = Scene.Part.shape(Shape(Path(ticks), stroke: Stroke(theme.ink, width: 0.18)))
        return [Scene.Element(.annotation, parts: [lines] + parts)]
    }

    /// All numbers where they have room, else every other one, else the ends and the middle.
    private func isWritten(_ tenth: Int, _ length: Double, spacing: Double) -> Bool {
        let step = length / 10
        return step >= spacing || (2 * step >= spacing ? tenth % 2 == 0 : tenth % 5 == 0)
    }

    private func label(
        _ text: String, _ place: PagePoint, _ alignment: SceneText.Alignment, _ labeler: Labeler, _ theme: Theme
    ) -> Scene.Part {
        let width = labeler.measurer.width(of: text, size: PercentRuler.size)
        let left = alignment == .center ? place.x - width / 2 : place.x - width
        labeler.reserve(
            PageBounds(left: left, top: place.y - PercentRuler.size, right: left + width, bottom: place.y + 0.6))
        return .text(
            SceneText(text, at: place, alignment: alignment, size: PercentRuler.size, color: theme.ink))
    }
}
