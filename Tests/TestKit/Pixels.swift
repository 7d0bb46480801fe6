import CCairo

/// A decoded picture: four bytes a pixel, row by row.
public struct Pixels: Equatable {
    /// The width in pixels.
    public let width: Int

    /// The height in pixels.
    public let height: Int

    /// Blue, green, red and one unused byte for every pixel, from the upper left.
    public let bytes: [UInt8]

    /// The picture in a PNG file, or `nil` where the bytes are none.
    public init?(png: [UInt8]) {
        let source = Source(png)
        let created = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(
                { closure, target, count in
                    guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
                    let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
                    return source.read(Int(count), into: target) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
                }, Unmanaged.passUnretained(source).toOpaque())
        }
        guard let created else { return nil }
        defer { cairo_surface_destroy(created) }
        guard cairo_surface_status(created) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(created)
        else { return nil }
        width = Int(cairo_image_surface_get_width(created))
        height = Int(cairo_image_surface_get_height(created))
        let stride = Int(cairo_image_surface_get_stride(created))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(width * height * 4)
        for row in 0..<height {
            bytes += UnsafeBufferPointer(start: data + row * stride, count: width * 4)
        }
        self.bytes = bytes
    }

    /// The colour of a pixel as red, green and blue.
    public func color(x: Int, y: Int) -> [UInt8] {
        let index = (y * width + x) * 4
        return [bytes[index + 2], bytes[index + 1], bytes[index]]
    }

    /// The share of pixels, 0...1, of which a channel differs by more than `tolerance` of 255; 1 where sizes differ.
    public func difference(from other: Pixels, tolerance: Int) -> Double {
        guard width == other.width, height == other.height, width > 0, height > 0 else { return 1 }
        var different = 0
        for pixel in 0..<(width * height) {
            let isDifferent = (0..<3).contains { channel in
                let index = pixel * 4 + channel
                return abs(Int(bytes[index]) - Int(other.bytes[index])) > tolerance
            }
            if isDifferent { different += 1 }
        }
        return Double(different) / Double(width * height)
    }
}

/// Hands out the bytes of a file piece by piece.
private final class Source {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func read(_ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Bool {
        guard count <= bytes.count - offset else { return false }
        for index in 0..<count { target[index] = bytes[offset + index] }
        offset += count
        return true
    }
}
