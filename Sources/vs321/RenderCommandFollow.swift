import Glibc
import NetworkEvents
import Occupancy
import PlanRendering
import SiteModel
import Synchronization

/// Set by Ctrl-C or a request to end: the picture is drawn a last time, and the command ends.
private let isAskedToEnd = Atomic<Bool>(false)

/// Draws the live plan again and again while uplinks keep coming.
///
/// New uplinks are drawn at once, but never sooner than `every` seconds after the picture before. With nothing coming it is
/// looked every so often whether the passing of time alone has changed the picture: desks turn stale, and minutes pass.
struct LiveFollower: ~Copyable {
    private let name: String
    private let every: Double
    private var source: FollowedLog
    private var log: SiteLog
    private var hasNews = false
    private var lastScene: Scene?
    private var problems = FollowedProblems()

    /// The picture of a state.
    private let scene: (SiteState) -> Scene

    /// Leaves the picture where it belongs, told whether it is the first.
    private let write: (_ scene: Scene, _ isFirst: Bool) throws -> Void

    /// How long a wait may last, so that a request to end is never overlooked, in seconds.
    private static let longestWait = 0.25

    /// How far the clock that dates uplinks may be ahead of this one, in seconds. What is dated later would make all else
    /// look old, and hold against what comes after it.
    private static let clockTolerance = 300

    init(
        _ path: String, site: Site, every: Double, scene: @escaping (SiteState) -> Scene,
        write: @escaping (_ scene: Scene, _ isFirst: Bool) throws -> Void
    ) throws {
        name = path == "-" ? "<stdin>" : path
        source = try FollowedLog(path)
        log = SiteLog(site: site)
        self.every = every
        self.scene = scene
        self.write = write
    }

    /// Follows until the log ends or somebody asks to end.
    ///
    /// - Returns: Whether everything could be read, however it ended; a request to end is no fault.
    mutating func run() throws -> Bool {
        var requests = sigset_t()
        sigemptyset(&requests)
        for number in [SIGINT, SIGTERM] {
            sigaddset(&requests, number)
            signal(number) { number in
                isAskedToEnd.store(true, ordering: .relaxed)
                // The second request ends the process as usual.
                signal(number, SIG_DFL)
            }
        }
        // Whoever started the command may have left them blocked.
        pthread_sigmask(SIG_UNBLOCK, &requests, nil)
        var lastDrawn = -Double.infinity
        // What has been waiting is read before the first picture.
        var nextLook = MonotonicClock.now + min(every, 0.3)
        while !isAskedToEnd.load(ordering: .relaxed) {
            let now = MonotonicClock.now
            // A flood of uplinks that change nothing is not looked at one by one.
            let due = hasNews && lastDrawn.isFinite ? max(lastDrawn + every, nextLook - every + 0.05) : nextLook
            if now >= due {
                if try draw() { lastDrawn = MonotonicClock.now }
                nextLook = MonotonicClock.now + every
                continue
            }
            var found: [UplinkLogProblem] = []
            log.latestArrival = WallClock.now + Self.clockTolerance
            let outcome = try source.read(
                into: &log, waiting: min(due - now, Self.longestWait), report: { found.append($0) })
            for problem in found { problems.add(problem, name) }
            switch outcome {
            case .something: hasNews = true
            case .nothing: break
            case .end:
                try finish()
                return !problems.hasErrors
            }
        }
        try finish()
        return !problems.hasErrors
    }

    /// Takes in a last line without its end, and draws a last time.
    private mutating func finish() throws {
        var found: [UplinkLogProblem] = []
        log.finish { found.append($0) }
        for problem in found { problems.add(problem, name) }
        _ = try draw()
        problems.end()
    }

    /// Draws the state of this moment, where it looks different from what was drawn before.
    private mutating func draw() throws -> Bool {
        hasNews = false
        problems.add(log, name)
        let moment = max(WallClock.now, log.watch.lastEvent ?? .min)
        let scene = scene(log.watch.state(at: moment))
        guard scene != lastScene else { return false }
        do {
            try write(scene, lastScene == nil)
        } catch let failure as CommandFailure where lastScene != nil {
            // A full disk may have room again at the next picture.
            StandardError.write("vs321: warning: \(failure.message)\n")
            return true
        }
        lastScene = scene
        return true
    }
}

/// What is said while a log is followed: every problem at once, and not without end.
struct FollowedProblems {
    private(set) var hasErrors = false
    private var count = 0
    private var knownStrangers: Set<Strangers.Name> = []

    private static let listedAtMost = 200

    mutating func add(_ problem: UplinkLogProblem, _ name: String) {
        let severity = problem.fault.isWarning ? "warning" : "error"
        hasErrors = hasErrors || !problem.fault.isWarning
        say("\(name):\(problem.line):\(problem.column ?? 1): \(severity): \(problem.fault) [\(problem.fault.code)]")
    }

    /// Names the senders that are not in the site, each once.
    mutating func add(_ log: SiteLog, _ name: String) {
        guard log.watch.strangers.counts.count > knownStrangers.count else { return }
        for stranger in log.watch.strangerList where knownStrangers.insert(stranger.name).inserted {
            hasErrors = true
            say("\(name):\(log.strangerLines[stranger.name] ?? 1):1: error: \(stranger) [unknown-reference]")
        }
    }

    private mutating func say(_ line: String) {
        count += 1
        if count <= Self.listedAtMost { StandardError.write(line + "\n") }
    }

    func end() {
        if count > Self.listedAtMost {
            StandardError.write("vs321: … and \(Counted.more(count - Self.listedAtMost, "problem"))\n")
        }
    }
}

/// The clock of the wall, and one that nobody sets.
enum WallClock {
    /// Seconds since 1970.
    static var now: Int { time(nil) }
}

enum MonotonicClock {
    /// Seconds since some moment.
    static var now: Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }
}
