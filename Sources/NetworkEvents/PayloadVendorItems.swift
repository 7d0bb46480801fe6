import PayloadCodec
import SensorModel

extension VendorObject {
    /// Adds what an item says, under the vendor's names.
    mutating func add(_ item: UplinkItem) {
        switch item {
        case .batteryLevel(let percent): set("battery", .number(percent))
        case .temperature(let tenths):
            if let tenths {
                set("temperature", .tenths(tenths))
            } else {
                set("temperature_sensor_status", .string("read_failed"))
            }
        case .humidity(let halves):
            if let halves {
                set("humidity", .halves(halves))
            } else {
                set("humidity_sensor_status", .string("read_failed"))
            }
        case .peopleCount(let total): set("people_total_counts", .number(total))
        case .deskOccupancy(let desks): add(desks)
        case .illuminance(let light): set("illuminance_status", .string(light.rawValue))
        case .detectionStatus(let status):
            set("detection_status", .string(status == .normal ? "normal" : "unavailable"))
        case .timestamp(let unix): set("timestamp", .number(Int(unix)))
        case .temperatureAlarm(let tenths, let state):
            set("temperature", .tenths(tenths))
            set("temperature_alarm", .string(state.vendorName))
        case .humidityAlarm(let halves, let state):
            set("humidity", .halves(halves))
            set("humidity_alarm", .string(state.vendorName))
        case .peopleCountRecord(let unix, let total):
            var record = VendorObject()
            record.set("timestamp", .number(Int(unix)))
            record.set("people_total_counts", .number(total))
            add(record, toList: "history")
        case .deskOccupancyRecord(let unix, let desks):
            var record = VendorObject()
            record.set("timestamp", .number(Int(unix)))
            record.add(desks)
            add(record, toList: "history")
        case .historyReply: break
        case .deviceClass: set("lorawan_class", .string("Class A"))
        case .tslVersion(let version): set("tsl_version", .string("v\(version.major).\(version.minor)"))
        case .hardwareVersion(let version):
            set("hardware_version", .string("v\(String(version.major, radix: 16)).\(version.minor >> 4)"))
        case .firmwareVersion(let version):
            let minor = String(version.minor, radix: 16)
            set("firmware_version", .string("v\(String(version.major, radix: 16)).\(minor)"))
        case .protocolVersion(let version): set("ipso_version", .string("v\(version >> 4).\(version & 15)"))
        case .serialNumber(let serial): set("sn", .string(hexadecimal(serial, digits: 16)))
        case .powerOn: set("device_status", .string("on"))
        case .resetReport: set("reset_event", .string("reset"))
        case .settingReply(let result, let setting): add(result, setting)
        }
    }

    private mutating func add(_ desks: DeskOccupancy) {
        for region in RegionNumber.all {
            let names = Self.names[region.value - 1]
            set(names.enabled, .enabled(desks.enabled.contains(region)))
            set(names.occupied, .string(desks.occupied.contains(region) ? "occupied" : "vacant"))
        }
    }

    /// The names of each region's members.
    private static let names = RegionNumber.all.map {
        (enabled: "region_\($0)_enable", occupied: "region_\($0)")
    }

    private mutating func add(_ result: SettingResult, _ setting: Setting) {
        guard result == .forbidden || result == .invalidParameter else { return add(setting) }
        var request = VendorObject()
        request.add(setting)
        var response = VendorObject()
        let type = ChannelTable.downlink.first { $0.kind == setting.kind }?.type
        response.set("channel_type", .number(Int(type ?? 0)))
        response.set("result", .string(result == .forbidden ? "forbidden" : "invalid parameter"))
        response.set("request", .object(request))
        set("device_response_result", .object(response))
    }
}

extension VendorObject.Value {
    /// The vendor's words for yes and no about a feature.
    static func enabled(_ value: Bool) -> Self { .string(value ? "enable" : "disable") }
}

extension AlarmState {
    fileprivate var vendorName: String { self == .alarm ? "threshold_alarm" : "threshold_alarm_release" }
}

/// A number in so many lower-case digits.
func hexadecimal(_ number: UInt64, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
