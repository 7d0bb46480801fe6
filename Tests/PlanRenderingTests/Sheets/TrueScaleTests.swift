import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

/// A wall of 10 m is 200.0 mm on 1:50, measured in what comes out.
@Suite struct TrueScaleTests {
    private static let site = Site(
        rooms: [Room(id: "hall", ceilingMM: 3000, outline: TestSites.rectangle(1234, -777, 10_000, 4000))],
        sensors: [
            PlacedSensor(
                id: "S1", room: "hall", position: Point(x: 6234, y: 1223), function: .peopleCounting)
        ])

    private func sheet() throws -> Sheet {
        let options = SheetOptions(scale: DrawingScale(oneTo: 50))
        return try #require(try SheetSet(Floor(Self.site), kinds: [.installer], options: options).sheets.first)
    }

    @Test func `in the picture the wall has its pixels, and the file its resolution`() throws {
        let png = try sheet().png(dotsPerInch: 254)
        let pixels = try #require(Pixels(png: png))
        // The longest dark run in a row above the title block, but for rules across the page, is the wall with half its
        // line's width at either end: 2007 pixels.
        var longest = 0
        for y in stride(from: 0, to: pixels.height * 8 / 10, by: 3) {
            var run = 0
            for index in stride(from: y * pixels.width * 4, to: (y + 1) * pixels.width * 4, by: 4) {
                if pixels.bytes[index] < 100 && pixels.bytes[index + 2] < 100 {
                    run += 1
                } else {
                    if run < 2100 { longest = max(longest, run) }
                    run = 0
                }
            }
        }
        #expect((2006...2008).contains(longest))
        // 254 dots per inch are 10,000 per metre.
        let chunk: [UInt8] = [0, 0, 0, 9] + Array("pHYs".utf8) + [0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10, 1]
        #expect(Array(png[33..<(33 + chunk.count)]) == chunk)
        // The checksum of this very chunk, from zlib.
        #expect(Array(png[50..<54]) == TrueScaleTests.checksum(Array(chunk[4...])))
    }

    /// The checksum as the PNG specification defines it, bit by bit.
    private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
        var sum: UInt32 = 0xffff_ffff
        for byte in bytes {
            for bit in 0..<8 {
                let isOdd = (sum ^ (UInt32(byte) >> UInt32(bit))) & 1 == 1
                sum >>= 1
                if isOdd { sum ^= 0xedb8_8320 }
            }
        }
        sum ^= 0xffff_ffff
        return [24, 16, 8, 0].map { UInt8(sum >> $0 & 0xff) }
    }

    @Test func `in the SVG document the wall is 200 mm long, and so is a point of its page a point`() throws {
        let text = String(decoding: try sheet().svg(), as: UTF8.self)
        let sheet = try sheet()
        let points = sheet.scene.width / 25.4 * 72
        #expect(text.contains("width=\"\(Int(points))."))
        let walls = text.split(separator: "<path ").filter { $0.contains("stroke-width:0.7;") }
        let path = try #require(walls.first)
        #expect(path.contains("transform=\"matrix(2.834646,0,0,2.834646,0,0)\""))
        let data = try #require(path.split(separator: " d=\"").last?.split(separator: "\"").first)
        let numbers = data.split(separator: " ").compactMap { Double($0) }
        let xs = stride(from: 0, to: numbers.count - 1, by: 2).map { numbers[$0] }
        let width = try #require(xs.max()) - #require(xs.min())
        #expect((width - 200).magnitude < 0.01, "\(width) mm")
    }

    @Test func `the line to check the print with is 100 mm long`() throws {
        let scene = try sheet().scene
        let element = try #require(scene.elements.first { $0.identity?.classes == ["print-check"] })
        let widths = element.parts.compactMap { part in
            if case .shape(let line) = part { line.path.bounds?.width } else { nil }
        }
        #expect(widths == [100])
    }

    @Test(arguments: [(3000, 2000, 20), (8000, 5000, 50), (14_000, 9000, 100), (40_000, 12_000, 200)])
    func `without a wish a room gets the largest standard scale that fits`(
        _ width: Int, _ depth: Int, _ denominator: Int
    ) throws {
        let site = Site(rooms: [Room(id: "r", ceilingMM: 3000, outline: TestSites.rectangle(0, 0, width, depth))])
        let sheets = try SheetSet(Floor(site), kinds: [.installer]).sheets
        #expect(sheets.count == 1)
        #expect(TextBoxes.all(of: try #require(sheets.first).scene).contains { $0.text == "1:\(denominator)" })
    }

    @Test func `a room of 300 m goes on several sheets that meet`() throws {
        let sheets = try SheetSet(Floor(TestSites.corridor), kinds: [.installer]).sheets
        let drawings = sheets.filter { sheet in TextBoxes.all(of: sheet.scene).contains { $0.text == "1:200" } }
        #expect((5...8).contains(drawings.count))
        for (index, sheet) in drawings.enumerated() {
            let texts = TextBoxes.all(of: sheet.scene).map(\.text)
            #expect(texts.contains("← sheet \(index)") == (index > 0))
            #expect(texts.contains("sheet \(index + 2) →") == (index < drawings.count - 1))
        }
    }
}
