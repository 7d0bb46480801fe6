public import SensorModel
import PayloadCodec
import SiteModel

/// Something that a sensor sent and that does not fit the site.
public enum Mismatch: Hashable, Sendable {
    /// The sensor sent that many items of the other detection function than the site has it do; they were left out.
    case otherFunction(sensor: String, site: DetectionFunction, items: Int)

    /// The sensor watches regions that are not drawn in the site.
    case undrawnRegions(sensor: String, RegionMask)

    /// The sensor sent that many stored records of a time to come: its clock is wrong; they were left out.
    case recordsFromTheFuture(sensor: String, records: Int)
}

extension Mismatch: CustomStringConvertible {
    /// What does not fit and what would be right, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .otherFunction(let sensor, let function, let items):
            let other: DetectionFunction = function == .deskOccupancy ? .peopleCounting : .deskOccupancy
            let times = items == 1 ? "once" : "\(items) times"
            return "sensor \(sensor) reported \(other.rawValue) \(times), but the site says \(function.rawValue)"
        case .undrawnRegions(let sensor, let regions):
            let numbers = regions.map(\.description).joined(separator: ", ")
            return "sensor \(sensor) watches regions that the site does not draw: \(numbers)"
        case .recordsFromTheFuture(let sensor, let records):
            let noun = records == 1 ? "record" : "records"
            return "sensor \(sensor) sent \(records) \(noun) dated later than received: synchronise its clock"
        }
    }
}

/// How often a sensor contradicted the site.
struct Contradictions: Hashable, Sendable {
    /// How far a sensor's clock may run ahead of the network's before its records are refused, in seconds.
    static let clockTolerance = 60

    var otherFunction = 0
    var recordsFromTheFuture = 0
}

extension SiteWatch {
    /// What did not fit the site so far, by sensor in the order of the file.
    ///
    /// Which regions a sensor watches is told by its newest report.
    public var mismatches: [Mismatch] {
        var found: [Mismatch] = []
        for (index, sensor) in site.sensors.enumerated() {
            let counts = contradictions[index]
            if counts.otherFunction > 0 {
                found.append(.otherFunction(sensor: sensor.id, site: sensor.function, items: counts.otherFunction))
            }
            if let report = records[index].occupancy.observation {
                let undrawn = report.value.enabled.subtracting(sensor.drawnRegions)
                if !undrawn.isEmpty { found.append(.undrawnRegions(sensor: sensor.id, undrawn)) }
            }
            if counts.recordsFromTheFuture > 0 {
                found.append(.recordsFromTheFuture(sensor: sensor.id, records: counts.recordsFromTheFuture))
            }
        }
        return found
    }
}
