import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

@Suite struct SheetTests {
    private func sheets(_ site: Site, _ options: SheetOptions = SheetOptions()) throws -> [Sheet] {
        try SheetSet(Floor(site), options: options, findings: site.findings()).sheets
    }

    @Test(arguments: LabelTests.sites.indices, Paper.allCases)
    func `no text of a sheet covers another or leaves the page`(_ index: Int, _ paper: Paper) throws {
        let (name, site) = LabelTests.sites[index]
        for (number, sheet) in try sheets(site, SheetOptions(paper: paper)).enumerated() {
            expectNoCollision(sheet.scene, "\(name), sheet \(number + 1) (\(sheet.title.prefix(40)))")
        }
    }

    @Test(arguments: UInt64(1)...24)
    func `no text of a sheet covers another in a generated room`(_ seed: UInt64) throws {
        let scale = seed % 4 == 0 ? DrawingScale(oneTo: 50) : nil
        let date = seed % 2 == 0 ? "Monday" : nil
        let options = SheetOptions(scale: scale, date: date)
        for sheet in try sheets(TestSites.generated(seed: seed), options) {
            expectNoCollision(sheet.scene, "seed \(seed), \(sheet.title)")
        }
    }

    @Test(arguments: LabelTests.sites.indices)
    func `sheets are numbered from one and their scenes are the paper`(_ index: Int) throws {
        let sheets = try sheets(LabelTests.sites[index].1, SheetOptions(paper: .letter))
        for (number, sheet) in sheets.enumerated() {
            let texts = TextBoxes.all(of: sheet.scene).map(\.text)
            #expect(texts.contains("\(number + 1) of \(sheets.count)"))
            #expect(!texts.contains("Date"))
            #expect([sheet.scene.width, sheet.scene.height].sorted() == [215.9, 279.4])
        }
    }

    @Test func `identifiers stay in one piece on every sheet that has them`() throws {
        let site = TestSites.manyNamed
        let sheets = try sheets(site)
        let texts = sheets.map { Set(TextBoxes.all(of: $0.scene).map(\.text)) }
        for sensor in site.sensors {
            let eui = try #require(sensor.devEUI)
            // The schedule, the installer's table, its own sheets, and the checklist.
            #expect(texts.count { $0.contains(eui) } >= 4, "\(eui)")
        }
    }

    @Test func `a date stands in every title block if it is given`() throws {
        for sheet in try sheets(TestSites.library, SheetOptions(date: "12 Jan 2026")) {
            #expect(TextBoxes.all(of: sheet.scene).contains { $0.text == "12 Jan 2026" })
        }
    }

    @Test func `every sensor is set out on one sheet, however many a room takes`() throws {
        let site = TestSites.hall(columns: 20, rows: 5)
        let options = SheetOptions(scale: DrawingScale(oneTo: 50))
        let sheets = try SheetSet(Floor(site), kinds: [.installer], options: options).sheets
        #expect(sheets.count > 6)
        for sensor in site.sensors {
            let dimensions = sheets.map { sheet in
                sheet.scene.elements.count { $0.identity?.classes == ["dimension"] && $0.identity?.id == sensor.id }
            }
            #expect(dimensions.count { $0 > 0 } == 1, "\(sensor.id): \(dimensions)")
            #expect(dimensions.max() == 2, "\(sensor.id): \(dimensions)")
        }
    }

    @Test func `an impossible number of sheets is refused with what would be right`() throws {
        let options = SheetOptions(scale: DrawingScale(oneTo: 1))
        let error = #expect(throws: SheetError.self) {
            try SheetSet(Floor(TestSites.openOffice), kinds: [.installer], options: options)
        }
        let text = try #require(error).description
        #expect(text.hasPrefix("West wing would need "))
        #expect(
            text.hasSuffix(
                " sheets at 1:1, 100 are allowed: choose a smaller scale, a larger paper, or leave the scale out"))
    }

    @Test func `links lead from the schedule to the regions and back`() throws {
        let sheets = try sheets(TestSites.openOffice)
        let schedule = try #require(sheets.first)
        #expect(schedule.links.map(\.sheet) == [3, 4, 5, 6])
        for number in [3, 4, 5, 6] {
            #expect(sheets[number - 1].title == "Regions of S\(number - 2)")
            #expect(sheets[number - 1].links.map(\.sheet) == [1])
        }
        let set = try SheetSet(Floor(TestSites.openOffice))
        #expect(
            set.bookmarks.map(\.title) == [
                "Schedule of sensors", "West wing", "S1", "S2", "S3", "S4", "Commissioning checklist",
            ])
        #expect(set.bookmarks.map(\.sheet) == [1, 2, 3, 4, 5, 6, 7])
        #expect(set.bookmarks.map(\.parent) == [nil, nil, 1, 1, 1, 1, nil])
    }

    @Test func `the document has a page a sheet, its links and its outline, and the same bytes each time`() throws {
        let set = try SheetSet(Floor(TestSites.openOffice))
        let bytes = try set.pdf()
        #expect(try bytes == SheetSet(Floor(TestSites.openOffice)).pdf())
        let text = String(decoding: bytes, as: Unicode.ASCII.self)
        func count(_ word: String) -> Int { text.split(separator: word, omittingEmptySubsequences: false).count - 1 }
        #expect(count("/Type /Page\n") == 7 || count("/Type /Page ") == 7)
        #expect(count("/Subtype /Link") == 8)
        // Every place that a link or a bookmark leads to exists, once.
        for sheet in 1...7 { #expect(count("(sheet-\(sheet)) [") == 1, "sheet \(sheet)") }
        #expect(count("/Dest (sheet-") == 15)
        #expect(count("/Title (Commissioning checklist)") == 1)
        #expect(text.contains("20000101000000Z"))
    }

    @Test func `findings are marked and told on the sheet of their sensor`() throws {
        let sheets = try sheets(TestSites.faulty)
        let marked = sheets.filter { $0.scene.elements.contains { $0.identity?.classes == ["finding"] } }
        #expect(marked.count == 1 && marked.first?.title == "Regions of B1")
        let told = sheets.flatMap { TextBoxes.all(of: $0.scene).map(\.text) }.joined(separator: " ")
        #expect(told.contains("Error 1: "))
    }
}
