import Foundation
import TestKit
import Testing

/// The article on the editor shows what is compiled and what it prints.
@Suite struct LayoutEditorArticleTests {
    static func text(_ path: String) throws -> String {
        try String(contentsOf: Tool.root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `the Swift of the article is the Swift of the example`() throws {
        let source = try Self.text("Examples/layout-editor/main.swift")
        let blocks = try Self.text("Documentation/LayoutEditor.md").split(separator: "```swift\n").dropFirst()
        #expect(blocks.count >= 5)
        for block in blocks {
            let shown = String(block.prefix(upTo: block.range(of: "```")?.lowerBound ?? block.endIndex))
            #expect(source.contains(shown), "\(shown)")
        }
    }

    @Test func `the example prints what the article shows`() throws {
        let article = try Self.text("Documentation/LayoutEditor.md")
        let examples = ConsoleExample.all(in: article)
        #expect(examples.map(\.command) == ["layout-editor"])
        let scratch = try Scratch()
        let outputs = try examples.map { try $0.run(in: scratch.folder) }
        #expect(outputs == examples.map(\.output))
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try ConsoleExample.document(article, withOutputs: outputs)
                .write(
                    to: Tool.root.appendingPathComponent("Documentation/LayoutEditor.md"), atomically: true,
                    encoding: .utf8)
            Issue.record("the article was recorded anew: read it, then run without RECORD")
        }
    }
}
