import ArgumentParser
import Findings
import JSONLines
import NetworkEvents
import SiteFiles
import VirtualSensor

/// `vs321 score`: how well a log tells the truth.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Compare an uplink log with the truth that simulate wrote: accuracy and delay of each region.",
        discussion: """
            The log is read as timeline reads it: a report holds until the next one, but for twice the reporting interval at \
            most, and records that were sent later fill the past they belong to. Of a region it is compared whether somebody \
            is there, of a counting sensor the total. Accuracy is the share of the time known in which the log was right; the \
            delay of a change is the time until the first report or record that says so; a change that is over before any \
            has said so is missed.

            EXAMPLE
              vs321 simulate Examples/open-office.yaml --truth truth.jsonl -o day.jsonl
              vs321 score Examples/open-office.yaml --uplinks day.jsonl --truth truth.jsonl
            """)

    @Argument(help: ArgumentHelp("The site file.", valueName: "site"))
    var site: String

    @Option(help: ArgumentHelp("The uplink log, or - for standard input.", valueName: "file"))
    var uplinks: String

    @Option(help: ArgumentHelp("The truth that simulate --truth wrote.", valueName: "file"))
    var truth: String

    @Option(
        help: ArgumentHelp(
            "Who stays for fewer seconds in a region only walks through, and does not count.", valueName: "seconds"))
    var shortest = 60

    @Option(help: "How to print it: text or json (a line a region).")
    var format: OutputFormat = .text

    func run() throws {
        let document = try SiteInput.read(site)
        let faults = document.findings.filter { $0.finding.severity == .error }.map(\.description)
        let truth = try ScoreTruth.read(truth, site: document.site, shortest: shortest)
        let log = try TimelineInput.read(uplinks, site: document.site)
        let errors = faults + truth.problems + log.errors
        for line in errors + log.warnings { StandardError.write(line + "\n") }
        let scores = try ScoreBench(log, truth).scores()
        switch format {
        case .text: StandardOutput.shared.write(ScoreText.table(scores))
        case .json: for row in scores { StandardOutput.shared.write(ScoreText.json(row) + "\n") }
        }
        if !errors.isEmpty { throw ExitCode(1) }
    }
}

/// The score of one region of the site.
struct ScoreRow {
    let sensor: String
    let region: Int?
    let desk: String?
    let score: RegionScore
}

/// How `score` prints scores.
enum ScoreText {
    static func table(_ rows: [ScoreRow]) -> String {
        var total = RegionScore()
        for row in rows { total.add(row.score) }
        let head = ["sensor", "region", "desk", "accuracy", "changes", "missed", "median delay", "longest delay"]
        let lines =
            [head]
            + rows.map { cells($0.sensor, $0.region.map(String.init) ?? "all", $0.desk ?? "", $0.score) }
            + [cells("total", "", "", total)]
        let widths = head.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line in
            var text = zip(line, widths).map { $0.padding(toWidth: $1) }.joined(separator: "  ")
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }.joined()
    }

    private static func cells(_ sensor: String, _ region: String, _ desk: String, _ score: RegionScore) -> [String] {
        [
            sensor, region, desk, score.accuracy.map { "\(percent($0)) %" } ?? "unknown", "\(score.changes)",
            "\(score.missedChanges)", score.medianDelay.map(clock) ?? "", score.longestDelay.map(clock) ?? "",
        ]
    }

    /// A share in percent with one decimal.
    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// Seconds as minutes and seconds: "5:07".
    private static func clock(_ seconds: Int) -> String {
        "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    }

    static func json(_ row: ScoreRow) -> String {
        JSONText.object([
            ("sensor", JSONText.quoted(row.sensor)), ("region", row.region.map(String.init) ?? "null"),
            ("desk", row.desk.map(JSONText.quoted) ?? "null"),
            ("accuracy", row.score.accuracy.map { JSONText.number($0) } ?? "null"),
            ("knownSeconds", "\(row.score.knownSeconds)"), ("changes", "\(row.score.changes)"),
            ("missedChanges", "\(row.score.missedChanges)"),
            ("medianDelaySeconds", row.score.medianDelay.map(String.init) ?? "null"),
            ("longestDelaySeconds", row.score.longestDelay.map(String.init) ?? "null"),
        ])
    }
}
