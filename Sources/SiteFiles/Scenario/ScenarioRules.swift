public import Findings
import PlaneGeometry
import SiteModel

/// The rules of scenario files that concern what can happen.
public enum ScenarioRules {
    /// The rules, each once.
    public static let all: [Rule] = [emptySpan, overlap, outsideRoom, overnight, reference]

    /// `empty-span`: something that ends when it begins.
    static let emptySpan = Rule(
        "empty-span", .error,
        summary: "A stay or a fault of a scenario ends when it begins.",
        help: """
            It would last no time, or the whole day. For a day from midnight to midnight write "00:00" and "23:59".
            """)

    /// `stay-overlap`: somebody at two places at once.
    static let overlap = Rule(
        "stay-overlap", .error,
        summary: "A person's stay begins before the one before it has ended.",
        help:
            "Stays repeat every day of the span, so the last one must also end before the first one of the next day begins."
    )

    /// `stay-outside-room`: somebody where the room is not.
    static let outsideRoom = Rule(
        "stay-outside-room", .error,
        summary: "A person's place lies outside the room.",
        help:
            "at: is a point of the site in metres, like the corners of the room's outline, not counted from the room's own corner."
    )

    /// `stay-overnight`: a stay that ends on the next day.
    static let overnight = Rule(
        "stay-overnight", .note,
        summary: "A stay ends on the day after it begins.",
        help: "An end before the start is on the next day. Where that is not meant, the two times are swapped.")

    /// `unknown-reference`: an id that the site does not have.
    static let reference = Rule(
        "unknown-reference", .error,
        summary: "A scenario names a desk, a room or a sensor that the site does not have.",
        help: "desk:, room: and sensor: are ids of the site that is simulated; names for people do not count.")
}

/// The ids of a site, as a scenario names them.
struct ScenarioNames {
    let desks: [String]
    let rooms: [Room]
    let sensors: [String]

    private let deskSet: Set<String>
    private let sensorSet: Set<String>
    private let outlines: [String: Polygon]

    /// For so many unknown ids a near one is looked for.
    static let suggestionsAtMost = 50

    init(_ site: Site) {
        desks = site.rooms.flatMap { $0.desks.map(\.id) }
        rooms = site.rooms
        sensors = site.sensors.map(\.id)
        deskSet = Set(desks)
        sensorSet = Set(sensors)
        outlines = Dictionary(
            site.rooms.compactMap { room in (try? Polygon(room.outline)).map { (room.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    func hasDesk(_ id: String) -> Bool { deskSet.contains(id) }

    func hasSensor(_ id: String) -> Bool { sensorSet.contains(id) }

    func hasRoom(_ id: String) -> Bool { outlines[id] != nil || rooms.contains { $0.id == id } }

    /// Whether a point lies in a room or on its walls; a room whose outline is none has every point.
    func contains(_ point: Point, room: String) -> Bool {
        outlines[room].map { $0.location(of: point) != .outside } ?? true
    }
}
