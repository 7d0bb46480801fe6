import DetectionRegions
import PlaneGeometry
import SensorModel
public import SiteModel

extension RoomPlan {
    /// The site with this plan's sensors in place of those that its room had, with their regions.
    ///
    /// Kept sensors stay as they are, but for regions of desks that they serve from now on. A plan for desks gives each desk a region in desk occupancy. A plan for the floor gives
    /// sensors that count people, and where there are several, regions that share the floor out among them; what takes more
    /// than ten regions is left out, as ``uncountedShares(in:)`` says.
    public func applied(to site: Site) -> Site {
        guard let room = site.room(roomID) else { return site }
        var site = site
        let old = site.sensors(in: roomID)
        let new = placedSensors(in: room, keeping: old)
        site.sensors = site.sensors.filter { $0.room != roomID } + new
        return site
    }

    /// The floor for which new counting sensors have no region left, because their share takes more than ten.
    ///
    /// ``applied(to:)`` gives them the ten largest pieces, and nobody is counted in the rest.
    public func uncountedShares(in site: Site) -> [UncountedShare] {
        guard goal == .floor, let room = site.room(roomID),
            let split = CountingSplit(self, room, kept: site.sensors(in: roomID))
        else { return [] }
        return split.uncountedShares
    }

    private func placedSensors(in room: Room, keeping old: [PlacedSensor]) -> [PlacedSensor] {
        let sensors = self.sensors ?? []
        let counting = goal == .floor ? CountingSplit(self, room, kept: old)?.regions ?? [:] : [:]
        return sensors.compactMap { planned in
            if planned.isKept { return old.first { $0.id == planned.id }.map { served($0, planned, in: room) } }
            let own = Set(planned.desks)
            let order = planned.desks.compactMap { id in room.desks.first { $0.id == id } }
            let regions =
                goal == .desks
                ? DeskRegions(
                    order, others: room.desks.filter { !own.contains($0.id) }, area: planned.mount.bounds(size)
                )
                .regions
                : counting[planned.id] ?? []
            return PlacedSensor(
                id: planned.id, room: roomID, position: planned.mount.center, rotation: planned.rotation,
                function: goal == .desks ? .deskOccupancy : .peopleCounting, regions: regions)
        }
    }
}

extension RoomPlan {
    /// A kept sensor with a region for each desk that it serves.
    private func served(_ placed: PlacedSensor, _ planned: PlannedSensor, in room: Room) -> PlacedSensor {
        let named = Set(placed.regions.compactMap(\.desk))
        let desks = planned.desks.filter { !named.contains($0) }.compactMap { id in room.desks.first { $0.id == id } }
        guard !desks.isEmpty else { return placed }
        let new = Set(desks.map(\.id))
        let coverage = try? Coverage(heightMM: placed.heightMM ?? heightMM)
        let area = coverage.flatMap {
            DetectionArea(center: placed.position, size: $0.area(self.area), rotation: placed.rotation)?.bounds
        }
        var placed = placed
        placed.regions +=
            DeskRegions(
                desks, others: room.desks.filter { !new.contains($0.id) }, area: area, existing: placed.regions
            ).regions
        return placed
    }
}

/// The share of a floor that no region of its sensor holds.
public struct UncountedShare: Hashable, Sendable {
    /// The sensor's id.
    public let sensor: String

    /// The share of the whole floor, above 0 and at most 1.
    public let fraction: Double
}
