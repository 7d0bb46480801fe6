/// Why a file could not be read at all.
public enum SiteFileError: Error, Hashable, Sendable {
    /// There is no such file, or a folder on the way to it is missing.
    case notFound(path: String)

    /// It is a folder.
    case isFolder(path: String)

    /// The user may not read it.
    case noPermission(path: String)

    /// The system refused for another reason, in the system's words.
    case unreadable(path: String, reason: String)
}

extension SiteFileError: CustomStringConvertible {
    /// What went wrong and what would be right, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .notFound(let path):
            "\(path): there is no such file; check the name and the folder"
        case .isFolder(let path):
            "\(path): this is a folder; name a site file in it, such as \(path.hasSuffix("/") ? path : path + "/")site.yaml"
        case .noPermission(let path):
            "\(path): you have no permission to read this file; its owner can grant it with chmod +r"
        case .unreadable(let path, let reason):
            "\(path): cannot be read: \(reason)"
        }
    }
}
