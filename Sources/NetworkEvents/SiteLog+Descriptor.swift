#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why a log could not be read further; what came before counts.
public struct LogReadError: Error, Hashable, Sendable {
    /// The system's error number.
    public let number: Int32
}

extension LogReadError: CustomStringConvertible {
    /// The system's words for it.
    public var description: String {
        // `strerror` never gives a null pointer on the systems that this runs on; the text is copied at once.
        strerror(number).map { String(cString: $0) } ?? "error \(number)"
    }
}

extension SiteLog {
    /// Reads all that a file descriptor gives, to its end, and takes in the last line.
    public mutating func read(
        descriptor: Int32, report: (UplinkLogProblem) -> Void
    ) throws(LogReadError) {
        while try readOnce(descriptor: descriptor, report: report) {}
        finish(report: report)
    }

    /// Reads once, as much as is there now or waiting for something; false at the end of the file.
    ///
    /// For a log that grows: at the end wait and call again, since the last line may not be whole yet.
    public mutating func readOnce(
        descriptor: Int32, report: (UplinkLogProblem) -> Void
    ) throws(LogReadError) -> Bool {
        let chunk = try LogChunk.next(descriptor: descriptor)
        feed(chunk.span, report: report)
        return !chunk.isEmpty
    }
}
