import DetectionRegions
import Glibc
import Occupancy
import PlanRendering
import PlaneGeometry
import SensorModel
import SiteModel

/// A hall with desks in rows, ten under each sensor, in all states.
enum Hall {
    static func site(desks count: Int) -> (Site, SiteState) {
        let columns = count >= 100 ? 20 : 10
        var desks: [Desk] = []
        var sensors: [PlacedSensor] = []
        var states: [String: SensorState] = [:]
        for first in stride(from: 0, to: count, by: 10) {
            var regions: [SiteRegion] = []
            var state = SensorState(lastHeard: 1_768_216_000)
            for index in first..<min(first + 10, count) {
                let (x, y) = (1000 + index % columns * 1800, 1000 + index / columns * 2200)
                let corners = Bounds(Point(x: x, y: y), Point(x: x + 1600, y: y + 1200)).corners
                desks.append(Desk(id: "D\(index + 1)", name: "Desk \(index + 1)", outline: corners))
                let number = index - first + 1
                regions.append(
                    SiteRegion(
                        region: RawRegion(number: number, name: nil, outline: corners.map { RawPoint($0) }),
                        desk: "D\(index + 1)"))
                let all: [RegionState] = [.occupied, .vacant, .unknown(.silent(seconds: 4800)), .disabled]
                if let region = RegionNumber(number) { state.regions[region] = all[index % 4] }
            }
            let id = "S\(first / 10 + 1)"
            let center = Point(x: 1000 + first % columns * 1800 + 9000, y: 1000 + first / columns * 2200 + 1700)
            sensors.append(
                PlacedSensor(id: id, room: "hall", position: center, function: .deskOccupancy, regions: regions))
            states[id] = state
        }
        let outline = Bounds(
            Point(x: 0, y: 0), Point(x: columns * 1800 + 1800, y: (count + columns - 1) / columns * 2200 + 1800)
        ).corners
        let room = Room(id: "hall", name: "Hall", ceilingMM: 3200, outline: outline, desks: desks)
        return (
            Site(name: "Benchmark", rooms: [room], sensors: sensors), SiteState(time: 1_768_216_500, sensors: states)
        )
    }
}

/// The bytes of a file.
enum ByteFile {
    static func read(_ path: String) throws -> [UInt8] {
        struct Unreadable: Error { let path: String }
        guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }
}
