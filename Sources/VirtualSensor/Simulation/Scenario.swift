public import DeviceSettings
public import PlaneGeometry
public import SiteModel

/// What happens on a site in a simulation, as a person writes it: who sits where and when, the weather, and what goes wrong.
public struct Scenario: Hashable, Sendable {
    /// The midnight, by the scenario's clock, of the first day, as seconds since 1970 of the same numerals in UTC; `nil` is
    /// the standard day.
    public var date: Int?

    /// The clock by which all times are meant.
    public var clock = ClockSettings()

    /// The people who are named, every day of the span.
    public var people: [ScheduledPerson] = []

    /// How many of a thousand other desks are in use on a working day; `nil` leaves everybody else out.
    public var attendancePerMille: Int? = 700

    /// Light and weather.
    public var climate = Climate()

    /// How well the devices see.
    public var eyesight = Eyesight.perfect

    /// What goes wrong, every day of the span.
    public var faults: [ScheduledFault] = []

    /// What the devices are told, every day of the span.
    public var downlinks: [ScheduledDownlink] = []

    /// The seeded day of an office.
    public init() {}
}

/// A downlink that is sent each day.
public struct ScheduledDownlink: Hashable, Sendable {
    /// When the network server is given it.
    public var time: ClockTime

    /// The id of the sensor that it is for; `nil` is all.
    public var sensor: String?

    /// Its frame.
    public var payload: [UInt8]

    /// A downlink from its parts.
    public init(at time: ClockTime, sensor: String? = nil, payload: [UInt8]) {
        self.time = time
        self.sensor = sensor
        self.payload = payload
    }
}

/// Somebody with a timetable.
public struct ScheduledPerson: Hashable, Sendable {
    /// Where somebody stays.
    public enum Place: Hashable, Sendable {
        /// At a desk, by its id.
        case desk(String)

        /// At a point of a room, by its id.
        case point(room: String, Point)
    }

    /// The name for people.
    public var name: String

    /// Where, and from when to when each day.
    public var visits: [Visit]

    /// A while at one place; an end before the start is on the next day.
    public struct Visit: Hashable, Sendable {
        /// Where.
        public var place: Place

        /// From when.
        public var from: ClockTime

        /// Until when.
        public var until: ClockTime

        /// A visit from its parts.
        public init(_ place: Place, from: ClockTime, until: ClockTime) {
            self.place = place
            self.from = from
            self.until = until
        }
    }

    /// Somebody with a timetable.
    public init(name: String, visits: [Visit]) {
        self.name = name
        self.visits = visits
    }
}

/// Something that goes wrong each day.
public struct ScheduledFault: Hashable, Sendable {
    /// What goes wrong.
    public enum Kind: Hashable, Sendable {
        /// Frames by chance, all day.
        case frames(SimulatedFault.Kind)

        /// The network is away.
        case linkDown(from: ClockTime, until: ClockTime)

        /// Something is before the lens.
        case viewBlocked(from: ClockTime, until: ClockTime)

        /// The battery is empty from then on.
        case deadBattery(at: ClockTime)
    }

    /// What goes wrong.
    public var kind: Kind

    /// The id of the sensor that it concerns; `nil` is all.
    public var sensor: String?

    /// A fault from its parts.
    public init(_ kind: Kind, sensor: String? = nil) {
        self.kind = kind
        self.sensor = sensor
    }
}

extension Scenario {
    /// A seeded day's midnight, in seconds since 1970.
    public var midnight: Int {
        let date = date ?? Simulation.standardStart
        // The clock's distance from UTC at noon: no clock changes at noon.
        return date - clock.offset(at: date + 43_200 - clock.zoneMinutes * 60)
    }

    /// The day from midnight to midnight.
    public var day: Range<Int> { midnight..<midnight + 86_400 }

    /// The simulation of the scenario on a site.
    ///
    /// - Parameters:
    ///   - site: The site whose sensors report.
    ///   - span: The moments to simulate; `nil` is the scenario's day.
    ///   - seed: Where chance begins: the same seed gives the same day.
    ///   - settings: How a sensor is set; a clock that was not written is the scenario's.
    public func simulation(
        of site: Site, span: Range<Int>? = nil, seed: UInt64 = 0,
        settings: (PlacedSensor) -> GivenSettings = { _ in GivenSettings() }
    ) -> Simulation {
        let span = span ?? day
        var local = SensorSettings.standard
        local.clock = clock
        var simulation = Simulation(site: site, span: span, seed: seed) { sensor in
            GivenSettings(local).changed(by: settings(sensor))
        }
        simulation.clock = clock
        simulation.climate = climate
        simulation.eyesight = eyesight
        let days = Array(stride(from: firstMidnight(before: span.lowerBound), to: span.upperBound, by: 86_400))
        let desks = DeskPlaces(site)
        simulation.people = people.enumerated().map { index, person in
            var chance = SeededChance(seed: seed ^ 0x9e0, use: index)
            return SimulatedPerson(
                name: person.name, stays: days.flatMap { person.stays(desks, midnight: $0, &chance) })
        }
        simulation.downlinks = downlinks.flatMap { downlink in
            days.map { midnight in
                SimulatedDownlink(
                    time: midnight + downlink.time.minutes * 60, sensor: downlink.sensor, payload: downlink.payload)
            }
        }
        if let attendancePerMille {
            var day = OfficeDay(seed: seed)
            day.attendancePerMille = attendancePerMille
            day.clock = clock
            var others = site
            let taken = Set(
                people.flatMap { $0.visits.compactMap { if case .desk(let id) = $0.place { id } else { nil } } })
            for index in others.rooms.indices { others.rooms[index].desks.removeAll { taken.contains($0.id) } }
            simulation.people += day.people(on: others, in: span)
        }
        simulation.faults = faults.flatMap { fault in
            days.flatMap { fault.simulated(midnight: $0, isFirst: $0 == days.first) }
        }
        return simulation
    }

    private func firstMidnight(before time: Int) -> Int { time - clock.secondOfDay(at: time) }
}

/// Where the desks and rooms of a site are, by their ids.
private struct DeskPlaces {
    private var desks: [String: [(room: Room, desk: Desk)]] = [:]
    private var rooms: [String: Room] = [:]

    init(_ site: Site) {
        for room in site.rooms {
            if rooms[room.id] == nil { rooms[room.id] = room }
            var own: Set<String> = []
            // Of desks that share an id in one room the first counts.
            for desk in room.desks where own.insert(desk.id).inserted {
                desks[desk.id, default: []].append((room, desk))
            }
        }
    }

    func desks(_ id: String) -> [(room: Room, desk: Desk)] { desks[id] ?? [] }

    func room(_ id: String) -> Room? { rooms[id] }
}

extension ScheduledPerson {
    fileprivate func stays(_ places: DeskPlaces, midnight: Int, _ chance: inout SeededChance) -> [Stay] {
        var stays: [Stay] = []
        for visit in visits {
            let from = midnight + visit.from.minutes * 60
            var until = midnight + visit.until.minutes * 60
            if until <= from { until += 86_400 }
            switch visit.place {
            case .desk(let id):
                for (room, desk) in places.desks(id) {
                    guard let seat = desk.seatPlace(&chance) else { continue }
                    stays.append(Stay(room: room.id, place: seat, entrance: room.entrance, from: from, until: until))
                }
            case .point(let room, let point):
                stays.append(
                    Stay(room: room, place: point, entrance: places.room(room)?.entrance, from: from, until: until))
            }
        }
        return stays
    }
}

extension ScheduledFault {
    fileprivate func simulated(midnight: Int, isFirst: Bool) -> [SimulatedFault] {
        func span(_ from: ClockTime, _ until: ClockTime) -> (Int, Int) {
            let start = midnight + from.minutes * 60
            let end = midnight + until.minutes * 60
            return (start, end <= start ? end + 86_400 : end)
        }
        switch kind {
        // Chance works all day of itself.
        case .frames(let kind): return isFirst ? [SimulatedFault(kind, sensor: sensor)] : []
        case .linkDown(let from, let until):
            let (start, end) = span(from, until)
            return [SimulatedFault(.linkDown(from: start, until: end), sensor: sensor)]
        case .viewBlocked(let from, let until):
            let (start, end) = span(from, until)
            return [SimulatedFault(.viewBlocked(from: start, until: end), sensor: sensor)]
        case .deadBattery(let time):
            return [SimulatedFault(.deadBattery(at: midnight + time.minutes * 60), sensor: sensor)]
        }
    }
}
