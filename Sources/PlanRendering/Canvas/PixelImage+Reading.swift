internal import CGdkPixbuf

/// Why a picture could not be read.
public enum PixelImageError: Error, Hashable, Sendable {
    /// There is no such file, or it cannot be read; the words are those of the system.
    case unreadable(path: String, reason: String)

    /// The file is neither PNG nor JPEG.
    case unknownKind(path: String)

    /// The picture has more pixels along a side, or in all, than are read.
    case tooLarge(path: String, width: Int, height: Int)

    /// The file ends before the picture does.
    case cutOff(path: String)
}

extension PixelImageError: CustomStringConvertible {
    /// What went wrong and what would be right, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): the picture cannot be read: \(reason)"
        case .unknownKind(let path): "\(path): this is neither PNG nor JPEG; save the picture as one of them"
        case .tooLarge(let path, let width, let height):
            "\(path): the picture has \(width) × \(height) pixels; make it smaller, \(PixelImage.largestSide) a side and "
                + "\(PixelImage.mostPixels / 1_000_000) million in all at most"
        case .cutOff(let path): "\(path): the file ends before the picture does; copy or save it again"
        }
    }
}

extension PixelImage {
    /// The most pixels along a side of a picture that is read.
    static let largestSide = 20_000

    /// The most pixels of a picture that is read: a sheet of A0 at 200 dots per inch has 62 million.
    static let mostPixels = 100_000_000

    /// Reads a PNG or JPEG file; a photograph is turned as its camera noted.
    ///
    /// - Throws: ``PixelImageError``.
    public static func read(path: String) throws(PixelImageError) -> PixelImage {
        var (width, height): (gint, gint) = (0, 0)
        // The header alone: what it promises is what would have to be held.
        guard let format = gdk_pixbuf_get_file_info(path, &width, &height) else {
            // Of a file that can be read only the kind can be wrong.
            if let error = Pixbuf.openingError(path) { throw .unreadable(path: path, reason: error) }
            throw .unknownKind(path: path)
        }
        guard let name = gdk_pixbuf_format_get_name(format) else { throw .unknownKind(path: path) }
        defer { g_free(name) }
        let kind = String(cString: name)
        guard ["png", "jpeg"].contains(kind) else { throw .unknownKind(path: path) }
        guard width <= largestSide, height <= largestSide, Int(width) * Int(height) <= mostPixels else {
            throw .tooLarge(path: path, width: Int(width), height: Int(height))
        }
        if kind == "jpeg", Pixbuf.isCutOff(jpeg: path) { throw .cutOff(path: path) }
        let pixbuf = try Pixbuf(path: path)
        guard let image = pixbuf.image else { throw .unreadable(path: path, reason: "its pixels have an unusual form") }
        return image
    }
}

/// A picture that the library holds.
private struct Pixbuf: ~Copyable {
    private let pointer: OpaquePointer

    init(path: String) throws(PixelImageError) {
        var error: UnsafeMutablePointer<GError>?
        guard let read = gdk_pixbuf_new_from_file(path, &error) else {
            let reason = error?.pointee.message.map { String(cString: $0) } ?? "unknown reason"
            g_clear_error(&error)
            throw .unreadable(path: path, reason: reason)
        }
        if let turned = gdk_pixbuf_apply_embedded_orientation(read) {
            g_object_unref(UnsafeMutableRawPointer(read))
            pointer = turned
        } else {
            pointer = read
        }
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(pointer))
    }

    /// Why the file cannot be opened, or `nil` where it can.
    static func openingError(_ path: String) -> String? {
        var error: UnsafeMutablePointer<GError>?
        guard let read = gdk_pixbuf_new_from_file(path, &error) else {
            defer { g_clear_error(&error) }
            guard let error, error.pointee.domain == g_file_error_quark() else { return nil }
            return error.pointee.message.map { String(cString: $0) }
        }
        g_object_unref(UnsafeMutableRawPointer(read))
        return nil
    }

    /// Whether a JPEG file ends too early; one that cannot be read is left to who reads it.
    static func isCutOff(jpeg path: String) -> Bool {
        var (contents, length): (UnsafeMutablePointer<gchar>?, gsize) = (nil, 0)
        guard g_file_get_contents(path, &contents, &length, nil) != 0, let contents else { return false }
        defer { g_free(contents) }
        return contents.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
            !JPEGMarkers.reachEnd(UnsafeBufferPointer(start: bytes, count: Int(length)))
        }
    }

    /// The pixels as Cairo wants them.
    var image: PixelImage? {
        let (width, height) = (Int(gdk_pixbuf_get_width(pointer)), Int(gdk_pixbuf_get_height(pointer)))
        let (channels, stride) = (Int(gdk_pixbuf_get_n_channels(pointer)), Int(gdk_pixbuf_get_rowstride(pointer)))
        guard gdk_pixbuf_get_bits_per_sample(pointer) == 8, channels == 3 || channels == 4,
            let source = gdk_pixbuf_read_pixels(pointer)
        else { return nil }
        var bytes = [UInt8](repeating: 255, count: width * height * 4)
        for row in 0..<height {
            for column in 0..<width {
                let from = source + row * stride + column * channels
                let alpha = channels == 4 ? Int(from[3]) : 255
                let to = (row * width + column) * 4
                for channel in 0..<3 { bytes[to + 2 - channel] = UInt8((Int(from[channel]) * alpha + 127) / 255) }
                bytes[to + 3] = UInt8(alpha)
            }
        }
        return PixelImage(width: width, height: height, bytes: bytes)
    }
}
