import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

@Suite struct SheetPartsTests {
    @Test(arguments: [(100.0, 60.0), (277, 120), (500, 130), (3000, 20), (700, 900)])
    func `tiles show all of a drawing, and each place is the core of one`(_ width: Double, _ height: Double) {
        let tiling = SheetTiling(whole: (width, height), field: (277, 130))
        for x in stride(from: 0.5, to: width, by: 7.3) {
            for y in stride(from: 0.5, to: height, by: 7.3) {
                let point = PagePoint(x: x, y: y)
                let cores = tiling.tiles.filter { tiling.core($0).contains(point) }
                #expect(cores.count == 1)
                #expect(cores.allSatisfy { tiling.window($0).contains(point) })
            }
        }
        for tile in tiling.tiles {
            let window = tiling.window(tile)
            #expect(window.width <= 277 + 1e-9 && window.height <= 130 + 1e-9)
        }
    }

    @Test(arguments: UInt64(1)...60)
    func `pieces are of one size but for what their seams avoid, and each fits its sheet`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let whole = (Double.random(in: 60...1500, using: &random), Double.random(in: 60...900, using: &random))
        let things = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            PageBounds(
                center: PagePoint(
                    x: Double.random(in: 0...whole.0, using: &random), y: Double.random(in: 0...whole.1, using: &random)
                ),
                width: Double.random(in: 1...30, using: &random), height: Double.random(in: 1...30, using: &random))
        }
        let even = SheetTiling(whole: whole, field: (277, 130))
        var moved = even
        moved.keepSeams(off: things)
        #expect(even.count == moved.count)
        func cut(_ tiling: SheetTiling) -> Int {
            let cores = tiling.tiles.map { tiling.core($0) }
            let (x, y) = (Set(cores.map(\.right)), Set(cores.map(\.bottom)))
            return things.reduce(0) { sum, thing in
                sum + x.count { $0 >= thing.left && $0 <= thing.right }
                    + y.count { $0 >= thing.top && $0 <= thing.bottom }
            }
        }
        #expect(cut(moved) <= cut(even))
        let widths = even.tiles.filter { $0.row == 0 }.map { even.window($0).width }
        #expect((widths.max() ?? 0) - (widths.min() ?? 0) < 1e-6)
        for tile in moved.tiles {
            let window = moved.window(tile)
            #expect(window.width <= 277 + 1e-9 && window.height <= 130 + 1e-9)
            #expect(window.width > 2 * SheetTiling.overlap && window.height > 2 * SheetTiling.overlap)
        }
    }

    @Test(arguments: [-5.0, 0, 10, 24, 30, 36, 40]) func `a field that a long heading left small is cut all the same`(
        _ height: Double
    ) {
        var tiling = SheetTiling(whole: (500, 300), field: (277, height))
        let even = tiling
        tiling.keepSeams(off: [PageBounds(left: 0, top: 10, right: 500, bottom: 60)])
        #expect(tiling.count == even.count && tiling.count > 1)
    }

    @Test func `a hall on two sheets has its match line between desks, and half of the hall on each`() throws {
        let desks = (0..<20).map {
            Desk(id: "D\($0)", outline: TestSites.rectangle(1000 + $0 * 1950, 2000, 1400, 700))
        }
        let site = Site(
            rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 41_000, 20_000), desks: desks)],
            sensors: (0..<4).map {
                PlacedSensor(
                    id: "S\($0)", room: "r", position: Point(x: 5000 + $0 * 10_000, y: 9000),
                    function: .peopleCounting)
            })
        let options = SheetOptions(paper: .a3, scale: DrawingScale(oneTo: 100))
        let sheets = try SheetSet(Floor(site), kinds: [.installer], options: options).sheets
        let drawn = sheets.filter { $0.scene.elements.contains { $0.identity?.classes == ["dimension"] } }
        try #require(drawn.count == 2)
        for sheet in drawn {
            let dimensions = sheet.scene.elements.filter { $0.identity?.classes == ["dimension"] }
            #expect(Set(dimensions.compactMap(\.identity?.id)).count == 2)
            let seam = sheet.scene.elements.flatMap(\.parts).compactMap { part -> Double? in
                guard case .shape(let shape) = part, shape.stroke?.dash.count == 4 else { return nil }
                return shape.path.bounds?.center.x
            }.first
            let place = try #require(seam)
            let cut = sheet.scene.elements.filter { $0.identity?.classes.first == "desk" }.flatMap(\.parts).contains {
                guard case .shape(let shape) = $0, let bounds = shape.path.bounds else { return false }
                return bounds.left < place && bounds.right > place
            }
            #expect(!cut)
        }
    }

    @Test(arguments: [20, 50, 100]) func `what several sheets show is named on one of them`(_ scale: Int) throws {
        let options = SheetOptions(scale: DrawingScale(oneTo: scale))
        let sheets = try SheetSet(Floor(TestSites.openOffice), kinds: [.installer], options: options).sheets
        #expect(sheets.count > 1 || scale == 100)
        let room = TestSites.openOffice.rooms[0]
        let words = sheets.map { TextBoxes.all(of: $0.scene).map(\.text).joined(separator: " ") }
        for name in room.obstacles.compactMap(\.name) {
            #expect(words.count { $0.contains(name) } == 1, "\(name) at 1:\(scale)")
        }
        let luminaires = words.reduce(0) { $0 + $1.split(separator: " ").count { $0 == "luminaire" } }
        #expect(luminaires == room.keepOuts.count { $0.kind == "luminaire" })
    }

    @Test func `a title block gives short values their line, whatever the names are`() {
        let name = String(repeating: "Headquarters ", count: 12)
        func cells(_ site: String) -> [TitleBlock.Cell] {
            [
                TitleBlock.Cell(caption: "Site", value: site, weight: 1.6),
                TitleBlock.Cell(caption: "Room", value: site, weight: 1.6),
                TitleBlock.Cell(caption: "Sensor", value: "CEIL-N1-01", weight: 1),
                TitleBlock.Cell(caption: "Device EUI", value: "24E124784DDDDDDD", weight: 2),
                TitleBlock.Cell(caption: "Lens height", value: "3.20 m", weight: 1),
                TitleBlock.Cell(caption: "Detects", value: "desk occupancy", weight: 2),
                TitleBlock.Cell(caption: "Scale", value: "1:100", weight: 0.8),
                TitleBlock.Cell(caption: "Date", value: "2026-01-12", weight: 1),
                TitleBlock.Cell(caption: "Sheet", value: "10 of 24", weight: 1),
            ]
        }
        let measurer = TextMeasurer()
        for site in ["A", name] {
            for width in [190.0, 277, 400] {
                let block = TitleBlock(cells: cells(site), measurer: measurer)
                let element = block.element(upperLeft: PagePoint(x: 0, y: 0), width: width, theme: .standard)
                let texts = element.parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
                for cell in block.cells.dropFirst(2) {
                    #expect(texts.contains { $0.string == cell.value } && texts.contains { $0.string == cell.caption })
                }
                let values = texts.filter { text in block.cells.contains { $0.value == text.string } }
                #expect(Set(values.map(\.size)).count == 1)
                #expect(abs(block.layout(width: width).spans.reduce(0, +) - width) < 1e-6)
            }
        }
    }

    @Test func `a table breaks over pages without losing a row, and keeps groups together`() {
        let rows = (0..<40).map { SheetTable.Row(cells: [.text("row \($0)"), .box], group: $0 / 5) }
        let columns = [SheetTable.Column(title: "Name", minimum: 30), SheetTable.Column(title: "1", minimum: 8)]
        let table = SheetTable(columns, rows: rows, width: 60, measurer: TextMeasurer(), theme: .standard)
        var next = 0
        var pages: [Range<Int>] = []
        while next < rows.count {
            let range = table.rows(from: next, height: 60, must: true)
            #expect(range.lowerBound == next && !range.isEmpty)
            #expect(table.height(range) <= 60)
            pages.append(range)
            next = range.upperBound
        }
        #expect(pages.count > 1)
        #expect(pages.allSatisfy { $0.lowerBound % 5 == 0 })
        for page in pages {
            let texts = table.draw(page, upperLeft: PagePoint(x: 0, y: 0)).elements.flatMap(\.parts).compactMap {
                if case .text(let text) = $0 { text.string } else { nil }
            }
            #expect(texts.contains("Name") && texts.contains("row \(page.lowerBound)"))
        }
    }

    @Test func `a row that is higher than a page still goes on one`() {
        let row = SheetTable.Row(cells: [.text(String(repeating: "word ", count: 3000))])
        let table = SheetTable(
            [SheetTable.Column(title: "Name", minimum: 20)], rows: [row, row], width: 20, measurer: TextMeasurer(),
            theme: .standard)
        #expect(table.rows(from: 0, height: 10, must: true) == 0..<1)
        #expect(table.rows(from: 0, height: 10, must: false).isEmpty)
    }

    @Test func `in the lens's frame the long side lies along x`() throws {
        let sensor = PlacedSensor(
            id: "S", room: "r", position: Point(x: 2000, y: 3000), rotation: .quarterTurn, function: .deskOccupancy)
        let frame = LensFrame(sensor)
        // A metre north of the lens lies a metre to the right on the sheet, where north is.
        #expect(frame.point(RawPoint(x: 2000, y: 4000)) == RawPoint(x: 1000, y: 0))
        #expect(frame.point(RawPoint(x: 1000, y: 3000)) == RawPoint(x: 0, y: 1000))
        #expect(frame.north == 0)
        var turned = sensor
        turned.rotation = try #require(Rotation(degrees: 30))
        #expect(LensFrame(turned).point(RawPoint(x: 2866, y: 3500)) == RawPoint(x: 1000, y: 0))
        #expect(LensFrame(turned).north == 60)
    }

    @Test func `vertices are told in metres from the lens and in percent of the effective area`() {
        let region = SiteRegion(
            region: RawRegion(
                number: 3, name: "Sofa",
                outline: [RawPoint(x: -4000, y: -2050), RawPoint(x: 0, y: 0), RawPoint(x: 2000, y: 1025)]),
            desk: "D9")
        let sensor = PlacedSensor(
            id: "S", room: "r", position: Point(x: 0, y: 0), function: .deskOccupancy, regions: [region])
        let table = VertexTable(
            sensor: sensor, effective: AreaSize(widthMM: 4100, lengthMM: 8000), desks: ["D9": "Desk 9"],
            measurer: TextMeasurer(), theme: .standard
        ).table(width: 90)
        let cells = table.rows.map { $0.cells.map { if case .text(let text) = $0 { text } else { "" } } }
        #expect(
            cells == [
                ["3\u{a0} Sofa · serves Desk 9 (D9)"], ["1", "−4.00", "−2.050", "0.0", "0.0"],
                ["2", "0.00", "0.000", "50.0", "50.0"], ["3", "2.00", "1.025", "75.0", "75.0"],
            ])
    }

    @Test func `the checklist holds what the guide asks for`() {
        let checks = CommissioningChecklist.checks.joined(separator: " ")
        for word in [
            "3\u{a0}cm", "6\u{a0}mm", "two more", "high", "50\u{a0}lux", "door", "mirror", "down", "long side", "film",
            "clock",
        ] {
            #expect(checks.contains(word), "\(word)")
        }
    }
}
