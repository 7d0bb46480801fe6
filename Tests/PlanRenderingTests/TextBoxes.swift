import Testing

@testable import PlanRendering

/// The texts of a scene with what they cover.
enum TextBoxes {
    static func all(of scene: Scene) -> [(text: String, box: PageBounds)] {
        let measurer = TextMeasurer()
        return scene.elements.flatMap(\.parts).compactMap { part in
            guard case .text(let text) = part else { return nil }
            let width = measurer.width(of: text.string, size: text.size, weight: text.weight)
            let left =
                switch text.alignment {
                case .left: text.position.x
                case .center: text.position.x - width / 2
                case .right: text.position.x - width
                }
            // Capitals and descenders; the leading between lines of one label is free to touch.
            let box = PageBounds(
                left: left, top: text.position.y - text.size * LineMetrics.capital, right: left + width,
                bottom: text.position.y + text.size * LineMetrics.descent)
            return (text.string, box)
        }
    }
}

/// Expects that no text of a scene covers another or leaves the page.
func expectNoCollision(_ scene: Scene, _ name: String) {
    let boxes = TextBoxes.all(of: scene)
    for (index, first) in boxes.enumerated() {
        for second in boxes[(index + 1)...] where first.box.overlaps(second.box) {
            Issue.record("\(name): '\(first.text)' covers '\(second.text)'")
        }
        #expect(scene.bounds.contains(first.box), "\(name): '\(first.text)' leaves the page")
    }
}

extension PageBounds {
    /// The box of a line of text from the top of its capitals to its baseline: figures have no more.
    var withoutDescenders: PageBounds {
        var box = self
        box.bottom -= box.height * LineMetrics.descent / (LineMetrics.descent + LineMetrics.capital)
        return box
    }
}
