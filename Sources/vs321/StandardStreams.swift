import Glibc
import Synchronization

/// Standard output, gathered into large writes.
///
/// A reader that goes away ends the process quietly: the signal has its default action.
final class StandardOutput: Sendable {
    static let shared = StandardOutput()

    private let pending = Mutex<[UInt8]>([])
    private static let batch = 1 << 16

    /// Adds text.
    func write(_ text: String) {
        write(contentsOf: Array(text.utf8))
    }

    /// Adds bytes; they are handed on once a batch is full or at ``flush()``.
    func write(contentsOf bytes: some Collection<UInt8>) {
        let full = pending.withLock { pending in
            pending.append(contentsOf: bytes)
            return pending.count >= Self.batch
        }
        // A failed write shows at the next flush, which reports it: the bytes are kept.
        if full { try? flush() }
    }

    /// Hands on what was added before and then these bytes, without gathering them: for what comes in large pieces.
    func writeNow(_ bytes: [UInt8]) throws(CommandFailure) {
        try flush()
        guard !bytes.isEmpty else { return }
        let written = FileDescriptorWriter.write(bytes, to: STDOUT_FILENO)
        if let error = written.error { throw CommandFailure("standard output: \(error)") }
    }

    /// Hands on all that was added.
    func flush() throws(CommandFailure) {
        let failure: CommandFailure? = pending.withLock { pending in
            guard !pending.isEmpty else { return nil }
            let written = FileDescriptorWriter.write(pending, to: STDOUT_FILENO)
            pending.removeFirst(written.count)
            return written.error.map { CommandFailure("standard output: \($0)") }
        }
        if let failure { throw failure }
    }

    /// Waits for so many milliseconds, or until the reader of a pipe has gone away; true where it has.
    static func isClosedByReader(within milliseconds: Int32) -> Bool {
        // An error is told whether it is asked for or not; a file has none.
        var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
        return poll(&output, 1, milliseconds) > 0 && output.revents & Int16(POLLERR | POLLNVAL) != 0
    }

    /// Whether a person reads it and wants colour.
    static var isColourful: Bool { isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil }
}

/// Standard error, for diagnostics.
enum StandardError {
    /// Writes at once.
    static func write(_ text: String) {
        write(Array(text.utf8))
    }

    /// Writes at once.
    static func write(_ bytes: [UInt8]) {
        _ = FileDescriptorWriter.write(bytes, to: STDERR_FILENO)
    }

    /// Whether a person reads it.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether a person reads it and wants colour.
    static var isColourful: Bool { isTerminal && getenv("NO_COLOR") == nil }
}

/// Writes all bytes to a descriptor, however many calls that takes.
enum FileDescriptorWriter {
    /// How many bytes were written, and the system's words where not all were.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> (count: Int, error: String?) {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if count >= 0 {
                    done += count
                } else if errno != EINTR {
                    return (done, String(cString: strerror(errno)))
                }
            }
            return (done, nil)
        }
    }
}
