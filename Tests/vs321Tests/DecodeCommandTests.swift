import Foundation
import TestKit
import Testing

@Suite struct DecodeCommandTests {
    private static let report = "017564 03671101 07ff00 08f40200 04686a 06fe03000200"

    @Test func `the guide's desk report comes out as the contract's JSON`() throws {
        let outcome = try Tool.run(["decode", "--format", "json", Self.report])
        #expect(outcome.code == 0)
        #expect(
            outcome.text == #"""
                {"payload":"0175640367110107ff0008f4020004686a06fe03000200","items":[{"kind":"batteryLevel","percent":100},{"kind":"temperature","celsius":27.3},{"kind":"illuminance","state":"dim"},{"kind":"detectionStatus","state":"normal"},{"kind":"humidity","percent":53},{"kind":"deskOccupancy","enabled":[1,2],"occupied":[2]}],"problems":[]}

                """#)
        #expect(outcome.diagnostics == "")
    }

    @Test func `people get a table with the bytes of each item`() throws {
        let outcome = try Tool.run(["decode", Self.report])
        #expect(outcome.code == 0)
        #expect(
            outcome.text == """
                0175640367110107ff0008f4020004686a06fe03000200
                    0  01 75 64        Battery level     100 %
                    3  03 67 1101      Temperature       27.3 °C
                    7  07 ff 00        Illuminance       dim
                   10  08 f4 0200      Detection status  normal
                   14  04 68 6a        Humidity          53 %RH
                   17  06 fe 03000200  Desk occupancy    enabled 1 2, occupied 2


                """)
    }

    @Test func `a bad line is a problem on that line and the others go on`() throws {
        let lines = "017564\r\n\n  \nzz\n0175\n01756"
        let outcome = try Tool.run(["decode", "--format", "json"], input: Data(lines.utf8))
        #expect(outcome.code == 1)
        #expect(
            outcome.text == #"""
                {"payload":"017564","items":[{"kind":"batteryLevel","percent":100}],"problems":[]}
                {"payload":"zz","items":[],"problems":[{"severity":"error","code":"not-hex","offset":0,"message":"character 1 is 'z', which is not a hexadecimal digit"}]}
                {"payload":"0175","items":[],"problems":[{"severity":"error","code":"truncated","offset":0,"message":"channel 01 75 takes 1 data byte, but 0 are left"}]}
                {"payload":"01756","items":[],"problems":[{"severity":"error","code":"not-hex","offset":0,"message":"5 hexadecimal digits, but a byte takes two: one is missing"}]}

                """#)
    }

    @Test func `the text's problems stand on standard error with line and column`() throws {
        let outcome = try Tool.run(["decode"], input: Data("017564\n017564 99 01 02\n0175 xx\n".utf8))
        #expect(outcome.code == 1)
        #expect(
            outcome.diagnostics == """
                <stdin>:2:8: error: channel 99 01 is not in the guide, so its length is unknown [unknown-channel]
                <stdin>:3:6: error: character 6 is 'x', which is not a hexadecimal digit [not-hex]

                """)
    }

    @Test func `warnings leave the exit code at zero`() throws {
        let outcome = try Tool.run(["decode", "017500"])
        #expect(outcome.code == 0)
        #expect(
            outcome.diagnostics
                == "arguments:1:1: warning: batteryLevel: percent is 0, the guide allows 1…100 [out-of-range]\n")
    }

    @Test func `the vendor's names are those of its decoder`() throws {
        let outcome = try Tool.run(["decode", "--format", "vendor", "017564 03671101 05fd0300 0468ff"])
        #expect(outcome.code == 0)
        #expect(
            outcome.text == #"""
                {"battery":100,"temperature":27.3,"people_total_counts":3,"humidity_sensor_status":"read_failed"}

                """#)
    }

    @Test func `a log and a server's events are decoded as they come, with who sent what and when`() throws {
        let lines = #"""
            {"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","port":85,"counter":7,"payload":"06fe03000200"}
            {"time":"2026-01-05T09:00:10Z","sensor":"S \"1\"","payload":"017500"}
            {"deviceInfo":{"devEui":"24e124783f160002"},"time":"2026-01-05T09:01:00Z","fPort":85,"fCnt":1,"data":"AXVk"}
            application/1/device/24e124783f160002/event/up {"deviceInfo":{"devEui":"24e124783f160002"},"time":"2026-01-05T09:02:00Z","data":"AXVj"}
            {"deviceInfo":{"devEui":"24e124783f160002"},"devAddr":"00112233"}
            {"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","payload":"0175","payload":"017564"}
            {"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F16000","payload":"017564"}
            """#
        let outcome = try Tool.run(["decode", "--format", "json"], input: Data(lines.utf8))
        #expect(outcome.code == 1)
        #expect(
            outcome.text == #"""
                {"payload":"06fe03000200","devEUI":"24E124783F160001","time":"2026-01-05T09:00:00Z","port":85,"counter":7,"items":[{"kind":"deskOccupancy","enabled":[1,2],"occupied":[2]}],"problems":[]}
                {"payload":"017500","sensor":"S \"1\"","time":"2026-01-05T09:00:10Z","items":[{"kind":"batteryLevel","percent":0}],"problems":[{"severity":"warning","code":"out-of-range","offset":0,"message":"batteryLevel: percent is 0, the guide allows 1…100"}]}
                {"payload":"017564","devEUI":"24E124783F160002","time":"2026-01-05T09:01:00Z","port":85,"counter":1,"items":[{"kind":"batteryLevel","percent":100}],"problems":[]}
                {"payload":"017563","devEUI":"24E124783F160002","time":"2026-01-05T09:02:00Z","items":[{"kind":"batteryLevel","percent":99}],"problems":[]}
                {"payload":"","items":[],"problems":[],"skipped":"join"}
                {"payload":"{\"time\":\"2026-01-05T09:00:00Z\",\"devEUI\":\"24E124783F160001\",\"payload\":\"0175\",\"payload\":\"017564\"}","items":[],"problems":[{"severity":"error","code":"duplicate-key","offset":0,"message":"\"payload\" is given twice; leave the wrong one out"}]}
                {"payload":"{\"time\":\"2026-01-05T09:00:00Z\",\"devEUI\":\"24E124783F16000\",\"payload\":\"017564\"}","items":[],"problems":[{"severity":"error","code":"dev-eui-format","offset":0,"message":"\"devEUI\": \"24E124783F16000\" is not 16 hexadecimal digits"}]}

                """#)
        let table = try Tool.run(["decode", "--time-zone", "UTC+8"], input: Data(lines.utf8))
        #expect(
            table.text.hasPrefix(
                """
                24E124783F160001  2026-01-05T17:00:00+08:00  port 85  frame 7
                06fe03000200
                    0  06 fe 03000200  Desk occupancy  enabled 1 2, occupied 2


                """))
        #expect(table.text.contains("\nno payload: the device joined the network\n"))
        #expect(table.diagnostics.contains("<stdin>:2:1: warning: payload, byte 0: batteryLevel: percent is 0"))
    }

    @Test(arguments: [
        (
            ["fd6bffffffff"],
            "1: error: channel fd 6b is part of a downlink (Enquiry for a moment); decode the payload as a downlink"
        ),
        (
            ["--direction", "downlink", "017564"],
            "1: error: channel 01 75 is part of an uplink (Battery level); decode the payload as an uplink"
        ),
        (
            ["20cee81b44660200000000"],
            "1: error: channel 20 ce: the guide does not list the selector 02, only 00 (Desk occupancy, stored), 01 (People count, stored)"
        ),
        (
            ["--direction", "downlink", "ff06180000000000000000"],
            "1: error: channel ff 06: the guide does not list the selector 18, only 08…0c (Temperature threshold), 10…14 (Humidity threshold), 1c (Illuminance thresholds)"
        ),
        (["08f40301"], "1: warning: detectionStatus: data byte 1 is 03, where the guide prints 02"),
        (["06fe03040200"], "1: warning: deskOccupancy: data byte 2 is 04, where the guide fixes the bits fc as 00"),
        (["--base64", "AXVkmQE="], "5: error: channel 99 01 is not in the guide, so its length is unknown"),
        (["--base64", "A XVk AXX/ mQE="], "7: warning: batteryLevel: percent is 255, the guide allows 1…100"),
    ])
    func `a problem says where, what and what would be right`(_ arguments: [String], _ problem: String) throws {
        let outcome = try Tool.run(["decode"] + arguments)
        #expect(outcome.diagnostics.hasPrefix("arguments:1:" + problem), "\(outcome.diagnostics)")
    }

    @Test func `what cannot be decoded is shown cut, and steers no terminal`() throws {
        let long = try Tool.run(["decode", String(repeating: "z", count: 70)])
        #expect(long.text == String(repeating: "z", count: 60) + "…\n  not decoded [not-hex]\n\n")
        let steering = try Tool.run(["decode", "\u{1b}[2Jx"])
        #expect(steering.text == "\\u{1b}[2Jx\n  not decoded [not-hex]\n\n")
        // Bytes behind an unknown channel stand sixteen on a line.
        let unknown = try Tool.run(["decode", "017564" + String(repeating: "99", count: 20)])
        #expect(
            unknown.text.split(separator: "\n").dropFirst() == [
                "    0  01 75 64                            Battery level  100 %",
                "    3  99 99 9999999999999999999999999999  Not decoded    [unknown-channel]",
                "   19  99 99 9999",
            ])
    }

    @Test func `a file given as a payload is not taken for one`() throws {
        let outcome = try Tool.run(["decode", "Examples/library.uplinks.jsonl"])
        #expect(outcome.code == 1)
        #expect(
            outcome.diagnostics.hasSuffix(
                "vs321: note: Examples/library.uplinks.jsonl is a file: vs321 decode < Examples/library.uplinks.jsonl decodes its lines\n"
            ))
    }

    @Test(arguments: ["CST", "+15:00", "UTC+8:5", "Mars/Olympus", "+0800"]) func `a zone that could be two is refused`(
        zone: String
    ) throws {
        let outcome = try Tool.run(["decode", "--time-zone", zone, "017564"])
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.contains("'\(zone)' is no time zone: write an IANA name"))
    }

    @Test func `a time zone shows its own clock`() throws {
        let outcome = try Tool.run(["decode", "--time-zone", "Asia/Shanghai", "0aef94715568"])
        #expect(outcome.text.contains("2025-06-20T22:35:00+08:00 (1750430100 s)"))
        let unknown = try Tool.run(["decode", "--time-zone", "Atlantis", "0aef94715568"])
        #expect(unknown.code == 2)
        #expect(unknown.diagnostics.contains("write an IANA name such as Europe/Berlin"))
    }

    @Test func `Base64 and downlinks are read when asked for`() throws {
        let base64 = try Tool.run(["decode", "--format", "json", "--base64", "AXVk"])
        #expect(base64.text.hasPrefix(#"{"payload":"017564","items":[{"kind":"batteryLevel","percent":100}]"#))
        let downlink = try Tool.run(["decode", "--format", "json", "--direction", "downlink", "ff8e000500"])
        #expect(downlink.text.contains(#"{"kind":"reportingInterval","minutes":5}"#))
    }
}
