internal import Occupancy
internal import SiteModel

/// The one sentence of a live plan: how many places are taken, and how many people are counted.
struct LiveSentence {
    let floor: Floor
    let places: [Place]
    let counts: [Count]

    /// "5 of 12 desks taken · 5 free · 1 unknown · 1 not monitored"; what does not occur is left out. Where there are
    /// desks, and regions without one, they are "places".
    var text: String {
        let parts = deskParts + peopleParts
        if !parts.isEmpty { return parts.joined(separator: " · ") }
        return floor.rooms.isEmpty ? "The site has no rooms yet" : "Nothing is monitored here"
    }

    /// "3 of 8 taken · 2 people": what is to be said of one of several rooms, or `nil`.
    func note(on room: Room) -> String? {
        let own = places.filter { $0.room == room.id }
        let people = counts.filter { $0.sensor.room == room.id }
        let unknown = own.count { $0.state.name == "unknown" }
        let parts = [
            own.isEmpty ? nil : "\(own.count { $0.state.name == "taken" }) of \(own.count) taken",
            unknown == 0 ? nil : "\(unknown) unknown", people.isEmpty ? nil : total(people),
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    private var deskParts: [String] {
        guard !places.isEmpty else { return [] }
        func number(_ name: String) -> Int { places.count { $0.state.name == name } }
        let rest = ["free", "unknown", "not monitored"].map { (number($0), $0) }.filter { $0.0 > 0 }
        return ["\(number("taken")) of \(PlaceNoun(places).counted(places.count)) taken"]
            + rest.map { "\($0.0) \($0.1)" }
    }

    /// The total of every room where people are counted; with its name, where there are several.
    private var peopleParts: [String] {
        let rooms = floor.rooms.map { room in (room.title, counts.filter { $0.sensor.room == room.id }) }
            .filter { !$0.1.isEmpty }
        let ids = Set(floor.rooms.map(\.id))
        let homeless = counts.filter { !ids.contains($0.sensor.room) }
        let groups = rooms + (homeless.isEmpty ? [] : [("no room", homeless)])
        return groups.map { title, counts in
            groups.count == 1 ? total(counts) : "\(total(counts)) in \(title.isolatedInSentence)"
        }
    }

    /// "7 people", and where a sensor is silent what the others counted: no lower bound, for views may overlap.
    private func total(_ counts: [Count]) -> String {
        var (sum, known) = (0, 0)
        for count in counts {
            guard case .counted(let people) = count.people else { continue }
            sum += people
            known += 1
        }
        guard known > 0 else { return "number of people unknown" }
        let people = Measures.count(sum, "person", plural: "people")
        guard known < counts.count else { return people }
        let counted = sum == 0 ? "nobody counted" : "\(people) counted"
        return "\(counted), \(Measures.count(counts.count - known, "sensor")) unknown"
    }
}
