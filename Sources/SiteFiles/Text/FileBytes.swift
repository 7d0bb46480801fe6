import Glibc

/// Reading the bytes of a file, with an end to what is read.
enum FileBytes {
    /// The largest site file that is read, in bytes: 16 MB.
    static let limit = 16_000_000

    /// The bytes of the file, or of standard input for `-`; `nil` where there are more than `limit`.
    ///
    /// A file that is too large is not read at all where its size is known, else no further than the limit.
    static func read(_ path: String, limit: Int = limit) throws(SiteFileError) -> [UInt8]? {
        guard path != "-" else { return try read(from: STDIN_FILENO, path, limit) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SiteFileError(errno, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SiteFileError(errno, path) }
        if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path: path) }
        if status.st_mode & S_IFMT == S_IFREG, status.st_size > limit { return nil }
        return try read(from: descriptor, path, limit)
    }

    private static func read(
        from descriptor: Int32, _ path: String, _ limit: Int
    ) throws(SiteFileError) -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw SiteFileError(errno, path)
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > limit { return nil }
        }
    }
}

extension SiteFileError {
    fileprivate init(_ code: Int32, _ path: String) {
        switch code {
        case ENOENT, ENOTDIR: self = .notFound(path: path)
        case EISDIR: self = .isFolder(path: path)
        case EACCES, EPERM: self = .noPermission(path: path)
        default: self = .unreadable(path: path, reason: String(cString: strerror(code)))
        }
    }
}
