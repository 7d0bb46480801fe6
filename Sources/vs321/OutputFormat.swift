import ArgumentParser

/// The two ways in which a command that prints data prints it.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}
