import Glibc
import NetworkEvents
import Occupancy
import SiteModel

/// An uplink log that was read to its end, and what there is to say about it.
struct UplinkInput {
    /// The state at the moment asked for; `nil` where no moment was asked for and the log holds no uplink to be the last.
    let state: SiteState?

    /// Diagnostics of what was lost: lines that could not be read, senders that the site does not know.
    let errors: [String]

    /// Diagnostics of what was read all the same.
    let warnings: [String]

    /// How many diagnostics of a log are printed one by one.
    static let listedAtMost = 20

    /// Reads a log, or standard input for `-`, into the state of a site.
    static func fold(_ path: String, site: Site, until: Int?) throws -> UplinkInput {
        let descriptor = try open(path)
        defer { if path != "-" { close(descriptor) } }
        let name = path == "-" ? "<stdin>" : path
        var log = SiteLog(site: site, until: until)
        var errors = Diagnostics(limit: listedAtMost)
        var warnings = Diagnostics(limit: listedAtMost)
        do {
            try log.read(descriptor: descriptor) { problem in
                let place = "\(name):\(problem.line):\(problem.column ?? 1)"
                let severity = problem.fault.isWarning ? "warning" : "error"
                let text = "\(place): \(severity): \(problem.fault) [\(problem.fault.code)]"
                if problem.fault.isWarning { warnings.add(text) } else { errors.add(text) }
            }
        } catch {
            throw InputFault.reading(name, error.number)
        }
        for stranger in log.watch.strangerList {
            let line = log.strangerLines[stranger.name] ?? 1
            errors.add("\(name):\(line):1: error: \(stranger) [unknown-reference]")
        }
        for mismatch in log.watch.mismatches {
            warnings.add("vs321: warning: \(name): \(mismatch) [mismatch]")
        }
        return UplinkInput(
            state: log.state, errors: errors.lines(named: "error"), warnings: warnings.lines(named: "warning"))
    }

    static func open(_ path: String) throws(CommandFailure) -> Int32 {
        if path == "-" { return STDIN_FILENO }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFault.reading(path, errno) }
        return descriptor
    }
}

/// Lines for standard error, the first ones kept and the rest counted.
struct Diagnostics {
    let limit: Int
    private var kept: [String] = []
    private var count = 0

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ line: @autoclosure () -> String) {
        count += 1
        if kept.count < limit { kept.append(line()) }
    }

    /// The lines, and "… and 3 more warnings" for a noun in the singular.
    func lines(named noun: String) -> [String] {
        count > kept.count ? kept + ["vs321: … and \(Counted.more(count - kept.count, noun))"] : kept
    }
}
