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
                == #"{"name":null,"devEUI":null,"port":85,"downlinks":[{"payload":"f91000","settings":["reportingMode"]}],"withheld":[],"checklist":[]}"#
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
            short.diagnostics.hasSuffix(
                "vs321: error: a payload of 10 bytes cannot hold a setting of 11; allow at least 11\n"))
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

    static func read(_ lines: [String], _ arguments: [String] = []) throws -> Tool.Outcome {
        try Tool.run(["configure", "--read", "-"] + arguments, input: Data(lines.joined(separator: "\n").utf8))
    }

    @Test(arguments: [
        // Retransmission and storage; rejoin mode cannot be read back.
        ["fe6801", "fe6901"],
        // The trigger 20 exists in desk occupancy alone, so 1 is region 1 occupied.
        ["fe9601010104000500 00", "fe9614010104000500 00"],
        // Nothing tells the function: the trigger stays a number.
        ["fe9601010104000500 00"],
    ])
    func `what answers say can be sent again`(_ lines: [String]) throws {
        let outcome = try Self.read(lines)
        #expect(outcome.code == 0, "\(outcome.diagnostics)")
        let again = try Self.run(outcome.text)
        #expect(again.code == 0, "\(outcome.text)\(again.diagnostics)")
        if lines.count == 1 { #expect(outcome.text.contains("trigger: 1,")) }
        if lines.last?.hasPrefix("fe9614") == true { #expect(outcome.text.contains("trigger: region-1-occupied,")) }
    }

    @Test func `answers of several devices are told apart, and the last in time holds`() throws {
        func line(_ time: String, _ device: Int, _ payload: String) -> String {
            #"{"time":"2026-01-05T\#(time)Z","devEUI":"24E124783F16000\#(device)","payload":"\#(payload)"}"#
        }
        let lines = [
            line("10:00:00", 1, "fe8e001400"), line("09:00:00", 1, "fe8e000a00"), line("09:00:00", 2, "fe8e001e00"),
        ]
        let mixed = try Self.read(lines)
        #expect(mixed.code == 2)
        #expect(
            mixed.diagnostics
                == "vs321: error: -: the answers are of 2 devices: 24E124783F160001, 24E124783F160002; choose one with --device\n"
        )
        let one = try Self.read(lines, ["--device", "24e124783f160001", "--format", "json"])
        #expect(one.text == #"{"version":1,"reporting":{"interval":20}}"# + "\n")
    }

    @Test func `lines of answers that cannot be read are named with column and code, and refusals with their line`()
        throws
    {
        let outcome = try Self.read(["fe8e001400", "xyz", "f81000"])
        #expect(outcome.code == 1)
        #expect(outcome.diagnostics.contains("<stdin>:2:1: error: "))
        #expect(outcome.diagnostics.contains("[not-hex]\n"))
    }

    @Test func `the checklist speaks as the app does, and says to draw regions anew`() throws {
        let text = """
            version: 1
            detection: {function: desk-occupancy}
            time: {daylightSaving: {start: {month: march, week: 5, weekday: sunday, at: "01:00"}}}
            lorawan: {spreadingFactor: 9, rx2: {spreadingFactor: 10}}
            """
        let outcome = try Self.run(text)
        for line in [
            "detection regions: draw them anew if the function changes, at least one  (", "RX2 data rate: SF10  (",
            "spread factor: SF9  (", "start of daylight saving time: last Sunday of March at 01:00  (",
        ] {
            #expect(outcome.text.contains("[ ] " + line), "\(outcome.text)")
        }
        let json = try Self.run(text, ["--format", "json"]).text
        #expect(json.contains(#""setting":"lorawan.rx2.spreadingFactor","title":"RX2 data rate","value":10,"#))
        #expect(json.contains(#""value":{"month":3,"week":5,"weekday":7,"at":"01:00"},"#))
    }

    @Test func `a downlink that is left out is said to be`() throws {
        let text = "version: 1\nd2d: {key: 0123456789ABCDEF0000000000000000}"
        let outcome = try Self.run(text)
        #expect(
            outcome.text.contains(
                "Left out, because it is secret; --show-secrets writes it: the downlink with the D2D key\n"))
        #expect(!outcome.text.contains("No downlink sets these"))
        #expect(try Self.run(text, ["--format", "json"]).text.contains(#""withheld":["d2d.key"],"checklist":[]"#))
    }

    @Test func `requests that name no device are told apart on standard error`() throws {
        let outcome = try Tool.run(["configure", "Examples/template.settings.yaml", "--envelope", "the-things-stack"])
        #expect(outcome.code == 0)
        #expect(outcome.diagnostics.contains("Room 301 (24E124783F160301): line 1\n"))
        #expect(outcome.diagnostics.contains("Room 302 (24E124783F160302): line 2\n"))
        #expect(outcome.text.split(separator: "\n").count == 2)
    }

    @Test func `a folder is refused with the kind of file that is meant`() throws {
        let outcome = try Tool.run(["configure", "Examples"])
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics == "vs321: error: Examples: this is a folder; name a settings file in it\n")
    }

    @Test func `the examples of the help exist`() throws {
        for command in ["configure", "simulate", "score"] {
            let help = try Tool.run([command, "--help"]).text
            for word in help.split(whereSeparator: \.isWhitespace) where word.hasPrefix("Examples/") {
                let path = Tool.root.appendingPathComponent(String(word)).path
                #expect(FileManager.default.fileExists(atPath: path), "\(word)")
            }
        }
    }
}
