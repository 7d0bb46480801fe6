internal import DetectionRegions
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// The sheets of one sensor for the person who draws its regions in the app.
struct RegionSheets {
    let floor: Floor
    let sensor: PlacedSensor

    /// The sensor's index on the floor.
    let index: Int
    let options: SheetOptions
    let measurer: TextMeasurer

    /// Errors and warnings about this sensor, the worst first.
    let findings: [SheetFinding]

    var part: SheetDraft.Part { .regions(sensor: index) }
    var theme: Theme { options.theme }
    var title: String { "Regions of \(sensor.id)" }

    func drafts() throws(SheetError) -> [SheetDraft] {
        let frame = LensFrame(sensor)
        let turned = frame.floor(floor)
        let (extent, padding) = (extent(turned), Self.padding)
        let sound = SoundOutlines(turned)
        let hasOverlaps = !RegionOverlap.all(on: turned, sound).isEmpty
        var legend = RegionPlanLegend(
            floor: turned, theme: theme, hasOverlaps: hasOverlaps, hasFaults: sound.hasFaults)
        let footer = SheetFooter(items: legend.items + findingItems, measurer: measurer)
        let fit = try SheetFit(
            extent: extent, padding: padding, options: options, subject: title,
            alwaysOnTop: true,
            tableHeight: { width in
                let list = list(width: width).height
                return list + (sensor.regions.isEmpty ? 0 : gap(list) + columns(turned, width: width).height)
            },
            frame: { isLandscape in
                SheetFrame(options, isLandscape: isLandscape, heading: heading, footer: footer, measurer: measurer)
            })
        let tiles = fit.tiling.tiles
        func drawing(_ tile: SheetTiling.Tile) -> RegionDrawing {
            RegionDrawing(
                floor: turned, theme: theme, mapping: fit.mapping(extent, tile, padding), window: fit.window(tile),
                findings: findings)
        }
        let details = tiles.count == 1 ? try details(of: drawing(tiles[0]), at: fit.scale) : []
        var drafts = tiles.map { tile in
            var drawing = drawing(tile)
            drawing.details = details.map { DetailFrame(around: drawing.mapping.bounds($0.extent)) }
            let (mapping, window) = (drawing.mapping, drawing.window)
            let scope = LegendScope(mapping: mapping, window: RegionDrawing.view(mapping), endsAtWalls: false)
            legend.sights = scope.sights(of: turned)
            let seams = MatchLines(
                tiling: fit.tiling, tile: tile, part: part, order: tiles, shift: fit.shift(tile), window: window)
            var result = draft(
                fit.frame, scale: fit.scale,
                fit.frame.elements(mapping: mapping, items: legend.items + findingItems, north: frame.north)
                    + drawing.elements(measurer: measurer, seams: seams))
            result.references += seams.references(measurer: measurer, theme: theme)
            result.references += drawing.detailReferences(part, from: tiles.count, measurer: measurer)
            return result
        }
        drafts += details.map { draft(of: $0, turned, legend, north: frame.north) }
        addTable(columns(turned, width: fit.frame.field.width), fit, &drafts)
        return drafts
    }

    /// Room for the rulers of percent, in millimetres.
    private static var padding: SheetFit.Padding {
        SheetFit.Padding(left: PercentRuler.reach.left, top: 3, right: 7, bottom: PercentRuler.reach.bottom)
    }

    /// What is wrong, and the table: below the drawing as far as they fit there, and on further sheets.
    private func addTable(_ columns: TableColumns, _ fit: SheetFit, _ drafts: inout [SheetDraft]) {
        let list = list(width: fit.frame.field.width)
        var isListed = list.height == 0
        var next = 0
        func fill(_ area: PageBounds, must: Bool) -> [Scene.Element] {
            var area = area
            var elements: [Scene.Element] = []
            if !isListed, must || list.height <= area.height {
                elements.append(
                    Scene.Element(.annotation, parts: list.parts(upperLeft: PagePoint(x: area.left, y: area.top))))
                area.top += list.height + gap(list.height)
                isListed = true
            }
            guard isListed, next < columns.table.rows.count else { return elements }
            let piece = columns.pour(from: next, into: area, must: must)
            next = piece.next
            return elements + piece.elements
        }
        if fit.tiling.isWhole, !drafts.isEmpty {
            var area = fit.frame.field
            area.top = fit.window(SheetTiling.Tile(column: 0, row: 0)).bottom + SheetFit.gapAboveTable
            drafts[0].elements += fill(area, must: false)
        }
        while !isListed || next < columns.table.rows.count {
            let frame = SheetFrame(
                options, isLandscape: fit.isLandscape, heading: heading, footer: nil, measurer: measurer)
            drafts.append(draft(frame, scale: nil, frame.elements(mapping: nil) + fill(frame.field, must: true)))
        }
    }

    private func gap(_ above: Double) -> Double { above > 0 ? SheetFit.gapAboveTable : 0 }

    /// The findings in words.
    private func list(width: Double) -> TextStack {
        var stack = TextStack(measurer: measurer)
        for finding in findings.prefix(Self.mostListed) {
            stack.add(
                "\(finding.title): \(finding.message)", sizes: [2.5], color: theme.ink, width: width, gap: 0.8, limit: 6
            )
        }
        if findings.count > Self.mostListed {
            stack.add(
                "and \(Measures.count(findings.count - Self.mostListed, "finding")) more", sizes: [2.5],
                color: theme.ink,
                width: width, gap: 0.8)
        }
        return stack
    }

    private static let mostListed = 12

    private func columns(_ turned: Floor, width: Double) -> TableColumns {
        let desks = Dictionary(
            floor.site.rooms.flatMap(\.desks).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let coverage = turned.sensors.first.flatMap { DetectionAreas(of: $0, on: turned)?.coverage }
        return TableColumns(width: width, leastWidth: VertexTable.leastWidth) { columnWidth in
            VertexTable(
                sensor: turned.sensors.first ?? sensor, effective: coverage?.effective, desks: desks,
                measurer: measurer, theme: theme
            ).table(width: columnWidth)
        }
    }

    /// All that the sensor sees, and its regions as far as they lie near that.
    private func extent(_ turned: Floor) -> FloorExtent {
        var points: [(Double, Double)] = [(-750, -750), (750, 750)]
        if let sensor = turned.sensors.first {
            points += (DetectionAreas(of: sensor, on: turned)?.effective ?? []).map { (Double($0.x), Double($0.y)) }
            points += sensor.regions.flatMap(\.region.outline).map { (Double($0.x), Double($0.y)) }
        }
        // No sensor sees farther than 5.5 m; a vertex far beyond is a slip of the pen.
        points.removeAll { $0.0.magnitude > 8_000 || $0.1.magnitude > 8_000 }
        return FloorExtent(around: points) ?? FloorExtent(minX: -1000, maxX: 1000, minY: -1000, maxY: 1000)
    }

    private var heading: SheetFrame.Heading {
        var sentences = [
            "The sheet lies as the lens does, its long side across the page. Lengths are metres from the lens, to the "
                + "right and up; percentages run from the left and from the bottom of the effective area. Should the "
                + "app's picture be upside down, turn the sheet. Small numbers are those of the vertices in the table; 2/3 "
                + "is vertex 3 of region 2."
        ]
        if sensor.regions.isEmpty {
            sentences.append(
                sensor.function == .peopleCounting
                    ? "No region is drawn: the sensor counts in all that it sees."
                    : "No region is drawn yet; desk occupancy needs one at least.")
        }
        return SheetFrame.Heading(
            title: title, sentences: sentences, site: floor.site.name,
            room: floor.room(of: sensor).map(floor.title(of:)) ?? sensor.room)
    }

    var findingItems: [PlanFooter.Item] {
        let theme = theme
        return [FindingMark.error, .warning].filter { kind in findings.contains { $0.kind == kind && $0.place != nil } }
            .map { kind in
                PlanFooter.Item(text: kind.word) { kind.parts(center: $0.center, number: nil, theme) }
            }
    }

    func draft(_ frame: SheetFrame, scale: DrawingScale?, _ elements: [Scene.Element]) -> SheetDraft {
        let room = floor.rooms.first { $0.id == sensor.room }
        var cells = [
            TitleBlock.Cell(caption: "Site", value: floor.site.name ?? "–", weight: 1.6),
            TitleBlock.Cell(caption: "Room", value: room.map(floor.title(of:)) ?? sensor.room, weight: 1.6),
            TitleBlock.Cell(caption: "Sensor", value: sensor.id, weight: 1),
            TitleBlock.Cell(caption: "Device EUI", value: Words.eui(sensor), weight: 2.3),
            TitleBlock.Cell(
                caption: "Lens height",
                value: floor.heightMM(of: sensor).map { Measures.height(millimetres: $0) } ?? "–",
                weight: 1.1),
            TitleBlock.Cell(caption: "Detects", value: Words.function(sensor.function), weight: 2),
        ]
        if let scale { cells.append(TitleBlock.Cell(caption: "Scale", value: scale.description, weight: 0.8)) }
        var draft = SheetDraft(
            part: part, kind: .regions, title: title,
            summary: Measures.count(sensor.regions.count, "region") + (scale.map { ", scale \($0)" } ?? ""),
            frame: frame, elements: elements, cells: cells)
        // A click on the heading leads back to the schedule.
        let back = PageBounds(
            left: frame.inner.left, top: frame.inner.top, right: frame.inner.right, bottom: frame.inner.top + 6)
        draft.references.append(SheetDraft.Reference(part: .schedule, bounds: back))
        return draft
    }
}
