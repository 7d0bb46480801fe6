import Glibc
import SensorPlacement
import Synchronization

/// Set by Ctrl-C: the planner then gives the best plan so far.
private let isInterrupted = Atomic<Bool>(false)

/// Watches the clock while a room is planned, and tells a person at a terminal how far it is.
final class PlanWatch {
    private let start = ContinuousClock.now
    private let limit: Double
    private let room: String
    private var lastReport = 0.0
    private let isTerminal = isatty(STDERR_FILENO) == 1

    init(limit: Double, room: String) {
        self.limit = limit
        self.room = room
        signal(SIGINT) { _ in
            // The second Ctrl-C ends the process as usual.
            isInterrupted.store(true, ordering: .relaxed)
            signal(SIGINT, SIG_DFL)
        }
    }

    private var seconds: Double {
        let parts = (ContinuousClock.now - start).components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }

    var control: PlanControl {
        PlanControl(
            shouldStop: { [self] in isInterrupted.load(ordering: .relaxed) || seconds > limit },
            report: { [self] in show($0) })
    }

    private func show(_ progress: PlanProgress) {
        let now = seconds
        guard isTerminal, now > 1, now - lastReport > 0.2 else { return }
        lastReport = now
        let best = progress.best > 0 ? "\(progress.best)" : "none yet"
        StandardError.write(
            "\r\u{1B}[K\(room): at least \(progress.bound), best \(best), \(progress.nodes) nodes, \(Int(now)) s")
    }

    /// Clears the line of progress.
    func finish() {
        if lastReport > 0 { StandardError.write("\r\u{1B}[K") }
        signal(SIGINT, SIG_DFL)
    }
}
