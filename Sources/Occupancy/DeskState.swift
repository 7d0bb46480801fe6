public import SiteModel
import DetectionRegions
import SensorModel

/// What is known of a desk at a moment.
public enum DeskState: Hashable, Sendable {
    /// Somebody is there.
    case occupied

    /// Nobody is there.
    case vacant

    /// All its regions are disabled.
    case disabled

    /// Nobody can say, and this is why. Never to be shown as vacant.
    case unknown(UnknownReason)

    /// No region of a desk-occupancy sensor serves it.
    case notMonitored
}

/// The state of every desk of the site by its id.
///
/// A desk that several regions serve is occupied if one of them is; else unknown if one of them is, for the reason of
/// the first in the order of the file; else vacant if one of them is; else disabled. Regions of people-counting sensors
/// and regions with illegal numbers tell nothing of a desk.
public func deskStates(_ site: Site, _ state: SiteState) -> [String: DeskState] {
    var states: [String: DeskState] = [:]
    for room in site.rooms {
        for desk in room.desks { states[desk.id] = .notMonitored }
    }
    for sensor in site.sensors where sensor.function == .deskOccupancy {
        guard let regions = state.sensors[sensor.id]?.regions else { continue }
        for region in sensor.regions {
            guard let desk = region.desk, let known = states[desk],
                let number = RegionNumber(region.region.number), let seen = regions[number]
            else { continue }
            states[desk] = known.joined(by: seen)
        }
    }
    return states
}

extension DeskState {
    /// The state of a desk that one more region serves.
    fileprivate func joined(by region: RegionState) -> DeskState {
        let other = DeskState(region)
        return other.rank > rank ? other : self
    }

    private init(_ region: RegionState) {
        switch region {
        case .occupied: self = .occupied
        case .vacant: self = .vacant
        case .disabled: self = .disabled
        case .unknown(let reason): self = .unknown(reason)
        }
    }

    private var rank: Int {
        switch self {
        case .notMonitored: 0
        case .disabled: 1
        case .vacant: 2
        case .unknown: 3
        case .occupied: 4
        }
    }
}
