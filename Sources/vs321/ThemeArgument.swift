import ArgumentParser
import Findings
import PlanRendering
import SiteFiles

/// A theme on the command line: the name of a built-in one, or a file of house colours.
struct ThemeArgument: ExpressibleByArgument {
    private let argument: String

    init(argument: String) {
        self.argument = argument
    }

    static let standard = ThemeArgument(argument: Theme.builtIn[0].name)

    static var names: [String] { Theme.builtIn.map(\.name) }

    /// How the help texts call it.
    static let help = ArgumentHelp(
        "Colours: \(names.joined(separator: ", ")), or a theme file.", valueName: "theme")

    var defaultValueDescription: String { argument }

    /// The theme.
    ///
    /// - Throws: `CommandFailure` where there is no such theme or file, and exit code 1, the findings printed, where the
    ///   file has errors or colours that are too much alike.
    func theme() throws -> Theme {
        if let theme = Theme(named: argument) { return theme }
        guard argument.contains(".") || argument.contains("/") || argument == "-" else {
            throw CommandFailure(
                "'\(argument)' is no theme: write \(Self.names.joined(separator: ", ")) or the name of a theme file, "
                    + "such as house.yaml")
        }
        let document: ThemeDocument
        do {
            document = try ThemeDocument.read(
                path: argument, names: ThemeColor.allCases.map(\.rawValue), bases: Self.names)
        } catch {
            throw CommandFailure(error.description)
        }
        var theme = document.base.flatMap(Theme.init(named:)) ?? .standard
        for color in ThemeColor.allCases {
            if let value = document.colors[color.rawValue] { theme[color] = Color(value) }
        }
        // Colours that could not be read would be judged as those of the base.
        let contrasts = document.isSound ? theme.contrastFaults.map { fault in fault.located(in: document) } : []
        let findings = document.findings + contrasts.sorted { $0.position < $1.position }
        findings.forEach { StandardError.write("\($0)\n") }
        guard !findings.contains(where: { $0.finding.severity == .error }) else { throw ExitCode(1) }
        return theme
    }
}

extension ContrastFault {
    /// The fault where the file gives the upper colour, or else the one below it.
    fileprivate func located(in document: ThemeDocument) -> LocatedFinding {
        var finding = finding
        if document.colors[color.rawValue] == nil, document.colors[ground.rawValue] != nil {
            finding.path = ground.path
        }
        return document.located(finding)
    }
}
