internal import DetectionRegions
internal import Occupancy
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// A place whose occupancy matters, with what is known of it: a desk, or a desk-occupancy region without one.
struct Place {
    /// What is known of a place; in the words of people, not of the device.
    enum State: Hashable {
        case taken
        case free
        case unknown(UnknownReason)
        case notMonitored
    }

    var id: String
    var deskID: String?
    var room: String
    var title: String
    var state: State

    /// What is filled with the state: the regions that watch the place, or the desk itself.
    var outlines: [[RawPoint]]

    /// What tells it from places whose names begin alike: the id of its desk, or its sensor and region number.
    var reference: String

    /// All places of a floor: the desks in the order of the file, then regions that serve no desk.
    ///
    /// Where all sensors of a room count people, its desks are furniture and no places.
    static func all(on floor: Floor, _ state: SiteState) -> [Place] {
        let sensors = floor.sensors.filter { $0.function == .deskOccupancy }
        var watched: [String: [(SiteRegion, RegionState)]] = [:]
        let desks = floor.rooms.filter { room in
            let inRoom = floor.sensors.filter { $0.room == room.id }
            return inRoom.isEmpty || inRoom.contains { $0.function == .deskOccupancy }
        }.flatMap { room in room.desks.map { (desk: $0, room: room.id) } }
        let deskIDs = Set(desks.map(\.desk.id))
        var loose: [Place] = []
        for sensor in sensors {
            for region in sensor.regions {
                let regionState = state.state(of: region.region.number, sensor.id)
                if let desk = region.desk, deskIDs.contains(desk) {
                    watched[desk, default: []].append((region, regionState))
                } else {
                    let title = region.region.name ?? region.desk ?? "\(sensor.id) · \(region.region.number)"
                    loose.append(
                        Place(
                            id: "\(sensor.id)-\(region.region.number)", room: sensor.room, title: title,
                            state: State([regionState]), outlines: [region.region.outline],
                            reference: "\(sensor.id) · \(region.region.number)"))
                }
            }
        }
        let known = desks.map { desk, room in
            let regions = watched[desk.id] ?? []
            let name = regions.count == 1 ? regions.first?.0.region.name : nil
            return Place(
                id: desk.id, deskID: desk.id, room: room, title: desk.title(servedBy: name),
                state: State(regions.map(\.1)),
                outlines: regions.isEmpty
                    ? [desk.outline.map { RawPoint($0) }] : regions.map(\.0.region.outline),
                reference: desk.id)
        }
        return known + loose
    }
}

extension Place.State {
    /// What several regions say together of one place: taken if any says so, and free only if all that watch it do.
    init(_ states: [RegionState]) {
        let watching = states.filter { $0 != .disabled }
        let unknown = watching.lazy.compactMap { state -> UnknownReason? in
            if case .unknown(let reason) = state { reason } else { nil }
        }.first
        if watching.isEmpty {
            self = .notMonitored
        } else if watching.contains(.occupied) {
            self = .taken
        } else if let unknown {
            self = .unknown(unknown)
        } else {
            self = .free
        }
    }

    /// The state as people say it; for the unknown, why.
    var word: String {
        switch self {
        case .taken: "taken"
        case .free: "free"
        case .unknown(let reason): reason.words
        case .notMonitored: "not monitored"
        }
    }

    /// The state without its reason.
    var name: String {
        if case .unknown = self { "unknown" } else { word }
    }

    var mark: StateMark? {
        switch self {
        case .taken: .person
        case .free: .ring
        case .unknown, .notMonitored: nil
        }
    }

    func look(_ theme: Theme) -> StateLook {
        switch self {
        case .taken: theme.taken
        case .free: theme.free
        case .unknown: theme.unknown
        case .notMonitored: theme.notMonitored
        }
    }
}

extension UnknownReason {
    /// Why nobody can say, in two words.
    var words: String {
        switch self {
        case .noData: "no data yet"
        case .silent(let seconds): "silent \(Measures.age(seconds: seconds))"
        case .undetectable: "cannot see"
        }
    }
}

extension SiteState {
    /// The state of a region by its number as written; what was never heard of is unknown.
    func state(of number: Int, _ sensor: String) -> RegionState {
        RegionNumber(number).flatMap { sensors[sensor]?.regions[$0] } ?? .unknown(.noData)
    }
}
