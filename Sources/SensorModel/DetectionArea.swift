public import PlaneGeometry

/// A detection area on the floor: the rectangle under a placed sensor, its border included.
///
/// All four corners are whole millimetres and lie inside the true rectangle or on its border, so that nothing is
/// claimed which the table does not promise. At whole quarter turns only an odd side loses its last millimetre; at
/// any other angle each corner is the nearest whole point inside, less than 2 mm from the true corner.
public struct DetectionArea: Hashable, Sendable {
    /// The four corners, anticlockwise; for axis-parallel areas from the lower left.
    public let outline: [Point]

    /// The area as bounds, where its sides are parallel to the axes; else `nil`.
    public let bounds: Bounds?

    /// The axis-parallel area of these bounds.
    public init(_ bounds: Bounds) {
        outline = bounds.corners
        self.bounds = bounds
    }

    private init(turned corners: [Point]) {
        outline = corners
        bounds = nil
    }

    /// The area under a sensor, or `nil` where it would leave the domain of points or has no inside.
    ///
    /// - Parameters:
    ///   - center: The point below the lens, the exact centre of the area (guide 3.2.1).
    ///   - size: The sides of the area.
    ///   - rotation: The turn of the lens's long side from the x axis.
    public init?(center: Point, size: AreaSize, rotation: Rotation = .none) {
        if let quarterTurns = rotation.quarterTurns {
            let alongX = quarterTurns % 2 == 0
            let (reachX, reachY) =
                alongX ? (size.lengthMM / 2, size.widthMM / 2) : (size.widthMM / 2, size.lengthMM / 2)
            guard reachX > 0, reachY > 0,
                let low = Point(exactly: RawPoint(x: center.x - reachX, y: center.y - reachY)),
                let high = Point(exactly: RawPoint(x: center.x + reachX, y: center.y + reachY))
            else { return nil }
            self.init(Bounds(low, high))
        } else {
            let rectangle = TurnedRectangle(size: size, rotation: rotation)
            var corners: [Point] = []
            for (alongLength, alongWidth) in [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)] {
                guard let offset = rectangle.innerCorner(alongLength, alongWidth),
                    let corner = Point(exactly: RawPoint(x: center.x + offset.x, y: center.y + offset.y))
                else { return nil }
                corners.append(corner)
            }
            self.init(turned: corners)
        }
    }
}

/// A rectangle about the origin, turned by an angle that is no multiple of 90°.
private struct TurnedRectangle {
    let halfLength: Double
    let halfWidth: Double
    let sine: Double
    let cosine: Double

    /// Whole points closer than this to the border count as outside: far more than the arithmetic can be wrong by
    /// (positions are below 10⁹ and doubles carry 53 bits), far less than matters.
    static let guardMM = 1e-5

    init(size: AreaSize, rotation: Rotation) {
        halfLength = Double(size.lengthMM) / 2
        halfWidth = Double(size.widthMM) / 2
        (sine, cosine) = sineAndCosine(degrees: rotation.degrees)
    }

    /// The whole point inside that is nearest to a corner, or `nil` where the rectangle is too thin to hold one there.
    ///
    /// A right angle always holds a disc of radius √½ whose centre is 1 from its tip, and such a disc holds a whole
    /// point; so the nearest lies within 1.71 and a search of ±2 around the tip finds it.
    func innerCorner(_ alongLength: Double, _ alongWidth: Double) -> RawPoint? {
        let (u, v) = (alongLength * halfLength, alongWidth * halfWidth)
        let (tipX, tipY) = (u * cosine - v * sine, u * sine + v * cosine)
        let (cellX, cellY) = (wholeFloor(tipX), wholeFloor(tipY))
        var best: (distance: Double, point: RawPoint)?
        for x in cellX - 2...cellX + 3 {
            for y in cellY - 2...cellY + 3 where contains(Double(x), Double(y)) {
                let (dx, dy) = (Double(x) - tipX, Double(y) - tipY)
                let distance = dx * dx + dy * dy
                if best.map({ distance < $0.distance }) ?? true { best = (distance, RawPoint(x: x, y: y)) }
            }
        }
        return best?.point
    }

    private func contains(_ x: Double, _ y: Double) -> Bool {
        (x * cosine + y * sine).magnitude <= halfLength - Self.guardMM
            && (y * cosine - x * sine).magnitude <= halfWidth - Self.guardMM
    }
}
