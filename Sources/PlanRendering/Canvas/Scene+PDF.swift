extension Scene {
    /// The drawing as a PDF document of one page; equal scenes give equal bytes.
    public func pdf() throws(RenderingError) -> [UInt8] {
        guard width > 0, height > 0, width.isFinite, height.isFinite else { throw .sizeNotPositive }
        let sink = ByteSink()
        try withExtendedLifetime(sink) { () throws(RenderingError) in
            let surface = try Surface(
                pdfInto: sink, width: width * Scene.pointsPerMM, height: height * Scene.pointsPerMM,
                title: title.onOneLine)
            do {
                let canvas = try Canvas(surface, scale: Scene.pointsPerMM)
                try canvas.draw(self)
            }
            try surface.finish()
        }
        return sink.bytes
    }
}
