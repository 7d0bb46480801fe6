public import Foundation
public import Testing

/// Compares with a file that was looked at and committed.
///
/// With `RECORD=1` in the environment the file is rewritten and the test fails, so that nobody forgets to look at it.
public enum Golden {
    /// By how much of 255 a channel may differ, and in what share of the pixels: enough for another rounding in the
    /// drawing library, not for a missing letter.
    public static let tolerance = (channel: 24, share: 0.00002)

    /// Whether this run rewrites.
    public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

    /// Expects a picture to look like the PNG file of that path, pixel by pixel within ``tolerance``.
    public static func expectPicture(
        _ png: [UInt8], _ file: URL, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        guard try !record(png, file, sourceLocation) else { return }
        let drawn = try #require(Pixels(png: png), "the picture is no PNG", sourceLocation: sourceLocation)
        let golden = try #require(
            Pixels(png: [UInt8](try Data(contentsOf: file))), "\(file.path) is no PNG", sourceLocation: sourceLocation)
        #expect(
            drawn.width == golden.width && drawn.height == golden.height,
            "\(file.lastPathComponent) has another size", sourceLocation: sourceLocation)
        let share = drawn.difference(from: golden, tolerance: tolerance.channel)
        #expect(
            share <= tolerance.share, "\(share * 100) % of the pixels differ from \(file.lastPathComponent)",
            sourceLocation: sourceLocation)
    }

    /// Expects a text, an SVG document for one, to be that of the file, byte by byte.
    public static func expectText(
        _ text: [UInt8], _ file: URL, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        guard try !record(text, file, sourceLocation) else { return }
        let golden = [UInt8](try Data(contentsOf: file))
        #expect(
            text == golden,
            "\(file.lastPathComponent) differs from byte \(zip(text, golden).prefix { $0 == $1 }.count)",
            sourceLocation: sourceLocation)
    }

    private static func record(_ bytes: [UInt8], _ file: URL, _ sourceLocation: SourceLocation) throws -> Bool {
        guard isRecording else { return false }
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        Issue.record("recorded \(file.path): look at it", sourceLocation: sourceLocation)
        return true
    }
}
