import PlaneGeometry
import SensorModel

/// Looks for a plan of as many sensors whose desks lie deeper inside their areas: the same problem for a smaller area.
struct DeskMargin {
    private let mounting: MountingSearch
    private let size: AreaSize
    private let targets: [Bounds]
    private let capacity: Int
    private let control: PlanControl

    init(_ mounting: MountingSearch, size: AreaSize, targets: [Bounds], capacity: Int, control: PlanControl) {
        self.mounting = mounting
        self.size = size
        self.targets = targets
        self.capacity = capacity
        self.control = control
    }

    /// How finely the margin is searched, in millimetres.
    private static let step = 50

    /// A plan of at most as many sensors with a smallest margin that is the largest found, by halving.
    func widened(_ draft: DeskDraft) -> DeskDraft {
        let widest =
            (targets.map { target in
                centersHolding(size, target).map { min($0.width, $0.height) / 2 }.max() ?? 0
            }.min() ?? 0) / Self.step
        let start = max(0, draft.quality(targets, size).smallest) / Self.step
        var (best, known, ceiling) = (draft, start, max(widest, start) + 1)
        var stride = 1
        while known + 1 < ceiling, !control.shouldStop() {
            let trial = min(known + stride, (known + ceiling) / 2)
            if let found = plan(margin: trial * Self.step, count: draft.sensors.count) {
                (best, known) = (found, trial)
                stride *= 2
            } else {
                ceiling = trial
                stride = max(1, stride / 2)
            }
        }
        return best
    }

    private func plan(margin: Int, count: Int) -> DeskDraft? {
        let (width, length) = (size.widthMM / 2 - margin, size.lengthMM / 2 - margin)
        guard width > 0, length > 0 else { return nil }
        let cover = DeskCover(
            mounting, size: AreaSize(widthMM: 2 * width, lengthMM: 2 * length), targets: targets, capacity: capacity)
        guard cover.problem.reaches.allSatisfy({ !$0.isEmpty }) else { return nil }
        var solver = CoverSolver(control: CoverSolver.Control(shouldStop: control.shouldStop))
        guard let solution = solver.attempt(cover.problem, limit: count) else { return nil }
        return DeskDraft(cover, solution)
    }
}
