internal import CCairo

extension Scene {
    /// The resolution at which a picture of this page reads well on a screen: 150 dots per inch, and more on small
    /// pages, so that the longer side has 1600 pixels.
    public var standardDotsPerInch: Double { max(150, (1600 * Scene.mmPerInch / max(width, height)).rounded(.up)) }

    static let mmPerInch = 25.4

    /// The drawing as a PNG file; equal scenes give equal bytes.
    ///
    /// - Parameter dotsPerInch: The resolution; the standard one where it is left out.
    /// - Throws: ``RenderingError/pictureTooLarge(width:height:)`` where a side would have more than 20,000 pixels.
    public func png(dotsPerInch: Double? = nil) throws(RenderingError) -> [UInt8] {
        let surface = try drawn(dotsPerInch: dotsPerInch ?? standardDotsPerInch)
        let sink = ByteSink()
        try withExtendedLifetime(sink) { () throws(RenderingError) in
            try RenderingError.check(cairo_surface_write_to_png_stream(surface.pointer, ByteSink.write, sink.closure))
        }
        return sink.bytes
    }

    private func drawn(dotsPerInch: Double) throws(RenderingError) -> Surface {
        let scale = dotsPerInch / Scene.mmPerInch
        let (across, down) = ((width * scale).rounded(), (height * scale).rounded())
        // The upper bound keeps the conversion to whole numbers safe; the surface refuses far less.
        guard scale > 0, across >= 1, down >= 1, across.isFinite, down.isFinite else { throw .sizeNotPositive }
        let surface = try Surface(pixelsWide: Int(min(across, 1e9)), high: Int(min(down, 1e9)))
        let canvas = try Canvas(surface, scale: scale)
        try canvas.draw(self)
        cairo_surface_flush(surface.pointer)
        return surface
    }
}
