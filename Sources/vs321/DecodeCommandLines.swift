import Glibc
import JSONLines
import NetworkEvents

/// The lines of a stream, read in large pieces; a line that is too long is dropped.
struct InputLines {
    /// Where the lines come from.
    enum Source {
        case standardInput
        /// A file, read to its end.
        case file(path: String)
        /// A file, to be read further as it grows.
        case growing(path: String)
    }

    private let source: Source
    private let longestLine: Int
    private var descriptor: Int32
    private var place = ReadingPlace()

    /// Whether what is read next is the beginning of another file, or of this one written anew.
    private var isAnew = false

    init(
        _ source: Source, longestLine: Int = PayloadLineDecoder.longestLine
    ) throws(CommandFailure) {
        self.source = source
        self.longestLine = longestLine
        switch source {
        case .standardInput: descriptor = STDIN_FILENO
        case .file(let path), .growing(let path):
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            if descriptor < 0 { throw InputFault.reading(path, errno) }
        }
    }

    /// Hands every line with its number to `body`, `nil` for one that is too long, and calls `pause` whenever the next
    /// ones must be waited for. A growing file that another took the place of, or that was written anew, begins again with
    /// its line 1; a last line without its end is handed on before.
    mutating func forEach(
        _ body: (_ line: Span<UInt8>?, _ number: Int) -> Void, pause: () throws(CommandFailure) -> Void
    ) throws(CommandFailure) {
        var splitter = LineSplitter(limit: longestLine)
        var buffer = [UInt8](repeating: 0, count: 1 << 17)
        while true {
            let count = try read(into: &buffer)
            if count == 0 { break }
            if isAnew {
                splitter.finish(body)
                isAnew = false
            }
            splitter.feed(buffer.span.extracting(first: count), body)
            try pause()
        }
        splitter.finish(body)
        try pause()
    }

    private mutating func read(into buffer: inout [UInt8]) throws(CommandFailure) -> Int {
        while true {
            let descriptor = descriptor
            if case .growing = source, place.rewindIfRewritten(descriptor) { isAnew = true }
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                if case .growing = source { place.note(descriptor) }
                return count
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw InputFault.reading(name, errno)
            }
            guard case .growing(let path) = source else { return 0 }
            // Who waits for lines notices by itself when nobody reads what comes of them any more.
            if StandardOutput.isClosedByReader(within: 100) { return 0 }
            reopenIfReplaced(path)
        }
    }

    /// A log that was moved away goes on in the file that has its name now.
    private mutating func reopenIfReplaced(_ path: String) {
        var old = stat()
        var new = stat()
        guard fstat(descriptor, &old) == 0, stat(path, &new) == 0 else { return }
        if old.st_ino != new.st_ino || old.st_dev != new.st_dev {
            let next = open(path, O_RDONLY | O_CLOEXEC)
            guard next >= 0 else { return }
            close(descriptor)
            descriptor = next
            place = ReadingPlace()
            isAnew = true
        }
    }

    private var name: String {
        switch source {
        case .standardInput: "standard input"
        case .file(let path), .growing(let path): path
        }
    }
}
