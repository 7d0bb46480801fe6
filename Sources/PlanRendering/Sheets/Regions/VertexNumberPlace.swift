/// A place for the number of a vertex.
struct VertexNumberPlace {
    var string: String
    var box: PageBounds

    /// How far from the vertex it is, in millimetres.
    var gap: Double

    private static let size = 2.5

    init(_ string: String, at center: PagePoint, gap: Double, _ measurer: TextMeasurer) {
        (self.string, self.gap) = (string, gap)
        box = PageBounds(
            center: center, width: measurer.width(of: string, size: Self.size),
            height: Self.size * LineMetrics.capital)
    }

    func text(color: Color) -> SceneText {
        SceneText(
            string, at: box.center.offset(0, Self.size * LineMetrics.capital / 2), alignment: .center,
            size: Self.size, color: color)
    }

    /// Places in the four corners around a vertex and beside it, the nearest first.
    static func all(of string: String, around vertex: PagePoint, _ measurer: TextMeasurer) -> [VertexNumberPlace] {
        let width = measurer.width(of: string, size: size)
        let height = size * LineMetrics.capital
        return [1.1, 1.8, 2.8, 4].flatMap { gap in
            let (dx, dy) = (width / 2 + gap, height / 2 + gap)
            return [(dx, dy), (-dx, dy), (dx, -dy), (-dx, -dy), (dx, 0), (-dx, 0), (0, dy), (0, -dy)].map {
                VertexNumberPlace(string, at: vertex.offset($0.0, $0.1), gap: gap, measurer)
            }
        }
    }
}
