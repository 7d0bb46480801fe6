/// A picture of pixels on a page: what is placed, where, and how much of it shines through.
public struct SceneImage: Hashable, Sendable {
    /// The pixels.
    public var image: PixelImage

    /// Where the upper left corner of the picture lies on the page.
    public var upperLeft: PagePoint

    /// How far one pixel to the right goes on the page, in millimetres along x and y.
    public var right: PagePoint

    /// How far one pixel down goes on the page, in millimetres along x and y.
    public var down: PagePoint

    /// How much of it covers the paper, from 0 to 1.
    public var opacity: Double

    /// Nothing is drawn outside of these bounds.
    public var clip: PageBounds

    /// A placed picture from its parts.
    public init(
        _ image: PixelImage, upperLeft: PagePoint, right: PagePoint, down: PagePoint, opacity: Double, clip: PageBounds
    ) {
        self.image = image
        self.upperLeft = upperLeft
        self.right = right
        self.down = down
        self.opacity = opacity
        self.clip = clip
    }
}

/// Pixels with their transparency.
public struct PixelImage: Hashable, Sendable {
    /// The number of pixels in a row, at least 1.
    public let width: Int

    /// The number of rows, at least 1.
    public let height: Int

    /// Four bytes a pixel, row by row from the upper left: blue, green, red, each multiplied by the transparency, and that.
    let bytes: [UInt8]

    init?(width: Int, height: Int, bytes: [UInt8]) {
        guard width > 0, height > 0, bytes.count == 4 * width * height else { return nil }
        self.width = width
        self.height = height
        self.bytes = bytes
    }
}
