/// Why a file is not written again.
public enum SiteRewriteError: Error, Hashable, Sendable {
    /// The file has comments, the first here, and a rewrite would lose them.
    case losesComments(file: String, at: FilePosition)

    /// The file could not be read whole, and a rewrite would lose the rest.
    case unreadable(file: String)
}

extension SiteRewriteError: CustomStringConvertible {
    /// What is in the way and what would be right, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .losesComments(let file, let place):
            "\(file): not rewritten, because its comments, the first in line \(place.line), would be lost; "
                + "give them up with --discard-comments, or leave the file as it is"
        case .unreadable(let file):
            "\(file): not rewritten, because part of it cannot be read and would be lost; mend what check reports first"
        }
    }
}
