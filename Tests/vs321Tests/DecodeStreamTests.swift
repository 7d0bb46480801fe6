import Foundation
import TestKit
import Testing

/// `decode` on logs: endless, broken, long.
@Suite struct DecodeStreamTests {
    private static let report = "0175640367110107ff0008f4020004686a06fe03000200\n"

    @Test(arguments: ["json", "text", "vendor"])
    func `a reader that goes away ends the run quietly`(_ format: String) throws {
        let scratch = try Scratch()
        try Data(String(repeating: Self.report, count: 20_000).utf8).write(to: scratch.url("log"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        let command = #""$1" decode --format \#(format) < "$2" 2> "$3" | head -1 > /dev/null"#
        process.arguments = [
            "-c", command, "sh", Tool.executable.path, scratch.path("log"), scratch.path("errors"),
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try Data(contentsOf: scratch.url("errors")).isEmpty)
    }

    @Test func `no line ends the stream, whatever it is`() throws {
        var input = Data()
        for line in [Data([0xff, 0xfe, 0x00]), Data(repeating: 0x61, count: 3 << 20), Data("{}".utf8), Data("0".utf8)] {
            input += line + Data("\n017564\n".utf8)
        }
        let outcome = try Tool.run(["decode", "--format", "json"], input: input)
        #expect(outcome.code == 1)
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 8)
        for index in stride(from: 1, to: 8, by: 2) {
            #expect(
                lines[index] == #"{"payload":"017564","items":[{"kind":"batteryLevel","percent":100}],"problems":[]}"#)
        }
        #expect(lines[2].contains(#""code":"too-long""#))
    }

    @Test func `a text of half a byte in Base64 is no truncated payload`() throws {
        let outcome = try Tool.run(["decode", "--base64", "--format", "json", "AXV="])
        #expect(outcome.code == 1)
        #expect(outcome.text.contains(#""code":"not-base64""#))
        #expect(!outcome.text.contains("truncated"))
    }
}
