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
