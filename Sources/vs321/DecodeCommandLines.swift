import Glibc
import NetworkEvents
import PayloadCodec

/// The lines of a stream, read in large pieces; a line longer than any payload is cut.
struct InputLines {
    /// Where the lines come from.
    enum Source {
        case standardInput
        /// A file, to be read further as it grows.
        case growing(path: String)
    }

    private let source: Source
    private var descriptor: Int32
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)
    private var filled = 0
    private var scanned = 0

    init(_ source: Source) throws(CommandFailure) {
        self.source = source
        switch source {
        case .standardInput: descriptor = STDIN_FILENO
        case .growing(let path):
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            if descriptor < 0 { throw CommandFailure("\(path): cannot be read: \(String(cString: strerror(errno)))") }
        }
    }

    /// Hands every line to `body` without its end, and calls `pause` whenever the next one must be waited for.
    mutating func forEach(
        _ body: (_ line: Span<UInt8>, _ isTooLong: Bool) -> Void, pause: () throws(CommandFailure) -> Void
    ) throws(CommandFailure) {
        var isCut = false
        while true {
            let start = takeLines(&isCut, body)
            keep(from: start, &isCut, body)
            try pause()
            let count = try read()
            if count == 0 { break }
            filled += count
        }
        if filled > 0, !isCut { body(buffer.span.extracting(first: filled), false) }
    }

    /// Hands on the whole lines in the buffer; returns where the rest begins.
    private mutating func takeLines(_ isCut: inout Bool, _ body: (Span<UInt8>, Bool) -> Void) -> Int {
        var start = 0
        do {
            let bytes = buffer.span
            for index in scanned..<filled where bytes[index] == UInt8(ascii: "\n") {
                if !isCut { body(bytes.extracting(start..<index), false) }
                isCut = false
                start = index + 1
            }
        }
        scanned = filled
        return start
    }

    /// Moves what is left of a line to the front, and makes space for more.
    private mutating func keep(from start: Int, _ isCut: inout Bool, _ body: (Span<UInt8>, Bool) -> Void) {
        if start > 0 {
            for index in start..<filled { buffer[index - start] = buffer[index] }
            filled -= start
        }
        if filled > PayloadLineDecoder.longestLine {
            if !isCut { body(buffer.span.extracting(first: filled), true) }
            isCut = true
        }
        if isCut { filled = 0 }
        scanned = filled
        if filled == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
    }

    private mutating func read() throws(CommandFailure) -> Int {
        while true {
            let filled = filled
            let descriptor = descriptor
            let count = buffer.withUnsafeMutableBytes { bytes in
                Glibc.read(descriptor, bytes.baseAddress.map { $0 + filled }, bytes.count - filled)
            }
            if count > 0 { return count }
            if count < 0 {
                if errno == EINTR { continue }
                throw CommandFailure("\(name): cannot be read: \(String(cString: strerror(errno)))")
            }
            guard case .growing(let path) = source else { return 0 }
            usleep(100_000)
            reopenIfReplaced(path)
        }
    }

    /// A log that was moved away or emptied goes on in the file that has its name now.
    private mutating func reopenIfReplaced(_ path: String) {
        var old = stat()
        var new = stat()
        guard fstat(descriptor, &old) == 0, stat(path, &new) == 0 else { return }
        if old.st_ino != new.st_ino || old.st_dev != new.st_dev {
            let next = open(path, O_RDONLY | O_CLOEXEC)
            guard next >= 0 else { return }
            close(descriptor)
            descriptor = next
        } else if Int(new.st_size) < Int(lseek(descriptor, 0, SEEK_CUR)) {
            lseek(descriptor, 0, SEEK_SET)
        }
    }

    private var name: String {
        switch source {
        case .standardInput: "standard input"
        case .growing(let path): path
        }
    }
}
