import Foundation
import TestKit
import Testing

@Suite struct EncodeCommandTests {
    @Test func `what decode prints encode turns back, whatever the kind`() throws {
        for (direction, payload) in [
            (
                "downlink",
                "ff9603010104e0050001fd6ce61b446666b34a66ff060c3200720100000000ff061c0002200300000000ff8e000500ff020200"
                    + "ff6801ff351234567890abcdeff91001f96b00f96cff"
            ),
            (
                "uplink",
                "ff0f00ffff0100ff090100ff0a0110ff166443f17847780000ff0bffff0101fffeff0367ffff0468ff20ce"
                    + "e81b4466010500000020cee81b44660003000200fc6c00fc6b02fe8e000500f96effF86EFF01f910018367ff7f018468ff00"
            ),
        ] {
            let decoded = try Tool.run(["decode", "--direction", direction, "--format", "json", payload])
            #expect(decoded.code == 0)
            let encoded = try Tool.run(["encode", "--direction", direction], input: decoded.output)
            #expect(encoded.code == 0)
            #expect(encoded.text == payload.lowercased() + "\n")
        }
    }

    @Test func `a line that cannot be encoded leaves an empty line and the others go on`() throws {
        let lines = #"""
            {"items":[{"kind":"reportingInterval","minutes":1}]}
            {"items":[{"kind":"reportingInterval","minute":5}]}
            {"items":[{"kind":"reportingInterval","minutes":5.5}]}
            {"items":[{"kind":"batteryLevel","percent":5}]}

            {"items":[{"kind":"temperatureThreshold","condition":"outside","minCelsius":40,"maxCelsius":1e1}]}
            {"items":[{"kind":"reportingInterval","minutes":5},{"kind":"detectionInterval","minutes":6}]}
            {"items":[{"kind":"reboot"}
            []
            {"payload":"of no account","items":[{"kind":"reboot"}]}
            """#
        let outcome = try Tool.run(["encode"], input: Data(lines.utf8))
        #expect(outcome.code == 1)
        #expect(outcome.text == "\n\n\n\n\n\n\n\nff10ff\n")
        #expect(
            outcome.diagnostics == #"""
                <stdin>:1:1: error: items[0]: reportingInterval: minutes is 1, the guide allows 2…1440 [out-of-range]
                <stdin>:2:1: error: items[0]: there is no member minute, only kind, minutes [unknown-key]
                <stdin>:3:1: error: items[0].minutes: a whole number belongs here [wrong-type]
                <stdin>:4:1: error: items[0]: 'batteryLevel' is no kind of downlink item; it is an item of the direction uplink [unknown-kind]
                <stdin>:6:1: error: items[0]: temperatureThreshold: minCelsius 40 is greater than maxCelsius 10 [out-of-range]
                <stdin>:7:1: error: items[0]: reportingInterval: minutes 5 is less than the 6 minutes of detectionInterval [out-of-range]
                <stdin>:8:28: error: this is no JSON from character 28 on [syntax]
                <stdin>:9:1: error: this is no object with a list of items, as in {"items":[{"kind":"reboot"}]} [missing-key]

                """#)
    }

    @Test func `a downlink can be wrapped for a network server`() throws {
        let items = Data(#"{"items":[{"kind":"reportingInterval","minutes":5}]}"#.utf8)
        let wrapped = try Tool.run(
            ["encode", "--envelope", "chirpstack-mqtt", "--dev-eui", "24E124783F160001", "--confirmed"], input: items)
        #expect(wrapped.code == 0)
        #expect(
            wrapped.text == #"{"devEui":"24e124783f160001","confirmed":true,"fPort":85,"data":"/44ABQA="}"# + "\n")
        let nameless = try Tool.run(["encode", "--envelope", "chirpstack-mqtt"], input: items)
        #expect(nameless.code == 2)
        #expect(nameless.diagnostics.contains("give its --dev-eui"))
    }
}
