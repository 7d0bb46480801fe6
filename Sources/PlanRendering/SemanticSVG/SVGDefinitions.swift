/// The hatches and clips that shapes of an SVG document refer to, each written once.
struct SVGDefinitions {
    private var hatches: [Hatch: String] = [:]
    private var clips: [Path: String] = [:]
    private var content = ""

    /// The id of a pattern that draws the hatch.
    mutating func hatch(_ hatch: Hatch, _ names: inout SVGNames) -> String {
        if let id = hatches[hatch] { return id }
        let id = names.unique("hatch-\(hatches.count + 1)")
        hatches[hatch] = id
        let (side, middle) = (SVGNumber.text(hatch.spacing), SVGNumber.text(hatch.spacing / 2))
        // The line stands in the middle of its tile, so that no tile's edge cuts it.
        content += "<pattern id=\"\(id)\" patternUnits=\"userSpaceOnUse\" width=\"\(side)\" height=\"\(side)\""
        content += " patternTransform=\"rotate(45) translate(-\(middle) 0)\">"
        if let background = hatch.background {
            content += "<rect width=\"\(side)\" height=\"\(side)\" fill=\"\(background)\"/>"
        }
        content += "<path d=\"M\(middle) 0V\(side)\" stroke=\"\(hatch.color)\""
        content += " stroke-width=\"\(SVGNumber.text(hatch.width))\"/></pattern>\n"
        return id
    }

    /// The id of a clip to the inside of the path.
    mutating func clip(_ path: Path, _ names: inout SVGNames) -> String {
        if let id = clips[path] { return id }
        let id = names.unique("clip-\(clips.count + 1)")
        clips[path] = id
        content += "<clipPath id=\"\(id)\"><path d=\"\(SVGPath.text(path))\"/></clipPath>\n"
        return id
    }

    /// The definitions as they stand at the head of the document.
    var text: String { content.isEmpty ? "" : "<defs>\n\(content)</defs>\n" }
}
