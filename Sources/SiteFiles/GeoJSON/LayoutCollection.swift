import Findings
import JSONLines

/// Bulk layouts from a collection of GeoJSON, as ``LayoutFeatureWriter`` makes it and as other tools leave it.
///
/// The collection has to say that it holds layouts and that its coordinates are metres, for nothing else tells them from degrees.
/// Features may stand in any order: layouts come in the order of theirs, regions likewise. Rings may be closed or not; a
/// MultiPolygon of one polygon is as good as a Polygon. Whatever a line has no place for is a fault and keeps its layout out, or is
/// told of in ``remarks``.
public struct LayoutCollection: Sendable {
    /// The largest file that is read, in bytes.
    public static let largestFile = 256 << 20

    /// The layouts, one line of JSON each.
    public private(set) var lines: [[UInt8]] = []

    /// What is wrong, in the order of the file. Layouts that it is about are not among the lines.
    public private(set) var findings: [LocatedFinding] = []

    /// What was left out though nothing is wrong with it, one sentence each.
    public private(set) var remarks: [String] = []

    /// The collection of a file's bytes.
    ///
    /// - Complexity: O(*n*) time; memory for some fifteen times the file.
    public init(bytes: [UInt8], file: String) {
        var reading = LayoutCollectionReading()
        let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
        do throws(GeoJSONFault) {
            try reading.read(text)
            lines = reading.lines()
            remarks = reading.remarks()
        } catch {
            reading.faults = [error]
        }
        var places = GeoJSONPlaces(text)
        findings = reading.faults.sorted { $0.offset < $1.offset }.map { fault in
            LocatedFinding(finding: fault.finding, file: file, position: places.position(at: fault.offset))
        }
    }

    /// Reads a file, or standard input for `-`.
    ///
    /// - Throws: ``SiteFileError`` where there is nothing to read.
    public static func read(path: String) throws(SiteFileError) -> LayoutCollection {
        guard let bytes = try FileBytes.read(path, limit: largestFile) else {
            throw .unreadable(path: path, reason: "it has more than \(largestFile >> 20) MB")
        }
        return LayoutCollection(bytes: bytes, file: path == "-" ? "<stdin>" : path)
    }
}

/// What is wrong with a collection, and at which byte of it.
struct GeoJSONFault: Error {
    let finding: Finding
    let offset: Int

    /// A fault of the form.
    init(_ message: String, at offset: Int) {
        self.init(SyntaxRule.finding(message), at: offset)
    }

    /// A fault that has a code of its own.
    init(_ finding: Finding, at offset: Int) {
        self.finding = finding
        self.offset = offset
    }
}

/// Lines and columns of ascending places in a text, in one pass over it.
private struct GeoJSONPlaces {
    private let bytes: [UInt8]
    private var offset = 0
    private var place = FilePosition.start

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func position(at target: Int) -> FilePosition {
        while offset < min(target, bytes.count) {
            let byte = bytes[offset]
            let isInPair = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
            if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isInPair) {
                place = FilePosition(line: place.line + 1, column: 1)
            } else if byte & 0xc0 != 0x80 {
                // Bytes that go on with a character (0b10……) are not the start of one.
                place.column += 1
            }
            offset += 1
        }
        return place
    }
}
