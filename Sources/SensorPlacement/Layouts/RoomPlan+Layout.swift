import DetectionRegions
import PlaneGeometry
import SensorModel
public import SiteModel

extension RoomPlan {
    /// The site with this plan's sensors in place of those that its room had, with their regions.
    ///
    /// Kept sensors stay as they are. A plan for desks gives each desk a region in desk occupancy. A plan for the floor gives
    /// sensors that count people, and where there are several, regions that share the floor out among them; what an area's
    /// sensors see beyond ten regions is left out.
    public func applied(to site: Site) -> Site {
        guard let room = site.room(roomID) else { return site }
        var site = site
        let old = site.sensors(in: roomID)
        let new = placedSensors(in: room, keeping: old)
        site.sensors = site.sensors.filter { $0.room != roomID } + new
        return site
    }

    /// The new counting sensors, by id, whose share of the floor takes more than ten regions: ``applied(to:)`` gives them
    /// the ten largest pieces, and nobody is counted in the rest.
    public func sensorsShortOfRegions(in room: Room) -> [String] {
        guard goal == .floor, let split = countingSplit(room) else { return [] }
        return zip(split.order, split.regions.isCut).filter { !$0.0.isKept && $0.1 }.map(\.0.id)
    }

    private func placedSensors(in room: Room, keeping old: [PlacedSensor]) -> [PlacedSensor] {
        let sensors = self.sensors ?? []
        let counting = goal == .floor ? countingRegions(room) : [:]
        return sensors.compactMap { planned in
            if planned.isKept { return old.first { $0.id == planned.id } }
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

    /// The regions of each new sensor by its id; none where one sensor sees everything alone.
    private func countingRegions(_ room: Room) -> [String: [SiteRegion]] {
        guard let split = countingSplit(room) else { return [:] }
        return Dictionary(zip(split.order.map(\.id), split.regions.regions)) { first, _ in first }
    }

    /// The sensors in the order in which they take their share, and what each gets; `nil` where one sensor sees all.
    private func countingSplit(_ room: Room) -> (order: [PlannedSensor], regions: CountingRegions)? {
        let sensors = self.sensors ?? []
        guard sensors.count > 1, let bounds = Bounds(around: room.outline) else { return nil }
        // Kept sensors see what they see: the new ones keep off it.
        let order = sensors.filter(\.isKept) + sensors.filter { !$0.isKept }
        return (order, CountingRegions(order.map { $0.mount.bounds(size) }, within: bounds))
    }
}
