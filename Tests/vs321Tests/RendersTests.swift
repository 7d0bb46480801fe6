import Foundation
import TestKit
import Testing

/// The pictures in Renders are what the tool draws from Examples today.
@Suite struct RendersTests {
    @Test func `Renders holds the pictures of the examples`() throws {
        let scratch = try Scratch()
        try draw(into: scratch)
        let drawn = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
        let renders = Tool.root.appendingPathComponent("Renders")
        #expect(drawn.count >= 12)
        for name in drawn {
            let bytes = [UInt8](try Data(contentsOf: scratch.url(name)))
            if name.hasSuffix(".png") {
                try Golden.expectPicture(bytes, renders.appendingPathComponent(name))
            } else if name.hasSuffix(".pdf") {
                try PDFPages.expect(scratch.url(name), toLookLike: renders.appendingPathComponent(name))
            } else {
                try Golden.expectText(bytes, renders.appendingPathComponent(name))
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: renders.path).sorted() == drawn)
    }

    @Test func `the same input gives the same bytes`() throws {
        let (first, second) = (try Scratch(), try Scratch())
        try draw(into: first)
        try draw(into: second)
        for name in try FileManager.default.contentsOfDirectory(atPath: first.folder.path) {
            #expect(try Data(contentsOf: first.url(name)) == Data(contentsOf: second.url(name)), "\(name)")
        }
    }

    private func draw(into scratch: Scratch) throws {
        let process = Process()
        process.executableURL = Tool.root.appendingPathComponent("Scripts/render-examples")
        process.arguments = [Tool.executable.path, scratch.folder.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
