internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// The sheets of a room for the person on the ladder.
struct InstallerSheets {
    /// One room and its sensors.
    let floor: Floor
    let index: Int
    let options: SheetOptions
    let measurer: TextMeasurer

    /// How many sheets of the set come before these.
    let before: Int

    private var part: SheetDraft.Part { .installer(room: index) }
    private var theme: Theme { options.theme }
    private var room: String? { floor.rooms.first.map(floor.title(of:)) }
    private var title: String { "Where to drill: \(room ?? "room")" }

    /// Room around the walls for letters and dimensions, in millimetres.
    private static let padding = SheetFit.Padding(left: 16, top: 11, right: 16, bottom: 11)

    func drafts() throws(SheetError) -> [SheetDraft] {
        let settings = floor.sensors.map { sensor in
            SettingOut(
                sensor.position, outline: floor.rooms.first?.outline ?? [],
                obstacles: floor.rooms.first?.obstacles.map(\.outline) ?? [])
        }
        let letters = WallLetters(settings)
        let numbers = SettingOutTable(
            floor: floor, settings: settings, letters: letters, measurer: measurer, theme: theme)
        guard let extent = FloorExtent(floor, withAreas: false) else {
            let frame = SheetFrame(
                options, isLandscape: false, heading: heading(), footer: nil, measurer: measurer)
            return [draft(frame, scale: nil, frame.elements(mapping: nil))]
        }
        let footer = SheetFooter(items: InstallerLegend(floor: floor, theme: theme).items, measurer: measurer)
        var fit = try SheetFit(
            extent: extent, padding: Self.padding, options: options, subject: room ?? "the room",
            tableHeight: { floor.sensors.isEmpty ? 0 : numbers.table(width: $0).height },
            frame: { isLandscape in
                SheetFrame(
                    options, isLandscape: isLandscape, heading: heading(table: 888), footer: footer, measurer: measurer)
            })
        fit.keepSeams(off: wholeThings, extent, Self.padding)
        let tiles = drawnTiles(fit, extent)
        // The table stands below the last piece of the drawing, or on the sheet after it.
        let isBelow = tiles.last.map(fit.holdsTable) ?? false
        let tableIndex = tiles.count - (isBelow ? 1 : 0)
        var drafts = tiles.enumerated().map { index, tile in
            let table = index == tableIndex ? nil : tableIndex
            let frame = SheetFrame(
                options, isLandscape: fit.isLandscape, heading: heading(table: table.map { before + $0 + 1 }),
                footer: footer, measurer: measurer)
            return draft(tile: tile, of: tiles, fit, frame, extent, settings, letters, table: table)
        }
        guard !floor.sensors.isEmpty else { return drafts }
        var next = 0
        let table = numbers.table(width: fit.frame.field.width)
        if isBelow, let last = tiles.last {
            let top = fit.window(last).bottom + SheetFit.gapAboveTable
            drafts[drafts.count - 1].elements +=
                table.draw(0..<table.rows.count, upperLeft: PagePoint(x: fit.frame.field.left, y: top)).elements
            next = table.rows.count
        }
        while next < table.rows.count {
            let frame = SheetFrame(
                options, isLandscape: fit.isLandscape, heading: heading(), footer: nil, measurer: measurer)
            let range = table.rows(from: next, height: frame.field.height, must: true)
            let corner = PagePoint(x: frame.field.left, y: frame.field.top)
            drafts.append(
                draft(frame, scale: nil, frame.elements(mapping: nil) + table.draw(range, upperLeft: corner).elements))
            next = range.upperBound
        }
        return drafts
    }

    /// What had better not be cut: sensors, the nearer the worse, walls, desks and obstacles.
    private func wholeThings(_ mapping: PageMapping) -> [PageBounds] {
        let sensors = floor.sensors.map { mapping.point($0.position) }.flatMap { lens in
            [8.0, 12, 18].map { PageBounds(center: lens, width: $0, height: $0) }
        }
        let walls = floor.rooms.flatMap(\.outline).map {
            PageBounds(center: mapping.point($0), width: SheetTiling.overlap, height: SheetTiling.overlap)
        }
        let desks = floor.rooms.flatMap(\.desks).compactMap { mapping.polygon($0.outline)?.bounds }
        let obstacles = floor.rooms.flatMap(\.obstacles).compactMap { mapping.polygon($0.outline)?.bounds }
        return sensors + walls + desks + obstacles
    }

    /// The tiles on which there is something.
    private func drawnTiles(_ fit: SheetFit, _ extent: FloorExtent) -> [SheetTiling.Tile] {
        guard !fit.tiling.isWhole else { return fit.tiling.tiles }
        let corner = PagePoint(x: Self.padding.left, y: Self.padding.top)
        let mapping = PageMapping(extent, scale: fit.scale.factor, upperLeft: corner)
        let outlines = floor.rooms.compactMap { room in PagePolygon(room.outline.map(mapping.point)) }
        let lenses = floor.sensors.map { mapping.point($0.position) }
        return fit.tiling.tiles.filter { tile in
            let window = fit.tiling.window(tile)
            return outlines.contains { $0.overlaps(window) } || lenses.contains(where: window.contains)
        }
    }

    private func draft(
        tile: SheetTiling.Tile, of tiles: [SheetTiling.Tile], _ fit: SheetFit, _ frame: SheetFrame,
        _ extent: FloorExtent, _ settings: [SettingOut], _ letters: WallLetters, table: Int?
    ) -> SheetDraft {
        let (shift, window) = (fit.shift(tile), fit.reach(tile))
        let mapping = fit.mapping(extent, tile, Self.padding)
        let labeler = Labeler(measurer: measurer, field: window)
        let core = fit.tiling.core(tile)
        let drawing = InstallerDrawing(
            floor: floor, settings: settings, letters: letters, theme: theme, mapping: mapping, window: window,
            isOwn: { core.contains($0.offset(-shift.x, -shift.y)) })
        let seams = MatchLines(
            tiling: fit.tiling, tile: tile, part: self.part, order: tiles, shift: shift, window: fit.window(tile))
        let seamElements = seams.elements(in: labeler, theme: theme)
        let (elements, hasRuns) = drawing.elements(in: labeler)
        let scope = LegendScope(mapping: mapping, window: window, endsAtWalls: floor.rooms.count == 1)
        let legend = InstallerLegend(
            floor: floor, theme: theme, sights: scope.sights(of: floor), hasRuns: hasRuns)
        var result = draft(
            frame, scale: fit.scale,
            frame.elements(mapping: mapping, items: legend.items) + elements + seamElements)
        result.references = seams.references(measurer: measurer, theme: theme)
        if let table, !floor.sensors.isEmpty {
            result.references.append(SheetDraft.Reference(part: part, index: table, bounds: frame.headingBounds))
        }
        return result
    }

    /// - Parameter table: The number of the sheet that has the table, if it is another one.
    private func heading(table: Int? = nil) -> SheetFrame.Heading {
        let place = table.map { " on sheet\u{a0}\($0)" } ?? ""
        let sentence =
            floor.sensors.isEmpty
            ? "No sensor hangs in this room yet."
            : "Distances run at a right angle from walls' inner faces to the lens's centre; the table\(place) has all."
        return SheetFrame.Heading(
            title: title, sentences: [sentence], site: floor.site.name, room: room, others: longNames)
    }

    /// What is too long to be written in full beside an obstacle or a keep-out.
    private var longNames: [(caption: String, name: String)] {
        let obstacles = floor.rooms.flatMap(\.obstacles).compactMap(\.name).map { ("Obstacle", $0) }
        let keepOuts = floor.rooms.flatMap(\.keepOuts).map { ("Keep-out", $0.kind) }
        var known: Set<String> = []
        return (obstacles + keepOuts).filter { caption, name in
            let text = LabelText(string: name, sizes: [2.5, 2.5, 2.5], ink: theme.ink, outsideInk: theme.ink)
            return !Labeler.holdsOutside(text, measurer: measurer) && known.insert(caption + name).inserted
        }
    }

    private func draft(_ frame: SheetFrame, scale: DrawingScale?, _ elements: [Scene.Element]) -> SheetDraft {
        let sensors = floor.sensors
        var cells = [
            TitleBlock.Cell(caption: "Site", value: floor.site.name ?? "–", weight: 2.2),
            TitleBlock.Cell(caption: "Room", value: room ?? "–", weight: 2.2),
            TitleBlock.Cell(
                caption: "Lens height",
                value: Words.common(
                    sensors.map { floor.heightMM(of: $0).map { Measures.height(millimetres: $0) } ?? "–" },
                    none: floor.rooms.first.map { Measures.height(millimetres: $0.ceilingMM) } ?? "–"), weight: 1.2),
            TitleBlock.Cell(
                caption: "Detects", value: Words.common(sensors.map { Words.function($0.function) }, none: "–"),
                weight: 1.8),
        ]
        if let scale { cells.append(TitleBlock.Cell(caption: "Scale", value: scale.description, weight: 0.8)) }
        return SheetDraft(
            part: part, kind: .installer, title: title,
            summary: Measures.count(sensors.count, "sensor") + (scale.map { ", scale \($0)" } ?? ""), frame: frame,
            elements: elements, cells: cells)
    }
}
