import PayloadCodec
import SensorModel

/// What one sensor has said: the newest of everything, so of fixed size however long the log is.
struct SensorRecord: Hashable, Sendable {
    var heard = Newest<Bool>()
    var occupancy = Newest<DeskOccupancy>()
    var people = Newest<Int>()
    var detection = Newest<DetectionStatus>()
    var battery = Newest<Int>()
    var temperature = Newest<Int?>()
    var humidity = Newest<Int?>()
    var illuminance = Newest<Illuminance>()

    /// Takes in one item; `time` is the log's, which dates what has no time of its own.
    mutating func receive(_ item: UplinkItem, at time: Int) {
        switch item {
        case .batteryLevel(let percent): battery.receive(percent, at: time, weight: percent)
        case .temperature(let tenths): temperature.receive(tenths, at: time, weight: tenths ?? .min)
        case .temperatureAlarm(let tenths, _): temperature.receive(tenths, at: time, weight: tenths)
        case .humidity(let half): humidity.receive(half, at: time, weight: half ?? .min)
        case .humidityAlarm(let half, _): humidity.receive(half, at: time, weight: half)
        case .illuminance(let light): illuminance.receive(light, at: time, weight: light == .bright ? 1 : 0)
        case .detectionStatus(let status):
            detection.receive(status, at: time, weight: status == .undetectable ? 1 : 0)
        case .peopleCount(let count): people.receive(count, at: time, weight: count)
        case .deskOccupancy(let masks): occupancy.receive(masks, at: time, weight: masks.weight)
        case .peopleCountRecord(let unix, let count):
            people.receive(count, at: Int(unix), isReport: false, weight: count)
        case .deskOccupancyRecord(let unix, let masks):
            occupancy.receive(masks, at: Int(unix), isReport: false, weight: masks.weight)
        default: break
        }
    }
}

extension DeskOccupancy {
    /// Orders two reports of the same second: the one with more regions taken first, then any fixed order.
    var weight: Int {
        occupied.count << 20 | Int(occupied.rawValue) << 10 | Int(enabled.rawValue)
    }
}
