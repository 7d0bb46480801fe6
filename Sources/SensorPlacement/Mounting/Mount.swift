public import PlaneGeometry
public import SensorModel

/// A place for a sensor: the point below the lens, and which way round it hangs.
public struct Mount: Hashable, Sendable {
    /// The point below the lens.
    public var center: Point

    /// Whether the lens's long side runs along y instead of x.
    public var isTurned: Bool

    /// A mount from its parts.
    public init(center: Point, isTurned: Bool) {
        self.center = center
        self.isTurned = isTurned
    }
}

extension Mount {
    /// The turn of the lens's long side from the x axis: none or a quarter.
    public var rotation: Rotation { isTurned ? .quarterTurn : .none }

    /// How far an area of that size reaches from the lens along x and along y, in whole millimetres rounded inwards.
    static func reach(_ size: AreaSize, isTurned: Bool) -> (x: Int, y: Int) {
        isTurned ? (size.widthMM / 2, size.lengthMM / 2) : (size.lengthMM / 2, size.widthMM / 2)
    }

    /// The area of that size under a sensor that hangs here.
    public func bounds(_ size: AreaSize) -> Bounds {
        let reach = Mount.reach(size, isTurned: isTurned)
        return Bounds(
            Point(x: center.x - reach.x, y: center.y - reach.y), Point(x: center.x + reach.x, y: center.y + reach.y))
    }

    /// The centres from which an area of that size holds all of `target`, or `nil` where it is too large.
    static func centers(holding target: Bounds, _ size: AreaSize, isTurned: Bool) -> Bounds? {
        let reach = Mount.reach(size, isTurned: isTurned)
        guard target.width <= 2 * reach.x, target.height <= 2 * reach.y else { return nil }
        return Bounds(
            Point(x: target.max.x - reach.x, y: target.max.y - reach.y),
            Point(x: target.min.x + reach.x, y: target.min.y + reach.y))
    }
}
