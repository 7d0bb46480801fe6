#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Cuts a stream of bytes into lines, with no more memory than the longest line that is allowed.
///
/// A line ends with a line feed, before which a carriage return may stand; the last line may lack its end. A byte order
/// mark at the very start is dropped. Lines are counted from 1. A line over the limit that holds nothing but space is handed on as
/// an empty one.
public struct LineSplitter: Sendable {
    /// The number of bytes over which a line is dropped.
    public let limit: Int

    private var number = 1
    private var rest: [UInt8] = []
    private var isDropping = false

    /// Whether the line that is being dropped has held nothing but space.
    private var isBlank = false

    /// A splitter that drops lines of more than so many bytes; 1 MiB unless told otherwise.
    public init(limit: Int = 1 << 20) {
        self.limit = max(limit, 1)
    }

    /// Takes the next bytes and hands on each line that they end, with its number; `nil` is a line over the limit.
    public mutating func feed<E>(
        _ chunk: Span<UInt8>, _ body: (_ line: Span<UInt8>?, _ number: Int) throws(E) -> Void
    ) throws(E) {
        var start = 0
        while let end = lineFeed(in: chunk, from: start) {
            try handOn(chunk.extracting(start..<end), body)
            start = end + 1
        }
        keep(chunk.extracting(start..<chunk.count))
    }

    /// Hands on the last line where it lacks its end; what comes next begins a new stream.
    public mutating func finish<E>(
        _ body: (_ line: Span<UInt8>?, _ number: Int) throws(E) -> Void
    ) throws(E) {
        if isDropping || !rest.isEmpty {
            let nothing: [UInt8] = []
            try handOn(nothing.span, body)
        }
        number = 1
    }

    private func lineFeed(in chunk: Span<UInt8>, from start: Int) -> Int? {
        guard start < chunk.count else { return nil }
        return chunk.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress,
                let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    private mutating func keep(_ part: Span<UInt8>) {
        guard !isDropping else {
            isBlank = isBlank && part.holdsSpaceOnly
            return
        }
        // A byte order mark and a carriage return do not count, hence four bytes of slack before the final judgement.
        if rest.count + part.count > limit + 4 {
            isDropping = true
            isBlank = rest.span.holdsSpaceOnly && part.holdsSpaceOnly
            rest.removeAll(keepingCapacity: true)
        } else {
            part.withUnsafeBufferPointer { rest.append(contentsOf: $0) }
        }
    }

    private mutating func handOn<E>(
        _ part: Span<UInt8>, _ body: (_ line: Span<UInt8>?, _ number: Int) throws(E) -> Void
    ) throws(E) {
        let line = number
        number += 1
        guard !isDropping else {
            keep(part)
            return try handOnDropped(line, body)
        }
        guard !rest.isEmpty else { return try handOnWhole(part, line, body) }
        keep(part)
        guard !isDropping else { return try handOnDropped(line, body) }
        let whole = rest
        rest.removeAll(keepingCapacity: true)
        try handOnWhole(whole.span, line, body)
    }

    private mutating func handOnDropped<E>(
        _ number: Int, _ body: (_ line: Span<UInt8>?, _ number: Int) throws(E) -> Void
    ) throws(E) {
        isDropping = false
        let nothing: [UInt8] = []
        try body(isBlank ? nothing.span : nil, number)
    }

    private func handOnWhole<E>(
        _ line: Span<UInt8>, _ number: Int, _ body: (_ line: Span<UInt8>?, _ number: Int) throws(E) -> Void
    ) throws(E) {
        var start = 0
        var end = line.count
        if end > 0, line[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        if number == 1, end >= 3, line[0] == 0xef, line[1] == 0xbb, line[2] == 0xbf { start = 3 }
        guard end - start <= limit else {
            return try body(line.holdsSpaceOnly ? line.extracting(0..<0) : nil, number)
        }
        try body(line.extracting(start..<end), number)
    }
}

extension Span<UInt8> {
    /// Whether there is nothing but blanks, tabs and ends of lines.
    package var holdsSpaceOnly: Bool {
        for index in indices where !(self[index] == 0x20 || (0x09...0x0d).contains(self[index])) { return false }
        return true
    }
}
