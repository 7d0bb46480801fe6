import DetectionRegions
import PlaneGeometry
import SensorModel
public import SiteModel

extension Site {
    /// The site as an ASCII DXF drawing in millimetres.
    ///
    /// Release 12 of the format, which every CAD program reads. Rooms, obstacles, keep-outs, desks, sensors, their regions and
    /// both detection areas lie on layers of their own whose names begin with `VS321-`, with ids as text. What a drawing has no
    /// place for is kept as extended data of the application `VS321`, so that ``Drawing`` gives the same site back; keys that
    /// begin with `x-` and the way in which a desk was given are not in a ``Site`` and so are lost.
    public func dxf() -> String {
        var drawing = DXFWriting()
        for (index, room) in rooms.enumerated() { drawing.add(room, site: index == 0 ? name : nil) }
        for sensor in sensors { drawing.add(sensor, ceilingMM: room(sensor.room)?.ceilingMM) }
        return drawing.text(bounds: Bounds(around: rooms.flatMap(\.outline)))
    }
}

/// Writes shapes as groups of DXF.
private struct DXFWriting {
    private var entities: [String] = []

    /// The layers and their colours by AutoCAD's index: white, grey, red, green, cyan, blue, blue, white.
    private static let layers = [
        (DXFRole.rooms.layer, 7), (DXFRole.obstacles.layer, 8), (DXFRole.keepOuts.layer, 1), (DXFRole.desks.layer, 3),
        (DXFRole.regions.layer, 4), (DXFRole.sensors.layer, 5), (DXFRole.areasLayer, 5), (DXFRole.labelsLayer, 7),
    ]

    /// The height of labels, in millimetres on the floor: 2.5 mm on paper at 1:50.
    private static let labelHeight = 125

    /// Half the sides of a sensor's sign, in millimetres on the floor.
    private static let signHalf = (long: 100, short: 40)

    mutating func add(_ room: Room, site: String?) {
        var notes = [("id", room.id), ("name", room.name), ("ceiling", Metres.text(room.ceilingMM))]
        notes += [("purpose", room.purpose?.rawValue), ("people", room.posture.rawValue), ("site", site)]
        outline(room.outline, .rooms, notes)
        for obstacle in room.obstacles {
            outline(obstacle.outline, .obstacles, [("room", room.id), ("name", obstacle.name)])
        }
        for keepOut in room.keepOuts {
            let notes: [(String, String?)] = [("room", room.id), ("kind", keepOut.kind)]
            switch keepOut.extent {
            case .outline(let points): outline(points, .keepOuts, notes)
            case .segment(let segment, let clearanceMM):
                entities += head("LINE", DXFRole.keepOuts.layer) + point(10, segment.start) + point(11, segment.end)
                entities += data(notes + [("clearance", Metres.text(clearanceMM))])
            }
        }
        for desk in room.desks {
            outline(
                desk.outline, .desks,
                [
                    ("room", room.id), ("id", desk.id), ("name", desk.name), ("seat", desk.seat?.side.rawValue),
                    ("seatDepth", desk.seat.map { Metres.text($0.depthMM) }),
                ])
            if let bounds = Bounds(around: desk.outline) {
                label(desk.title, Point(x: (bounds.min.x + bounds.max.x) / 2, y: (bounds.min.y + bounds.max.y) / 2))
            }
        }
    }

    mutating func add(_ sensor: PlacedSensor, ceilingMM: Int?) {
        let degrees = sensor.rotation.degrees
        let notes: [(String, String?)] = [
            ("id", sensor.id), ("room", sensor.room), ("devEUI", sensor.devEUI),
            ("height", sensor.heightMM.map { Metres.text($0) }), ("rotation", degrees == 0 ? nil : "\(degrees)"),
            ("mode", sensor.function.rawValue), ("reportingInterval", sensor.reportingMinutes.map(String.init)),
        ]
        outline(sign(sensor), .sensors, notes)
        label(sensor.id, sensor.position)
        if let coverage = (sensor.heightMM ?? ceilingMM).flatMap({ try? Coverage(heightMM: $0) }) {
            for size in [coverage.effective, coverage.optimal] {
                guard let area = DetectionArea(center: sensor.position, size: size, rotation: sensor.rotation) else {
                    continue
                }
                closed(area.outline.map { RawPoint($0) }, DXFRole.areasLayer)
            }
        }
        for region in sensor.regions {
            let notes: [(String, String?)] = [
                ("sensor", sensor.id), ("number", String(region.region.number)), ("name", region.region.name),
                ("desk", region.desk),
            ]
            closed(region.region.outline, DXFRole.regions.layer)
            attach(notes)
        }
    }

    /// A small rectangle about the lens along its long side.
    private func sign(_ sensor: PlacedSensor) -> [Point] {
        let (sine, cosine) = Angle.sineAndCosine(degrees: sensor.rotation.degrees)
        let (long, short) = (Double(Self.signHalf.long), Double(Self.signHalf.short))
        // Opposite corners are opposite numbers, so the middle of the sign is just the lens.
        let corners = [(long, short), (-long, short)].map { u, v in
            (x: Int((u * cosine - v * sine).rounded()), y: Int((u * sine + v * cosine).rounded()))
        }
        let offsets = corners + corners.map { (x: -$0.x, y: -$0.y) }
        return offsets.compactMap { Point(exactly: RawPoint(x: sensor.position.x + $0.x, y: sensor.position.y + $0.y)) }
    }

    // MARK: Groups

    /// Where the notes of the entity that was added last go.
    private var notesIndex = 0

    private mutating func outline(_ points: [Point], _ role: DXFRole, _ notes: [(String, String?)]) {
        closed(points.map { RawPoint($0) }, role.layer)
        attach(notes)
    }

    private mutating func closed(_ points: [RawPoint], _ layer: String) {
        entities += head("POLYLINE", layer) + ["66", "1", "10", "0.0", "20", "0.0", "30", "0.0", "70", "1"]
        notesIndex = entities.count
        for vertex in points { entities += head("VERTEX", layer) + point(10, vertex) }
        entities += head("SEQEND", layer)
    }

    /// Keeps the notes with the outline that was added last: before its first vertex.
    private mutating func attach(_ notes: [(String, String?)]) {
        entities.insert(contentsOf: data(notes), at: notesIndex)
    }

    private mutating func label(_ text: String, _ place: Point) {
        entities +=
            head("TEXT", DXFRole.labelsLayer) + point(10, place) + [
                "40", "\(Self.labelHeight).0", "1", DXFText.escaped(text),
            ]
        entities += ["72", "1", "73", "2"] + point(11, place)
    }

    private func head(_ kind: String, _ layer: String) -> [String] { ["0", kind, "8", layer] }

    private func point(_ code: Int, _ point: RawPoint) -> [String] {
        ["\(code)", "\(point.x).0", "\(code + 10)", "\(point.y).0", "\(code + 20)", "0.0"]
    }

    private func point(_ code: Int, _ place: Point) -> [String] { point(code, RawPoint(place)) }

    private func data(_ notes: [(String, String?)]) -> [String] {
        let strings = notes.flatMap { key, value in value.map { DXFNotes.strings(key, $0) } ?? [] }
        return ["1001", DXFFile.application] + strings.flatMap { ["1000", DXFText.escaped($0)] }
    }

    // MARK: The file

    func text(bounds: Bounds?) -> String {
        let low = bounds?.min ?? Point(x: 0, y: 0)
        let high = bounds?.max ?? Point(x: 0, y: 0)
        var lines = ["0", "SECTION", "2", "HEADER", "9", "$ACADVER", "1", "AC1009", "9", "$INSUNITS", "70", "4"]
        lines += ["9", "$EXTMIN"] + point(10, low) + ["9", "$EXTMAX"] + point(10, high) + ["0", "ENDSEC"]
        lines += ["0", "SECTION", "2", "TABLES"]
        lines += table(
            "LTYPE", [["2", "CONTINUOUS", "70", "0", "3", "Solid line", "72", "65", "73", "0", "40", "0.0"]])
        lines += table(
            "LAYER", Self.layers.map { ["2", $0.0, "70", "0", "62", "\($0.1)", "6", "CONTINUOUS"] })
        lines += table("APPID", ["ACAD", DXFFile.application].map { ["2", $0, "70", "0"] })
        lines += ["0", "ENDSEC", "0", "SECTION", "2", "BLOCKS", "0", "ENDSEC", "0", "SECTION", "2", "ENTITIES"]
        lines += entities
        lines += ["0", "ENDSEC", "0", "EOF"]
        return lines.joined(separator: "\n") + "\n"
    }

    private func table(_ name: String, _ rows: [[String]]) -> [String] {
        ["0", "TABLE", "2", name, "70", "\(rows.count)"] + rows.flatMap { ["0", name] + $0 } + ["0", "ENDTAB"]
    }
}
