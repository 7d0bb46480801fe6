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
    }
}
