import Foundation
import TestKit
import Testing

@Suite struct SimulateCommandTests {
    static let office = "Examples/open-office.yaml"

    @Test func `the same seed gives the same bytes`() throws {
        let first = try Tool.run(["simulate", Self.office, "--seed", "7"])
        #expect(first.code == 0)
        #expect(first.diagnostics == "")
        #expect(try Tool.run(["simulate", Self.office, "--seed", "7"]).output == first.output)
        #expect(try Tool.run(["simulate", Self.office, "--seed", "8"]).output != first.output)
        #expect(first.text.hasPrefix(#"{"time":"2026-01-12T00:"#))
    }

    @Test func `render takes the log as it is`() throws {
        let scratch = try Scratch()
        let log = try Tool.run(["simulate", Self.office, "-o", scratch.path("day.jsonl")])
        #expect(log.code == 0)
        let render = try Tool.run([
            "render", Self.office, "--uplinks", scratch.path("day.jsonl"), "--at", "2026-01-12T11:00:00Z", "-o",
            scratch.path("plan.svg"),
        ])
        #expect(render.code == 0)
        #expect(render.diagnostics.contains("as of Mon 12 Jan 2026, 11:00 UTC"))
        #expect(!render.diagnostics.contains("warning") && !render.diagnostics.contains("error"))
        #expect(try Data(contentsOf: scratch.url("plan.svg")).count > 10_000)
    }

    @Test func `every frame decodes without a problem`() throws {
        let log = try Tool.run(["simulate", Self.office])
        let payloads = log.text.split(separator: "\n").compactMap { line in
            line.range(of: #""payload":""#).map { line[$0.upperBound...].prefix { $0 != "\"" } }
        }
        #expect(payloads.count > 400)
        let decoded = try Tool.run(
            ["decode", "--format", "json"], input: Data(payloads.joined(separator: "\n").utf8))
        #expect(decoded.code == 0)
        #expect(decoded.text.split(separator: "\n").allSatisfy { $0.hasSuffix(#""problems":[]}"#) })
    }

    @Test(arguments: ["chirpstack-v4", "chirpstack-v3", "the-things-stack", "milesight-gateway", "thingpark", "aws"])
    func `events of a network server are taken too`(_ envelope: String) throws {
        let scratch = try Scratch()
        let arguments = ["simulate", Self.office, "--envelope", envelope, "-o", scratch.path("day.jsonl")]
        #expect(try Tool.run(arguments).code == 0)
        let render = try Tool.run([
            "render", Self.office, "--uplinks", scratch.path("day.jsonl"), "-o", scratch.path("plan.svg"),
        ])
        #expect(render.code == 0)
    }

    @Test func `the score of a day without trouble is good, and trouble costs`() throws {
        let scratch = try Scratch()
        func accuracy(_ more: [String]) throws -> Double {
            let simulated = try Tool.run(
                ["simulate", Self.office] + more + [
                    "--truth", scratch.path("truth.jsonl"), "-o", scratch.path("day.jsonl"),
                ])
            #expect(simulated.code == 0, "\(simulated.diagnostics)")
            let score = try Tool.run([
                "score", Self.office, "--uplinks", scratch.path("day.jsonl"), "--truth", scratch.path("truth.jsonl"),
            ])
            #expect(score.code == 0)
            let total = try #require(score.text.split(separator: "\n").last { $0.hasPrefix("total") })
            return try #require(Double(total.split(separator: " ")[1]))
        }
        let (sound, troubled) = (try accuracy([]), try accuracy(["Examples/open-office.scenario.yaml"]))
        #expect(sound > 95)
        #expect(troubled < sound)
    }

    @Test func `a span that is named is kept to`() throws {
        let outcome = try Tool.run([
            "simulate", Self.office, "--from", "2026-03-02T08:00:00Z", "--until", "2026-03-02T09:00:00Z",
        ])
        let lines = outcome.text.split(separator: "\n")
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { $0.hasPrefix(#"{"time":"2026-03-02T08:"#) })
    }

    @Test func `settings change what the devices send`() throws {
        let outcome = try Tool.run(["simulate", Self.office, "--settings", "Examples/open-office.settings.yaml"])
        #expect(outcome.code == 0)
        // On the dot carries the time, and nothing is sent while the devices hibernate.
        #expect(outcome.text.contains(#""payload":"0aef"#))
        #expect(!outcome.text.contains(#""time":"2026-01-12T03:10:00Z""#))
    }

    @Test func `what the settings say wins over the site and the scenario, and a disagreement is told`() throws {
        let scratch = try Scratch()
        func simulate(_ settings: String, _ more: [String] = []) throws -> Tool.Outcome {
            try Data("version: 1\n\(settings)".utf8).write(to: scratch.url("settings.yaml"))
            return try Tool.run(["simulate", Self.office, "--settings", scratch.path("settings.yaml")] + more)
        }
        let plain = try Tool.run(["simulate", Self.office]).text.split(separator: "\n").count
        let slow = try simulate("reporting: {interval: 60}")
        #expect(slow.text.split(separator: "\n").count < plain / 4)
        #expect(slow.diagnostics.contains("settings.yaml wins over the site's reporting interval"))
        // The clock is the device's own: asleep from 00:00 to 12:00 eight hours east of Greenwich.
        let asleep = try simulate(
            "hibernation: {enabled: true, from: \"00:00\", to: \"12:00\"}\ntime: {zone: \"+08:00\"}",
            ["--from", "2026-01-12T00:00:00Z", "--until", "2026-01-13T00:00:00Z"])
        #expect(asleep.code == 0, "\(asleep.diagnostics)")
        #expect(asleep.text.contains(#""time":"2026-01-12T10:"#))
        #expect(!asleep.text.contains(#""time":"2026-01-12T18:"#))
        let one = try simulate(
            "devices:\n  - {name: one, lorawan: {devEUI: 24E124783F160001}, reporting: {interval: 60}}\n  - {name: Nobody}"
        )
        #expect(one.diagnostics.contains("Nobody is no sensor of the site"))
        let lines = one.text.split(separator: "\n")
        #expect(lines.filter { $0.contains("24E124783F160001") }.count < 30)
        #expect(lines.filter { $0.contains("24E124783F160002") }.count > 140)
        let other = try simulate("detection: {function: people-counting, sensitivity: high}")
        #expect(other.diagnostics.contains("warning: S1, S2, S3, S4: the site gives another detection function"))
        #expect(other.diagnostics.contains("note: without effect in a simulation: detection.sensitivity"))
    }

    @Test func `paced lines begin now, so that a live dashboard takes them for alive`() throws {
        let scratch = try Scratch()
        let before = Int(Date().timeIntervalSince1970)
        let until = ISO8601DateFormatter().string(from: Date().addingTimeInterval(1800))
        let log = try Tool.run(["simulate", Self.office, "--speed", "1000000", "--until", until])
        #expect(log.code == 0, "\(log.diagnostics)")
        let first = try #require(log.text.split(separator: "\n").first)
        let time = try #require(ISO8601DateFormatter().date(from: String(first.dropFirst(9).prefix(20))))
        #expect((before...before + 1800).contains(Int(time.timeIntervalSince1970)))
        try Data(log.text.utf8).write(to: scratch.url("now.jsonl"))
    }

    @Test func `a site without sensors is said to send nothing`() throws {
        let scratch = try Scratch()
        try Data("version: 1\nrooms: []".utf8).write(to: scratch.url("empty.yaml"))
        let outcome = try Tool.run(["simulate", scratch.path("empty.yaml")])
        #expect(outcome.code == 1)
        #expect(
            outcome.diagnostics.hasSuffix("the site has no sensors, so nothing is sent; place some with vs321 plan\n"))
    }

    @Test func `bad input is refused with what would be right`() throws {
        let cases: [([String], Int32, String)] = [
            (["simulate", "none.yaml"], 2, "vs321: error: none.yaml: there is no such file"),
            (["simulate", Self.office, "none.yaml"], 2, "vs321: error: none.yaml: there is no such file"),
            (["simulate", "Examples/broken.yaml"], 1, "Examples/broken.yaml:"),
            (["simulate", Self.office, "--from", "today"], 2, "Error: "),
            (["simulate", Self.office, "--decoded"], 2, "Error: --decoded is for the events of chirpstack-v4"),
            (["simulate", Self.office, "--seed", "-1"], 2, "Error: The value '-1' is invalid for '--seed <n>'"),
            (
                ["simulate", Self.office, "--truth", "same", "-o", "same"], 2,
                "vs321: error: same is --output and --truth at once"
            ),
            (
                ["simulate", Self.office, "-o", "./Examples/open-office.yaml"], 2,
                "vs321: error: ./Examples/open-office.yaml is the site and --output at once"
            ),
            (["simulate", Self.office, "--until", "2020-01-01T00:00:00Z"], 2, "vs321: error: --until is before"),
            (
                ["simulate", Self.office, "--from", "1969-01-01T00:00:00Z"], 2,
                "vs321: error: a device's clock shows 1970-01-01T00:00:00Z to 2106-02-07T06:28:15Z"
            ),
            (["simulate", Self.office, "--from", "2106-02-07T00:00:00Z"], 2, "vs321: error: a device's clock shows"),
        ]
        for (arguments, code, prefix) in cases {
            let outcome = try Tool.run(arguments)
            #expect(outcome.code == code, "\(arguments)")
            #expect(outcome.text.isEmpty)
            #expect(outcome.diagnostics.hasPrefix(prefix), "\(outcome.diagnostics)")
        }
    }
}
