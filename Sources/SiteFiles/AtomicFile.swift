import Glibc

/// Writing files so that a reader sees the old content or the new, and never half of it.
package enum AtomicFile {
    /// Replaces a file's content: a new file beside it, flushed to the disk, then renamed over it.
    ///
    /// A link is followed, an existing file keeps its permissions, and what is no plain file (a pipe, `/dev/null`) is
    /// written to directly.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileWriteError) {
        try write(to: path) { (write) throws(FileWriteError) in try write(bytes) }
    }

    /// Takes the bytes from `body`, piece by piece.
    package typealias Body = (_ write: ([UInt8]) throws(FileWriteError) -> Void) throws(FileWriteError) -> Void

    /// Replaces a file's content by what `body` writes, piece by piece, in the same way.
    package static func write(to path: String, _ body: Body) throws(FileWriteError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            guard status.st_mode & S_IFMT != S_IFDIR else {
                throw FileWriteError(path, "is a folder: name a file in it")
            }
            return try writeDirectly(body, to: path)
        }
        let target = resolvedLink(path)
        let existingMode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : nil
        let (descriptor, temporary) = try createBeside(target, mode: existingMode)
        do throws(FileWriteError) {
            defer { close(descriptor) }
            try body { (bytes) throws(FileWriteError) in try writeAll(bytes, to: descriptor, path: path) }
            guard fsync(descriptor) == 0 else { throw FileWriteError(path, systemError()) }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, target) == 0 else {
            let reason = systemError()
            unlink(temporary)
            throw FileWriteError(path, reason)
        }
    }

    private static func createBeside(_ target: String, mode: mode_t?) throws(FileWriteError) -> (Int32, String) {
        for attempt in 0..<100 {
            let temporary = "\(target).new-\(getpid())-\(attempt)"
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 {
                if let mode { fchmod(descriptor, mode) }
                return (descriptor, temporary)
            }
            if errno != EEXIST { break }
        }
        let reason = errno
        let slash = target.lastIndex(of: "/")
        let folder = slash.map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
        var status = stat()
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            if reason == ENOENT || reason == ENOTDIR {
                throw FileWriteError(target, "the folder \(folder) does not exist: create it first")
            }
            throw FileWriteError(target, String(cString: strerror(reason)))
        }
        if reason == EACCES {
            throw FileWriteError(target, "no permission to write in the folder \(folder)")
        }
        throw FileWriteError(
            target, "no file can be made in the folder \(folder): \(String(cString: strerror(reason)))")
    }

    private static func writeDirectly(_ body: Body, to path: String) throws(FileWriteError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileWriteError(path, systemError()) }
        defer { close(descriptor) }
        try body { (bytes) throws(FileWriteError) in try writeAll(bytes, to: descriptor, path: path) }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileWriteError) {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                done += count
            } else if errno != EINTR {
                throw FileWriteError(path, systemError())
            }
        }
    }

    private static func resolvedLink(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func systemError() -> String { String(cString: strerror(errno)) }
}

/// A file that could not be written; whatever stood there is untouched.
package struct FileWriteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file that was to be written.
    package let path: String

    /// What is in the way.
    package let reason: String

    /// A failure from its parts.
    package init(_ path: String, _ reason: String) {
        self.path = path
        self.reason = reason
    }

    /// The file and what is in the way.
    package var description: String { "\(path): cannot be written: \(reason)" }
}
