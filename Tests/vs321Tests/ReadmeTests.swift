import Foundation
import TestKit
import Testing

/// The README is a promise: what it shows is what the tool prints.
@Suite struct ReadmeTests {
    static let readme = (try? String(contentsOf: Tool.root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""

    @Test func `every command of the README prints what the README shows`() throws {
        let examples = ConsoleExample.all(in: Self.readme)
        #expect(examples.count >= 8)
        let scratch = try Scratch()
        try FileManager.default.createSymbolicLink(
            at: scratch.url("Examples"), withDestinationURL: Tool.root.appendingPathComponent("Examples"))
        // In order and in one folder: later commands use the files of earlier ones.
        let outputs = try examples.map { try $0.run(in: scratch.folder) }
        for (example, output) in zip(examples, outputs) {
            #expect(output == example.output, "\(example.command)")
        }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try ConsoleExample.document(Self.readme, withOutputs: outputs)
                .write(to: Tool.root.appendingPathComponent("README.md"), atomically: true, encoding: .utf8)
            Issue.record("README.md was recorded anew: read it, then run without RECORD")
        }
    }

    @Test func `the two commands are there`() {
        for script in ["Scripts/demo", "Scripts/test"] {
            #expect(Self.readme.contains("\n\(script)\n"))
            #expect(FileManager.default.isExecutableFile(atPath: Tool.root.appendingPathComponent(script).path))
        }
    }

    @Test func `the Swift of the README is the Swift that is compiled here`() throws {
        let source = try String(
            contentsOf: Tool.root.appendingPathComponent("Tests/vs321Tests/ReadmeLibraryExample.swift"), encoding: .utf8
        )
        let shown = try #require(block("swift", in: Self.readme))
        #expect(source.contains(shown))
    }

    @Test func `the Swift of the README draws what the tool draws`() throws {
        let scratch = try Scratch()
        let (site, log) = ("Examples/library.yaml", "Examples/library.uplinks.jsonl")
        let outcome = try Tool.run(["render", site, "--uplinks", log, "-o", scratch.path("live.png")])
        #expect(outcome.code == 0)
        let bytes = try Data(contentsOf: Tool.root.appendingPathComponent(log))
        let drawn = try livePlan(site: Tool.root.appendingPathComponent(site).path, uplinks: Array(bytes))
        #expect(try Data(contentsOf: scratch.url("live.png")) == drawn.map { Data($0) })
    }

    @Test func `every picture of the README exists`() {
        let links = Self.readme.matches(of: /!\[[^\]]*\]\(([^)]+)\)/).map { String($0.1) }
        #expect(!links.isEmpty)
        for link in links {
            #expect(FileManager.default.fileExists(atPath: Tool.root.appendingPathComponent(link).path), "\(link)")
        }
    }

    private func block(_ language: String, in document: String) -> String? {
        guard let start = document.range(of: "```\(language)\n"),
            let end = document.range(of: "```", range: start.upperBound..<document.endIndex)
        else { return nil }
        return String(document[start.upperBound..<end.lowerBound])
    }
}
