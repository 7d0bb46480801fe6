import Foundation
import TestKit
import Testing

/// PDF documents as the pictures that `pdftoppm` makes of their pages.
enum PDFPages {
    /// The pages of a document as PNG files, in their order.
    static func pictures(_ document: URL, dotsPerInch: Int) throws -> [[UInt8]] {
        let scratch = try Scratch()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["pdftoppm", "-r", "\(dotsPerInch)", "-png", document.path, scratch.path("page")]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "pdftoppm of poppler-utils is needed: see Scripts/test")
        return try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted().map {
            [UInt8](try Data(contentsOf: scratch.url($0)))
        }
    }

    /// Expects two documents to look alike, page by page; with `RECORD=1` the second becomes the first.
    static func expect(_ document: URL, toLookLike golden: URL) throws {
        if Golden.isRecording {
            try Data(contentsOf: document).write(to: golden)
            Issue.record("recorded \(golden.path): look at it")
            return
        }
        let (drawn, expected) = (
            try pictures(document, dotsPerInch: 60), try pictures(golden, dotsPerInch: 60)
        )
        #expect(drawn.count == expected.count)
        for (page, (one, other)) in zip(drawn, expected).enumerated() {
            let pixels = try #require(Pixels(png: one))
            let share = pixels.difference(from: try #require(Pixels(png: other)), tolerance: Golden.tolerance.channel)
            #expect(share <= Golden.tolerance.share, "page \(page + 1) of \(golden.lastPathComponent)")
        }
    }
}
