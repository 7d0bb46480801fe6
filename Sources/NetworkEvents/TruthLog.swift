import JSONLines

/// A file of ``TruthLine``s that is read to its end, line by line, whatever its size.
public enum TruthLog {
    /// The longest line that is read, in bytes.
    static let lineLimit = 1 << 16

    /// Reads all that a file descriptor gives; blank lines are skipped.
    ///
    /// - Parameters:
    ///   - descriptor: An open file.
    ///   - body: What to do with a line, or with why it cannot be read, and the line's number from 1.
    public static func read(
        descriptor: Int32, _ body: (_ line: Result<TruthLine, TruthFault>, _ number: Int) -> Void
    ) throws(LogReadError) {
        var splitter = LineSplitter(limit: lineLimit)
        func take(_ line: Span<UInt8>?, _ number: Int) {
            guard let line else { return body(.failure(.json), number) }
            guard (0..<line.count).contains(where: { line[$0] > 0x20 }) else { return }
            do throws(TruthFault) {
                body(.success(try TruthLine(json: line)), number)
            } catch {
                body(.failure(error), number)
            }
        }
        while true {
            let chunk = try LogChunk.next(descriptor: descriptor)
            guard !chunk.isEmpty else { break }
            splitter.feed(chunk.span) { (line, number) throws(Never) in take(line, number) }
        }
        splitter.finish { (line, number) throws(Never) in take(line, number) }
    }
}
