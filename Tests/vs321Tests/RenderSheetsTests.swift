import Foundation
import TestKit
import Testing

@Suite struct RenderSheetsTests {
    static let office = "Examples/open-office.yaml"

    @Test func `a report is one document, the same each time, and says how many sheets it has`() throws {
        let scratch = try Scratch()
        for name in ["a.pdf", "b.pdf"] {
            let outcome = try Tool.run(
                ["render", Self.office, "--report", "--paper", "a3", "--date", "Today", "-o", scratch.path(name)])
            #expect(outcome.code == 0)
            #expect(
                outcome.diagnostics == "vs321: wrote \(scratch.path(name)): Level 3 West · West wing, 8 sheets\n")
        }
        #expect(try Data(contentsOf: scratch.url("a.pdf")) == Data(contentsOf: scratch.url("b.pdf")))
    }

    @Test func `in a printed report a wall of 14 m is 140 mm long on 1 to 100`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(
            ["render", Self.office, "--sheet", "installer", "--scale", "1:100", "-o", scratch.path("a.pdf")])
        try #require(outcome.code == 0)
        let pages = try PDFPages.pictures(scratch.url("a.pdf"), dotsPerInch: 254)
        let pixels = try #require(pages.first.flatMap { Pixels(png: $0) })
        var longest = 0
        for y in stride(from: 0, to: pixels.height / 2, by: 3) {
            var run = 0
            for index in stride(from: y * pixels.width * 4, to: (y + 1) * pixels.width * 4, by: 4) {
                run = pixels.bytes[index] < 100 && pixels.bytes[index + 2] < 100 ? run + 1 : 0
                longest = max(longest, run)
            }
        }
        // The wall's line is 0.7 mm wide: 1407 pixels from end to end.
        #expect((1405...1409).contains(longest), "\(longest) pixels at ten a millimetre")
    }

    @Test func `one sheet goes into a picture`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(
            ["render", Self.office, "--sensor", "S2", "--dpi", "50.8", "-o", scratch.path("s2.png")])
        #expect(outcome.code == 0)
        #expect(
            outcome.diagnostics == "vs321: wrote \(scratch.path("s2.png")): Regions of S2, 6 regions, scale 1:50\n")
        let pixels = try #require(Pixels(png: [UInt8](Data(contentsOf: scratch.url("s2.png")))))
        #expect(pixels.width == 420 && pixels.height == 594)
        let last = try Tool.run(
            ["render", Self.office, "--report", "--page", "7", "-o", "-", "--type", "svg"])
        #expect(last.text.contains("<title>Commissioning checklist</title>"))
    }

    @Test func `a site with errors gives a report, its errors, and exit code 1`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(["render", "Examples/broken.yaml", "--report", "-o", scratch.path("r.pdf")])
        #expect(outcome.code == 1)
        #expect(outcome.diagnostics.contains("[overlap]"))
        #expect(FileManager.default.fileExists(atPath: scratch.path("r.pdf")))
    }

    /// What is wrong, the arguments after the site, and a part of standard error (SCRATCH is the folder).
    static let refusals: [(String, [String], String)] = [
        (
            "several sheets for one picture", ["--report", "-o", "SCRATCH/a.png"],
            "these are 7 sheets, and a file of type png holds one: choose it with --page, or take a PDF"
        ),
        (
            "a sheet that is not there", ["--report", "--page", "8", "-o", "SCRATCH/a.png"],
            "--page: there is no sheet 8; there are 7"
        ),
        ("no sheet at all", ["--report", "--page", "0", "-o", "SCRATCH/a.png"], "--page: sheets are counted from 1"),
        (
            "a sensor that is not there", ["--sensor", "S9", "-o", "SCRATCH/a.pdf"],
            "has no sensor 'S9'; its sensors are: S1, S2, S3, S4"
        ),
        ("a paper that is none", ["--report", "--paper", "A9", "-o", "SCRATCH/a.pdf"], "A9"),
        (
            "a scale that is none", ["--report", "--scale", "0", "-o", "SCRATCH/a.pdf"],
            "'0' is no scale; write 50 for 1:50, from 1 to 100000"
        ),
        (
            "a scale that fills a book", ["--report", "--scale", "1", "-o", "SCRATCH/a.pdf"],
            "choose a smaller scale, a larger paper, or leave the scale out"
        ),
        (
            "paper for a screen", ["--paper", "A3", "-o", "SCRATCH/a.pdf"],
            "are for sheets: add --report, --sheet or --sensor"
        ),
        (
            "everything and a part", ["--report", "--sensor", "S1", "-o", "SCRATCH/a.pdf"],
            "leave out --sheet and --sensor, or leave out --report"
        ),
        (
            "states on paper", ["--report", "--uplinks", "Examples/open-office.uplinks.jsonl", "-o", "SCRATCH/a.pdf"],
            "leave out --uplinks"
        ),
        (
            "a picture that is too large", ["--sheet", "installer", "--dpi", "2400", "-o", "SCRATCH/a.png"],
            "a side may have 20000 at most"
        ),
        (
            "a folder that cannot be written", ["--report", "-o", "/proc/a.pdf"],
            "vs321: error: /proc/a.pdf: cannot be written"
        ),
    ]

    @Test(arguments: refusals)
    func `what cannot be is refused with what would be right, and nothing is written`(
        _ what: String, _ arguments: [String], _ message: String
    ) throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(
            ["render", Self.office]
                + arguments.map { $0.replacingOccurrences(of: "SCRATCH", with: scratch.folder.path) })
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.contains(message), "\(outcome.diagnostics)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
    }
}
