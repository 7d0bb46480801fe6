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
