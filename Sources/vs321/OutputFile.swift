import SiteFiles

/// Where a command leaves its result: a file, or standard output for `-`.
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        if path == "-" {
            StandardOutput.shared.write(contentsOf: bytes)
            return try StandardOutput.shared.flush()
        }
        do {
            try AtomicFile.write(bytes, to: path)
        } catch {
            throw CommandFailure(error.description)
        }
    }

    /// Leaves what `body` writes, piece by piece, so that a large result is never in memory as a whole.
    static func write(
        to path: String, _ body: (_ write: ([UInt8]) throws(FileWriteError) -> Void) throws(FileWriteError) -> Void
    ) throws(CommandFailure) {
        do {
            guard path == "-" else { return try AtomicFile.write(to: path, body) }
            try body { (bytes) throws(FileWriteError) in StandardOutput.shared.write(contentsOf: bytes) }
        } catch {
            throw CommandFailure(error.description)
        }
        try StandardOutput.shared.flush()
    }
}
