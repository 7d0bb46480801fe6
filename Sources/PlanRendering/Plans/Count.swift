internal import DetectionRegions
internal import Occupancy
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// How many people a counting sensor sees, and where it looks.
struct Count {
    var sensor: PlacedSensor
    var people: PeopleState

    /// Where it looks: its regions, or its whole view where none is drawn.
    var areas: [Area]

    struct Area {
        var name: String?
        var outline: [RawPoint]
    }

    static func all(on floor: Floor, _ state: SiteState) -> [Count] {
        floor.sensors.filter { $0.function == .peopleCounting }.map { sensor in
            var areas = sensor.regions.map { Area(name: $0.region.name, outline: $0.region.outline) }
            if areas.isEmpty, let view = DetectionAreas(of: sensor, on: floor) {
                areas = [Area(name: nil, outline: view.effective.map { RawPoint($0) })]
            }
            return Count(
                sensor: sensor, people: state.sensors[sensor.id]?.people ?? .unknown(.noData), areas: areas)
        }
    }

    var placeState: Place.State {
        switch people {
        case .counted(0): .free
        case .counted: .taken
        case .unknown(let reason): .unknown(reason)
        }
    }

    /// "occupied", "vacant", or why nobody can say.
    var word: String {
        switch people {
        case .counted(0): "vacant"
        case .counted: "occupied"
        case .unknown(let reason): reason.words
        }
    }
}
