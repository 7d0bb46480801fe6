internal import CCairo
internal import CGdkPixbuf

extension PixelImage {
    /// The pixels as a PNG file.
    func png() throws(RenderingError) -> [UInt8] {
        let surface = try Surface.showing(self)
        let sink = ByteSink()
        try withExtendedLifetime(sink) { () throws(RenderingError) in
            try RenderingError.check(cairo_surface_write_to_png_stream(surface.pointer, ByteSink.write, sink.closure))
        }
        return sink.bytes
    }
}

extension [UInt8] {
    /// The bytes as text of base64.
    var base64: String {
        guard let text = g_base64_encode(self, gsize(count)) else { return "" }
        defer { g_free(text) }
        return String(cString: text)
    }
}
