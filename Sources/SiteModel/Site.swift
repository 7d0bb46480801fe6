/// A floor with its rooms and the sensors that hang in them.
///
/// A site is a plain value, as a person wrote it: outlines may cross themselves and references may lead nowhere.
/// ``findings()`` says all that is wrong with it.
public struct Site: Hashable, Sendable {
    /// The name for people, if it has one.
    public var name: String?

    /// The rooms in the order of the file.
    public var rooms: [Room]

    /// The sensors in the order of the file.
    public var sensors: [PlacedSensor]

    /// A site from its parts.
    public init(name: String? = nil, rooms: [Room] = [], sensors: [PlacedSensor] = []) {
        self.name = name
        self.rooms = rooms
        self.sensors = sensors
    }
}

extension Site {
    /// The first room of that id.
    public func room(_ id: String) -> Room? { rooms.first { $0.id == id } }

    /// The sensors that hang in the room of that id, in the order of the file.
    public func sensors(in room: String) -> [PlacedSensor] { sensors.filter { $0.room == room } }
}
