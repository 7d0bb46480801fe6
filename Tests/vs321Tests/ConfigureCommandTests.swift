import Foundation
import TestKit
import Testing

@Suite struct ConfigureCommandTests {
    static func run(_ text: String, _ arguments: [String] = []) throws -> Tool.Outcome {
        try Tool.run(["configure", "-"] + arguments, input: Data(text.utf8))
    }

    @Test func `downlinks come first and then what the app must do`() throws {
        let outcome = try Self.run(
            """
            version: 1
            reporting: {interval: 20}
            hibernation: {enabled: false}
            lorawan: {port: 86, adr: false}
            """)
        #expect(outcome.code == 0)
        #expect(
            outcome.text == """
                Downlinks to port 85, in this order:
                  ff8e001400ff4000ff6556  (11 bytes: reporting interval 20, ADR mode false, application port 86)
                No downlink sets these; in the app:
                  [ ] hibernate mode: false  (Settings > Device > General, guide 4.2.3)

                """)
    }

    @Test func `only what differs from the old settings is sent`() throws {
        let scratch = try Scratch()
        try Data("version: 1\nreporting: {interval: 20, mode: on-the-dot}".utf8).write(to: scratch.url("old.yaml"))
        let text = "version: 1\nreporting: {interval: 20, mode: from-now-on}"
        let outcome = try Self.run(text, ["--from", scratch.path("old.yaml"), "--format", "json"])
        #expect(
            outcome.text
                == #"{"name":null,"devEUI":null,"port":85,"downlinks":[{"payload":"f91000","settings":["reportingMode"]}],"checklist":[]}"#
                + "\n")
    }

    @Test func `a template that is there already needs nothing, and its overrides count`() throws {
        let template = "Examples/template.settings.yaml"
        let same = try Tool.run(["configure", template, "--from", template])
        #expect(same.code == 0)
        #expect(same.text.components(separatedBy: "Downlinks: none").count == 3, "\(same.text)")
        #expect(!same.text.contains("ff8e"))
        let scratch = try Scratch()
        let text = try String(contentsOf: Tool.root.appendingPathComponent(template), encoding: .utf8)
        let plain = text.replacingOccurrences(of: "interval: 5", with: "interval: 10")
        #expect(plain != text)
        try Data(plain.utf8).write(to: scratch.url("new.yaml"))
        // The second device reports every 5 minutes now and shall report every 10.
        let back = try Tool.run(["configure", scratch.path("new.yaml"), "--from", template])
        #expect(back.text.components(separatedBy: "ff8e000a00").count == 2, "\(back.text)")
    }

    @Test func `payloads keep to the limit`() throws {
        let text = "version: 1\nreporting: {interval: 20}\nlorawan: {adr: false}\nilluminance: {brightAbove: 800}"
        let outcome = try Self.run(text, ["--max-bytes", "11", "--format", "json"])
        #expect(outcome.code == 0)
        #expect(outcome.text.contains(#""payload":"ff8e001400""#))
        let short = try Self.run(text, ["--max-bytes", "10"])
        #expect(short.code == 2)
        #expect(
            short.diagnostics
                == "vs321: error: a payload of 10 bytes cannot hold a setting of 11; allow at least 11\n")
    }

    @Test func `secrets are never printed unless asked for`() throws {
        let text = """
            version: 1
            lorawan: {appKey: 00112233445566778899AABBCCDDEEFF}
            d2d: {key: 0123456789ABCDEF0000000000000000}
            """
        for format in [["--format", "text"], ["--format", "json"]] {
            let hidden = try Self.run(text, format)
            #expect(hidden.code == 0)
            for secret in ["00112233", "0123456789abcdef", "0123456789ABCDEF"] {
                #expect(!(hidden.text + hidden.diagnostics).contains(secret))
            }
            let shown = try Self.run(text, format + ["--show-secrets"])
            #expect(shown.text.contains("00112233445566778899AABBCCDDEEFF"))
            #expect(shown.text.contains("ff350123456789abcdef"))
        }
    }

    @Test func `a fault is named at its place and nothing is sent`() throws {
        let outcome = try Self.run("version: 1\nreporting: {interval: 1}")
        #expect(outcome.code == 1)
        #expect(outcome.text.isEmpty)
        #expect(
            outcome.diagnostics.hasPrefix(
                "<stdin>:2:23: error: reporting interval is 2 to 1440 minutes, not 1 [setting-range]\n"))
    }

    @Test func `a template makes requests for each of its devices`() throws {
        let outcome = try Tool.run(
            ["configure", "Examples/template.settings.yaml", "--envelope", "chirpstack-mqtt", "--device", "Room 302"])
        #expect(outcome.code == 0)
        let lines = outcome.text.split(separator: "\n")
        #expect(
            lines.allSatisfy { $0.hasPrefix(#"{"devEui":"24e124783f160302","confirmed":false,"fPort":85,"data":"#) })
        #expect(!lines.isEmpty)
        #expect(outcome.diagnostics.contains("detection function: people-counting"))
    }

    @Test func `a device's answers become a settings file`() throws {
        let answers = """
            fe8e001400
            {"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","payload":"f8100100fe6801"}
            06fe03000200

            """
        let outcome = try Tool.run(["configure", "--read", "-"], input: Data(answers.utf8))
        #expect(outcome.code == 0)
        #expect(
            outcome.text == """
                version: 1
                reporting:
                  mode: on-the-dot
                  interval: 20
                detection:
                  function: desk-occupancy
                storage:
                  enabled: true

                """)
        let again = try Self.run(outcome.text)
        #expect(again.code == 0)
    }

    @Test func `answers without a setting are said to be`() throws {
        let outcome = try Tool.run(["configure", "--read", "-"], input: Data("017564\n".utf8))
        #expect(outcome.code == 1)
        #expect(outcome.diagnostics == "vs321: error: -: no answer to a setting is in these uplinks\n")
    }
}
