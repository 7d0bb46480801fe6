internal import CCairo

/// A Cairo surface that this value owns.
struct Surface: ~Copyable {
    let pointer: OpaquePointer

    /// Takes ownership of a surface that was just created.
    private init(_ created: OpaquePointer?) throws(RenderingError) {
        guard let created else { throw .drawingFailed("no surface") }
        let status = cairo_surface_status(created)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(created)
            throw RenderingError(status)
        }
        pointer = created
    }

    deinit {
        cairo_surface_destroy(pointer)
    }

    /// A picture of pixels without transparency.
    init(pixelsWide width: Int, high height: Int) throws(RenderingError) {
        guard width > 0, height > 0 else { throw .sizeNotPositive }
        guard max(width, height) <= RenderingError.largestSide else {
            throw .pictureTooLarge(width: width, height: height)
        }
        try self.init(cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
    }

    /// An SVG document, its size in points.
    init(svgInto sink: ByteSink, width: Double, height: Double) throws(RenderingError) {
        try self.init(cairo_svg_surface_create_for_stream(ByteSink.write, sink.closure, width, height))
    }

    /// A PDF document, its size in points. The date is pinned so that equal scenes give equal bytes.
    init(pdfInto sink: ByteSink, width: Double, height: Double, title: String) throws(RenderingError) {
        try self.init(cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, width, height))
        cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
        cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_TITLE, title)
    }

    /// The size of the page that comes next in a PDF document, in points.
    func setPageSize(width: Double, height: Double) {
        cairo_pdf_surface_set_size(pointer, width, height)
    }

    /// Adds an entry to the outline of a PDF document and gives its number.
    func addBookmark(_ title: String, to destination: String, below parent: Int32?) -> Int32 {
        cairo_pdf_surface_add_outline(
            pointer, parent ?? 0, title, "dest='\(destination)'", CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }

    /// Writes what is left into the surface's sink.
    func finish() throws(RenderingError) {
        cairo_surface_finish(pointer)
        try RenderingError.check(cairo_surface_status(pointer))
    }
}

extension Surface {
    /// A surface for the pixels of a picture, transparency included.
    private init(transparentPixelsWide width: Int, high height: Int) throws(RenderingError) {
        try self.init(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)))
    }

    /// A picture that was read.
    static func showing(_ image: PixelImage) throws(RenderingError) -> Surface {
        let surface = try Surface(transparentPixelsWide: image.width, high: image.height)
        let stride = Int(cairo_image_surface_get_stride(surface.pointer))
        guard let data = cairo_image_surface_get_data(surface.pointer) else { throw .drawingFailed("no pixels") }
        cairo_surface_flush(surface.pointer)
        image.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            for row in 0..<image.height {
                (data + row * stride).update(from: base + row * image.width * 4, count: image.width * 4)
            }
        }
        cairo_surface_mark_dirty(surface.pointer)
        return surface
    }
}

extension RenderingError {
    init(_ status: cairo_status_t) {
        self = .drawingFailed(cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown status")
    }

    static func check(_ status: cairo_status_t) throws(RenderingError) {
        guard status == CAIRO_STATUS_SUCCESS else { throw RenderingError(status) }
    }
}
