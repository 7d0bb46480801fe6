import ArgumentParser
import Findings
import SiteFiles

/// `convert` of bulk layouts, a line each, to GeoJSON and back.
struct ConvertCommandLayouts {
    /// How many wrong lines are shown one by one.
    static let listedAtMost = 20

    let input: String
    let output: String

    private var name: String { input == "-" ? "<stdin>" : input }

    /// Writes the layouts of JSON Lines as a collection, line by line as they come.
    ///
    /// Lines that are no layout are told of and left out, and the exit code is 1; where nothing else is there, nothing is
    /// written.
    func writeCollection() throws {
        var lines = try InputLines(
            input == "-" ? .standardInput : .file(path: input), longestLine: LayoutLineJudge.longestLine)
        var writer = LayoutFeatureWriter(file: name)
        var wrong = 0
        var failure: CommandFailure?
        do {
            try OutputFile.write(to: output) { (write) throws(FileWriteError) in
                var features: [UInt8] = []
                do throws(CommandFailure) {
                    try lines.forEach { line, number in
                        guard let finding = writer.append(line, number: number, to: &features) else { return }
                        wrong += 1
                        if wrong <= Self.listedAtMost { report(finding, line) }
                    } pause: { () throws(CommandFailure) in
                        do { try write(features) } catch { throw CommandFailure("\(error)") }
                        features.removeAll(keepingCapacity: true)
                    }
                    if writer.count == 0, wrong > 0 {
                        throw CommandFailure("\(name): holds no layout: nothing was written", code: 1)
                    }
                } catch {
                    failure = error
                    throw FileWriteError(output, "given up")
                }
                writer.finish(&features)
                try write(features)
            }
        } catch {
            throw failure ?? error
        }
        if wrong > Self.listedAtMost {
            StandardError.write("vs321: … and \(Counted.more(wrong - Self.listedAtMost, "line")) without a layout\n")
        }
        if wrong > 0 { throw ExitCode(1) }
    }

    private func report(_ finding: LocatedFinding, _ line: Span<UInt8>?) {
        var source: [Unicode.Scalar] = []
        if let line {
            source = line.withUnsafeBufferPointer { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }
        }
        StandardError.write(DiagnosticText(isColourful: StandardError.isColourful).text(of: finding, source: source))
    }

    /// Writes the layouts of a collection as JSON Lines.
    ///
    /// Layouts with which something is wrong are left out, and the exit code is 1; where nothing else is there, nothing is
    /// written.
    func writeLines() throws {
        let collection: LayoutCollection
        do { collection = try LayoutCollection.read(path: input) } catch { throw CommandFailure(error.description) }
        for finding in collection.findings.prefix(Self.listedAtMost) { StandardError.write("\(finding)\n") }
        let rest = collection.findings.count - Self.listedAtMost
        if rest > 0 { StandardError.write("vs321: … and \(Counted.more(rest, "error"))\n") }
        for remark in collection.remarks { StandardError.write("\(name): note: \(remark)\n") }
        guard collection.findings.isEmpty || !collection.lines.isEmpty else { throw ExitCode(1) }
        try OutputFile.write(to: output) { (write) throws(FileWriteError) in
            for line in collection.lines { try write(line) }
        }
        if !collection.findings.isEmpty { throw ExitCode(1) }
    }
}
