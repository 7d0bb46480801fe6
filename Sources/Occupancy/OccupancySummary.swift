public import SiteModel
import DetectionRegions
import SensorModel

/// A room, or a site, in a few numbers.
public struct OccupancySummary: Hashable, Sendable {
    /// The places.
    public var places: OccupancyCounts

    /// The people, where a sensor counts them; else `nil`.
    public var people: PeopleTotal?

    /// A summary from its parts.
    public init(places: OccupancyCounts = OccupancyCounts(), people: PeopleTotal? = nil) {
        self.places = places
        self.people = people
    }
}

extension SiteState {
    /// The room in a few numbers.
    ///
    /// Its places are its desks where a region of the site refers to one of them, or where no desk-occupancy sensor in the
    /// room has a region; else the regions of the desk-occupancy sensors in the room.
    public func summary(of room: Room, in site: Site) -> OccupancySummary {
        summary(of: room, in: site, desks: deskStates(site, self))
    }

    /// The site in a few numbers: the sums over its rooms.
    public func summary(of site: Site) -> OccupancySummary {
        let desks = deskStates(site, self)
        var sum = OccupancySummary()
        for room in site.rooms {
            let part = summary(of: room, in: site, desks: desks)
            sum.places = sum.places + part.places
            if let people = part.people { sum.people = (sum.people ?? PeopleTotal()) + people }
        }
        return sum
    }

    private func summary(of room: Room, in site: Site, desks: [String: DeskState]) -> OccupancySummary {
        var summary = OccupancySummary()
        var regions = OccupancyCounts()
        for sensor in site.sensors(in: room.id) {
            guard let state = sensors[sensor.id] else { continue }
            for region in state.regions.values { regions.add(region) }
            guard let people = state.people else { continue }
            summary.people = summary.people ?? PeopleTotal()
            summary.people?.add(people)
        }
        let states = room.desks.map { desks[$0.id] ?? .notMonitored }
        let isServed = states.contains { $0 != .notMonitored }
        if isServed || regions.total == 0 {
            for state in states { summary.places.add(state) }
        } else {
            summary.places = regions
        }
        return summary
    }
}
