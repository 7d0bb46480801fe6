/// The marks that tell a state without colour.
enum StateMark: Hashable {
    /// Somebody: a head over shoulders.
    case person
    /// Nobody: a ring.
    case ring

    /// The mark inside a square.
    func parts(in square: PageBounds, ink: Color) -> [Scene.Part] {
        let side = square.width
        switch self {
        case .ring:
            let width = side * 0.12
            return [
                .shape(
                    Shape(
                        Path(circle: square.center, radius: side * 0.36 - width / 2), stroke: Stroke(ink, width: width))
                )
            ]
        case .person:
            let head = PagePoint(x: square.center.x, y: square.top + side * 0.26)
            return [
                .shape(Shape(Path(circle: head, radius: side * 0.22), fill: .solid(ink))),
                .shape(Shape(shoulders(in: square), fill: .solid(ink))),
            ]
        }
    }

    /// Half an ellipse whose flat side lies at the square's lower edge.
    private func shoulders(in square: PageBounds) -> Path {
        let (rx, ry) = (square.width * 0.4, square.height * 0.42)
        let base = square.top + square.height * 0.97
        let (left, right) = (square.center.x - rx, square.center.x + rx)
        let k = Path.quarterCircle
        let top = PagePoint(x: square.center.x, y: base - ry)
        return Path([
            .move(PagePoint(x: left, y: base)),
            .curve(top, control1: PagePoint(x: left, y: base - ry * k), control2: top.offset(-rx * k, 0)),
            .curve(
                PagePoint(x: right, y: base), control1: top.offset(rx * k, 0),
                control2: PagePoint(x: right, y: base - ry * k)),
            .close,
        ])
    }
}
