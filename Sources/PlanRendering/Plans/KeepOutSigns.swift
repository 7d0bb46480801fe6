internal import Glibc
internal import PlaneGeometry
internal import SiteModel

/// Where no sensor may hang: quiet areas under everything else, named where there is room.
struct KeepOutSigns {
    private struct Sign {
        var keepOut: KeepOut
        var room: String
        var outline: PagePolygon
    }

    private let signs: [Sign]

    init(_ floor: Floor, mapping: PageMapping) {
        signs = floor.rooms.flatMap { room in
            room.keepOuts.compactMap { keepOut in
                let outline: PagePolygon?
                switch keepOut.extent {
                case .outline(let points): outline = mapping.polygon(points)
                case .segment(let segment, let clearanceMM):
                    outline = KeepOutSigns.stadium(
                        mapping.point(segment.start), mapping.point(segment.end),
                        radius: Double(clearanceMM) * mapping.scale)
                }
                return outline.map { Sign(keepOut: keepOut, room: room.id, outline: $0) }
            }
        }
    }

    var outlines: [PagePolygon] { signs.map(\.outline) }

    /// All points closer to a segment than the radius.
    private static func stadium(_ start: PagePoint, _ end: PagePoint, radius: Double) -> PagePolygon? {
        guard radius > 0, radius < 10_000 else { return nil }
        let heading = atan2(end.y - start.y, end.x - start.x)
        let steps = 24
        let turn = Double.pi / Double(steps)
        let cap = { (center: PagePoint, from: Double) in
            (0...steps).map { index in
                let angle = from + turn * Double(index)
                return center.offset(radius * cos(angle), radius * sin(angle))
            }
        }
        return PagePolygon(cap(end, heading - .pi / 2) + cap(start, heading + .pi / 2))
    }

    static func parts(_ path: Path, clips: [Path] = [], _ theme: Theme) -> [Scene.Part] {
        [
            .shape(
                Shape(
                    path, fill: .solid(theme.keepOut), stroke: Stroke(theme.faint, width: 0.18, dash: [0.9, 0.7]),
                    clips: clips))
        ]
    }

    /// - Parameter layer: Where they lie: over the insides of regions on plans of regions, so that none of them is cut.
    func elements(_ building: Building, _ theme: Theme, layer: Layer = .floor) -> [Scene.Element] {
        signs.map { sign in
            Scene.Element(
                layer, identity: Scene.Identity(["keep-out"], id: "", title: "Keep-out: \(sign.keepOut.kind)"),
                parts: KeepOutSigns.parts(sign.outline.path, clips: building.clips(room: sign.room), theme))
        }
    }

    /// What they are; a door is told by its gap, unless the clearances are wanted.
    func requests(
        _ building: Building, avoiding outlines: [PagePolygon], _ theme: Theme, withClearances: Bool = false
    ) -> [LabelRequest] {
        signs.filter { withClearances || !$0.keepOut.isDoor }.map { sign in
            var text = sign.keepOut.kind
            if withClearances, case .segment(_, let clearanceMM) = sign.keepOut.extent {
                text += " ≥\u{a0}" + Words.distance(Double(clearanceMM))
            }
            let room = building.rooms.first { $0.room.id == sign.room }?.outline
            // A leader line from the wall itself looks like a distance.
            let inside = room.flatMap { room in PagePolygon(sign.outline.points.filter(room.contains)) }
            var request = LabelRequest(
                outline: withClearances ? inside ?? sign.outline : sign.outline,
                texts: [
                    LabelText(string: text, sizes: [2.5, 2.5, 2.5], ink: theme.muted, outsideInk: theme.muted)
                ])
            request.mayStandOutside = withClearances
            request.crossesNoLine = true
            request.avoided = outlines
            request.container = room
            if withClearances {
                let walls = room.map(\.edges) ?? []
                request.acceptsLeader = { start, end in
                    !walls.contains { PageLine(start, end).runsAlong($0, closerThan: Dimension.clearance) }
                }
            }
            return request
        }
    }
}
