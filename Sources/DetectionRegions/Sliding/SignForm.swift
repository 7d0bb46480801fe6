import PlaneGeometry

/// A whole number that depends linearly on how far something has moved, and whose sign matters.
///
/// Such are all facts that decide whether outlines overlap or cross: on which side of an edge's line a vertex lies, and how
/// coordinates compare. While no sign changes, no such fact does.
struct SignForm {
    /// The value without a move.
    let start: Int

    /// How much the value grows with a millimetre along x.
    let alongX: Int

    /// How much the value grows with a millimetre along y.
    let alongY: Int

    /// The value after a move.
    ///
    /// For points of the domain before and after the move it is a determinant of three of them, or a difference of two
    /// coordinates, and fits; in between the wrapping sum may leave the range and comes back.
    func value(_ offset: Offset) -> Int { start &+ alongX &* offset.dx &+ alongY &* offset.dy }

    /// On which side of the line a, b the point p lies, if p moves.
    static func side(of p: Point, movingAgainst a: Point, _ b: Point) -> SignForm {
        SignForm(start: doubledArea(a, b, p), alongX: a.y &- b.y, alongY: b.x &- a.x)
    }

    /// On which side of the line a, b the point p lies, if the line moves.
    static func side(of p: Point, againstMoving a: Point, _ b: Point) -> SignForm {
        SignForm(start: doubledArea(a, b, p), alongX: b.y &- a.y, alongY: a.x &- b.x)
    }

    /// How the x coordinates of a moving and a resting point compare.
    static func abscissa(of p: Point, against q: Point) -> SignForm {
        SignForm(start: p.x &- q.x, alongX: 1, alongY: 0)
    }

    /// How the y coordinates of a moving and a resting point compare.
    static func ordinate(of p: Point, against q: Point) -> SignForm {
        SignForm(start: p.y &- q.y, alongX: 0, alongY: 1)
    }

    /// The doubled signed area of a triangle; for points of the domain at most 4·10¹⁸.
    private static func doubledArea(_ a: Point, _ b: Point, _ c: Point) -> Int {
        (b.x &- a.x) &* (c.y &- a.y) &- (b.y &- a.y) &* (c.x &- a.x)
    }
}

extension SignForm {
    /// For how many further steps of the path, from one step on, the sign is sure to stay what it is; zero is a sign too.
    func stepsWithoutChange(_ path: LatticePath, from step: Int) -> Int {
        let value = value(path.offset(after: step))
        // Products of a side of the domain and a move in it, at most 4·10¹⁸ each, and the sum is a difference of two values.
        let growth = alongX &* path.offset.dx &+ alongY &* path.offset.dy
        let swing = path.isRounded ? Int((path.isLongerAlongX ? alongY : alongX).magnitude) : 0
        if growth == 0 && swing == 0 { return .max }
        // A point of the path lies beside the line by at most a half, so from one to another a value swings by one at most.
        let reserve = Int(value.magnitude) - swing - 1
        if reserve < 0 { return 0 }
        // Rounded up, the growth of a step is too large, and the number of steps too small: never wrong.
        let growthPerStep = (Int(growth.magnitude) + path.steps - 1) / path.steps
        return growthPerStep == 0 ? .max : reserve / growthPerStep
    }
}
