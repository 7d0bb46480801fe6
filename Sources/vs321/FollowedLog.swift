import Glibc
import NetworkEvents

/// A log that grows: a stream such as a pipe, or a file to whose end somebody writes.
struct FollowedLog: ~Copyable {
    private let path: String
    private var descriptor: Int32
    private var isFile = false
    private var file: (device: dev_t, number: ino_t) = (0, 0)
    private var place = ReadingPlace()

    /// What a look at the log gave.
    enum Outcome {
        case something
        case nothing
        /// The stream has ended; a file never does.
        case end
    }

    init(_ path: String) throws {
        let opened = path == "-" ? STDIN_FILENO : try Self.open(path)
        self.path = path
        descriptor = opened
        identify()
    }

    deinit {
        if path != "-" { close(descriptor) }
    }

    /// Reads what is there, or waits for something for so many seconds at most.
    mutating func read(
        into log: inout SiteLog, waiting seconds: Double, report: (UplinkLogProblem) -> Void
    ) throws -> Outcome {
        if isFile {
            // Another file begins with its line 1, and does not end the last line of the one before.
            if place.rewindIfRewritten(descriptor) { log.finish(report: report) }
            if try readOnce(&log, report) {
                place.note(descriptor)
                return .something
            }
            if try reopenIfReplaced() { log.finish(report: report) }
            wait(nil, seconds)
            return .nothing
        }
        guard wait(descriptor, seconds) else { return .nothing }
        return try readOnce(&log, report) ? .something : .end
    }

    private func readOnce(_ log: inout SiteLog, _ report: (UplinkLogProblem) -> Void) throws(CommandFailure) -> Bool {
        do {
            return try log.readOnce(descriptor: descriptor, report: report)
        } catch {
            throw InputFault.reading(path == "-" ? "<stdin>" : path, error.number)
        }
    }

    /// Goes on in the file that has the log's name now, where that is another one; true then.
    private mutating func reopenIfReplaced() throws -> Bool {
        var status = stat()
        // Between the old file and the new there is none for a moment.
        guard stat(path, &status) == 0 else { return false }
        guard status.st_dev != file.device || status.st_ino != file.number else { return false }
        let opened = try Self.open(path)
        close(descriptor)
        descriptor = opened
        place = ReadingPlace()
        identify()
        return true
    }

    private mutating func identify() {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return }
        isFile = status.st_mode & S_IFMT == S_IFREG && path != "-"
        file = (status.st_dev, status.st_ino)
    }

    private static func open(_ path: String) throws(CommandFailure) -> Int32 {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFault.reading(path, errno) }
        return descriptor
    }

    /// Waits for input on a descriptor, or just for the time; true where there is something to read, or the end.
    @discardableResult
    private func wait(_ descriptor: Int32?, _ seconds: Double) -> Bool {
        var wanted = pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, Int32(min(max(seconds * 1000, 1), 60_000).rounded(.up))) > 0
    }
}
