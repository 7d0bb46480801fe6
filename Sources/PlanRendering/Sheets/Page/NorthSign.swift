internal import Glibc

/// An arrow to the north, which on a turned sheet is not up.
struct NorthSign {
    /// Where north is, anticlockwise from the right of the page.
    let degrees: Double

    func element(center: PagePoint, theme: Theme) -> Scene.Element {
        let angle = degrees * Double.pi / 180
        let (cosine, sine) = (cos(angle), sin(angle))
        func place(_ along: Double, _ across: Double) -> PagePoint {
            center.offset(along * cosine + across * sine, across * cosine - along * sine)
        }
        let needle = Path(polygon: [place(2.8, 0), place(-2.8, 1.5), place(-1.7, 0), place(-2.8, -1.5)])
        let letter = place(4.7, 0).offset(0, 2.5 * LineMetrics.capital / 2)
        return Scene.Element(
            .annotation,
            parts: [
                .shape(Shape(needle, fill: .solid(theme.ink))),
                .text(SceneText("N", at: letter, alignment: .center, size: 2.5, weight: .bold, color: theme.ink)),
            ])
    }
}
