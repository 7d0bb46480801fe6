import DetectionRegions
import Findings
public import PlaneGeometry
import SensorModel
public import SiteModel

extension DeskTable {
    /// A site with the desks of this table in it.
    ///
    /// A desk goes into the room that its row names, else into `room`, else into the only room, else into the room in which
    /// its centre lies. A desk whose id the site has takes the old one's place, and keeps its name and seat where the table says
    /// nothing of them. A row with a `devEUI` makes sure that this sensor has a region for the desk: a sensor that is not there
    /// is added below the middle of its desks, and a region that is not there gets the desk's outline and the number of the
    /// row or else the lowest free one.
    ///
    /// - Parameters:
    ///   - site: The site to add to; findings of its own are not judged here.
    ///   - room: The id of the room for rows that name none.
    public func adding(to site: Site, room: String? = nil) -> SiteImport {
        var merging = DeskTableMerging(table: self, site: site, room: room)
        return merging.run()
    }

    /// A site of one room with the desks of this table in it.
    ///
    /// - Parameters:
    ///   - ceilingMM: The room's mounting height, in millimetres.
    ///   - outline: The room's outline; without one, the bounds of the desks and a metre around them, as a remark says.
    public func site(ceilingMM: Int, outline: [Point]? = nil) -> SiteImport {
        var remarks: [String] = []
        var walls = outline ?? []
        if outline == nil, let bounds = Bounds(around: rows.flatMap(\.desk.outline)) {
            let margin = 1000
            let corners = [
                RawPoint(x: bounds.min.x - margin, y: bounds.min.y - margin),
                RawPoint(x: bounds.max.x + margin, y: bounds.max.y + margin),
            ].compactMap { Point(exactly: $0) }
            walls = (corners.count == 2 ? Bounds(corners[0], corners[1]) : bounds).corners
            remarks.append("assumed: a room that ends a metre beyond the desks; give --room-size, or mend its outline")
        }
        let names = Set(rows.compactMap(\.room))
        let id = names.count == 1 ? names.first ?? "room-1" : "room-1"
        var result = adding(to: Site(rooms: [Room(id: id, ceilingMM: ceilingMM, outline: walls)]), room: id)
        result.remarks = remarks + result.remarks
        return result
    }
}

/// Puts the rows of a table into a site.
private struct DeskTableMerging {
    let table: DeskTable
    var site: Site
    let room: String?
    var findings: [LocatedFinding] = []
    var counts = (added: 0, replaced: 0, sensors: 0, regions: 0)

    init(table: DeskTable, site: Site, room: String?) {
        self.table = table
        self.site = site
        self.room = room
    }

    mutating func run() -> SiteImport {
        findings = table.findings
        var placed: [(row: DeskTable.Row, room: String)] = []
        for row in table.rows {
            guard let index = roomIndex(of: row) else { continue }
            place(row, in: index)
            placed.append((row, site.rooms[index].id))
        }
        for (row, room) in placed { watch(row, room, all: placed) }
        findings.sort { $0.position < $1.position }
        return SiteImport(site: site, findings: findings, remarks: table.remarks + summary)
    }

    private var summary: [String] {
        var parts = ["\(counts.added) desk\(counts.added == 1 ? "" : "s") added"]
        if counts.replaced > 0 { parts.append("\(counts.replaced) replaced") }
        if counts.sensors > 0 { parts.append("\(counts.sensors) sensor\(counts.sensors == 1 ? "" : "s") added") }
        if counts.regions > 0 { parts.append("\(counts.regions) region\(counts.regions == 1 ? "" : "s") added") }
        return [parts.joined(separator: ", ")]
    }

    private mutating func roomIndex(of row: DeskTable.Row) -> Int? {
        if let id = row.room ?? room {
            if let index = site.rooms.firstIndex(where: { $0.id == id }) { return index }
            report(
                UnknownReferenceRule.rule.finding(
                    "there is no room \(FileNode.quoted(id)); the rooms are \(site.rooms.map(\.id).joined(separator: ", "))"
                ),
                row)
            return nil
        }
        if site.rooms.count == 1 { return 0 }
        if let bounds = Bounds(around: row.desk.outline) {
            let centre = Point(x: (bounds.min.x + bounds.max.x) / 2, y: (bounds.min.y + bounds.max.y) / 2)
            if let index = site.rooms.firstIndex(where: { $0.holds(centre) }) { return index }
        }
        report(
            MissingKeyRule.finding(
                "a room", of: "a desk in none of the rooms", example: "a column room, or --room for all of them"), row)
        return nil
    }

    private mutating func place(_ row: DeskTable.Row, in room: Int) {
        var desk = row.desk
        for index in site.rooms.indices {
            guard let old = site.rooms[index].desks.firstIndex(where: { $0.id == desk.id }) else { continue }
            let before = site.rooms[index].desks[old]
            desk.name = desk.name ?? before.name
            desk.seat = desk.seat ?? before.seat
            counts.replaced += 1
            if index == room {
                site.rooms[index].desks[old] = desk
            } else {
                site.rooms[index].desks.remove(at: old)
                site.rooms[room].desks.append(desk)
            }
            return
        }
        counts.added += 1
        site.rooms[room].desks.append(desk)
    }

    private mutating func watch(_ row: DeskTable.Row, _ room: String, all: [(row: DeskTable.Row, room: String)]) {
        guard let identifier = row.devEUI else { return }
        let known = site.sensors.firstIndex { $0.deviceEUI == identifier }
        let index = known ?? add(identifier, room, all.filter { $0.row.devEUI == identifier }.map(\.row))
        guard let index, !site.sensors[index].regions.contains(where: { $0.desk == row.desk.id }) else { return }
        let taken = Set(site.sensors[index].regions.map(\.region.number))
        let reserved = Set(all.filter { $0.row.devEUI == identifier }.compactMap(\.row.region?.value))
        let free = RegionNumber.all.map(\.value).first { !taken.contains($0) && !reserved.contains($0) }
        guard let number = row.region?.value ?? free, !taken.contains(number) else {
            let fault =
                row.region == nil
                ? "the sensor \(identifier) has ten regions already, and a sensor has no more; give this desk another"
                : "the sensor \(identifier) has a region \(row.region?.value ?? 0) already; give this desk another number"
            report(NumberRangeRule.finding(fault), row)
            return
        }
        let region = RawRegion(number: number, name: row.desk.name, outline: row.desk.outline.map { RawPoint($0) })
        site.sensors[index].regions.append(SiteRegion(region: region, desk: row.desk.id))
        counts.regions += 1
    }

    /// Adds a sensor below the middle of its desks; its index.
    private mutating func add(_ identifier: DeviceEUI, _ room: String, _ rows: [DeskTable.Row]) -> Int? {
        guard let bounds = Bounds(around: rows.flatMap(\.desk.outline)) else { return nil }
        let ids = Set(site.sensors.map(\.id))
        var number = site.sensors.count + 1
        while ids.contains("S\(number)") { number += 1 }
        site.sensors.append(
            PlacedSensor(
                id: "S\(number)", room: room, devEUI: identifier.description,
                position: Point(x: (bounds.min.x + bounds.max.x) / 2, y: (bounds.min.y + bounds.max.y) / 2),
                rotation: bounds.width >= bounds.height ? .none : .quarterTurn, function: .deskOccupancy))
        counts.sensors += 1
        return site.sensors.count - 1
    }

    private mutating func report(_ finding: Finding, _ row: DeskTable.Row) {
        findings.append(LocatedFinding(finding: finding, file: table.file, position: row.position))
    }
}

extension Room {
    /// Whether the point lies in the room or on its walls; for an outline that is not sound, within its bounds.
    func holds(_ point: Point) -> Bool { outline.encloses(point) }
}

extension [Point] {
    /// Whether the point lies inside the outline or on it; for one that is not sound, within its bounds.
    func encloses(_ point: Point) -> Bool {
        guard let bounds = Bounds(around: self), bounds.contains(point) else { return false }
        guard let polygon = try? Polygon(self) else { return true }
        return polygon.location(of: point) != .outside
    }
}
