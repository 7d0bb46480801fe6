public import SiteModel

/// What a plan shows of a site: all of its rooms, or one.
public struct Floor: Hashable, Sendable {
    /// The site.
    public let site: Site

    /// The rooms that are shown, in the order of the file.
    public let rooms: [Room]

    /// The sensors that are shown, in the order of the file.
    public let sensors: [PlacedSensor]

    /// The picture that lies under the drawing, if one does.
    public var background: FloorBackground?

    /// The whole site, with the sensors whose room does not exist as well.
    public init(_ site: Site) {
        self.site = site
        rooms = site.rooms
        sensors = site.sensors
    }

    /// One room of the site and the sensors in it, or `nil` where the site has no room of that id.
    public init?(_ site: Site, room id: String) {
        guard let room = site.room(id) else { return nil }
        self.site = site
        rooms = [room]
        sensors = site.sensors(in: id)
    }
}

extension Floor {
    /// "Level 3 West · West wing", or as much of it as there is.
    var title: String { names.isEmpty ? "Floor plan" : names.joined(separator: " · ") }

    /// The names of the site and of its only room, as far as there are such.
    var names: [String] {
        var names: [String] = []
        if let name = site.name, !name.isEmpty { names.append(name) }
        if rooms.count == 1, let room = rooms.first { names.append(room.title) }
        return names
    }

    /// The name of a room, with its id behind it where rooms of the site share the name.
    func title(of room: Room) -> String {
        let title = room.title
        return site.rooms.count { $0.title == title } > 1 ? "\(title) (\(room.id))" : title
    }

    /// The room in which the sensor hangs, if it is shown.
    func room(of sensor: PlacedSensor) -> Room? { rooms.first { $0.id == sensor.room } }

    /// The height of the sensor above the floor in millimetres, if it or its room says.
    func heightMM(of sensor: PlacedSensor) -> Int? { sensor.heightMM ?? room(of: sensor)?.ceilingMM }
}
