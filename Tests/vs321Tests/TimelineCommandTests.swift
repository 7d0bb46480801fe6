import Foundation
import TestKit
import Testing

@Suite struct TimelineCommandTests {
    static let office = "Examples/open-office.yaml"
    static let log = "Examples/open-office.uplinks.jsonl"

    @Test(arguments: [("svg", "<?xml"), ("png", "\u{89}PNG"), ("pdf", "%PDF-"), ("csv", "start,"), ("json", "{\"from")])
    func `the file's ending decides what it holds`(_ ending: String, _ signature: String) throws {
        let scratch = try Scratch()
        let path = scratch.path("day.\(ending)")
        let outcome = try Tool.run(["timeline", "--site", Self.office, "--uplinks", Self.log, "-o", path])
        #expect(outcome.code == 0)
        #expect(outcome.diagnostics.hasPrefix("vs321: wrote \(path): "))
        #expect(outcome.output.isEmpty)
        let start = try Data(contentsOf: scratch.url("day.\(ending)")).prefix(signature.unicodeScalars.count)
        #expect(String(start.map { Character(Unicode.Scalar($0)) }) == signature)
    }

    @Test func `the order of a log and repetitions change nothing`() throws {
        let lines = try String(contentsOf: Tool.root.appendingPathComponent(Self.log), encoding: .utf8)
            .split(separator: "\n")
        var random = SeededGenerator(seed: 6)
        let shuffled = (lines + lines.prefix(50)).shuffled(using: &random).joined(separator: "\n")
        func csv(_ input: String) throws -> String {
            let outcome = try Tool.run(
                ["timeline", "--site", Self.office, "--uplinks", "-", "-o", "-", "--type", "csv"],
                input: Data(input.utf8))
            #expect(outcome.code == 0)
            return outcome.text
        }
        let text = try csv(lines.joined(separator: "\n"))
        #expect(text.split(separator: "\n").count > 60)
        #expect(try csv(shuffled) == text)
    }

    @Test(arguments: [1, 7, 10, 60])
    func `what a log says of all its time does not depend on how long slots are`(_ minutes: Int) throws {
        func line(_ time: String, _ mask: String) -> String {
            #"{"time":"2026-01-12T\#(time)Z","devEUI":"24E124783F160001","payload":"06fe3f00\#(mask)"}"# + "\n"
        }
        let log = [("09:00:30", "0100"), ("09:10:30", "0000"), ("09:50:30", "0100"), ("10:01:00", "0100")]
        let outcome = try Tool.run(
            ["timeline", "--site", Self.office, "--uplinks", "-", "--slot", "\(minutes)", "--type", "json", "-o", "-"],
            input: Data(log.map(line).joined().utf8))
        let json = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
        // Nothing is known before the first line and after the last; twice the interval is 1,200 s, whose end is unknown.
        #expect(json?["from"] as? String == "2026-01-12T09:00:30Z")
        #expect(json?["until"] as? String == "2026-01-12T10:01:00Z")
        let desk = (json?["rows"] as? [[String: Any]])?.first
        let seconds = ["occupiedSeconds", "vacantSeconds", "unknownSeconds"].map { desk?[$0] as? Int }
        #expect(seconds == [600 + 630, 1_200, 1_200])
    }

    @Test func `without a site the rows are the devices' regions, and say the same`() throws {
        let common = ["--uplinks", Self.log, "--slot", "30", "--type", "csv", "-o", "-"]
        let bare = try Tool.run(["timeline"] + common).text.split(separator: "\n")
        let named = try Tool.run(["timeline", "--site", Self.office] + common).text.split(separator: "\n")
        #expect(bare[0].hasPrefix("start,end,Region 1 (24E124783F160001 region 1),"))
        #expect(named[0].hasPrefix("start,end,Desk 1,Desk 2,"))
        // Desk 1 is region 1 of the first device; its reporting interval is learnt right.
        func column(_ lines: [Substring]) -> [Substring] { lines.dropFirst().map { $0.split(separator: ",")[2] } }
        #expect(column(bare) == column(named))
    }

    @Test func `hours and days are those of the place`() throws {
        let outcome = try Tool.run([
            "timeline", "--site", Self.office, "--uplinks", Self.log, "--hours", "09-12", "--days", "mon", "--slot",
            "60",
            "--time-zone", "Europe/Berlin", "--from", "2026-01-10T00:00:00Z", "--until", "2026-01-14T00:00:00Z",
            "--type",
            "csv", "-o", "-",
        ])
        let starts = outcome.text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
        #expect(starts == ["09", "10", "11"].map { "2026-01-12T\($0):00:00+01:00" })
    }

    @Test func `what is wrong with a log is told, the rest is drawn, and the exit code tells`() throws {
        let scratch = try Scratch()
        let lines = [
            #"{"time":"2026-01-12T09:00:00Z","devEUI":"24E124783F160001","payload":"06fe3f000100"}"#, "nonsense",
            #"{"time":"2026-01-12T09:02:00Z","devEUI":"24E124783F160009","payload":"06fe3f000100"}"#,
        ]
        let outcome = try Tool.run(
            ["timeline", "--site", Self.office, "--uplinks", "-", "-o", scratch.path("day.csv")],
            input: Data(lines.joined(separator: "\n").utf8))
        #expect(outcome.code == 1)
        let diagnostics = outcome.diagnostics.split(separator: "\n")
        try #require(diagnostics.count == 3)
        #expect(diagnostics[0].hasPrefix("<stdin>:2:1: error: "))
        #expect(diagnostics[1].hasPrefix("<stdin>:3:1: error: device EUI 24E124783F160009 is not in the site"))
        #expect(diagnostics[2] == "vs321: wrote \(scratch.path("day.csv")): 24 rows, 1 slot")
        #expect(FileManager.default.fileExists(atPath: scratch.path("day.csv")))
    }

    @Test(arguments: [(20, nil), (21, "vs321: … and 1 more error"), (22, "vs321: … and 2 more errors")])
    func `what is too much to be listed is counted`(_ wrong: Int, _ last: String?) throws {
        let scratch = try Scratch()
        let good = #"{"time":"2026-01-12T09:00:00Z","devEUI":"24E124783F160001","payload":"06fe3f000100"}"#
        let log = ([good] + Array(repeating: "nonsense", count: wrong)).joined(separator: "\n")
        let outcome = try Tool.run(
            ["timeline", "--site", Self.office, "--uplinks", "-", "-o", scratch.path("day.csv")], input: Data(log.utf8))
        #expect(outcome.diagnostics.split(separator: "\n").map(String.init).first { $0.contains("more") } == last)
    }

    @Test(arguments: ["colour", "black-and-white", "dark", "Examples/house.theme.yaml"])
    func `bitmap and heat map take every theme, and draw in its colours only`(_ theme: String) throws {
        let common = ["timeline", "--site", Self.office, "--uplinks", Self.log, "--type", "svg", "-o", "-"]
        for kind in [[], ["--heat-map"]] {
            let outcome = try Tool.run(common + kind + ["--theme", theme])
            #expect(outcome.code == 0, "\(outcome.diagnostics)")
            let plain = try Tool.run(common + kind)
            #expect((outcome.output == plain.output) == (theme == "colour"))
            guard theme == "black-and-white" else { continue }
            let colours = Set(outcome.text.matches(of: /rgb\([^)]*\)/).map { String($0.output) })
            #expect(colours.isSubset(of: ["rgb(0%,0%,0%)", "rgb(100%,100%,100%)"]), "\(colours)")
        }
    }

    @Test func `colours that are too much alike are refused`() throws {
        let scratch = try Scratch()
        let theme = "version: 1\nbase: colour\nnotMonitored: {border: \"#DDDDDD\"}\n"
        try Data(theme.utf8).write(to: scratch.url("pale.theme.yaml"))
        let outcome = try Tool.run([
            "timeline", "--uplinks", Self.log, "--theme", scratch.path("pale.theme.yaml"), "-o",
            scratch.path("day.png"),
        ])
        #expect(outcome.code == 1)
        #expect(outcome.diagnostics.contains("notMonitored.border #DDDDDD on paper #FFFFFF has a contrast of 1.35:1"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("day.png")))
    }

    @Test func `the utilisation of a log that only counts people is that of its sensors`() throws {
        let common = [
            "timeline", "--site", "Examples/meeting-room.yaml", "--uplinks", "Examples/meeting-room.uplinks.jsonl",
            "--slot", "30", "-o", "-", "--type",
        ]
        let csv = try Tool.run(common + ["csv"]).text.split(separator: "\n").map { $0.split(separator: ",") }
        #expect(csv[0].suffix(2) == ["M1", "utilisation"])
        let shares = csv.dropFirst().compactMap { $0.count == 4 ? Double($0[3]) : nil }
        #expect(shares.count == csv.count - 1)
        let json = try JSONSerialization.jsonObject(with: try Tool.run(common + ["json"]).output) as? [String: Any]
        let slots = (json?["slots"] as? [[String: Any]])?.compactMap { $0["utilisation"] as? Double }
        #expect(slots == shares)
        let rows = json?["rows"] as? [[String: Any]]
        #expect(rows?.count == 1)
        #expect(rows?.first?["utilisation"] as? Double == json?["utilisation"] as? Double)
    }

    @Test func `one line of a mistaken year is named and stops nothing`() throws {
        let scratch = try Scratch()
        func line(_ year: String) -> String {
            "{\"time\":\"\(year)-01-12T09:00:00Z\",\"devEUI\":\"24E124783F160001\",\"payload\":\"06fe3f000100\"}\n"
        }
        let arguments = ["--uplinks", "-", "-o", scratch.path("day.svg")]
        let far = try Tool.run(
            ["timeline"] + arguments, input: Data((line("2026") + line("9999") + line("1926")).utf8))
        #expect(far.code == 1)
        #expect(
            far.diagnostics.hasPrefix("<stdin>:2:1: error: the time 9999-01-12T09:00:00Z is not between 2000 and 2100"))
        #expect(far.diagnostics.contains("<stdin>:3:1: error: the time 1926-01-12T09:00:00Z is not between"))
        #expect(far.diagnostics.contains("vs321: wrote \(scratch.path("day.svg")): "))
        let plan = try Tool.run(
            ["render", Self.office] + arguments, input: Data((line("2026") + line("9999")).utf8))
        #expect(plan.code == 1)
        #expect(
            plan.diagnostics.contains("1 of 24 desks taken · 5 free · 18 unknown, as of Mon 12 Jan 2026, 09:00 UTC"))
        // A year that may be right is not skipped, but named where the picture cannot hold it.
        let near = try Tool.run(
            ["timeline"] + arguments, input: Data((line("2026") + line("2062") + line("2026")).utf8))
        #expect(near.code == 2)
        #expect(
            near.diagnostics.contains(
                "slots of 1440 min: choose longer slots with --slot, or a shorter period with --from"))
        #expect(near.diagnostics.hasSuffix("; of the log, its first uplink is on line 1, its last is on line 2\n"))
    }

    @Test func `the bare bitmap of a long log has slots as long as it takes`() throws {
        let scratch = try Scratch()
        func line(_ time: String) -> String {
            "{\"time\":\"\(time)\",\"devEUI\":\"24E124783F160001\",\"payload\":\"06fe01000000\"}\n"
        }
        func told(_ end: String, _ arguments: [String] = []) throws -> String {
            try Tool.run(
                ["timeline", "--uplinks", "-", "--raw", "-o", scratch.path("raw.png")] + arguments,
                input: Data((line("2025-01-12T00:00:00Z") + line(end)).utf8)
            ).diagnostics
        }
        // Ten minutes where a picture can be as wide, else longer; what was asked for is not changed.
        #expect(try told("2025-01-19T00:00:00Z").hasSuffix(": 1008 × 1 pixels\n"))
        #expect(try told("2026-01-12T00:00:00Z").hasSuffix(": 17520 × 1 pixels\n"))
        let asked = try told("2026-01-12T00:00:00Z", ["--slot", "10"])
        #expect(asked.contains("has 52560 slots of 10 min: choose longer slots"))
    }

    /// The arguments besides log and output, the output's name, the exit code, and a part of standard error.
    static let refusals: [([String], String, Int32, String)] = [
        ([], "day.bmp", 2, "day.bmp: end the name in .svg, .png, .pdf, .csv or .json, or say which with --type"),
        (["--slot", "61"], "day.png", 2, "'61' is no slot: write minutes, 1 to 60, or reported"),
        (["--hours", "9"], "day.png", 2, "'9' is no span of hours: write 09-18 or 08:30-17:15"),
        (["--days", "weekdays"], "day.png", 2, "'weekdays' names no days: write mon-fri, or mon,wed,sat"),
        (["--time-zone", "Berlin"], "day.png", 2, "'Berlin' is no time zone"),
        (["--room", "west"], "day.png", 2, "--room is a room of the site: give it with --site"),
        (["--site", office, "--room", "east"], "day.png", 2, "has no room 'east'; its rooms are: west"),
        (["--heat-map"], "day.png", 2, "--heat-map colours the floor: give the site with --site"),
        (["--site", office, "--heat-map"], "day.csv", 2, "--heat-map is a picture: write .svg, .png or .pdf"),
        (["--hours", "9-9"], "day.png", 2, "'9-9' ends when it begins: write 00-24 for the whole day"),
        (["--raw"], "day.svg", 2, "--raw is a bitmap of pixels: write .png"),
        (
            ["--from", "2026-01-13T00:00:00Z", "--until", "2026-01-12T00:00:00Z"], "day.png", 2,
            "--until is not after --from"
        ),
        (
            ["--from", "2026-02-01T00:00:00Z"], "day.png", 1,
            "nothing to tell: the log reaches from 2026-01-12T07:30:02Z to 2026-01-12T18:1"
        ),
        (
            ["--slot", "1", "--until", "2026-02-12T00:00:00Z"], "day.png", 2,
            "has 44190 slots of 1 min: choose longer slots with --slot, or a shorter period with --from and --until"
        ),
        (["--days", "sat"], "day.csv", 1, "nothing to tell: no hour of Sat lies between 2026-01-12T07:30:02Z and"),
        (["--until", "2036-01-12T00:00:00Z"], "day.png", 2, "slots of 1440 min: choose longer slots"),
        (
            ["--until", "9999-01-12T00:00:00Z"], "day.csv", 2,
            "from 2026-01-12T07:30:02Z to 9999-01-12T00:00:00Z is more than a hundred years: give the period with"
        ),
        (
            ["--theme", "sepia"], "day.png", 2,
            "'sepia' is no theme: write colour, black-and-white, dark or the name of a"
        ),
        (["--theme", "dark"], "day.csv", 2, "--theme colours pictures: leave it out, or write .svg, .png or .pdf"),
        (["--theme", "dark", "--raw"], "day.png", 2, "--theme colours pictures: leave it out"),
        (["--dpi", "300"], "day.csv", 2, "--dpi is for PNG: leave it out, or end the output in .png"),
        (["--dpi", "2400"], "day.png", 2, "a side may have 20000 at most"),
        ([], "no/day.csv", 2, "cannot be written: the folder"),
    ]

    @Test(arguments: refusals)
    func `bad input is refused with what would be right, and nothing is written`(
        _ arguments: [String], _ name: String, _ code: Int32, _ message: String
    ) throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(["timeline", "--uplinks", Self.log, "-o", scratch.path(name)] + arguments)
        #expect(outcome.code == code)
        #expect(outcome.diagnostics.contains(message), "\(outcome.diagnostics)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
    }

    @Test func `a log without an uplink is told`() throws {
        let outcome = try Tool.run(["timeline", "--uplinks", "-", "-o", "-", "--type", "csv"])
        #expect(outcome.code == 1)
        #expect(outcome.diagnostics == "vs321: error: <stdin>: holds no uplink: nothing to tell\n")
        let named = try Tool.run(
            ["timeline", "--site", "Examples/meeting-room.yaml", "--uplinks", "-", "-o", "-", "--type", "csv"])
        #expect(named.code == 1)
        #expect(
            named.diagnostics
                == "vs321: error: <stdin>: holds no uplink of this site's sensors: nothing to tell; "
                + "give a period with --from and --until to draw it\n")
    }

    @Test func `of a period that was given nothing is known without an uplink`() throws {
        let common = [
            "timeline", "--site", "Examples/meeting-room.yaml", "--uplinks", "-", "-o", "-", "--from",
            "2026-01-12T09:00:00Z", "--until", "2026-01-12T11:00:00Z", "--slot", "60", "--type",
        ]
        let csv = try Tool.run(common + ["csv"])
        #expect(csv.code == 0, "\(csv.diagnostics)")
        #expect(
            csv.text == """
                start,end,M1,utilisation
                2026-01-12T09:00:00Z,2026-01-12T10:00:00Z,,
                2026-01-12T10:00:00Z,2026-01-12T11:00:00Z,,

                """)
        #expect(try Tool.run(common + ["svg"]).code == 0)
    }
}
