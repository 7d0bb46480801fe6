import Foundation
import TestKit
import Testing

/// One desk all the way: a person sits down, and the picture shows it.
@Suite struct OneDeskTests {
    /// Ada sits at desk 14, region 2 of sensor S3, from nine to ten, and nobody else is there.
    static let scenario = """
        version: 1
        people:
          - {name: Ada, desk: D14, stays: [["09:00", "10:00"]]}
        """

    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try Data(Self.scenario.utf8).write(to: scratch.url("scenario.yaml"))
        let outcome = try Tool.run([
            "simulate", "Examples/open-office.yaml", scratch.path("scenario.yaml"), "--truth",
            scratch.path("truth.jsonl"),
            "-o", scratch.path("day.jsonl"),
        ])
        #expect(outcome.code == 0, "\(outcome.diagnostics)")
    }

    private func lines(_ name: String) throws -> [String] {
        try String(contentsOf: scratch.url(name), encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test func `the truth is that region 2 of S3 is taken for an hour`() throws {
        let stays = try lines("truth.jsonl").filter { $0.contains(#""sensor":"S3","region":2"#) }
        // How it was in the beginning, and the two changes.
        #expect(stays.count == 3)
        #expect(stays.first == #"{"time":"2026-01-12T00:00:00Z","sensor":"S3","region":2,"people":0}"#)
        #expect(stays.dropFirst().first?.hasSuffix(#""people":1}"#) == true)
        #expect(stays.last?.hasPrefix(#"{"time":"2026-01-12T10:00"#) == true)
    }

    @Test func `its bit is set in the frames of that hour, and in no other sensor's`() throws {
        let taken = try lines("day.jsonl").filter { $0.contains("06fe3f000200") }
        #expect((5...7).contains(taken.count))
        #expect(
            taken.allSatisfy {
                $0.contains("24E124783F160003") && $0.contains("2026-01-12T09:") || $0.contains("T10:0")
            })
        let decoded = try Tool.run(
            ["decode", "--format", "json"],
            input: Data(
                taken.compactMap { line in
                    line.range(of: #""payload":""#).map { String(line[$0.upperBound...].prefix { $0 != "\"" }) }
                }.joined(separator: "\n").utf8))
        #expect(
            decoded.text.split(separator: "\n").allSatisfy {
                $0.contains(#"{"kind":"deskOccupancy","enabled":[1,2,3,4,5,6],"occupied":[2]}"#)
            })
    }

    @Test(arguments: [("08:50", 0), ("09:40", 1), ("10:30", 0)])
    func `the plan shows it taken in that hour and free before and after`(_ time: String, _ taken: Int) throws {
        let outcome = try Tool.run([
            "render", "Examples/open-office.yaml", "--uplinks", scratch.path("day.jsonl"), "--at",
            "2026-01-12T\(time):00Z", "-o", scratch.path("plan.svg"),
        ])
        #expect(outcome.code == 0)
        #expect(
            outcome.diagnostics.contains("\(taken) of 24 desks taken · \(24 - taken) free, as of"),
            "\(outcome.diagnostics)")
    }

    /// Where the region of desk 14 starts in the semantic picture, in mm from the upper left, with the width of the page.
    private func placeOfDesk14(in svg: String) throws -> (x: Double, y: Double, page: Double) {
        func number(after start: String, in text: Substring) throws -> (Double, rest: Substring) {
            let range = try #require(text.range(of: start))
            let digits = text[range.upperBound...].prefix { $0.isNumber || $0 == "." }
            return (try #require(Double(digits)), text[digits.endIndex...])
        }
        let (page, _) = try number(after: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", in: svg[...])
        let element = try #require(svg.range(of: "<g id=\"desk-D14\""))
        let (x, rest) = try number(after: "<path class=\"area\" d=\"M", in: svg[element.upperBound...])
        let (y, _) = try number(after: " ", in: rest)
        return (x, y, page)
    }

    @Test(arguments: [("08:50", "free", 0xD4EBE3), ("09:40", "taken", 0xB34700), ("10:30", "free", 0xD4EBE3)])
    func `its place in the picture has the class, the name and the colour of its state`(
        _ time: String, _ state: String, _ colour: Int
    ) throws {
        let moment = ["--uplinks", scratch.path("day.jsonl"), "--at", "2026-01-12T\(time):00Z"]
        for arguments in [["--svg", "semantic", "-o", scratch.path("plan.svg")], ["-o", scratch.path("plan.png")]] {
            #expect(try Tool.run(["render", "Examples/open-office.yaml"] + moment + arguments).code == 0)
        }
        let svg = try String(contentsOf: scratch.url("plan.svg"), encoding: .utf8)
        #expect(svg.contains(#"<g id="desk-D14" class="desk \#(state)""#))
        #expect(svg.contains("<title>Desk 14: \(state)</title>"))
        #expect(svg.components(separatedBy: #"class="desk free" data-id"#).count == (state == "free" ? 25 : 24))

        let pixels = try #require(Pixels(png: Array(Data(contentsOf: scratch.url("plan.png")))))
        let place = try placeOfDesk14(in: svg)
        let scale = Double(pixels.width) / place.page
        // The outline starts in its lower left corner; two millimetres within it there is neither border nor text.
        let found = pixels.color(x: Int((place.x + 2) * scale), y: Int((place.y - 2) * scale))
        #expect(found == [UInt8(colour >> 16 & 0xff), UInt8(colour >> 8 & 0xff), UInt8(colour & 0xff)])
    }
}
