public import PlaneGeometry
public import SensorModel

/// A plan for one room: where sensors go, how few can do, and what is out of reach.
public struct RoomPlan: Hashable, Sendable {
    /// The room's id.
    public var roomID: String

    /// The mounting height in millimetres.
    public var heightMM: Int

    /// The area that counts as seen.
    public var area: AreaKind

    /// The sides of that area at that height.
    public var size: AreaSize

    /// What the plan sees.
    public var goal: PlanGoal

    /// Whether what walls and obstacles hide counts as unseen.
    public var lineOfSight: Bool

    /// The sensors in reading order; `nil` where no sensor may hang anywhere in the room.
    public var sensors: [PlannedSensor]?

    /// No plan that sees as much has fewer sensors.
    public var lowerBound: Int

    /// The share of the desks, or of the floor, that the plan sees; 1 exactly when it sees all of it.
    public var coveredFraction: Double

    /// The smallest margin in millimetres: as far as that any sensor may hang off its mark, all at once.
    ///
    /// In a plan for desks it is the smallest of the sensors' margins; in one for the floor, by how much all areas could be
    /// smaller on each side and still cover it. `nil` without desks, where some floor is left out, and for floors seen past
    /// walls and obstacles.
    public var marginMM: Int?

    /// The desks that no sensor can see, in the room's order.
    public var unplaceableDesks: [UnplaceableDesk]

    /// What the lower bound rests on.
    public var evidence: PlanEvidence

    /// What keeps sensors from hanging, where ``sensors`` is `nil`; else `nil`.
    public var obstruction: MountingObstruction?

    /// Whether the work was cut short: with more time a plan that is not proven may get better.
    public var isCut = false
}

extension RoomPlan {
    /// How many sensors the plan has; `nil` where none may hang.
    public var count: Int? { sensors?.count }

    /// Whether no plan has fewer sensors.
    public var isProven: Bool { count == lowerBound }
}

/// What keeps sensors from hanging anywhere in a room.
public enum MountingObstruction: Hashable, Sendable {
    /// The clearance of the room's walls: without it sensors might hang.
    case wallClearance

    /// The keep-out of that index: without it sensors might hang.
    case keepOut(Int, kind: String)

    /// Only several of these together: obstacles, keep-outs and the clearance of walls.
    case several
}

/// A sensor of a plan.
public struct PlannedSensor: Hashable, Sendable {
    /// The identifier.
    public var id: String

    /// Where it hangs and which way round.
    public var mount: Mount

    /// The turn of the lens's long side; a kept sensor may have any.
    public var rotation: Rotation

    /// The ids of the desks that are assigned to it, in reading order.
    public var desks: [String]

    /// The smallest distance from a desk of its to the border of its area, in millimetres; `nil` without desks.
    public var marginMM: Int?

    /// Whether it hung there before and stays.
    public var isKept: Bool
}

/// A desk that no sensor can see, and why.
public struct UnplaceableDesk: Hashable, Sendable {
    /// The desk's id.
    public var id: String

    /// Why no sensor sees it.
    public var reason: UnplaceableReason

    /// A desk with the reason.
    public init(id: String, reason: UnplaceableReason) {
        self.id = id
        self.reason = reason
    }
}

/// Why no sensor can see a desk.
public enum UnplaceableReason: Hashable, Sendable {
    /// The desk is larger than the area either way round: by so much in the better of the two, and where a higher ceiling
    /// would do, from which height of the table on.
    case tooLarge(excessMM: Int, fitsAtHeightMM: Int?)

    /// All points from which it would be seen are kept free, or lie outside the room.
    case noMountingPoint

    /// A wall or an obstacle hides part of it from all points from which it would be seen.
    case hidden
}

/// What a lower bound rests on, in numbers that anyone can add up.
///
/// Each share is a group of targets that no sensor shares with another group. Whatever one sensor sees of a share weighs at
/// most ``Share/largestWorth``, all of it weighs ``Share/total``, so it takes at least their quotient, rounded up.
public struct PlanEvidence: Hashable, Sendable {
    /// One group of targets.
    public struct Share: Hashable, Sendable {
        /// The group's targets with their weights, the heaviest first.
        public var weights: [Weight]

        /// The sum of all weights of the group.
        public var total: Int

        /// The most that one sensor can see of the group, by weight.
        public var largestWorth: Int

        /// How many sensors the group needs at least.
        public var lowerBound: Int

        /// Whether an exhaustive search raised the bound above what adding up gives.
        public var isSearched: Bool
    }

    /// The weight of one target.
    public struct Weight: Hashable, Sendable {
        /// The desk's id, or `nil` for a point of the floor.
        public var desk: String?

        /// The target's bounds: the desk's, or the square millimetre of the floor.
        public var bounds: Bounds

        /// How much it weighs.
        public var weight: Int
    }

    /// How much floor there is for areas that hold so much.
    public struct Extent: Hashable, Sendable {
        /// The floor that new sensors see, in whole mm², rounded down.
        public var floorMM2: Int

        /// What one area holds, in mm².
        public var areaMM2: Int

        /// How many areas that takes at least: their quotient, rounded up.
        public var lowerBound: Int
    }

    /// Points on a line at equal distances, the first at its beginning.
    public struct Spread: Hashable, Sendable {
        /// How many there are.
        public var points: Int

        /// The length whose part the distance is, in millimetres.
        public var dividedMM: Int

        /// Into how many parts that length is divided.
        public var parts: Int

        /// Whether the distance is a hair longer than a part, so that no stretch of `dividedMM` holds more than `parts`
        /// points. Else it is exactly a part.
        public var isWider: Bool

        /// The distance in millimetres, without the hair.
        public var distanceMM: Double { parts > 0 ? Double(dividedMM) / Double(parts) : 0 }
    }

    /// A grid of points on a rectangular floor of which one area holds only so many.
    public struct Grid: Hashable, Sendable {
        /// The points along x.
        public var columns: Spread

        /// The points along y.
        public var rows: Spread

        /// The most points that one area holds, wherever it lies and whichever way round.
        public var heldMost: Int

        /// How many areas that takes at least: the points by ``heldMost``, rounded up.
        public var lowerBound: Int
    }

    /// The groups.
    public var shares: [Share] = []

    /// The floor's extent, where it says more than any groups; `nil` elsewhere, and in plans for desks.
    public var extent: Extent?

    /// A grid of points on the floor, where it says more than groups and extent; `nil` elsewhere.
    public var grid: Grid?

    /// The evidence of nothing.
    public static let none = PlanEvidence()
}
