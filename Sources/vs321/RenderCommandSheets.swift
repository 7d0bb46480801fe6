import ArgumentParser
import Findings
import PlanRendering
import SiteModel

/// The options of `render` that make sheets of paper instead of a plan for a screen.
struct SheetArguments: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Make the whole report: the schedule, where to drill, the regions of every sensor, and the checklist."))
    var report = false

    @Option(
        help: ArgumentHelp(
            "Make these sheets only: installer (where to drill), regions (what each sensor is told), or schedule (all "
                + "sensors, and the checklist).", valueName: "kind"))
    var sheet: SheetKind?

    @Option(help: ArgumentHelp("Make the region sheets of the sensor of this id only.", valueName: "id"))
    var sensor: String?

    @Option(help: ArgumentHelp("The paper of sheets: A4, A3 or Letter (default: A4).", valueName: "name"))
    var paper: PaperArgument?

    @Option(
        help: ArgumentHelp(
            "The scale of sheets, such as 50 for 1:50; left out, the largest standard one that fits.",
            valueName: "number"),
        transform: ScaleArgument.read)
    var scale: DrawingScale?

    @Option(help: ArgumentHelp("The date in the title block of sheets, as you write it.", valueName: "text"))
    var date: String?

    @Option(help: ArgumentHelp("Which sheet to draw as SVG or PNG, from 1.", valueName: "number"))
    var page: Int?

    /// Whether sheets are asked for.
    var areWanted: Bool { report || sheet != nil || sensor != nil }

    func validate() throws {
        if report, sheet != nil || sensor != nil {
            throw ValidationError("--report makes all sheets: leave out --sheet and --sensor, or leave out --report")
        }
        if sensor != nil, let sheet, sheet != .regions {
            throw ValidationError("--sensor makes region sheets: leave out --sheet \(sheet.rawValue)")
        }
        if !areWanted, paper != nil || scale != nil || date != nil || page != nil {
            throw ValidationError(
                "--paper, --scale, --date and --page are for sheets: add --report, --sheet or --sensor")
        }
        if let page, page < 1 { throw ValidationError("--page: sheets are counted from 1") }
    }

    private var kinds: Set<Sheet.Kind> {
        if sensor != nil { return [.regions] }
        return sheet.map { [$0.kind] } ?? Set(Sheet.Kind.allCases)
    }

    /// The sheets of a floor from that file.
    func sheets(of floor: Floor, in file: String, findings: [Finding], theme: Theme) throws -> SheetSet {
        if let sensor, !floor.sensors.contains(where: { $0.id == sensor }) {
            let ids = floor.sensors.map(\.id).joined(separator: ", ")
            throw CommandFailure("\(file) has no sensor '\(sensor)'; its sensors are: \(ids)")
        }
        let options = SheetOptions(paper: paper?.paper ?? .a4, scale: scale, date: date, theme: theme)
        do throws(SheetError) {
            return try SheetSet(floor, kinds: kinds, sensor: sensor, options: options, findings: findings)
        } catch {
            throw CommandFailure("--scale: \(error)")
        }
    }

    /// The sheet that `--page` names, or the only one.
    func single(of set: SheetSet, type: PictureType) throws(CommandFailure) -> Sheet {
        let count = set.sheets.count
        guard let page = page ?? (count == 1 ? 1 : nil) else {
            throw CommandFailure(
                "these are \(count) sheets, and a file of type \(type.rawValue) holds one: choose it with --page, or "
                    + "take a PDF")
        }
        guard set.sheets.indices.contains(page - 1) else {
            throw CommandFailure(
                "--page: there is no sheet \(page); there \(count == 1 ? "is 1" : "are \(count)")")
        }
        return set.sheets[page - 1]
    }
}

/// The kinds of sheets on the command line.
enum SheetKind: String, ExpressibleByArgument, CaseIterable {
    case installer
    case regions
    case schedule

    var kind: Sheet.Kind {
        switch self {
        case .installer: .installer
        case .regions: .regions
        case .schedule: .schedule
        }
    }
}

/// A paper on the command line, in letters of either case.
struct PaperArgument: ExpressibleByArgument {
    let paper: Paper

    init?(argument: String) {
        guard let paper = Paper.allCases.first(where: { $0.rawValue.lowercased() == argument.lowercased() }) else {
            return nil
        }
        self.paper = paper
    }

    static var allValueStrings: [String] { Paper.allCases.map(\.rawValue) }
}

/// A scale on the command line: "50" or "1:50".
enum ScaleArgument {
    static func read(_ argument: String) throws -> DrawingScale {
        let digits = argument.hasPrefix("1:") ? argument.dropFirst(2) : argument[...]
        guard let number = Int(digits), let scale = DrawingScale(oneTo: number) else {
            let range = DrawingScale.denominators
            throw ValidationError(
                "'\(argument)' is no scale; write 50 for 1:50, from \(range.lowerBound) to \(range.upperBound)")
        }
        return scale
    }
}
