public import PayloadCodec
public import SensorModel
public import SiteModel

/// Folds what the sensors of a site sent into the state of its regions.
///
/// - The log's time dates a report; a stored record has its own time, which dates it.
/// - Of each quantity the newest observation at or before the asked moment counts, whatever the order of arrival.
///   Of two in the same second a report beats a record, then more people beat fewer.
/// - The same uplink twice changes nothing.
/// - What is newer than ``until`` is left out, so that one pass tells the state of a moment in the past. Only the newest
///   of each quantity is kept: the watch has the size of the site, however long the log is.
///
/// ```swift
/// var watch = SiteWatch(site: site)
/// watch.receive(items, from: "S1", at: 1_767_603_600)
/// let state = watch.state(at: watch.lastEvent ?? 0)
/// ```
public struct SiteWatch: Sendable {
    /// The site.
    public let site: Site

    /// The last moment that counts, in seconds since 1970; `nil` for all.
    public let until: Int?

    /// When the newest uplink that counts was received, in seconds since 1970; `nil` before the first.
    public private(set) var lastEvent: Int?

    /// How many uplinks were received from sensors of the site, by the moment until which they count.
    public private(set) var uplinkCount = 0

    /// How many uplinks of sensors of the site were later than ``until`` and left out.
    public private(set) var laterCount = 0

    /// Who sent something and is not in the site.
    public private(set) var strangers: Strangers

    private(set) var records: [SensorRecord]
    private(set) var contradictions: [Contradictions]
    private var indexByID: [String: Int] = [:]
    private var indexByEUI: [DeviceEUI: Int] = [:]

    /// A watch that has heard nothing yet. Of sensors that share an id or an EUI, the first in the file receives.
    public init(site: Site, until: Int? = nil) {
        self.site = site
        self.until = until
        records = Array(repeating: SensorRecord(), count: site.sensors.count)
        contradictions = Array(repeating: Contradictions(), count: site.sensors.count)
        strangers = Strangers()
        for (index, sensor) in site.sensors.enumerated() {
            if indexByID[sensor.id] == nil { indexByID[sensor.id] = index }
            if let eui = sensor.deviceEUI, indexByEUI[eui] == nil { indexByEUI[eui] = index }
        }
    }
}

/// What became of an uplink.
public enum Reception: Hashable, Sendable {
    /// It counts, for the sensor of that id.
    case counted(sensor: String)

    /// It is later than the moment until which uplinks count.
    case later(sensor: String)

    /// Its sender is not in the site.
    case stranger
}

extension SiteWatch {
    /// Takes in what the sensor of that id sent, received at `time` in seconds since 1970.
    @discardableResult
    public mutating func receive(_ items: [UplinkItem], from sensor: String, at time: Int) -> Reception {
        guard let index = indexByID[sensor] else { return receive(stranger: .sensor(sensor)) }
        return receive(items, sensorAt: index, at: time)
    }

    /// Takes in what the device of that EUI sent, received at `time` in seconds since 1970.
    @discardableResult
    public mutating func receive(_ items: [UplinkItem], from device: DeviceEUI, at time: Int) -> Reception {
        guard let index = indexByEUI[device] else { return receive(stranger: .device(device)) }
        return receive(items, sensorAt: index, at: time)
    }

    /// Takes in a decoded uplink of the sensor of that id, received at `time` in seconds since 1970.
    @discardableResult
    public mutating func receive(_ uplink: Uplink, from sensor: String, at time: Int) -> Reception {
        guard let index = indexByID[sensor] else { return receive(stranger: .sensor(sensor)) }
        return receive(uplink.values, sensorAt: index, at: time)
    }

    /// Takes in a decoded uplink of the device of that EUI, received at `time` in seconds since 1970.
    @discardableResult
    public mutating func receive(_ uplink: Uplink, from device: DeviceEUI, at time: Int) -> Reception {
        guard let index = indexByEUI[device] else { return receive(stranger: .device(device)) }
        return receive(uplink.values, sensorAt: index, at: time)
    }

    /// Whether a sensor of the site has that EUI.
    public func knows(_ device: DeviceEUI) -> Bool { indexByEUI[device] != nil }

    /// Whether a sensor of the site has that id.
    public func knows(sensor: String) -> Bool { indexByID[sensor] != nil }

    private mutating func receive(stranger name: Strangers.Name) -> Reception {
        strangers.receive(name)
        return .stranger
    }

    private mutating func receive(
        _ items: [UplinkItem], sensorAt index: Int, at time: Int
    ) -> Reception {
        let id = site.sensors[index].id
        if let until, time > until {
            laterCount += 1
            // A record that comes late belongs to the past all the same.
            for item in items {
                guard let recorded = item.recordedTime, recorded <= until else { continue }
                receive(item, sensorAt: index, at: time)
            }
            return .later(sensor: id)
        }
        uplinkCount += 1
        lastEvent = max(lastEvent ?? time, time)
        records[index].heard.receive(true, at: time, weight: 0)
        for item in items { receive(item, sensorAt: index, at: time) }
        return .counted(sensor: id)
    }

    private mutating func receive(_ item: UplinkItem, sensorAt index: Int, at time: Int) {
        if let recorded = item.recordedTime {
            if recorded > time + Contradictions.clockTolerance {
                contradictions[index].recordsFromTheFuture += 1
                return
            }
            if let until, recorded > until { return }
        }
        if let reported = item.detectionFunction, reported != site.sensors[index].function {
            contradictions[index].otherFunction += 1
            return
        }
        records[index].receive(item, at: time)
    }
}

extension UplinkItem {
    /// When a stored record was made; `nil` for anything else.
    var recordedTime: Int? {
        switch self {
        case .peopleCountRecord(let unix, _), .deskOccupancyRecord(let unix, _): Int(unix)
        default: nil
        }
    }

    /// The detection function that alone sends the item; `nil` where both do.
    var detectionFunction: DetectionFunction? {
        switch self {
        case .peopleCount, .peopleCountRecord: .peopleCounting
        case .deskOccupancy, .deskOccupancyRecord: .deskOccupancy
        default: nil
        }
    }
}
