import PlaneGeometry
public import SensorModel
public import SiteModel

/// Finds the fewest sensors that see a room's desks or its floor, and proves that fewer do not.
///
/// ```swift
/// let planner = try SensorPlanner(room, options: PlanOptions(area: .effective))
/// let plan = planner.plan()
/// print(plan.count, plan.lowerBound, plan.isProven)
/// ```
///
/// All geometry is exact in whole millimetres, and bounds are sums of whole numbers: a proven plan is a theorem about the
/// room as drawn. The same room and options give the same plan, unless the work is cut short.
public struct SensorPlanner {
    /// The room that is planned.
    public let room: Room

    /// What the plan respects.
    public let options: PlanOptions

    /// The sensors that hang in the room and stay.
    public let kept: [PlacedSensor]

    /// The sides of the area that counts as seen.
    public let size: AreaSize

    /// The largest extent of a room with all that is in it, in millimetres.
    public static let largestRoomMM = 1 << 20

    /// The room moved so that its lower left corner is the origin, where all products fit.
    let local: Room
    let origin: Point

    /// A planner for a room.
    ///
    /// - Parameter kept: Sensors of the room that stay where they hang.
    /// - Throws: ``PlanningError`` where the room cannot be planned at all.
    public init(
        _ room: Room, options: PlanOptions = PlanOptions(), keeping kept: [PlacedSensor] = []
    ) throws(PlanningError) {
        let coverage: Coverage
        do {
            coverage = try Coverage(heightMM: room.ceilingMM, between: options.between)
        } catch {
            throw .heightOutsideTable(error)
        }
        try self.init(room, size: coverage.area(options.area), options: options, keeping: kept)
    }

    /// A planner for an area of any size, whatever the height.
    package init(
        _ room: Room, size: AreaSize, options: PlanOptions, keeping kept: [PlacedSensor] = []
    ) throws(PlanningError) {
        guard (1...RegionNumber.count).contains(options.maxDesks) else { throw .maxDesks(options.maxDesks) }
        try room.requireSoundOutlines()
        self.room = room
        self.options = options
        self.kept = kept
        self.size = size
        (local, origin) = try room.atOrigin()
    }
}

extension SensorPlanner {
    /// What the plan sees: as the options say, or desks where the room has any.
    public var goal: PlanGoal { options.goal ?? (room.desks.isEmpty ? .floor : .desks) }

    /// Whether what walls and obstacles hide counts as unseen: not where there is nothing to hide behind.
    public var usesSight: Bool {
        (options.lineOfSight ?? true) && (!room.obstacles.isEmpty || !isConvex(local.outline))
    }

    /// Plans the room.
    public func plan(control: PlanControl = PlanControl()) -> RoomPlan {
        var plan =
            goal == .desks ? DeskPlanning(self, control: control).plan() : FloorPlanning(self, control: control).plan()
        if plan.sensors == nil { plan.obstruction = MountingObstruction(local, options) }
        plan.isCut = !plan.isProven && control.shouldStop()
        return plan.finished(movedBy: origin)
    }

    /// Where kept sensors count people, in the room moved to the origin: in their areas as far as these are upright, and
    /// where they have regions, in what these hold of it.
    var keptAreas: [Bounds] {
        kept.flatMap { sensor -> [Bounds] in
            let center = Point(x: sensor.position.x - origin.x, y: sensor.position.y - origin.y)
            let area = size(ofKept: sensor).flatMap { size in
                DetectionArea(center: center, size: size, rotation: sensor.rotation)?.bounds
            }
            guard sensor.function == .peopleCounting, let area else { return [] }
            if sensor.regions.isEmpty { return [area] }
            return sensor.regions.compactMap(localOutline).filter(\.isUpright).flatMap {
                OutlineRectangles($0.vertices).rectangles.compactMap { $0.shared(with: area) }
            }
        }
    }

    /// The outline of a kept sensor's region in the room moved to the origin; `nil` where it is not sound or far off.
    func localOutline(of region: SiteRegion) -> Polygon? { region.outline(movedBy: origin) }

    /// The sides of a kept sensor's area at its own height, or `nil` where the guide promises none.
    func size(ofKept sensor: PlacedSensor) -> AreaSize? {
        guard let height = sensor.heightMM else { return size }
        return try? Coverage(heightMM: height, between: options.between).area(options.area)
    }
}

/// Whether no corner of a sound outline turns against the others.
func isConvex(_ outline: [Point]) -> Bool {
    let turns = outline.indices.map { index -> Int in
        let (a, b) = (outline[index], outline[(index + 1) % outline.count])
        let c = outline[(index + 2) % outline.count]
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
    return turns.allSatisfy { $0 >= 0 } || turns.allSatisfy { $0 <= 0 }
}
