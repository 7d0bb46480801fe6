import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel

/// A site with what several of its rules want to know, found out once.
struct SiteCheck {
    /// What is checked.
    let site: Site

    /// Where its elements stand in their file.
    let origin: SiteOrigin

    /// The rooms, in the order of the site.
    let rooms: [CheckedRoom]

    /// The sensors, in the order of the site.
    let sensors: [CheckedSensor]

    /// Which sensors see which desks, for each room.
    let sights: [RoomSight]

    /// The first room of each id.
    let roomIndices: [String: Int]

    init(_ site: Site, _ origin: SiteOrigin) {
        self.site = site
        self.origin = origin
        rooms = zip(site.rooms, origin.rooms).map(CheckedRoom.init)
        roomIndices = Dictionary(site.rooms.enumerated().map { ($1.id, $0) }) { first, _ in first }
        sensors = zip(site.sensors, origin.sensors).map { [rooms, roomIndices] sensor, origin in
            CheckedSensor(sensor, origin, room: roomIndices[sensor.room].map { rooms[$0].room })
        }
        let inRoom = Dictionary(grouping: sensors, by: \.sensor.room)
        sights = rooms.map { RoomSight($0, sensors: inRoom[$0.room.id] ?? []) }
    }
}

extension SiteCheck {
    /// The room in which a sensor hangs, if it is known.
    func room(of sensor: CheckedSensor) -> CheckedRoom? { roomIndices[sensor.sensor.room].map { rooms[$0] } }

    /// Whether the file has elements of a kind that could not be read and may lie in the room.
    func lost(_ kind: SiteOrigin.Omission.Kind, in room: String) -> Bool {
        origin.omissions.contains { $0.kind == kind && ($0.room == nil || $0.room == room) }
    }
}

/// A room with its outlines judged.
struct CheckedRoom {
    let room: Room
    let path: FindingPath

    /// The walls, or what keeps them from being sound.
    let outline: CheckedOutline
    let obstacles: [CheckedOutline]
    let desks: [CheckedDesk]

    /// The paths of the keep-outs, in their order.
    let keepOutPaths: [FindingPath]

    init(_ room: Room, _ origin: SiteOrigin.Room) {
        self.room = room
        let path = FindingPath().appending("rooms").appending(origin.index)
        self.path = path
        outline = CheckedOutline(room.outline, path.appending("outline"))
        obstacles = zip(room.obstacles, origin.obstacles).map {
            CheckedOutline($0.outline, path.appending("obstacles").appending($1).appending("outline"))
        }
        desks = zip(room.desks, origin.desks).map {
            CheckedDesk($0, path.appending("desks").appending($1))
        }
        keepOutPaths = origin.keepOuts.map { path.appending("keepOut").appending($0) }
    }
}

/// An outline with what became of judging it.
struct CheckedOutline {
    let path: FindingPath

    /// The polygon, where the outline is sound.
    let polygon: Polygon?

    /// What is wrong, where it is not.
    let fault: InvalidPolygon?

    init(_ points: [Point], _ path: FindingPath) {
        self.path = path
        do throws(InvalidPolygon) {
            polygon = try Polygon(points)
            fault = nil
        } catch {
            polygon = nil
            fault = error
        }
    }
}

/// A desk with its outline judged.
struct CheckedDesk {
    let desk: Desk
    let path: FindingPath
    let outline: CheckedOutline

    init(_ desk: Desk, _ path: FindingPath) {
        self.desk = desk
        self.path = path
        outline = CheckedOutline(desk.outline, path.appending("outline"))
    }
}
