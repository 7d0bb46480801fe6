public import PlaneGeometry

/// An architect's picture under the drawing, and where it lies on the floor.
public struct FloorBackground: Hashable, Sendable {
    /// A place that is known in the picture and on the floor.
    public struct KnownPoint: Hashable, Sendable {
        /// The distance from the left edge of the picture, in pixels.
        public var pixelX: Double

        /// The distance from the upper edge of the picture, in pixels.
        public var pixelY: Double

        /// The same place on the floor.
        public var place: RawPoint

        /// A place that is known in both.
        public init(pixelX: Double, pixelY: Double, place: RawPoint) {
            (self.pixelX, self.pixelY, self.place) = (pixelX, pixelY, place)
        }
    }

    /// The picture.
    public let image: PixelImage

    /// How much of it covers the paper, from 0 to 1.
    public let opacity: Double

    /// The place on the floor of the picture's upper left corner, in millimetres of the site.
    private let corner: PagePoint

    /// How far one pixel to the right goes on the floor, in millimetres of the site.
    private let right: PagePoint

    /// A picture of which two places are known: it is moved, turned and scaled, never skewed or mirrored.
    ///
    /// `nil` where the two are the same place in the picture or on the floor, or a number is not finite.
    public init?(_ image: PixelImage, _ first: KnownPoint, _ second: KnownPoint, opacity: Double = standardOpacity) {
        let (u, v) = (second.pixelX - first.pixelX, second.pixelY - first.pixelY)
        let (x, y) = (Double(second.place.x) - Double(first.place.x), Double(second.place.y) - Double(first.place.y))
        let size = u * u + v * v
        guard size > 0, x * x + y * y > 0, size.isFinite, opacity >= 0, opacity <= 1 else { return nil }
        // With rows counted upwards the picture is turned and scaled by the complex quotient (x + iy) / (u − iv).
        right = PagePoint(x: (x * u - y * v) / size, y: (y * u + x * v) / size)
        let down = PagePoint(x: right.y, y: -right.x)
        corner = PagePoint(
            x: Double(first.place.x) - first.pixelX * right.x - first.pixelY * down.x,
            y: Double(first.place.y) - first.pixelX * right.y - first.pixelY * down.y)
        guard corner.x.isFinite, corner.y.isFinite else { return nil }
        self.image = image
        self.opacity = opacity
    }

    /// A picture whose scale is known and whose lower left corner lies at a place; its rows run along x.
    ///
    /// `nil` where the scale is not above zero.
    public init?(
        _ image: PixelImage, pixelsPerMetre: Double, lowerLeft: RawPoint, opacity: Double = standardOpacity
    ) {
        guard pixelsPerMetre > 0, pixelsPerMetre.isFinite, opacity >= 0, opacity <= 1 else { return nil }
        let pixel = 1000 / pixelsPerMetre
        right = PagePoint(x: pixel, y: 0)
        corner = PagePoint(x: Double(lowerLeft.x), y: Double(lowerLeft.y) + Double(image.height) * pixel)
        guard pixel.isFinite, corner.y.isFinite else { return nil }
        self.image = image
        self.opacity = opacity
    }

    /// How much of a picture covers the paper unless said otherwise: lines can be traced and do not compete.
    public static let standardOpacity = 0.5

    /// The picture on a page.
    func image(_ mapping: PageMapping) -> SceneImage {
        let scale = mapping.scale
        let origin = mapping.point(RawPoint(x: 0, y: 0))
        return SceneImage(
            image, upperLeft: origin.offset(corner.x * scale, -corner.y * scale),
            right: PagePoint(x: right.x * scale, y: -right.y * scale),
            down: PagePoint(x: right.y * scale, y: right.x * scale), opacity: opacity, clip: mapping.frame)
    }
}
