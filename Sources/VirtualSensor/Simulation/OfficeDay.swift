import DetectionRegions
public import DeviceSettings
import PayloadCodec
import PlaneGeometry
import SensorModel
public import SiteModel

/// The ordinary life of an office: people arrive, sit at their desks, meet, have lunch and go home.
///
/// Each desk belongs to one person, who comes on some of the working days. Meetings begin at half hours and are held in the
/// rooms of counting sensors, or somewhere else where the site has none. Where it has no desks, guests meet in those rooms.
public struct OfficeDay: Hashable, Sendable {
    /// How many of a thousand people come on a working day.
    public var attendancePerMille = 700

    /// The office's clock; Saturday and Sunday are free.
    public var clock = ClockSettings()

    /// What chance begins with.
    public var seed: UInt64

    /// An ordinary office.
    public init(seed: UInt64) {
        self.seed = seed
    }

    /// Who is where on a site in a span of time.
    public func people(on site: Site, in span: Range<Int>) -> [SimulatedPerson] {
        let meetingPlaces = site.sensors.filter { $0.function == .peopleCounting }.compactMap { MeetingPlace($0, site) }
        var people: [SimulatedPerson] = []
        for room in site.rooms {
            for desk in room.desks {
                var chance = SeededChance(seed: seed, use: people.count)
                guard let seat = desk.seatPlace(&chance) else { continue }
                let work = Stay(room: room.id, place: seat, entrance: room.entrance, from: 0, until: 0)
                let stays = days(in: span).flatMap { day(from: $0, at: work, meetingPlaces, &chance) }
                people.append(SimulatedPerson(name: desk.title, stays: stays))
            }
        }
        if people.isEmpty { people = guests(of: meetingPlaces, in: span) }
        return people
    }

    /// The midnights of the working days that the span touches, by the office's clock.
    private func days(in span: Range<Int>) -> [Int] {
        guard !span.isEmpty else { return [] }
        let first = span.lowerBound - clock.secondOfDay(at: span.lowerBound)
        return stride(from: first, to: span.upperBound, by: 86_400).filter {
            UTCTime(unix: $0 + clock.offset(at: $0 + 43_200)).weekday <= 5
        }
    }

    private func day(
        from midnight: Int, at work: Stay, _ meetingPlaces: [MeetingPlace], _ chance: inout SeededChance
    ) -> [Stay] {
        guard chance.happens(perMille: attendancePerMille) else { return [] }
        let arrival = midnight + chance.number(in: 7 * 60 + 45...9 * 60 + 30) * 60 + chance.number(in: 0...59)
        let leaving = midnight + chance.number(in: 16 * 60...18 * 60 + 30) * 60 + chance.number(in: 0...59)
        var away: [(from: Int, until: Int, meets: Bool)] = []
        let lunch = midnight + chance.number(in: 11 * 60 + 45...13 * 60) * 60
        away.append((lunch, lunch + chance.number(in: 30...60) * 60, false))
        for _ in 0..<chance.number(in: 0...3) {
            let start = midnight + chance.number(in: 18...33) * 1800
            away.append((start, start + chance.number(in: 1...2) * 1800, true))
        }
        for _ in 0..<chance.number(in: 2...4) {
            let start = midnight + chance.number(in: 9 * 60...17 * 60) * 60
            away.append((start, start + chance.number(in: 4...15) * 60, false))
        }
        away.sort { ($0.from, $0.until) < ($1.from, $1.until) }
        var stays: [Stay] = []
        var free = arrival
        for absence in away where absence.from > free && absence.until < leaving {
            stays.append(work.during(free, absence.from))
            if absence.meets, !meetingPlaces.isEmpty {
                let place = meetingPlaces[chance.number(in: 0...meetingPlaces.count - 1)]
                stays.append(place.stay(&chance).during(absence.from + 60, absence.until - 60))
            }
            free = absence.until
        }
        stays.append(work.during(free, leaving))
        return stays
    }

    /// Guests of a site without desks: some meetings a day in each room, of up to eight people.
    private func guests(of places: [MeetingPlace], in span: Range<Int>) -> [SimulatedPerson] {
        var people: [SimulatedPerson] = []
        for (index, place) in places.enumerated() {
            var chance = SeededChance(seed: seed ^ 0x6e57, use: index)
            for midnight in days(in: span) {
                for slot in 18...33 where chance.happens(perMille: 350) {
                    let start = midnight + slot * 1800
                    for _ in 0..<chance.number(in: 2...8) {
                        let from = start + chance.number(in: -120...240)
                        let stay = place.stay(&chance).during(from, start + 1740 + chance.number(in: -300...0))
                        people.append(SimulatedPerson(name: "Guest \(people.count + 1)", stays: [stay]))
                    }
                }
            }
        }
        return people
    }
}

/// Where people meet: under a counting sensor.
private struct MeetingPlace {
    let room: Room
    let view: FieldOfView
    let sensor: PlacedSensor

    init?(_ sensor: PlacedSensor, _ site: Site) {
        guard let room = site.room(sensor.room) else { return nil }
        self.room = room
        self.sensor = sensor
        view = FieldOfView(sensor, ceilingMM: room.ceilingMM)
    }

    /// A place in a region, or in the optimal area where none is drawn; below the sensor where chance finds none.
    func stay(_ chance: inout SeededChance) -> Stay {
        var stay = Stay(room: room.id, place: sensor.position, entrance: room.entrance, from: 0, until: 0)
        let area =
            view.regions.isEmpty
            ? view.optimalArea : view.regions[chance.number(in: 0...view.regions.count - 1)].polygon
        guard let area else { return stay }
        let walls = try? Polygon(room.outline)
        for _ in 0..<20 {
            let x = chance.number(in: area.bounds.min.x...area.bounds.max.x)
            let y = chance.number(in: area.bounds.min.y...area.bounds.max.y)
            let place = Point(x: x, y: y)
            if area.location(of: place) != .outside, walls.map({ $0.location(of: place) != .outside }) ?? true {
                stay.place = place
                break
            }
        }
        return stay
    }
}

extension Stay {
    /// The same place at another time.
    fileprivate func during(_ from: Int, _ until: Int) -> Stay {
        var stay = self
        (stay.from, stay.until) = (from, until)
        return stay
    }
}

extension Room {
    /// Where people come in: the middle of the first door, else the first corner.
    var entrance: Point? {
        for keepOut in keepOuts where keepOut.kind == "door" {
            if case .segment(let segment, _) = keepOut.extent {
                return Point(x: (segment.start.x + segment.end.x) / 2, y: (segment.start.y + segment.end.y) / 2)
            }
        }
        return outline.first
    }
}

extension Desk {
    /// Where its person sits, a hand's breadth more or less: the middle of the seat, else of the desk.
    func seatPlace(_ chance: inout SeededChance) -> Point? {
        guard let bounds = Bounds(around: outline) else { return nil }
        var x = (bounds.min.x + bounds.max.x) / 2
        var y = (bounds.min.y + bounds.max.y) / 2
        if let seat {
            let half = seat.depthMM / 2
            switch seat.side {
            case .north: y = bounds.max.y + half
            case .south: y = bounds.min.y - half
            case .east: x = bounds.max.x + half
            case .west: x = bounds.min.x - half
            }
        }
        return Point(exactly: RawPoint(x: x + chance.number(in: -100...100), y: y + chance.number(in: -100...100)))
    }
}
