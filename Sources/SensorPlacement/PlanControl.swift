/// How a planner's work is cut short, and who is told how far it is.
public struct PlanControl {
    /// Asked now and then whether to stop and give the best plan so far.
    public var shouldStop: () -> Bool

    /// Told how far the work is.
    public var report: (PlanProgress) -> Void

    /// Control from two closures; without them the work runs to its end in silence.
    public init(
        shouldStop: @escaping () -> Bool = { false }, report: @escaping (PlanProgress) -> Void = { _ in }
    ) {
        self.shouldStop = shouldStop
        self.report = report
    }
}

/// How far a planner is.
public struct PlanProgress: Hashable, Sendable {
    /// No plan has fewer sensors.
    public let bound: Int

    /// The fewest sensors of a plan so far.
    public let best: Int

    /// How many subproblems were searched.
    public let nodes: Int
}
