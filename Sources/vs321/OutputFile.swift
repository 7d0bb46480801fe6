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
}
