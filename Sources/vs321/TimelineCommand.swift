import ArgumentParser
import NetworkEvents
import Occupancy
import PlanRendering
import SiteFiles
import SiteModel

/// `vs321 timeline`: how it went, from an uplink log.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Draw who sat where over time from an uplink log, or print it as CSV or JSON.",
        discussion: """
            A row is a region, named by its desk where the site is given, or a people-counting sensor; a column is a slot \
            of time. What is written follows from the file's ending: .svg, .png or .pdf is the bitmap with hours and days \
            and the utilisation of every row and column, --raw with .png one pixel a region and slot, --heat-map the floor \
            coloured by utilisation; .csv and .json are the figures.

            Utilisation is the share of the known time in which somebody was there. An observation holds until the next, \
            but for twice the reporting interval at most; then, and where the sensor cannot see, the state is unknown and \
            no zero: such cells are empty in CSV and null in JSON. History records fill the past they belong to, the same \
            record twice counts once, and the log may be in any order. Without a site the reporting interval is learnt.

            CSV: start and end of the slot, a column a row with the share of the slot's known time in which it was taken \
            (of a people-counting sensor the mean count), and the utilisation of the slot over all regions, or over all \
            people-counting sensors where there are no regions. JSON: "rows", each with its \
            utilisation, seconds, "states" (a letter a slot: o, v, u, d) and "shares"; "slots", each with start, end and \
            utilisation; and the sums.

            EXAMPLE
              vs321 timeline --site Examples/open-office.yaml --uplinks Examples/open-office.uplinks.jsonl -o day.png
              vs321 timeline --site office.yaml --uplinks year.jsonl --hours 09-18 --days mon-fri \\
                --time-zone Europe/Berlin --heat-map -o use.pdf
            """)

    @Option(
        help: ArgumentHelp("The uplink log; - for standard input.", valueName: "file"), completion: .file())
    var uplinks: String

    @Option(
        help: ArgumentHelp("The site file, which names the rows; - for standard input.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var site: String?

    @Option(help: ArgumentHelp("Only the room of this id.", valueName: "id"))
    var room: String?

    @Option(
        help: ArgumentHelp(
            "Minutes of a slot, 1 to 60, or reported: a slot whenever something was said or that grew too old. 10 for "
                + "data where left out; as long as it takes for a picture.", valueName: "minutes"),
        transform: SlotArgument.read)
    var slot: SlotArgument?

    @Option(
        help: ArgumentHelp("The first moment, such as 2026-01-12T00:00:00Z; else the log's.", valueName: "time"),
        transform: MomentArgument.read)
    var from: Int?

    @Option(
        help: ArgumentHelp("The moment before which it ends; else the log's last.", valueName: "time"),
        transform: MomentArgument.read)
    var until: Int?

    @Option(
        help: ArgumentHelp(
            "The hours of the day that count, such as 09-18, or 22-06 over midnight.", valueName: "hours"))
    var hours: String?

    @Option(help: ArgumentHelp("The days that count, such as mon-fri.", valueName: "days"))
    var days: String?

    @Option(
        help: ArgumentHelp("Whose clock days and hours go by, such as Europe/Berlin; else UTC.", valueName: "zone"),
        transform: LocalClock.read)
    var timeZone: LocalClock?

    @Option(help: ArgumentHelp("Take an absence of at most so many minutes as presence.", valueName: "minutes"))
    var mergeGaps: Int = 0

    @Flag(help: "The bare bitmap as a PNG: one pixel a region and slot.")
    var raw = false

    @Flag(help: "The floor coloured by utilisation, instead of the bitmap.")
    var heatMap = false

    @Option(help: ThemeArgument.help, completion: .list(ThemeArgument.names))
    var theme: ThemeArgument?

    @Option(help: SVGKind.help)
    var svg: SVGKind = .plain

    @Option(help: ArgumentHelp("Dots per inch of a PNG, 10 to 2400.", valueName: "number"))
    var dpi: Double?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "FILE.svg, .png, .pdf, .csv or .json; - for standard output, with --type.", valueName: "file"),
        completion: .file())
    var output: String

    @Option(help: "What to write, where the file's ending does not say: svg, png, pdf, csv or json.")
    var type: TimelineType?

    func validate() throws {
        let type = try TimelineType.chosen(type, output)
        if site == "-", uplinks == "-" {
            throw ValidationError("the site and the uplinks cannot both come from standard input: give one as a file")
        }
        if room != nil, site == nil { throw ValidationError("--room is a room of the site: give it with --site") }
        if heatMap, site == nil { throw ValidationError("--heat-map colours the floor: give the site with --site") }
        if heatMap, type.isData { throw ValidationError("--heat-map is a picture: write .svg, .png or .pdf") }
        if heatMap, slot != nil { throw ValidationError("--heat-map has no slots: leave --slot out") }
        if raw, heatMap { throw ValidationError("--raw is the bitmap; give it or --heat-map") }
        if raw, type != .png { throw ValidationError("--raw is a bitmap of pixels: write .png") }
        if theme != nil, raw || type.isData {
            throw ValidationError("--theme colours pictures: leave it out, or write .svg, .png or .pdf without --raw")
        }
        if let from, let until, until <= from { throw ValidationError("--until is not after --from") }
        if !(0...1_440).contains(mergeGaps) { throw ValidationError("--merge-gaps: \(mergeGaps) is not in 0...1440") }
        if type != .svg, svg != .plain {
            throw ValidationError("--svg is a kind of SVG: end the output's name in .svg")
        }
        if dpi != nil, raw { throw ValidationError("--raw has one pixel a slot: leave --dpi out") }
        if let dpi, !(10...2400).contains(dpi) { throw ValidationError("--dpi: \(dpi) is not in 10...2400") }
        if dpi != nil, type != .png {
            throw ValidationError("--dpi is for PNG: leave it out, or end the output in .png")
        }
        _ = try workingHours()
    }

    func run() throws {
        let run = try TimelineRun(self, hours: workingHours(), type: TimelineType.chosen(type, output))
        try run.write()
        if run.hasErrors { throw ExitCode(1) }
    }

    private func workingHours() throws -> WorkingHours {
        do {
            return try WorkingHours(hours: hours, days: days)
        } catch {
            throw ValidationError(error.description)
        }
    }
}

/// What `timeline` writes.
enum TimelineType: String, ExpressibleByArgument, CaseIterable {
    case svg
    case png
    case pdf
    case csv
    case json

    /// Whether it is figures, not a picture.
    var isData: Bool { self == .csv || self == .json }

    static func chosen(_ type: TimelineType?, _ output: String) throws -> TimelineType {
        if let type { return type }
        if output == "-" { throw ValidationError("--type is needed with -o -: svg, png, pdf, csv or json") }
        guard let dot = output.lastIndex(of: "."),
            let type = TimelineType(argument: output[dot...].dropFirst().lowercased())
        else {
            throw ValidationError(
                "\(output): end the name in .svg, .png, .pdf, .csv or .json, or say which with --type")
        }
        return type
    }
}

/// How the slots are cut.
enum SlotArgument: Hashable {
    case minutes(Int)
    case reported

    static func read(_ argument: String) throws -> SlotArgument {
        if argument == "reported" { return .reported }
        guard let minutes = Int(argument), (1...60).contains(minutes) else {
            throw ValidationError("'\(argument)' is no slot: write minutes, 1 to 60, or reported")
        }
        return .minutes(minutes)
    }
}
