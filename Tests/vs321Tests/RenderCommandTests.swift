import Foundation
import TestKit
import Testing

@Suite struct RenderCommandTests {
    static let office = "Examples/open-office.yaml"
    static let log = "Examples/open-office.uplinks.jsonl"

    @Test(arguments: [("svg", "<?xml"), ("png", "\u{89}PNG"), ("pdf", "%PDF-")])
    func `the file's ending decides what it holds`(_ ending: String, _ signature: String) throws {
        let scratch = try Scratch()
        let path = scratch.path("plan.\(ending)")
        let outcome = try Tool.run(["render", Self.office, "-o", path])
        #expect(outcome.code == 0)
        #expect(outcome.diagnostics.hasPrefix("vs321: wrote \(path): Level 3 West · West wing, 4 sensors · 24 regions"))
        let start = try Data(contentsOf: scratch.url("plan.\(ending)")).prefix(signature.unicodeScalars.count)
        #expect(String(start.map { Character(Unicode.Scalar($0)) }) == signature)
    }

    @Test func `standard output takes a picture of the kind that is asked for`() throws {
        let outcome = try Tool.run(["render", Self.office, "-o", "-", "--type", "svg"])
        #expect(outcome.code == 0)
        #expect(outcome.text.hasPrefix("<?xml"))
        #expect(outcome.diagnostics == "")
    }

    @Test func `a site and a log may come from standard input`() throws {
        let scratch = try Scratch()
        let site = try Data(contentsOf: Tool.root.appendingPathComponent(Self.office))
        let uplinks = try Data(contentsOf: Tool.root.appendingPathComponent(Self.log))
        let moment = ["--at", "2026-01-12T11:05:00Z"]
        for (name, arguments, input) in [
            ("a.svg", [Self.office, "--uplinks", Self.log], Data()), ("b.svg", ["-", "--uplinks", Self.log], site),
            ("c.svg", [Self.office, "--uplinks", "-"], uplinks),
        ] {
            let outcome = try Tool.run(["render"] + arguments + moment + ["-o", scratch.path(name)], input: input)
            #expect(outcome.code == 0, "\(outcome.diagnostics)")
        }
        let drawn = try ["a.svg", "b.svg", "c.svg"].map { try Data(contentsOf: scratch.url($0)) }
        #expect(drawn[0] == drawn[1] && drawn[0] == drawn[2])
    }

    /// What is wrong, the arguments, standard input, the exit code, and all of standard error (SCRATCH is the folder).
    static let refusals: [(String, [String], String, Int32, String)] = [
        (
            "an ending that is no picture", [office, "-o", "SCRATCH/plan.bmp"], "", 2,
            "SCRATCH/plan.bmp: end the name in .svg, .png or .pdf, or say which with --type"
        ),
        (
            "a folder that does not exist", [office, "-o", "SCRATCH/no/plan.png"], "", 2,
            "vs321: error: SCRATCH/no/plan.png: cannot be written: the folder SCRATCH/no does not exist: create it first\n"
        ),
        (
            "a folder in which nobody makes files", [office, "-o", "/proc/plan.png"], "", 2, "in the folder /proc"
        ),
        (
            "a site that does not exist", ["SCRATCH/no.yaml", "-o", "SCRATCH/plan.png"], "", 2,
            "vs321: error: SCRATCH/no.yaml: there is no such file; check the name and the folder\n"
        ),
        (
            "a log that does not exist", [office, "--uplinks", "SCRATCH/no.jsonl", "-o", "SCRATCH/plan.png"], "", 2,
            "vs321: error: SCRATCH/no.jsonl: there is no such file; check the name and the folder\n"
        ),
        (
            "a folder as a log", [office, "--uplinks", "SCRATCH", "-o", "SCRATCH/plan.png"], "", 2,
            "vs321: error: SCRATCH: this is a folder; name a file in it\n"
        ),
        (
            "a room that does not exist", [office, "--room", "east", "-o", "SCRATCH/plan.png"], "", 2,
            "vs321: error: \(office) has no room 'east'; its rooms are: west\n"
        ),
        (
            "both from standard input", ["-", "--uplinks", "-", "-o", "SCRATCH/plan.png"], "", 2,
            "the site and the uplinks cannot both come from standard input: give one as a file"
        ),
        (
            "a moment without a log", [office, "--at", "2026-01-12T11:00:00Z", "-o", "SCRATCH/plan.png"], "", 2,
            "--at is a moment of an uplink log: give the log with --uplinks"
        ),
        (
            "a resolution beyond reason", [office, "--dpi", "9000", "-o", "SCRATCH/plan.png"], "", 2,
            "--dpi: 9000.0 is not in 10...2400"
        ),
        (
            "a resolution of what has no dots", [office, "--dpi", "300", "-o", "SCRATCH/plan.svg"], "", 2,
            "--dpi is for PNG; SVG and PDF have no dots: leave it out, or end the output in .png"
        ),
        (
            "a background of sheets",
            [office, "--report", "--background", "a.png", "--background-scale", "9", "-o", "a.pdf"],
            "", 2, "--background lies under plans; sheets are drawn without it: leave it out"
        ),
        (
            "a place of no background", [office, "--background-opacity", "0.4", "-o", "a.pdf"], "", 2,
            "--background-opacity is given without the picture: add --background FILE"
        ),
        (
            "a picture that is too large", [office, "--dpi", "2400", "-o", "SCRATCH/plan.png"], "", 2,
            "a side may have 20000 at most"
        ),
        (
            "a file that does not parse", ["Examples/broken-syntax.yaml", "-o", "SCRATCH/plan.png"], "", 1,
            "Examples/broken-syntax.yaml:8:1: error: the list that begins in line 7, column 14 needs a comma or a closing ] before this [syntax]\n"
        ),
    ]

    @Test(arguments: refusals)
    func `bad input is refused with what would be right, and nothing is written`(
        _ what: String, _ arguments: [String], _ input: String, _ code: Int32, _ message: String
    ) throws {
        let scratch = try Scratch()
        func inScratch(_ text: String) -> String { text.replacingOccurrences(of: "SCRATCH", with: scratch.folder.path) }
        let outcome = try Tool.run(["render"] + arguments.map(inScratch), input: Data(input.utf8))
        #expect(outcome.code == code)
        if message.hasSuffix("\n") {
            #expect(outcome.diagnostics == inScratch(message))
        } else {
            #expect(outcome.diagnostics.contains(inScratch(message)))
        }
        #expect(outcome.output.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
    }

    @Test func `a log without an uplink is drawn as what it says: nothing is known yet`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(
            ["render", Self.office, "--uplinks", "-", "-o", scratch.path("plan.svg"), "--svg", "semantic"],
            input: Data("\n".utf8))
        #expect(outcome.code == 0)
        #expect(
            outcome.diagnostics
                == "vs321: wrote \(scratch.path("plan.svg")): Level 3 West · West wing, 0 of 24 desks taken · 24 unknown, "
                + "no uplinks yet\n")
        let text = try String(contentsOf: scratch.url("plan.svg"), encoding: .utf8)
        #expect(text.contains("no data yet") && !text.contains("1970"))
    }

    @Test func `bad lines of a log are named, the rest is drawn, and the exit code tells`() throws {
        let scratch = try Scratch()
        let lines = [
            #"{"time":"2026-01-12T09:00:00Z","devEUI":"24E124783F160001","payload":"06fe3f000100"}"#,
            #"{"time":"2026-01-12T09:01:00Z","devEUI":"24E124783F160002","payload":"06fe3f00010"}"#,
            #"{"time":"2026-01-12T09:02:00Z","devEUI":"24E124783F160009","payload":"06fe3f000100"}"#,
        ]
        let outcome = try Tool.run(
            ["render", Self.office, "--uplinks", "-", "-o", scratch.path("live.svg")],
            input: Data(lines.joined(separator: "\n").utf8))
        #expect(outcome.code == 1)
        let diagnostics = outcome.diagnostics.split(separator: "\n")
        try #require(diagnostics.count == 3)
        #expect(
            diagnostics[0]
                == #"<stdin>:2:1: error: "payload" has 11 hexadecimal digits, an odd number; a byte has two [not-hex]"#)
        #expect(
            diagnostics[1].hasPrefix(
                "<stdin>:3:1: error: device EUI 24E124783F160009 is not in the site (1 uplink); did you mean 24E124783F16000"
            ))
        #expect(diagnostics[2].contains("1 of 24 desks taken · 5 free · 18 unknown"))
        #expect(FileManager.default.fileExists(atPath: scratch.path("live.svg")))
    }
}
