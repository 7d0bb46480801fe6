extension Scene {
    /// The drawing as an SVG document whose texts are outlines, so that it looks the same without the fonts; equal
    /// scenes give equal bytes.
    public func svg() throws(RenderingError) -> [UInt8] {
        guard width > 0, height > 0, width.isFinite, height.isFinite else { throw .sizeNotPositive }
        let sink = ByteSink()
        try withExtendedLifetime(sink) { () throws(RenderingError) in
            let surface = try Surface(
                svgInto: sink, width: width * Scene.pointsPerMM, height: height * Scene.pointsPerMM)
            do {
                let canvas = try Canvas(surface, scale: Scene.pointsPerMM)
                try canvas.draw(self)
            }
            try surface.finish()
        }
        return SVGDocument(sink.bytes).titled(title, summary).renumbered().bytes
    }

    static let pointsPerMM = 72 / mmPerInch
}
