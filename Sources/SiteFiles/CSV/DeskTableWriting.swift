import DetectionRegions
import PlaneGeometry
import SensorModel
public import SiteModel

extension Site {
    /// The desks of the site as a table for spreadsheets, and what it cannot hold.
    ///
    /// The columns are those that ``DeskTable`` reads: id, name, room, x, y, width, depth, rotation, devEUI, region, seat and
    /// seatDepth, separated by commas, lines ended as RFC 4180 wants them. A table holds rectangles only: a desk of another
    /// shape is left out and remarked, and an odd side grows by a millimetre, because a centre is whole millimetres. The
    /// device is that of the first sensor with a region for the desk.
    public func deskTable() -> (text: String, remarks: [String]) {
        var lines = ["id,name,room,x,y,width,depth,rotation,devEUI,region,seat,seatDepth"]
        var (odd, other): ([String], [String]) = ([], [])
        for room in rooms {
            for desk in room.desks {
                guard let rectangle = DeskRectangle(desk.outline) else {
                    other.append(desk.id)
                    continue
                }
                if rectangle.hasGrown { odd.append(desk.id) }
                lines.append(line(desk, room, rectangle))
            }
        }
        var remarks: [String] = []
        if !other.isEmpty { remarks.append("left out, because a table holds rectangles only: \(Self.names(other))") }
        if !odd.isEmpty {
            remarks.append(
                "grown by a millimetre, because a table gives centres in whole millimetres: \(Self.names(odd))")
        }
        return (lines.joined(separator: "\r\n") + "\r\n", remarks)
    }

    private func line(_ desk: Desk, _ room: Room, _ rectangle: DeskRectangle) -> String {
        let watching = sensors.lazy.compactMap { sensor in
            sensor.regions.first { $0.desk == desk.id }.map { (sensor: sensor, region: $0) }
        }.first
        let degrees = rectangle.rotation.degrees
        let cells: [String] = [
            desk.id, desk.name ?? "", room.id, Metres.text(rectangle.centre.x), Metres.text(rectangle.centre.y),
            Metres.text(rectangle.width), Metres.text(rectangle.depth),
            Int(exactly: degrees).map(String.init) ?? "\(degrees)",
            watching?.sensor.devEUI ?? "", watching.map { String($0.region.region.number) } ?? "",
            desk.seat?.side.rawValue ?? "", desk.seat.map { Metres.text($0.depthMM) } ?? "",
        ]
        return cells.map(Self.quoted).joined(separator: ",")
    }

    private static func quoted(_ cell: String) -> String {
        let needsQuotes = cell.unicodeScalars.contains { ",;\t|\"\r\n".unicodeScalars.contains($0) }
        guard needsQuotes || cell.first == " " || cell.last == " " else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func names(_ ids: [String]) -> String {
        ids.count <= 8
            ? ids.joined(separator: ", ") : ids.prefix(8).joined(separator: ", ") + " and \(ids.count - 8) more"
    }
}

/// A desk's outline as centre, size and rotation.
struct DeskRectangle {
    let centre: Point
    let width: Int
    let depth: Int
    let rotation: Rotation

    /// Whether the rectangle read again is larger than the outline.
    let hasGrown: Bool

    /// The rectangle that gives just this outline when it is read, or one that is a millimetre larger where a side along an axis
    /// is odd; `nil` where the outline is none.
    init?(_ outline: [Point]) {
        guard outline.count == 4, let bounds = Bounds(around: outline) else { return nil }
        if Set(outline) == Set(bounds.corners), bounds.width > 0, bounds.height > 0,
            outline[0].x == outline[1].x || outline[0].y == outline[1].y
        {
            centre = Point(x: bounds.min.x + bounds.width / 2, y: bounds.min.y + bounds.height / 2)
            (width, depth) = (bounds.width, bounds.height)
            rotation = .none
            hasGrown = width % 2 != 0 || depth % 2 != 0
        } else if let found = TurnedRectangleSearch(outline).rectangle {
            (centre, width, depth, rotation) = (found.centre, found.width, found.depth, found.rotation)
            hasGrown = false
        } else {
            return nil
        }
    }
}

/// Finds the centre, size and whole or half degrees from which an outline came.
///
/// Corners have grown outwards to whole millimetres by less than 2 mm, so the true values lie close by: every candidate is tried
/// and only one that gives the same four corners is taken.
private struct TurnedRectangleSearch {
    var rectangle: (centre: Point, width: Int, depth: Int, rotation: Rotation)?

    init(_ outline: [Point]) {
        let (a, b, d) = (outline[0], outline[1], outline[3])
        let (ux, uy) = (Double(b.x - a.x), Double(b.y - a.y))
        let (vx, vy) = (Double(d.x - a.x), Double(d.y - a.y))
        let (wide, deep) = ((ux * ux + uy * uy).squareRoot(), (vx * vx + vy * vy).squareRoot())
        guard wide > 20, deep > 20, ux * vy - uy * vx > 0, wide < 1e6, deep < 1e6 else { return }
        let middle = Point(
            x: (outline.map(\.x).reduce(0, +)) / 4, y: (outline.map(\.y).reduce(0, +)) / 4)
        let target = Set(outline)
        let turn = Angle.degrees(y: uy, x: ux)
        let slack = max(0.5, 4 / wide * 180 / .pi)
        for half in Int((2 * (turn - slack)).rounded(.down))...Int((2 * (turn + slack)).rounded(.up)) {
            guard let rotation = Rotation(degrees: Double(half) / 2) else { continue }
            for width in Int(wide) - 4...Int(wide) + 1 {
                for depth in Int(deep) - 4...Int(deep) + 1 {
                    for x in middle.x - 1...middle.x + 1 {
                        for y in middle.y - 1...middle.y + 1 {
                            guard let centre = Point(exactly: RawPoint(x: x, y: y)),
                                let found = DeskOutline.around(centre, width: width, depth: depth, rotation),
                                Set(found) == target
                            else { continue }
                            // Round sizes are likelier to be what somebody wrote.
                            if rectangle == nil || (width % 10 == 0 && depth % 10 == 0) {
                                rectangle = (centre, width, depth, rotation)
                            }
                            if width % 10 == 0 && depth % 10 == 0 { return }
                        }
                    }
                }
            }
        }
    }
}
