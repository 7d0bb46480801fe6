import SiteFiles

/// A site file on the command line.
enum SiteInput {
    /// The document, or a failure that says what would be right.
    static func read(_ path: String) throws(CommandFailure) -> SiteDocument {
        do {
            return try SiteDocument.read(path: path)
        } catch {
            throw CommandFailure(error.description)
        }
    }
}
