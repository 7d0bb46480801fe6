import PlaneGeometry

/// A curve between two points of a chain, as points on it and as the crossings of its tangents there.
///
/// Straight lines through the points on it lie on its hollow side, those through the crossings on its other side. Tangents stay
/// tangents under every map that keeps lines straight, so both hold for the ellipses of blocks that are scaled unevenly.
struct DXFCurve: Sendable {
    /// Points on the curve in order, without its ends.
    var inner: [DXFPoint]

    /// Where the tangents at each two neighbours cross, the ends among them: one more than the inner points.
    var crossings: [DXFPoint]

    /// Whether it bends to the left on its way.
    var turnsLeft: Bool

    /// The curve the other way round.
    var reversed: DXFCurve {
        DXFCurve(inner: inner.reversed(), crossings: crossings.reversed(), turnsLeft: !turnsLeft)
    }

    /// The image of the curve.
    func mapped(_ transform: DXFTransform) -> DXFCurve {
        DXFCurve(
            inner: inner.map { transform($0) }, crossings: crossings.map { transform($0) },
            turnsLeft: turnsLeft != transform.mirrors)
    }
}

/// Points joined by straight lines and curves.
struct DXFChain: Sendable {
    var points: [DXFPoint]

    /// The curve that leads from each point to the next, `nil` for a straight line. A closed chain has one for each point, an
    /// open one none for its last.
    var curves: [DXFCurve?]

    var isClosed: Bool

    /// A chain of straight lines.
    init(_ points: [DXFPoint], isClosed: Bool) {
        self.init(
            points: points, curves: Array(repeating: nil, count: isClosed ? points.count : max(points.count - 1, 0)),
            isClosed: isClosed)
    }

    init(points: [DXFPoint], curves: [DXFCurve?], isClosed: Bool) {
        (self.points, self.curves, self.isClosed) = (points, curves, isClosed)
    }

    var hasCurves: Bool { curves.contains { $0 != nil } }

    /// The chain the other way round; an open one.
    var reversed: DXFChain {
        DXFChain(points: points.reversed(), curves: curves.reversed().map { $0?.reversed }, isClosed: isClosed)
    }

    /// The image of the chain.
    func mapped(_ transform: DXFTransform) -> DXFChain {
        DXFChain(
            points: points.map { transform($0) }, curves: curves.map { $0?.mapped(transform) }, isClosed: isClosed)
    }

    /// An open chain with another behind it, whose first point gives way to the last of this one.
    func followed(by next: DXFChain) -> DXFChain {
        DXFChain(points: points + next.points.dropFirst(), curves: curves + next.curves, isClosed: false)
    }

    /// An open chain whose ends meet, closed: its last point gives way to the first.
    var closed: DXFChain { DXFChain(points: points.dropLast(), curves: curves, isClosed: true) }

    /// Every point that may become a vertex.
    var allPoints: [DXFPoint] { points + curves.flatMap { ($0?.inner ?? []) + ($0?.crossings ?? []) } }

    /// Twice the area with curves as chords, above zero where the chain runs anticlockwise.
    ///
    /// Measured from the first point, so that a drawing far from the origin loses no digits.
    private var doubledArea: Double {
        let all = zip(points, curves).flatMap { [$0] + ($1?.inner ?? []) }
        guard let origin = all.first else { return 0 }
        var (sum, last) = (0.0, DXFPoint(x: 0, y: 0))
        for point in all.dropFirst() {
            let own = DXFPoint(x: point.x - origin.x, y: point.y - origin.y)
            sum += last.x * own.y - last.y * own.x
            last = own
        }
        return sum
    }

    /// The closed chain as an outline in whole millimetres that errs to one side, or `nil` where it lies too far away.
    ///
    /// Curves become straight lines: through points on them where that is the safe side, through crossings of tangents where
    /// not. Their vertices are rounded to the safe side as well, and all vertices where every edge is to be safe. Where what
    /// comes of it is not sound, a thing of a centimetre that errs outwards becomes its bounds, and any other, such as one with
    /// a cusp, is drawn through points on its curves in the nearest millimetre.
    func outline(erring error: DXFError) -> [Point]? {
        let safe = outline(error, throughCurves: false)
        guard hasCurves, let safe, (try? Polygon(safe)) == nil else { return safe }
        if error.side == .outwards, let bounds = Bounds(around: safe), max(bounds.width, bounds.height) <= 10 {
            return bounds.corners
        }
        let plain = outline(error, throughCurves: true)
        return plain.map { (try? Polygon($0)) != nil ? $0 : safe }
    }

    private func outline(_ error: DXFError, throughCurves: Bool) -> [Point]? {
        let isLeft = doubledArea > 0
        var vertices: [DXFRounding.Vertex] = []
        for index in points.indices {
            let curve = curves[index]
            let isInCurve = curve != nil && curves[index == 0 ? curves.count - 1 : index - 1] != nil
            let isSafe = error.holdsForCorners || isInCurve
            vertices.append(.init(point: points[index], isSafe: isSafe && !throughCurves))
            guard let curve else { continue }
            let isOnSafeSide = (curve.turnsLeft == isLeft) == (error.side == .inwards)
            let between = throughCurves || isOnSafeSide ? curve.inner : curve.crossings
            vertices += between.map { .init(point: $0, isSafe: !throughCurves) }
        }
        return DXFRounding.outline(vertices, runsLeft: isLeft, side: error.side)
    }
}

/// To which side of what is drawn an outline in whole millimetres may err.
struct DXFError {
    enum Side { case outwards, inwards }

    let side: Side

    /// Whether corners of straight lines err to that side as well, or go to the nearest millimetre, so that what stands against
    /// something else still does.
    let holdsForCorners: Bool
}

extension DXFRole {
    /// A place kept free is never smaller than drawn; a desk is not on its curves, a room not larger.
    var error: DXFError {
        switch self {
        case .obstacles, .keepOuts: DXFError(side: .outwards, holdsForCorners: true)
        case .rooms: DXFError(side: .inwards, holdsForCorners: false)
        case .desks, .sensors, .regions: DXFError(side: .outwards, holdsForCorners: false)
        }
    }
}
