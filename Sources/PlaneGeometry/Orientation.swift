/// Which way three points turn.
public enum Orientation: Hashable, Sendable, CaseIterable {
    /// To the right.
    case clockwise

    /// Not at all: the three lie on one line, or some of them are equal.
    case collinear

    /// To the left.
    case anticlockwise
}

/// Which way the path from `a` over `b` to `c` turns; exact for all points.
public func orientation(_ a: Point, _ b: Point, _ c: Point) -> Orientation {
    let turn = turn(a, b, c)
    if turn > 0 { return .anticlockwise }
    return turn < 0 ? .clockwise : .collinear
}

/// The doubled signed area of the triangle a, b, c in mm², above zero where it runs anticlockwise.
///
/// Exact in `Int`: the products are at most (2·10⁹)², and the area of a triangle is at most half its bounding box, so the
/// result is at most 4·10¹⁸ in size; two results may be added.
func turn(_ a: Point, _ b: Point, _ c: Point) -> Int {
    (b.x &- a.x) &* (c.y &- a.y) &- (b.y &- a.y) &* (c.x &- a.x)
}

/// Whether one of the numbers is above zero and the other below.
func areOpposite(_ a: Int, _ b: Int) -> Bool {
    (a < 0 && b > 0) || (a > 0 && b < 0)
}
