internal import SensorModel
internal import SiteModel

/// What has to be true of every sensor before it is left alone, from the user guide in our own words, with boxes to tick.
struct CommissioningChecklist {
    let floor: Floor
    let options: SheetOptions
    let measurer: TextMeasurer

    private var theme: Theme { options.theme }

    /// The checks in the order in which they come up on the ladder; sections 3.2.1, 3.3 and 4.2 of the guide.
    static let checks = [
        "The ceiling is thicker than 3\u{a0}cm where the screws go.",
        "Two holes of 6\u{a0}mm are drilled, the bracket hangs in its oval holes; once the view is right, two more of 6\u{a0}mm "
            + "through the round holes, with plugs, and all screws are tight.",
        "The lens is as high above the floor as this report says, within 5\u{a0}cm.",
        "The place is lit by more than 50\u{a0}lux, and no bright light shines into the lens.",
        "No door and no mirror is close by; the clearances of the drawing are kept.",
        "The sensor faces straight down, and has clicked into its bracket.",
        "The lens is in the middle of its area, its long side along the area's long side.",
        "The film is off the lens.",
        "The clock is synchronised from the app.",
        "The detection function is the one in the schedule; the regions are drawn and written to the device.",
        "The device EUI on the label is the one in the schedule, and an uplink has arrived.",
    ]

    func drafts() -> [SheetDraft] {
        guard !floor.sensors.isEmpty else { return [] }
        var drafts: [SheetDraft] = []
        var next = 0
        var rowCount = 0
        repeat {
            let frame = SheetFrame(
                options, isLandscape: false,
                heading: SheetFrame.Heading(
                    title: "Commissioning checklist",
                    sentences: ["One row a sensor; tick a box when the check of that number holds."]),
                footer: nil, measurer: measurer)
            var top = frame.field.top
            var elements = frame.elements(mapping: nil)
            if drafts.isEmpty {
                let list = list(width: frame.field.width)
                elements.append(
                    Scene.Element(.annotation, parts: list.parts(upperLeft: PagePoint(x: frame.field.left, y: top))))
                top += list.height + 5
            }
            let table = table(width: frame.field.width)
            rowCount = table.rows.count
            let range = table.rows(from: next, height: frame.field.bottom - top, must: true)
            elements += table.draw(range, upperLeft: PagePoint(x: frame.field.left, y: top)).elements
            next = range.upperBound
            drafts.append(
                SheetDraft(
                    part: .checklist, kind: .schedule, title: "Commissioning checklist",
                    summary: Measures.count(floor.sensors.count, "sensor"), frame: frame, elements: elements,
                    cells: ScheduleSheets.cells(floor)))
        } while next < rowCount
        return drafts
    }

    private func list(width: Double) -> TextStack {
        var stack = TextStack(measurer: measurer)
        for (index, check) in Self.checks.enumerated() {
            stack.add(
                check, sizes: [3.5], color: theme.ink, width: width, gap: 1.2, indent: 8, marker: "\(index + 1)")
        }
        return stack
    }

    private func table(width: Double) -> SheetTable {
        let columns =
            [
                SheetTable.Column(title: "Sensor", minimum: 20, weight: 2),
                SheetTable.Column(title: "Device EUI", minimum: Words.euiWidth(measurer)),
                SheetTable.Column(title: "Room", minimum: 22, weight: 2),
            ] + Self.checks.indices.map { SheetTable.Column(title: "\($0 + 1)", minimum: 7) }
            + [SheetTable.Column(title: "Name and date", minimum: 26, weight: 1)]
        let rows = floor.sensors.map { sensor in
            let names = [
                sensor.id, Words.eui(sensor), floor.site.room(sensor.room).map(floor.title(of:)) ?? sensor.room,
            ]
            return SheetTable.Row(
                cells: names.map(SheetTable.Cell.text) + Self.checks.map { _ in .box } + [.blank])
        }
        return SheetTable(columns, rows: rows, width: width, leastHeight: 7, measurer: measurer, theme: theme)
    }
}
