internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// The table of all sensors, by which a report is read.
struct ScheduleSheets {
    let floor: Floor
    let options: SheetOptions
    let measurer: TextMeasurer

    private var theme: Theme { options.theme }

    func drafts() -> [SheetDraft] {
        let blank = frame
        let table = table(width: blank.field.width)
        var drafts: [SheetDraft] = []
        var next = 0
        repeat {
            let frame = frame
            var draft = SheetDraft(
                part: .schedule, kind: .schedule, title: "Schedule of sensors", summary: sentence, frame: frame,
                elements: frame.elements(mapping: nil), cells: cells)
            if !table.rows.isEmpty {
                let range = table.rows(from: next, height: frame.field.height, must: true)
                let piece = table.draw(range, upperLeft: PagePoint(x: frame.field.left, y: frame.field.top))
                draft.elements += piece.elements
                draft.references = piece.references
                next = range.upperBound
            }
            drafts.append(draft)
        } while next < table.rows.count
        return drafts
    }

    private var frame: SheetFrame {
        SheetFrame(
            options, isLandscape: true,
            heading: SheetFrame.Heading(
                title: "Schedule of sensors", sentences: [sentence], site: floor.site.name,
                room: floor.rooms.count == 1 ? floor.rooms[0].title : nil), footer: nil,
            measurer: measurer)
    }

    private func table(width: Double) -> SheetTable {
        let columns = [
            SheetTable.Column(title: "Sensor", minimum: 20, weight: 1),
            SheetTable.Column(title: "Device EUI", minimum: Words.euiWidth(measurer)),
            SheetTable.Column(title: "Room", minimum: 26, weight: 1.4),
            SheetTable.Column(title: "Lens height", minimum: 19),
            SheetTable.Column(title: "Detects", minimum: 27),
            SheetTable.Column(title: "Regions", minimum: 15),
            SheetTable.Column(title: "Desks", minimum: 40, weight: 4),
            SheetTable.Column(title: "Sheet", minimum: 11),
        ]
        let desks = Dictionary(
            floor.site.rooms.flatMap(\.desks).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let rows = floor.sensors.enumerated().map { index, sensor in
            let served = sensor.regions.compactMap(\.desk).map { desks[$0] ?? $0 }
            let cells = [
                sensor.id, Words.eui(sensor), floor.site.room(sensor.room).map(floor.title(of:)) ?? sensor.room,
                floor.heightMM(of: sensor).map { Measures.height(millimetres: $0) } ?? "–",
                Words.function(sensor.function), regions(of: sensor),
                served.isEmpty ? "–" : served.joined(separator: ", "),
            ]
            return SheetTable.Row(
                cells: cells.map(SheetTable.Cell.text) + [.blank], target: (.regions(sensor: index), 7))
        }
        return SheetTable(columns, rows: rows, width: width, measurer: measurer, theme: theme)
    }

    private func regions(of sensor: PlacedSensor) -> String {
        sensor.regions.isEmpty ? (sensor.function == .peopleCounting ? "all seen" : "none") : "\(sensor.regions.count)"
    }

    /// "4 sensors in 1 room · 24 desks".
    private var sentence: String {
        guard !floor.rooms.isEmpty || !floor.sensors.isEmpty else { return "The site has no rooms yet." }
        let desks = floor.rooms.reduce(0) { $0 + $1.desks.count }
        let sensors = floor.sensors.isEmpty ? "No sensor yet" : Measures.count(floor.sensors.count, "sensor")
        return "\(sensors) in \(Measures.count(floor.rooms.count, "room")) · \(Measures.count(desks, "desk"))"
    }

    private var cells: [TitleBlock.Cell] { ScheduleSheets.cells(floor) }

    /// What the title blocks of sheets without a drawing say.
    static func cells(_ floor: Floor) -> [TitleBlock.Cell] {
        let room =
            floor.rooms.count == 1
            ? floor.rooms[0].title : floor.rooms.isEmpty ? "–" : Measures.count(floor.rooms.count, "room")
        return [
            TitleBlock.Cell(caption: "Site", value: floor.site.name ?? "–", weight: 3),
            TitleBlock.Cell(caption: "Room", value: room, weight: 3),
            TitleBlock.Cell(caption: "Sensors", value: "\(floor.sensors.count)", weight: 1),
        ]
    }
}
