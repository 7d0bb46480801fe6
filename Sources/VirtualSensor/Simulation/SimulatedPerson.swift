public import PlaneGeometry

/// Somebody on the floor: where, from when to when.
public struct SimulatedPerson: Hashable, Sendable {
    /// Who it is, for people.
    public var name: String

    /// Where this person stays, by time; in between the person walks, or is not there.
    public var stays: [Stay]

    /// A person from its parts.
    public init(name: String, stays: [Stay]) {
        self.name = name
        self.stays = stays
    }
}

/// A while at one place.
public struct Stay: Hashable, Sendable {
    /// The id of the room.
    public var room: String

    /// Where in it.
    public var place: Point

    /// Where the person comes in and goes out; `nil` appears and vanishes without walking.
    public var entrance: Point?

    /// When the person arrives at the place, in seconds since 1970.
    public var from: Int

    /// When the person leaves it, in seconds since 1970.
    public var until: Int

    /// A stay from its parts.
    public init(room: String, place: Point, entrance: Point? = nil, from: Int, until: Int) {
        self.room = room
        self.place = place
        self.entrance = entrance
        self.from = from
        self.until = until
    }
}

/// A person is somewhere else from this moment on.
struct Move: Hashable, Sendable {
    var time: Int
    var person: Int

    /// Where, or `nil` for nowhere in the room.
    var place: Point?
}

extension SimulatedPerson {
    /// How far a person walks in a second, in millimetres.
    private static let pace = 1200

    /// The person's moves by room, in the order of time; walking is a step a second on the straight line between
    /// entrance and place. Stays that overlap an earlier one begin when that ends.
    func moves(of person: Int, _ record: (_ room: String, _ move: Move) -> Void) {
        var free = Int.min
        let ordered = stays.sorted { ($0.from, $0.until) < ($1.from, $1.until) }
        for (index, stay) in ordered.enumerated() {
            let from = max(stay.from, free)
            guard stay.until > from else { continue }
            let steps = stay.entrance.map { SimulatedPerson.steps(from: $0, to: stay.place) } ?? 0
            let walkIn = min(steps, free == .min ? steps : max(0, from - free))
            for step in 0..<walkIn {
                record(stay.room, Move(time: from - walkIn + step, person: person, place: stay.point(step, of: walkIn)))
            }
            record(stay.room, Move(time: from, person: person, place: stay.place))
            let next = ordered.indices.contains(index + 1) ? ordered[index + 1].from : .max
            let walkOut = min(steps, max(0, next - stay.until))
            for step in 0..<walkOut {
                let place = stay.point(walkOut - step, of: walkOut)
                record(stay.room, Move(time: stay.until + step, person: person, place: place))
            }
            record(stay.room, Move(time: stay.until + walkOut, person: person, place: nil))
            free = stay.until + walkOut
        }
    }

    private static func steps(from start: Point, to end: Point) -> Int {
        // The longer side and half the shorter one is never less than the distance, which is all a pace needs.
        let (dx, dy) = (abs(end.x - start.x), abs(end.y - start.y))
        return min((max(dx, dy) + min(dx, dy) / 2) / pace, 120)
    }
}

extension Stay {
    /// The place after some of all steps from the entrance.
    fileprivate func point(_ step: Int, of steps: Int) -> Point? {
        guard let entrance, steps > 0 else { return place }
        return Point(
            exactly: RawPoint(
                x: entrance.x + (place.x - entrance.x) * step / steps,
                y: entrance.y + (place.y - entrance.y) * step / steps))
    }
}
