/// Around what a detail shows larger, on the drawing that it is taken from.
struct DetailFrame {
    /// What the detail shows, on the page.
    let bounds: PageBounds

    /// From what stands in the frame to the frame, in millimetres.
    static let margin = 2.5

    /// The least distance between what two frames hold, with room for the words of one, in millimetres.
    static let spacing = 11.0

    private static let size = 2.5

    /// The dashed frame; its place and that of its words are kept free.
    func element(in labeler: Labeler, _ theme: Theme) -> Scene.Element {
        labeler.reserve(wordsBounds(labeler.measurer))
        for (start, end) in zip(bounds.corners, bounds.corners.dropFirst() + bounds.corners.prefix(1)) {
            labeler.leaders.append((start, end))
        }
        return Scene.Element(
            .annotation, identity: Scene.Identity(["detail"], id: "", title: "What the detail shows larger"),
            parts: [.shape(Shape(Path(bounds), stroke: Stroke(theme.ink, width: 0.18, dash: [3, 1, 0.6, 1])))])
    }

    private func words(_ sheet: String) -> String { "vertex numbers: sheet \(sheet)" }

    private func wordsBounds(_ measurer: TextMeasurer) -> PageBounds {
        let width = measurer.width(of: words("888"), size: Self.size, weight: .bold)
        return PageBounds(
            left: bounds.left, top: bounds.top - 1 - Self.size, right: bounds.left + width, bottom: bounds.top - 0.3)
    }

    /// The words above the frame, with the number of the detail's sheet.
    func reference(_ part: SheetDraft.Part, index: Int, measurer: TextMeasurer, theme: Theme) -> SheetDraft.Reference {
        SheetDraft.Reference(
            part: part, index: index,
            text: { number in
                SceneText(
                    words("\(number)"), at: PagePoint(x: bounds.left, y: bounds.top - 1), size: Self.size,
                    weight: .bold, color: theme.ink)
            }, bounds: wordsBounds(measurer), plate: nil)
    }
}
