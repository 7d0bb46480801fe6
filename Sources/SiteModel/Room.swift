public import PlaneGeometry

/// A room: its walls, what stands in it, and how high its ceiling is.
public struct Room: Hashable, Sendable {
    /// The identifier that sensors refer to.
    public var id: String

    /// The name for people, if it has one.
    public var name: String?

    /// The mounting height of the room's sensors, in millimetres.
    public var ceilingMM: Int

    /// What the room is used for, if said.
    public var purpose: Purpose?

    /// Whether the people in it sit or stand.
    public var posture: Posture

    /// The walls' inner line, not closed, in either direction.
    public var outline: [Point]

    /// What stands from floor to ceiling: no sensor inside, and it blocks sight.
    public var obstacles: [Obstacle]

    /// Where no sensor may hang though sight passes.
    public var keepOuts: [KeepOut]

    /// The desks in the order of the file.
    public var desks: [Desk]

    /// A room from its parts.
    public init(
        id: String, name: String? = nil, ceilingMM: Int, purpose: Purpose? = nil, posture: Posture = .seated,
        outline: [Point], obstacles: [Obstacle] = [], keepOuts: [KeepOut] = [], desks: [Desk] = []
    ) {
        self.id = id
        self.name = name
        self.ceilingMM = ceilingMM
        self.purpose = purpose
        self.posture = posture
        self.outline = outline
        self.obstacles = obstacles
        self.keepOuts = keepOuts
        self.desks = desks
    }
}

extension Room {
    /// The name for people: the name, or else the id.
    public var title: String { name ?? id }
}

/// Whether the people that a sensor looks down on sit or stand (guide 3.2.1 gives a height for each).
public enum Posture: String, Hashable, Sendable, CaseIterable {
    /// Sedentary targets: the guide recommends more than 2.2 m.
    case seated

    /// Standing targets: the guide recommends more than 3.0 m.
    case standing
}

/// What a room is used for (guide 3.1).
public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// A meeting room, most recommended.
    case meetingRoom = "meeting-room"

    /// An office of 4 to 8 desks, most recommended.
    case officeDesks = "office-desks"

    /// A study room of 4 to 8 desks, most recommended.
    case studyRoom = "study-room"

    /// A library of 4 to 8 desks, most recommended.
    case library

    /// A meeting room of more than 40 m², medium recommended.
    case largeMeetingRoom = "large-meeting-room"

    /// A classroom, medium recommended.
    case classroom

    /// An open office, medium recommended.
    case openOffice = "open-office"

    /// A shop, not recommended.
    case retail
}
