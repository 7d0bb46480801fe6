/// A straight stretch between two points.
public struct Segment: Hashable, Sendable {
    /// Where the segment begins.
    public let start: Point

    /// Where the segment ends; the same as ``start`` for a segment without length.
    public let end: Point

    /// A segment between two points, which may be equal.
    public init(from start: Point, to end: Point) {
        self.start = start
        self.end = end
    }
}
