import ArgumentParser
import DetectionRegions
import DeviceSettings
import Findings
import JSONLines
import NetworkEvents
import PlanRendering
import SiteFiles
import SiteModel

/// `vs321 explain`: what a finding means and how to mend it.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell what a finding means and how to mend it; without a code, list them all.",
        discussion: """
            EXAMPLE
              vs321 explain sub-millimetre
            """)

    @Argument(
        help: ArgumentHelp("The code of a finding, as it stands in brackets behind it.", valueName: "code"),
        completion: .list(RuleBook.codes.map(\.rawValue)))
    var code: String?

    @Option(help: "How to print it: text or json.")
    var format: OutputFormat = .text

    func run() throws {
        guard let code else {
            StandardOutput.shared.write(format == .text ? list() : RuleBook.codes.map(json).map { $0 + "\n" }.joined())
            return
        }
        let known = FindingCode(rawValue: Self.name(code))
        guard RuleBook.codes.contains(known) else {
            let advice = Self.advice(for: known.rawValue)
            throw CommandFailure("no finding has the code \(code.isEmpty ? "\"\"" : code)\(advice)")
        }
        StandardOutput.shared.write(format == .text ? text(known) : json(known) + "\n")
    }

    /// A code as people may write it: in capitals, with blanks or underscores for hyphens.
    private static func name(_ code: String) -> String {
        code.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: "-")
    }

    /// The codes that somebody may have meant: the nearest, or those that a part of it stands in.
    private static func advice(for name: String) -> String {
        let codes = RuleBook.codes.map(\.rawValue)
        let holding = name.count < 3 ? [] : codes.filter { $0.contains(name) }
        let near = NearestName.suggestion(for: name, in: codes)
        if !holding.isEmpty { return "; did you mean \(holding.joined(separator: ", "))?" }
        return near.isEmpty ? "; vs321 explain lists all" : near
    }

    private func text(_ code: FindingCode) -> String {
        let rules = RuleBook.rules(of: code)
        let paragraphs = rules.flatMap { [$0.summary, $0.help] }
        return "\(code) (\(rules.first?.severity.rawValue ?? ""))\n\n"
            + paragraphs.map { Self.wrapped($0, at: 80) + "\n" }.joined(separator: "\n")
    }

    private func list() -> String {
        let width = RuleBook.codes.map(\.rawValue.count).max() ?? 0
        return RuleBook.codes.compactMap { code in
            RuleBook.rules(of: code).first.map { rule in
                "\(code.rawValue.padding(toWidth: width))  \(rule.severity.rawValue.padding(toWidth: 7))  \(rule.summary)\n"
            }
        }.joined()
    }

    private func json(_ code: FindingCode) -> String {
        let rules = RuleBook.rules(of: code)
        return JSONText.object([
            ("code", JSONText.quoted(code.rawValue)),
            ("severity", JSONText.quoted(rules.first?.severity.rawValue ?? "")),
            ("summary", JSONText.quoted(rules.map(\.summary).joined(separator: " "))),
            ("help", JSONText.quoted(rules.map(\.help).joined(separator: "\n\n"))),
        ])
    }

    private static func wrapped(_ paragraph: String, at width: Int) -> String {
        var lines: [String] = []
        var line = ""
        for word in paragraph.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).joined(separator: "\n")
    }
}

/// Every rule of the project, by code.
enum RuleBook {
    private static let all =
        LayoutRules.all + SiteRules.all + FileRules.all + SettingsRules.all + SettingsFileRules.all + ScenarioRules.all
        + EventRules.all
        + ThemeRules.all

    /// Every code, by alphabet.
    static let codes = Set(all.map(\.code)).sorted()

    /// The rules that give a code: mostly one, two where the code occurs in files and in layouts.
    static func rules(of code: FindingCode) -> [Rule] { all.filter { $0.code == code } }
}
