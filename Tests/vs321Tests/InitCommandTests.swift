import Foundation
import TestKit
import Testing

@Suite struct InitCommandTests {
    @Test func `an existing file is kept unless told otherwise`() throws {
        let scratch = try Scratch()
        try Data("mine".utf8).write(to: scratch.url("site.yaml"))
        let arguments = ["init", "--room-size", "12x8", "--height", "2.8", "-o", scratch.path("site.yaml")]
        let refused = try Tool.run(arguments)
        #expect(refused.code == 2)
        #expect(
            refused.diagnostics
                == "vs321: error: \(scratch.path("site.yaml")) exists: choose another name, or overwrite it with --force\n"
        )
        #expect(try Data(contentsOf: scratch.url("site.yaml")) == Data("mine".utf8))
        #expect(try Tool.run(arguments + ["--force"]).code == 0)
        #expect(try String(contentsOf: scratch.url("site.yaml"), encoding: .utf8).contains("ceiling: 2.8"))
    }

    @Test func `a folder that does not exist is named and nothing is left behind`() throws {
        let scratch = try Scratch()
        let path = scratch.path("plans/site.yaml")
        let outcome = try Tool.run(["init", "--room-size", "12x8", "--height", "2.8", "-o", path])
        #expect(outcome.code == 2)
        #expect(
            outcome.diagnostics
                == "vs321: error: \(path): cannot be written: the folder \(scratch.path("plans")) does not exist: create it first\n"
        )
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
    }
}
