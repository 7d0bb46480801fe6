package import Findings

/// How the elements of a site lie in the file from which it was read, and what could not be made out of that file.
///
/// Findings count elements as the file does. What is left out is known to be there: no rule complains of its absence.
package struct SiteOrigin: Hashable, Sendable {
    /// Where a room and what is in it stand in the file.
    package struct Room: Hashable, Sendable {
        /// The room's index in the file.
        package var index: Int

        /// The file's indices of the desks.
        package var desks: [Int]

        /// The file's indices of the obstacles.
        package var obstacles: [Int]

        /// The file's indices of the keep-outs.
        package var keepOuts: [Int]

        package init(index: Int, desks: [Int], obstacles: [Int], keepOuts: [Int]) {
            self.index = index
            self.desks = desks
            self.obstacles = obstacles
            self.keepOuts = keepOuts
        }
    }

    /// Where a sensor and its regions stand in the file.
    package struct Sensor: Hashable, Sendable {
        /// The sensor's index in the file.
        package var index: Int

        /// The file's indices of the regions.
        package var regions: [Int]

        package init(index: Int, regions: [Int]) {
            self.index = index
            self.regions = regions
        }
    }

    /// An element of the file that could not be read.
    package struct Omission: Hashable, Sendable {
        /// What it would have been.
        package enum Kind: Hashable, Sendable { case room, desk, obstacle, keepOut, sensor, region }

        /// What it would have been.
        package var kind: Kind

        /// Its id, where that could be read.
        package var id: String?

        /// The id of the room in which it lies, where that could be read.
        package var room: String?

        /// Where it stands.
        package var path: FindingPath

        package init(kind: Kind, id: String? = nil, room: String? = nil, path: FindingPath) {
            self.kind = kind
            self.id = id
            self.room = room
            self.path = path
        }
    }

    /// The rooms, in the order of the site.
    package var rooms: [Room] = []

    /// The sensors, in the order of the site.
    package var sensors: [Sensor] = []

    /// What could not be read, in the order of the file.
    package var omissions: [Omission] = []

    package init() {}

    /// The origin of a site that lost nothing.
    package init(whole site: Site) {
        rooms = site.rooms.enumerated().map { index, room in
            Room(
                index: index, desks: Array(room.desks.indices), obstacles: Array(room.obstacles.indices),
                keepOuts: Array(room.keepOuts.indices))
        }
        sensors = site.sensors.enumerated().map { Sensor(index: $0, regions: Array($1.regions.indices)) }
    }
}
