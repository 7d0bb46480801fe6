/// Reading a file that is neither a site nor settings.
package enum PlainFile {
    /// The bytes of the file, or of standard input for `-`; of one over 16 MB the reading is refused.
    package static func read(_ path: String) throws(SiteFileError) -> [UInt8] {
        guard let bytes = try FileBytes.read(path) else {
            throw .unreadable(path: path, reason: "it has more than 16 MB")
        }
        return bytes
    }
}
