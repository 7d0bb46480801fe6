extension Scene {
    /// The drawing as an SVG document for web pages and screen readers; equal scenes give equal bytes.
    ///
    /// It looks as ``svg()`` does, but its texts are texts, and what shows a thing of the site stands in a group with the
    /// thing's id, kind and state as `id` and `class` and its name as `<title>`, once. Colours are attributes, which any
    /// rule of a style sheet overrides. Lengths are millimetres.
    public func semanticSVG() throws(RenderingError) -> [UInt8] {
        guard width > 0, height > 0, width.isFinite, height.isFinite else { throw .sizeNotPositive }
        var writer = SemanticSVGWriter(self)
        return Array(try writer.document().utf8)
    }
}

/// Writes a scene as semantic SVG.
struct SemanticSVGWriter {
    private let scene: Scene
    private let measurer = TextMeasurer()
    private var names = SVGNames()
    private var definitions = SVGDefinitions()
    private var body = ""

    init(_ scene: Scene) {
        self.scene = scene
    }

    mutating func document() throws(RenderingError) -> String {
        let (title, summary) = (names.unique("title"), names.unique("summary"))
        for layer in Layer.allCases {
            // Pictures lie over the floor and under all that is drawn on it.
            if layer == .regions { for image in scene.images { try write(image) } }
            let elements = scene.elements.filter { $0.layer == layer }
            guard !elements.isEmpty else { continue }
            body += "<g id=\"\(names.unique("layer-\(layer.name)"))\" class=\"layer\">\n"
            for element in elements { write(element) }
            body += "</g>\n"
        }
        let (w, h) = (SVGNumber.text(scene.width), SVGNumber.text(scene.height))
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="\(w)mm" height="\(h)mm" viewBox="0 0 \(w) \(h)" \
            role="graphics-document document" aria-labelledby="\(title) \(summary)" \
            font-family="\(Typesetter.svgFamilies)">
            <title id="\(title)">\(scene.title.escapedForXML)</title>
            <desc id="\(summary)">\(scene.summary.escapedForXML)</desc>
            \(definitions.text)<rect class="paper" width="\(w)" height="\(h)" fill="\(scene.paper)"/>
            \(body)</svg>

            """
    }

    private mutating func write(_ element: Scene.Element) {
        guard let identity = element.identity else {
            for part in element.parts { write(part) }
            return
        }
        let classes = (identity.classes + (element.layer == .labels ? ["label"] : [])).joined(separator: " ")
        if let id = names.firstID(of: identity) {
            body += "<g id=\"\(id)\" class=\"\(classes.escapedForXML)\""
            if !identity.id.isEmpty { body += " data-id=\"\(identity.id.escapedForXML)\"" }
            body += " role=\"img\">\n<title>\(identity.title.escapedForXML)</title>\n"
            if !identity.detail.isEmpty { body += "<desc>\(identity.detail.escapedForXML)</desc>\n" }
        } else {
            // The thing has been named; its label would be read out a second time.
            body += "<g class=\"\(classes.escapedForXML)\" aria-hidden=\"true\""
            if !identity.id.isEmpty { body += " data-id=\"\(identity.id.escapedForXML)\"" }
            body += ">\n"
        }
        for part in element.parts { write(part) }
        body += "</g>\n"
    }

    private mutating func write(_ image: SceneImage) throws(RenderingError) {
        let (right, down, corner) = (image.right, image.down, image.upperLeft)
        // Pixels are often far smaller than a thousandth of a millimetre, so these numbers keep all their digits.
        let matrix = [right.x, right.y, down.x, down.y, corner.x, corner.y].map { "\($0)" }.joined(separator: " ")
        body += "<g clip-path=\"url(#\(definitions.clip(Path(image.clip), &names)))\">"
        body += "<image width=\"\(image.image.width)\" height=\"\(image.image.height)\" transform=\"matrix(\(matrix))\""
        body += " opacity=\"\(SVGNumber.text(image.opacity))\" preserveAspectRatio=\"none\""
        body += " href=\"data:image/png;base64,\(try image.image.png().base64)\"/></g>\n"
    }

    private mutating func write(_ part: Scene.Part) {
        switch part {
        case .text(let text): write(text)
        case .shape(let shape):
            for clip in shape.clips { body += "<g clip-path=\"url(#\(definitions.clip(clip, &names)))\">" }
            write(shape)
            body += String(repeating: "</g>", count: shape.clips.count) + "\n"
        }
    }

    private mutating func write(_ shape: Shape) {
        let kind = shape.fill == nil ? "line" : "area"
        body += "<path class=\"\(kind)\" d=\"\(SVGPath.text(shape.path))\""
        switch shape.fill {
        case .solid(let color): body += " fill=\"\(color)\""
        case .hatch(let hatch): body += " fill=\"url(#\(definitions.hatch(hatch, &names)))\""
        case nil: body += " fill=\"none\""
        }
        if let stroke = shape.stroke {
            body += " stroke=\"\(stroke.color)\" stroke-width=\"\(SVGNumber.text(stroke.width))\""
            if !stroke.dash.isEmpty {
                body += " stroke-dasharray=\"\(stroke.dash.map(SVGNumber.text).joined(separator: " "))\""
                if stroke.dashOffset != 0 { body += " stroke-dashoffset=\"\(SVGNumber.text(stroke.dashOffset))\"" }
            }
            if stroke.isRound { body += " stroke-linecap=\"round\" stroke-linejoin=\"round\"" }
        }
        body += "/>"
    }

    private mutating func write(_ text: SceneText) {
        guard text.string.contains(where: { !$0.isWhitespace }) else { return }
        let isRightToLeft = text.string.runsRightToLeft
        body += "<text x=\"\(SVGNumber.text(text.position.x))\" y=\"\(SVGNumber.text(text.position.y))\""
        body += " font-size=\"\(SVGNumber.text(text.size))\""
        if text.weight == .bold { body += " font-weight=\"bold\"" }
        // The start of a text that runs to the left is its right end.
        switch (text.alignment, isRightToLeft) {
        case (.center, _): body += " text-anchor=\"middle\""
        case (.right, false), (.left, true): body += " text-anchor=\"end\""
        case (.left, false), (.right, true): break
        }
        if isRightToLeft { body += " direction=\"rtl\"" }
        if text.string.hasSpacesToKeep { body += " xml:space=\"preserve\"" }
        // Where the pinned fonts are missing, another is squeezed into the room that the label has.
        let width = measurer.width(of: text.string, size: text.size, weight: text.weight)
        body += " textLength=\"\(SVGNumber.text(width))\" lengthAdjust=\"spacingAndGlyphs\""
        body += " fill=\"\(text.color)\">\(text.string.escapedForXML)</text>\n"
    }
}

extension Layer {
    /// The layer's name in ids.
    fileprivate var name: String {
        switch self {
        case .floor: "floor"
        case .regions: "regions"
        case .coverage: "coverage"
        case .building: "building"
        case .furniture: "furniture"
        case .outlines: "outlines"
        case .findings: "findings"
        case .sensors: "sensors"
        case .labels: "labels"
        case .annotation: "annotation"
        }
    }
}
