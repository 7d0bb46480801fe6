/// Around what a detail shows larger, on the drawing that it is taken from.
struct DetailFrame {
    /// The frame on the page.
    let bounds: PageBounds

    /// The frame of what a detail shows.
    init(around bounds: PageBounds) { self.bounds = bounds.grown(by: Self.margin) }

    /// From what stands in the frame to the frame, in millimetres.
    private static let margin = 2.5

    /// The least distance between what two frames hold, with room for the words of one, in millimetres.
    static let spacing = 11.0

    private static let size = 2.5

    /// The dashed frame; its place and that of its words are kept free.
    func element(in labeler: Labeler, _ theme: Theme) -> Scene.Element {
        labeler.reserve(wordsBounds(in: labeler))
        for (start, end) in zip(bounds.corners, bounds.corners.dropFirst() + bounds.corners.prefix(1)) {
            labeler.leaders.append((start, end))
        }
        return Scene.Element(
            .annotation, identity: Scene.Identity(["detail"], id: "", title: "What the detail shows larger"),
            parts: [.shape(Shape(Path(bounds), stroke: Stroke(theme.ink, width: 0.18, dash: [3, 1, 0.6, 1])))])
    }

    private func words(_ sheet: String) -> String { "vertex numbers: sheet \(sheet)" }

    /// Where the words stand: above or below the frame, clear of walls and lines if they can.
    private func wordsBounds(in labeler: Labeler) -> PageBounds {
        let width = labeler.measurer.width(of: words("888"), size: Self.size, weight: .bold)
        let height = Self.size * LineMetrics.height
        let places = [bounds.top - height - 0.3, bounds.bottom + 0.3].flatMap { top in
            [bounds.left, bounds.right - width, bounds.center.x - width / 2].map { left in
                PageBounds(left: left, top: top, right: left + width, bottom: top + height)
            }
        }
        return places.first { labeler.isFree($0) && labeler.isClear($0) } ?? places.first(where: labeler.isFree)
            ?? places[0]
    }

    /// The words at the frame, with the number of the detail's sheet.
    ///
    /// - Parameter labeler: As ``element(in:_:)`` finds it.
    func reference(
        _ part: SheetDraft.Part, index: Int, in labeler: Labeler, _ theme: Theme
    ) -> SheetDraft.Reference {
        let place = wordsBounds(in: labeler)
        return SheetDraft.Reference(
            part: part, index: index,
            text: { number in
                SceneText(
                    words("\(number)"),
                    at: PagePoint(x: place.center.x, y: place.bottom - Self.size * LineMetrics.descent),
                    alignment: .center, size: Self.size, weight: .bold, color: theme.ink)
            }, bounds: place, plate: nil)
    }
}
