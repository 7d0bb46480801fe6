internal import PlaneGeometry

/// A bar of a round length, with its middle marked.
struct ScaleBar {
    /// The length on the page, in millimetres.
    let length: Double

    private let lengthMM: Int

    /// The longest bar of 1, 2 or 5 times a power of ten millimetres that is at most 48 mm on the page.
    init(mapping: PageMapping) {
        var lengthMM = 1
        for factor in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000] {
            let candidate = factor * 100
            if Double(candidate) * mapping.scale <= 48 { lengthMM = candidate }
        }
        while Double(lengthMM) * mapping.scale < 4, lengthMM < Point.limit { lengthMM *= 10 }
        self.lengthMM = lengthMM
        length = Double(lengthMM) * mapping.scale
    }

    /// "2 m", "50 cm": no digit that is not needed.
    var text: String {
        lengthMM % 1000 == 0 ? "\(lengthMM / 1000) m" : lengthMM % 10 == 0 ? "\(lengthMM / 10) cm" : "\(lengthMM) mm"
    }

    func element(lowerRight: PagePoint, theme: Theme) -> Scene.Element {
        let left = lowerRight.offset(-length, 0)
        let stroke = Stroke(theme.ink, width: 0.35)
        func tick(_ point: PagePoint, _ reach: Double) -> Path {
            Path(polyline: [point.offset(0, -reach), point.offset(0, reach)])
        }
        let middle = left.toward(lowerRight, 0.5)
        let path = Path(
            [.move(left), .line(lowerRight)] + tick(left, 1.1).steps + tick(middle, 0.7).steps
                + tick(lowerRight, 1.1).steps)
        func label(_ string: String, _ point: PagePoint, _ alignment: SceneText.Alignment) -> Scene.Part {
            .text(SceneText(string, at: point.offset(0, -2.2), alignment: alignment, size: 2.5, color: theme.ink))
        }
        return Scene.Element(
            .annotation,
            parts: [
                .shape(Shape(path, stroke: stroke)), label("0", left, .center), label(text, lowerRight, .right),
            ])
    }
}

/// An arrow to the north, which is up the page.
enum NorthArrow {
    static func element(foot: PagePoint, theme: Theme) -> Scene.Element {
        let tip = foot.offset(0, -5.6)
        let needle = Path(polygon: [tip, foot.offset(1.5, 0), foot.offset(0, -1.1), foot.offset(-1.5, 0)])
        return Scene.Element(
            .annotation,
            parts: [
                .shape(Shape(needle, fill: .solid(theme.ink))),
                .text(
                    SceneText(
                        "N", at: tip.offset(-3.3, 2.7), alignment: .center, size: 2.5, weight: .bold, color: theme.ink)),
            ])
    }
}
