/// Why a scene did not become a picture.
public enum RenderingError: Error, Hashable, Sendable {
    /// The picture would have more pixels along a side than ``largestSide``; both sides in pixels.
    case pictureTooLarge(width: Int, height: Int)

    /// The page or the resolution is not a positive finite number.
    case sizeNotPositive

    /// The drawing library failed, in its own words; short of memory, usually.
    case drawingFailed(String)

    /// The most pixels that a side of a picture may have.
    public static let largestSide = 20_000
}

extension RenderingError: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .pictureTooLarge(let width, let height):
            "the picture would be \(width) × \(height) pixels, a side may have \(RenderingError.largestSide) at most: "
                + "choose fewer dots per inch, one room, or SVG or PDF"
        case .sizeNotPositive: "the page's size and the resolution must be above zero"
        case .drawingFailed(let reason): "the drawing library failed: \(reason)"
        }
    }
}
