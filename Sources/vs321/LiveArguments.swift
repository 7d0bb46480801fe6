import ArgumentParser
import Occupancy
import PlanRendering

/// The options of `render` that concern live plans.
struct LiveArguments: ParsableArguments {
    @Flag(
        help: """
            Keep reading uplinks, from standard input or the end of a growing file, and draw the picture again when it \
            changes, until the log ends or Ctrl-C. Standard error says when the first picture is there, and on a \
            terminal also when it was drawn again. Lines that cannot be read, or are dated more than five minutes ahead \
            of this machine's clock, are named and passed over; the exit code is then 1.
            """)
    var follow = false

    @Option(
        help: ArgumentHelp(
            "With --follow: at least so many seconds from picture to picture (default: 5).", valueName: "seconds"))
    var every: Double?

    /// How many seconds lie between two pictures at least, unless told otherwise.
    static let standardPause = 5.0

    @Option(
        help: ArgumentHelp("Whose clock the picture shows, such as Europe/Berlin; else UTC.", valueName: "zone"),
        transform: LocalClock.read)
    var timeZone: LocalClock?

    @Flag(help: "Show temperature, humidity, light and battery at every sensor.")
    var readings = false

    @Flag(help: "For a screen on a wall: 16:9, large type, nothing but the floor.")
    var kiosk = false

    func validate(uplinks: String?, at: Int?, output: String) throws {
        let wanted = [
            (follow, "--follow"), (timeZone != nil, "--time-zone"), (readings, "--readings"), (kiosk, "--kiosk"),
        ]
        if uplinks == nil, let option = wanted.first(where: \.0)?.1 {
            throw ValidationError("\(option) is for live plans: give an uplink log with --uplinks")
        }
        guard follow else {
            if every != nil { throw ValidationError("--every is the pause between pictures: add --follow") }
            return
        }
        if at != nil { throw ValidationError("--follow draws the present: leave --at out") }
        if output == "-" { throw ValidationError("--follow replaces a file again and again: name one with -o") }
        if let every, !(0.1...86_400).contains(every) {
            throw ValidationError("--every: \(every) is not in 0.1...86400 seconds")
        }
    }

    /// The live plan that they ask for.
    func plan(_ floor: Floor, _ state: SiteState, _ theme: Theme) -> LivePlan {
        var plan = LivePlan(floor, state: state, theme: theme)
        plan.hasReadings = readings
        plan.isKiosk = kiosk
        plan.isBeforeFirstUplink = state == .noUplinks
        plan.utcOffsetSeconds = timeZone?.offset(at: state.time) ?? 0
        return plan
    }
}

extension SiteState {
    /// What is known of a site before its first uplink: nothing, and no moment of it.
    static let noUplinks = SiteState(time: 0, sensors: [:])
}
