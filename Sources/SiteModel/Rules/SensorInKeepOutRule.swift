import Findings
public import PlaneGeometry

/// `sensor-in-keep-out`: a sensor where the guide or the building wants none.
enum SensorInKeepOutRule {
    static let rule = Rule(
        "sensor-in-keep-out", .error,
        summary: "The sensor hangs in a keep-out.",
        help: """
            Near doors, mirrors and luminaires the sensor errs (guide 3.2.1), so the site keeps their surroundings free. \
            Exactly on the edge, or exactly as far away as the clearance, is fine. Move the sensor, or reduce the \
            clearance if it was generous.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.sensors.flatMap { sensor -> [Finding] in
            guard let room = check.room(of: sensor) else { return [] }
            return room.room.keepOuts.compactMap { keepOut in
                guard keepOut.forbids(sensor.sensor.position) else { return nil }
                let place =
                    switch keepOut.extent {
                    case .segment(_, let clearance): "closer than \(Metres.text(clearance)) m to \(keepOut.kind)"
                    case .outline: "inside the keep-out \(keepOut.kind)"
                    }
                return rule.finding("sensor \(sensor.sensor.id) is \(place)", path: sensor.path.appending("at"))
            }
        }
    }
}

extension KeepOut {
    /// Whether no sensor may hang at a point: strictly inside the outline, or closer than the clearance. Exact.
    ///
    /// An outline that is not sound forbids nothing.
    public func forbids(_ point: Point) -> Bool {
        switch extent {
        case .outline(let outline):
            (try? Polygon(outline))?.location(of: point) == .inside
        case .segment(let segment, let clearance):
            segment.isCloser(than: clearance, to: point)
        }
    }
}

extension Segment {
    /// Whether the point is nearer than a distance in millimetres, which is at most ``Point/limit``. Exact.
    ///
    /// Differences are at most 2·10⁹, so squared lengths and products are at most 8·10¹⁸ and fit `Int`; their squares are
    /// below 2¹²⁷ and fit `Int128`.
    fileprivate func isCloser(than distance: Int, to point: Point) -> Bool {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let (px, py) = (point.x - start.x, point.y - start.y)
        let (qx, qy) = (point.x - end.x, point.y - end.y)
        let along = px * dx + py * dy
        let limit = distance * distance
        if along <= 0 { return px * px + py * py < limit }
        if qx * dx + qy * dy >= 0 { return qx * qx + qy * qy < limit }
        let across = Int128(dx * py - dy * px)
        return across * across < Int128(limit) * Int128(dx * dx + dy * dy)
    }
}
