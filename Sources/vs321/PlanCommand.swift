public import ArgumentParser
import PlanRendering
import PlaneGeometry
public import SensorModel
public import SensorPlacement
import SiteFiles
import SiteModel

/// `vs321 plan`: the fewest sensors for a site's rooms, with a proof.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Place sensors: the fewest that see every desk or the whole floor, with a proof.",
        discussion: """
            Rooms with desks are planned so that every desk lies wholly in the area of its sensor; rooms without, so that \
            the areas cover the floor. A plan is proven when no plan has fewer sensors, or with --keep none with the \
            sensors kept; these serve only desks that they can report, each with a region of theirs. Exit code 1 where some desk or \
            part of the floor is out of every sensor's reach, or no sensor may hang.

            --why says what forces the number, what one sensor fewer would leave unseen, and what would reduce it: a \
            higher mounting, the effective area, a keep-out lifted, a desk moved. With --format json all of it stands in \
            the member why of each room. Where a counting sensor's share of the floor takes more than ten regions, the \
            member uncounted says how much of the floor --write leaves out.

            EXAMPLE
              vs321 plan Examples/open-office.yaml --write planned.yaml
              vs321 plan Examples/open-office.yaml --why
              vs321 plan --room-size 12x8 --height 2.8
            """)

    @Argument(help: "The site file, or - for standard input.")
    var site: String?

    @Option(help: "Plan only the room of this id.")
    var room: String?

    @Option(
        help: ArgumentHelp("Plan an empty rectangular room of this size instead, such as 12x8.", valueName: "WxD"),
        transform: RoomSizeArgument.read)
    var roomSize: RoomSizeArgument?

    @Option(
        help: ArgumentHelp("With --room-size, the mounting height in metres.", valueName: "metres"),
        transform: LengthArgument.read)
    var height: Int?

    @Option(help: "What counts as seen: the optimal or the effective area.")
    var area: AreaKind = .optimal

    @Option(help: "Between two rows of the guide's table: conservative or linear.")
    var between: Interpolation = .conservative

    @Option(help: "How many desks one sensor serves at most, 1 to 10; the guide recommends 4 to 8.")
    var maxDesks = 10

    @Option(help: "What must be seen: desks or floor; without it desks where the room has any.")
    var cover: PlanGoal?

    @Option(
        help: "Whether walls and obstacles hide; without it on where there are obstacles or the room is not convex.")
    var lineOfSight: Switch?

    @Option(
        help: ArgumentHelp("How far sensors stay from the room's walls, in metres.", valueName: "metres"),
        transform: LengthArgument.read)
    var wallClearance = 0

    @Flag(help: "Keep the sensors that hang there and plan around them.")
    var keep = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Seconds after which the best plan so far does, for each room; --why has as many again.",
            valueName: "seconds"))
    var timeLimit = 10.0

    @Flag(help: "Explain why it takes so many, and what would reduce the number.")
    var why = false

    @Flag(help: "Compare heights from 2.4 to 4.0 m and both areas.")
    var compare = false

    @Option(help: ArgumentHelp("Write the site with the planned sensors and their regions.", valueName: "file"))
    var write: String?

    @Flag(help: "With --write, give up the comments of a file that is written over.")
    var discardComments = false

    @Option(
        name: [.short, .long], help: ArgumentHelp("Draw the plan: FILE.png, FILE.svg or FILE.pdf.", valueName: "file"))
    var output: String?

    @Option(help: "How to print it: text or json; csv too with --compare.")
    var format: PlanFormat = .text

    func validate() throws {
        guard (site == nil) != (roomSize == nil) else {
            throw ValidationError("give a site file, or --room-size with --height")
        }
        if (roomSize == nil) != (height == nil) {
            throw ValidationError(
                "--room-size and --height belong together: a site file says how high its ceilings are")
        }
        guard (1...RegionNumber.count).contains(maxDesks) else {
            throw ValidationError("--max-desks: \(maxDesks) is not in 1...10: the device has ten regions")
        }
        guard (0...Point.limit).contains(wallClearance) else {
            throw ValidationError("--wall-clearance: a distance is not below zero and at most 1 000 km")
        }
        guard timeLimit > 0, timeLimit.isFinite else { throw ValidationError("--time-limit: seconds above zero") }
        if format == .csv, !compare { throw ValidationError("--format csv goes with --compare") }
        if compare, write != nil || output != nil || why {
            throw ValidationError("--compare only compares: leave out --write, --output and --why")
        }
        if let output { _ = try PlanPicture.kind(of: output) }
    }

    func run() throws {
        let input = try PlanInput(self)
        if compare { return try PlanComparison(self, input).run() }
        var result = PlanRun(self, input)
        try result.run()
        try result.print(format, explained: why)
        if let write { try result.write(to: write, discardingComments: discardComments) }
        if let output { try result.draw(to: output) }
        if result.hasCrowdedSensors { warnOfCrowding() }
        result.warnOfUncountedFloor()
        if write != nil { result.warnOfLostIdentifiers() }
        if result.isInfeasible { throw ExitCode(1) }
    }

    private func warnOfCrowding() {
        StandardError.write(
            "vs321: warning: more than 8 desks on a sensor: the guide recommends 4 to 8; "
                + "--max-desks 8 keeps to it [too-many-desks]\n")
    }

    /// The options of one room's plan.
    var options: PlanOptions {
        PlanOptions(
            area: area, between: between, maxDesks: maxDesks, goal: cover, lineOfSight: lineOfSight.map { $0 == .on },
            wallClearanceMM: wallClearance)
    }
}

/// A switch on the command line.
enum Switch: String, ExpressibleByArgument, CaseIterable {
    case on
    case off
}

/// The ways in which `plan` prints.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
}

extension PlanGoal: ExpressibleByArgument {}
extension AreaKind: ExpressibleByArgument {}
