public import SensorModel

/// What a plan must see.
public enum PlanGoal: String, Hashable, Sendable, CaseIterable {
    /// Every desk entirely inside the area of the sensor that it is assigned to.
    case desks

    /// The whole floor inside the union of the areas.
    case floor
}

/// What a plan is to respect.
public struct PlanOptions: Hashable, Sendable {
    /// The area that counts as seen.
    public var area: AreaKind

    /// How the area between two rows of the guide's table is found.
    public var between: Interpolation

    /// How many desks one sensor serves at most, 1...10.
    public var maxDesks: Int

    /// What must be seen; `nil` for desks where the room has any, else the floor.
    public var goal: PlanGoal?

    /// Whether what a wall or an obstacle hides counts as unseen; `nil` for yes. In a convex room without obstacles nothing
    /// is hidden, and it makes no difference.
    public var lineOfSight: Bool?

    /// How far from the room's walls sensors stay, in millimetres.
    public var wallClearanceMM: Int

    /// Options with the usual values.
    public init(
        area: AreaKind = .optimal, between: Interpolation = .conservative, maxDesks: Int = RegionNumber.count,
        goal: PlanGoal? = nil, lineOfSight: Bool? = nil, wallClearanceMM: Int = 0
    ) {
        self.area = area
        self.between = between
        self.maxDesks = maxDesks
        self.goal = goal
        self.lineOfSight = lineOfSight
        self.wallClearanceMM = wallClearanceMM
    }
}
