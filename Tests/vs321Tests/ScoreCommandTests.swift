import Foundation
import TestKit
import Testing

@Suite struct ScoreCommandTests {
    /// A site of one desk sensor and one counting sensor, both reporting every ten minutes.
    static let site = """
        version: 1
        rooms:
          - {id: r, ceiling: 2.8, outline: [[0, 0], [12, 0], [12, 8], [0, 8]]}
        sensors:
          - id: S1
            room: r
            at: [3, 2]
            mode: desk-occupancy
            regions: [{number: 1, outline: [[2, 1], [4, 1], [4, 3], [2, 3]]}]
          - {id: C1, room: r, at: [8, 4], mode: people-counting}
        """

    /// What came of a score; diagnostics without the folder.
    struct Outcome {
        let code: Int32
        let text: String
        let diagnostics: String
    }

    static func score(_ log: String, _ truth: String, _ more: [String] = []) throws -> Outcome {
        let scratch = try Scratch()
        for (name, text) in [("site.yaml", site), ("log.jsonl", log), ("truth.jsonl", truth)] {
            try Data(text.utf8).write(to: scratch.url(name))
        }
        let outcome = try Tool.run(
            [
                "score", scratch.path("site.yaml"), "--uplinks", scratch.path("log.jsonl"), "--truth",
                scratch.path("truth.jsonl"), "--format", "json",
            ] + more)
        let diagnostics = outcome.diagnostics.replacingOccurrences(of: scratch.folder.path + "/", with: "")
        return Outcome(code: outcome.code, text: outcome.text, diagnostics: diagnostics)
    }

    static func uplink(_ time: String, _ payload: String, sensor: String = "S1") -> String {
        #"{"time":"2026-01-12T\#(time)Z","sensor":"\#(sensor)","payload":"\#(payload)"}"# + "\n"
    }

    static func truth(_ time: String, _ people: Int, sensor: String = "S1", region: Int? = 1) -> String {
        let region = region.map { #""region":\#($0),"# } ?? ""
        return #"{"time":"2026-01-12T\#(time)Z","sensor":"\#(sensor)",\#(region)"people":\#(people)}"# + "\n"
    }

    static let (vacant, taken) = ("06fe01000000", "06fe01000100")

    @Test func `a dead sensor is unknown after twice its reporting interval`() throws {
        let outcome = try Self.score(
            Self.uplink("09:00:00", Self.vacant) + Self.uplink("12:00:00", "0367d700", sensor: "C1"),
            Self.truth("09:00:00", 0))
        #expect(outcome.code == 0, "\(outcome.diagnostics)")
        #expect(outcome.text.contains(#""sensor":"S1","region":1,"desk":null,"accuracy":1,"knownSeconds":1200"#))
    }

    @Test func `records that were sent later count for the past they belong to`() throws {
        // 09:10 and 09:20 were lost; their records come at 10:01.
        let truth = Self.truth("09:00:00", 0) + Self.truth("09:10:00", 1) + Self.truth("09:30:00", 0)
        let reports = Self.uplink("09:00:00", Self.vacant) + Self.uplink("09:30:00", Self.vacant)
        let without = try Self.score(reports, truth)
        let unix = 1_768_176_000 + 9 * 3600
        func record(_ minutes: Int) -> String {
            let time = UInt32(unix + minutes * 60)
            let hex = (0..<4).map { String(format: "%02x", (time >> (8 * UInt32($0))) & 0xff) }.joined()
            return Self.uplink("10:0\(minutes / 10):00", "20ce\(hex)0001000100")
        }
        let with = try Self.score(reports + record(10) + record(20), truth)
        #expect(without.text.contains(#""missedChanges":1"#), "\(without.text)")
        #expect(with.text.contains(#""accuracy":1,"#), "\(with.text) \(with.diagnostics)")
        #expect(with.text.contains(#""missedChanges":0,"medianDelaySeconds":0"#))
    }

    @Test func `of a counting sensor the total is compared`() throws {
        func accuracy(_ people: Int) throws -> Outcome {
            try Self.score(
                Self.uplink("09:00:00", "05fd0200", sensor: "C1") + Self.uplink("09:10:00", "05fd0200", sensor: "C1"),
                Self.truth("09:00:00", people, sensor: "C1", region: nil))
        }
        #expect(try accuracy(2).text.contains(#""sensor":"C1","region":null,"desk":null,"accuracy":1,"#))
        #expect(try accuracy(3).text.contains(#""sensor":"C1","region":null,"desk":null,"accuracy":0,"#))
    }

    static let bad: [(String, String, String)] = [
        (
            uplink("09:00:00", vacant), "",
            "vs321: error: truth.jsonl: holds no line of truth about this site; simulate --truth writes one for each region\n"
        ),
        (
            "", truth("09:00:00", 0),
            "vs321: error: log.jsonl: holds no uplink of this site's sensors: nothing to score\n"
        ),
        (
            uplink("09:00:00", vacant), String(repeating: uplink("09:00:00", vacant), count: 500),
            "vs321: error: truth.jsonl: this is an uplink log; the truth is what simulate --truth writes\n"
        ),
        (
            uplink("09:00:00", vacant), truth("09:00:00", 0) + truth("09:10:00", 1, sensor: "S2"),
            "truth.jsonl:2:1: error: the site has no sensor \"S2\"; did you mean S1? [unknown-reference]\n"
        ),
        (
            uplink("09:00:00", vacant), truth("09:00:00", 0) + truth("09:10:00", 1, region: 7),
            "truth.jsonl:2:1: error: sensor S1 has no region 7 [unknown-reference]\n"
        ),
        (
            uplink("09:00:00", vacant), truth("09:00:00", 0) + "{}\n",
            "truth.jsonl:2:1: error: time is a time as in \"2026-01-05T09:00:00Z\" [wrong-type]\n"
        ),
    ]

    @Test(arguments: bad)
    func `nonsense is refused with what would be right`(_ log: String, _ truth: String, _ diagnostics: String) throws {
        let outcome = try Self.score(log, truth)
        #expect(outcome.code == 1)
        #expect(outcome.diagnostics == diagnostics)
    }

    @Test func `of many faults the first are listed and the rest counted`() throws {
        let outcome = try Self.score(
            Self.uplink("09:00:00", Self.vacant),
            Self.truth("09:00:00", 0) + String(repeating: Self.truth("09:10:00", 1, region: 7), count: 100))
        let lines = outcome.diagnostics.split(separator: "\n")
        #expect(lines.count == 21)
        #expect(lines.last == "vs321: … and 80 more errors")
    }

    @Test func `a log of more than 16 MB is read`() throws {
        let line = Self.uplink("09:00:00", Self.vacant)
        let log = String(repeating: line, count: 17 * 1_048_576 / line.utf8.count)
        #expect(try Self.score(log, Self.truth("09:00:00", 0)).code == 0)
    }
}
