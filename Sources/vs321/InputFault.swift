import Glibc

/// What to say where a file cannot be read.
enum InputFault {
    /// The failure for a system error, with what would be right; the words are those of site files.
    static func reading(_ path: String, _ code: Int32) -> CommandFailure {
        switch code {
        case ENOENT, ENOTDIR: CommandFailure("\(path): there is no such file; check the name and the folder")
        case EISDIR: CommandFailure("\(path): this is a folder; name a file in it")
        case EACCES, EPERM:
            CommandFailure("\(path): you have no permission to read this file; its owner can grant it with chmod +r")
        default: CommandFailure("\(path): cannot be read: \(String(cString: strerror(code)))")
        }
    }
}
