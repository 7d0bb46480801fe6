import ArgumentParser
import Findings
import SiteFiles
import SiteModel

/// `vs321 check`: everything that is wrong with site files.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Validate site files: every fault with its line, column and what would be right.",
        discussion: """
            A site is YAML, JSON or GeoJSON in metres; - reads one from standard input. vs321 explain CODE tells more about \
            a finding. Exit code 0: no errors (warnings and notes are fine); 1: errors; 2: a file cannot be read.

            --fix mends what can be mended in one way only: repeated corners, corners that change nothing, an outline that \
            one order of its corners untangles, and what lies outside the effective area. --unsafe also moves and trims \
            regions that overlap and simplifies those of more than 8 corners. What is then still wrong is reported. --diff \
            shows the change and writes nothing.

            All findings are listed, up to 10,000 faults of a kind of one outline and 10,000 overlaps of a layout; beyond, a \
            last finding says that there are more. No sensor's layout comes near.

            EXAMPLES
              vs321 check Examples/open-office.yaml
              vs321 check site.yaml --diff
              vs321 check --layouts layouts.jsonl --format json
            """)

    @Argument(
        help: ArgumentHelp("The site files, or - for standard input.", valueName: "site"),
        completion: .file(extensions: ["yaml", "yml", "json", "geojson"]))
    var sites: [String] = []

    @Option(
        help: ArgumentHelp(
            "Check a file of layouts instead, one JSON object a line; - for standard input.", valueName: "file"),
        completion: .file())
    var layouts: [String] = []

    @Option(help: "How to print it: text, json (a line a sensor and one for the site), sarif or github.")
    var format: CheckFormat = .text

    @Flag(help: "Mend what can be mended in one way only, and rewrite the files.")
    var fix = false

    @Flag(help: "Show as a diff what --fix would change, and write nothing.")
    var diff = false

    @Flag(help: "Let --fix and --diff also move, trim and simplify regions.")
    var unsafe = false

    @Flag(help: "Let --fix rewrite files that have comments, which are lost.")
    var discardComments = false

    func validate() throws {
        if sites.isEmpty != layouts.isEmpty {
            if !layouts.isEmpty, fix || diff {
                throw ValidationError("layouts are checked and not rewritten: mend site files with --fix")
            }
        } else {
            throw ValidationError(
                sites.isEmpty
                    ? "name a site file, or layouts with --layouts" : "check sites or --layouts, not both at once")
        }
        if diff, format != .text {
            throw ValidationError("--diff prints a diff: leave --format out, or check without --diff")
        }
        if layouts.count > 1 {
            throw ValidationError(
                "check one file of layouts at a time, or all of them through: cat … | vs321 check --layouts -")
        }
        if unsafe || discardComments, !fix, !diff {
            throw ValidationError("--unsafe and --discard-comments say how to mend: give --fix or --diff as well")
        }
        if fix, !diff, sites.contains("-") {
            throw ValidationError("standard input cannot be rewritten: name a file, or look at --diff")
        }
    }

    func run() throws {
        if let file = layouts.first {
            if try !LayoutStream(path: file, format: format).run() { throw ExitCode(1) }
            return
        }
        let fixes = CheckFixes(includingUnsafe: unsafe, discardingComments: discardComments)
        var isUnreadable = false
        var documents: [SiteDocument] = []
        for path in sites {
            do throws(SiteFileError) {
                documents.append(try SiteDocument.read(path: path))
            } catch {
                StandardError.write("vs321: error: \(error)\n")
                isUnreadable = true
                continue
            }
            let document = documents[documents.count - 1]
            do throws(CommandFailure) {
                if diff {
                    try fixes.show(document)
                } else if fix {
                    documents[documents.count - 1] = try fixes.apply(document, path: path)
                }
            } catch {
                // The other files are mended and all are checked.
                StandardError.write("vs321: error: \(error)\n")
                isUnreadable = true
            }
        }
        report(documents)
        for document in documents where document.looksLikeLayouts {
            StandardError.write(
                "vs321: note: \(document.file) looks like layouts: vs321 check --layouts \(document.file)\n")
        }
        if isUnreadable { throw ExitCode(2) }
        if documents.contains(where: { !$0.isSound }) { throw ExitCode(1) }
    }

    private func report(_ documents: [SiteDocument]) {
        switch format {
        case .text:
            let text = DiagnosticText(isColourful: StandardError.isColourful)
            for document in documents {
                StandardError.write(text.diagnostics(of: document))
                // A diff stands alone, so that it can be handed to patch.
                if !diff { StandardOutput.shared.write(CheckSummary.text(of: document) + "\n") }
            }
        case .json:
            for document in documents { StandardOutput.shared.write(CheckJSON.lines(of: document)) }
        case .sarif:
            StandardOutput.shared.write(CheckSARIF.log(of: documents) + "\n")
        case .github:
            for document in documents { StandardOutput.shared.write(CheckGitHub.lines(of: document)) }
        }
    }
}

/// The ways in which `check` prints findings.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
    case github
}

/// One line about a file that was checked.
enum CheckSummary {
    /// "Examples/open-office.yaml: 4 sensors, 24 desks, 0 errors, 2 warnings", and notes where there are any.
    static func text(of document: SiteDocument) -> String {
        let site = document.site
        func count(_ severity: Severity) -> Int { document.findings.count { $0.finding.severity == severity } }
        var parts = [
            Counted.text(site.sensors.count, "sensor"),
            Counted.text(site.rooms.reduce(0) { $0 + $1.desks.count }, "desk"),
            Counted.text(count(.error), "error"), Counted.text(count(.warning), "warning"),
        ]
        if count(.note) > 0 { parts.append(Counted.text(count(.note), "note")) }
        return "\(document.file): " + parts.joined(separator: ", ")
    }
}

extension SiteDocument {
    /// Whether it is no site but a bulk file of layouts, by its first line.
    fileprivate var looksLikeLayouts: Bool {
        guard !isSound, let line = text(ofLine: 1) else { return false }
        return line.hasPrefix("{") && line.contains("\"regions\"") && line.contains("\"outline\"")
            && line.hasSuffix("}")
    }
}
