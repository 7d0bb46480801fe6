import Glibc
import NetworkEvents
import Occupancy
import SiteModel

/// An uplink log that was read to its end for the past it tells, and what there is to say about it.
struct TimelineInput {
    /// What the sensors said.
    let history: OccupancyHistory

    /// What was read, and where its first and last moments stand.
    let statistics: LogStatistics

    /// What the log is called in diagnostics.
    let name: String

    /// Diagnostics of what was lost.
    let errors: [String]

    /// Diagnostics of what was read all the same.
    let warnings: [String]

    /// Reads a log, or standard input for `-`.
    static func read(_ path: String, site: Site?) throws -> TimelineInput {
        let descriptor = try UplinkInput.open(path)
        defer { if path != "-" { close(descriptor) } }
        let name = path == "-" ? "<stdin>" : path
        var log = OccupancyLog(site: site)
        var errors = Diagnostics(limit: UplinkInput.listedAtMost)
        var warnings = Diagnostics(limit: UplinkInput.listedAtMost)
        do {
            try log.read(descriptor: descriptor) { problem in
                let severity = problem.fault.isWarning ? "warning" : "error"
                let text =
                    "\(name):\(problem.line):\(problem.column ?? 1): \(severity): \(problem.fault) [\(problem.fault.code)]"
                if problem.fault.isWarning { warnings.add(text) } else { errors.add(text) }
            }
        } catch {
            throw InputFault.reading(name, error.number)
        }
        for stranger in log.history.watch.strangerList {
            let line = log.strangerLines[stranger.name] ?? 1
            errors.add("\(name):\(line):1: error: \(stranger) [unknown-reference]")
        }
        for mismatch in log.history.watch.mismatches {
            warnings.add("vs321: warning: \(name): \(mismatch) [mismatch]")
        }
        return TimelineInput(
            history: log.history, statistics: log.statistics, name: name, errors: errors.lines(named: "error"),
            warnings: warnings.lines(named: "warning"))
    }
}
