import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import SiteModel

extension DXFAssembly {
    /// Reads the rooms.
    mutating func rooms(_ site: inout Site) {
        var ids = Set<String>()
        for part in parts(.rooms) {
            guard part.isClosed else { continue }
            guard let ceiling = ceiling(part) else { return }
            let name = part.notes.isEmpty ? name(of: part) : part.notes["name"]
            site.rooms.append(
                Room(
                    id: unique(part.notes["id"] ?? "", or: "room-", in: &ids), name: name, ceilingMM: ceiling,
                    purpose: part.notes["purpose"].flatMap(Purpose.init),
                    posture: part.notes["people"].flatMap(Posture.init) ?? .seated,
                    outline: part.points))
        }
        site.name = parts(.rooms).lazy.compactMap { $0.notes["site"] }.first
        if site.rooms.isEmpty { reportNoRooms() }
    }

    private mutating func ceiling(_ part: Part) -> Int? {
        if let given = options.ceilingMM { return given }
        if let text = part.notes["ceiling"], let height = try? Metres.millimetres(text) { return height }
        report(
            MissingKeyRule.finding("a mounting height", of: "a room of a drawing", example: "--height 2.8"),
            line: part.line)
        return nil
    }

    private func unique(_ wanted: String, or stem: String, in ids: inout Set<String>) -> String {
        if !wanted.isEmpty, ids.insert(wanted).inserted { return wanted }
        var number = 1
        while !ids.insert("\(stem)\(number)").inserted { number += 1 }
        return "\(stem)\(number)"
    }

    /// Puts obstacles, keep-outs and desks into the rooms.
    mutating func fill(_ site: inout Site) {
        for part in parts(.obstacles) {
            guard let room = room(of: part, in: site) else { continue }
            let name = part.notes.isEmpty ? name(of: part) : part.notes["name"]
            site.rooms[room].obstacles.append(Obstacle(name: name, outline: part.points))
        }
        for part in parts(.keepOuts) {
            guard let room = room(of: part, in: site) else { continue }
            let kind = part.notes["kind"] ?? name(of: part) ?? part.layer
            let clearance = part.notes["clearance"].flatMap { try? Metres.millimetres($0) } ?? options.clearanceMM
            let extent: KeepOut.Extent =
                part.isClosed
                ? .outline(part.points)
                : .segment(Segment(from: part.points[0], to: part.points[1]), clearanceMM: clearance)
            site.rooms[room].keepOuts.append(KeepOut(kind: kind, extent: extent))
        }
        var ids = Set<String>()
        for part in inReadingOrder(parts(.desks)) {
            guard let room = room(of: part, in: site) else { continue }
            let words = part.notes.isEmpty ? name(of: part) : part.notes["id"]
            let id = unique(words ?? "", or: "D", in: &ids)
            site.rooms[room].desks.append(
                Desk(
                    id: id, name: part.notes["name"] ?? (part.notes.isEmpty && words != id ? words : nil),
                    outline: part.points,
                    seat: seat(part.notes)))
        }
    }

    private func seat(_ notes: DXFNotes) -> Seat? {
        guard let side = notes["seat"].flatMap(Seat.Side.init), let depth = notes["seatDepth"],
            let depthMM = try? Metres.millimetres(depth)
        else { return nil }
        return Seat(side: side, depthMM: depthMM)
    }

    /// The room that an outline belongs to: as vs321 noted, else the smallest that its middle lies in, else one it reaches into.
    private mutating func room(of part: Part, in site: Site) -> Int? {
        if let id = part.notes["room"], let index = site.rooms.firstIndex(where: { $0.id == id }) { return index }
        guard let bounds = Bounds(around: part.points) else { return nil }
        let middle = Point(x: (bounds.min.x + bounds.max.x) / 2, y: (bounds.min.y + bounds.max.y) / 2)
        let size = { (index: Int) in Bounds(around: site.rooms[index].outline).map { $0.width * $0.height } ?? 0 }
        let around = site.rooms.indices.filter { site.rooms[$0].holds(middle) }
        if let index = around.min(by: { size($0) < size($1) }) { return index }
        if let index = site.rooms.indices.first(where: { index in part.points.contains { site.rooms[index].holds($0) } }
        ) {
            return index
        }
        skip(part.role == .desks ? "desk" : part.role == .obstacles ? "obstacle" : "keep-out", part.layer, .noRoom)
        return nil
    }

    /// As one reads a page: rows from the top, each from the left; what vs321 wrote stays in the order of the file.
    private func inReadingOrder(_ desks: [Part]) -> [Part] {
        guard desks.contains(where: { $0.notes.isEmpty }) else { return desks }
        let boxes = desks.compactMap { part in Bounds(around: part.points).map { (part: part, box: $0) } }
        let fromTop = boxes.sorted {
            ($1.box.max.y + $1.box.min.y, $0.box.min.x, $0.part.line) < (
                $0.box.max.y + $0.box.min.y, $1.box.min.x, $1.part.line
            )
        }
        var rows: [[(part: Part, box: Bounds)]] = []
        for desk in fromTop {
            // A desk begins a new row where its middle lies below the first desk of the row.
            if let first = rows.last?.first, (desk.box.min.y + desk.box.max.y) / 2 > first.box.min.y {
                rows[rows.count - 1].append(desk)
            } else {
                rows.append([desk])
            }
        }
        return rows.flatMap { $0.sorted { ($0.box.min.x, $0.part.line) < ($1.box.min.x, $1.part.line) }.map(\.part) }
    }

    /// Reads the sensors and regions that vs321 wrote.
    mutating func sensors(_ site: inout Site) {
        for part in parts(.sensors) {
            guard let bounds = Bounds(around: part.points), let id = part.notes["id"], let room = part.notes["room"],
                let function = part.notes["mode"].flatMap(DetectionFunction.init)
            else {
                skip("sensor", part.layer, .badNotes)
                continue
            }
            let turn = part.notes["rotation"].flatMap(Double.init).flatMap { Rotation(degrees: $0) }
            site.sensors.append(
                PlacedSensor(
                    id: id, room: room, devEUI: part.notes["devEUI"],
                    position: Point(x: (bounds.min.x + bounds.max.x) / 2, y: (bounds.min.y + bounds.max.y) / 2),
                    heightMM: part.notes["height"].flatMap { try? Metres.millimetres($0) }, rotation: turn ?? .none,
                    function: function, reportingMinutes: part.notes["reportingInterval"].flatMap { Int($0) }))
        }
        for part in parts(.regions) {
            guard let number = part.notes["number"].flatMap({ Int($0) }), let owner = part.notes["sensor"],
                let index = site.sensors.firstIndex(where: { $0.id == owner })
            else {
                skip("region", part.layer, .badNotes)
                continue
            }
            let region = RawRegion(number: number, name: part.notes["name"], outline: part.points.map { RawPoint($0) })
            site.sensors[index].regions.append(SiteRegion(region: region, desk: part.notes["desk"]))
        }
    }
}
