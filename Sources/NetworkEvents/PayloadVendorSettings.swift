import PayloadCodec

extension VendorObject {
    /// Adds what a setting says, under the vendor's names.
    mutating func add(_ setting: Setting) {
        switch setting {
        case .reportingMode(let mode): set("report_type", .string(mode == .fromNowOn ? "period" : "immediately"))
        case .detectionMode(let mode): set("detection_mode", .string(mode == .auto ? "auto" : "on"))
        case .immediateDetection: set("detect", .string("yes"))
        case .factoryReset: set("reset", .string("yes"))
        case .reboot: set("reboot", .string("yes"))
        case .reportingInterval(let minutes): set("report_interval", .number(minutes))
        case .detectionInterval(let minutes): set("collection_interval", .number(minutes))
        case .illuminanceThresholds(let dim, let bright):
            // The fixed 1c of the guide reads as condition 4 there.
            addAlarm("illuminance", "outside", .number(Int(dim)), .number(Int(bright)))
        case .dataStorage(let enabled): set("history_enable", .enabled(enabled))
        case .dataRetransmission(let enabled): set("retransmit_enable", .enabled(enabled))
        case .retransmissionInterval(let seconds): set("retransmit_interval", .number(seconds))
        case .temperatureThreshold(let condition, let min, let max):
            addAlarm("temperature", condition.vendorName, .tenths(Int(min)), .tenths(Int(max)))
        case .humidityThreshold(let condition, let min, let max):
            addAlarm("humidity", condition.vendorName, .halves(Int(min)), .halves(Int(max)))
        case .adr(let enabled): set("adr_enable", .enabled(enabled))
        case .applicationPort(let port): set("lora_port", .number(port))
        case .d2d(let enabled): set("d2d_enable", .enabled(enabled))
        case .d2dKey(let key): set("d2d_key", .string(hexadecimal(key, digits: 16)))
        case .d2dRule(let rule): add(rule)
        case .historyQuery(let unix): addEnquiry(unix, until: nil)
        case .historyRangeQuery(let from, let to): addEnquiry(from, until: to)
        case .stopHistory: set("stop_transmit", .string("yes"))
        case .historyInterval(let seconds): set("resend_interval", .number(seconds))
        }
    }

    private mutating func addAlarm(_ name: String, _ condition: String, _ min: Value, _ max: Value) {
        var alarm = VendorObject()
        alarm.set("condition", .string(condition))
        alarm.set("threshold_min", min)
        alarm.set("threshold_max", max)
        // The guide fixes these four bytes at zero.
        alarm.set("lock_time", .number(0))
        alarm.set("continue_time", .number(0))
        set("\(name)_alarm_config", .object(alarm))
    }

    private mutating func add(_ rule: D2DRule) {
        var master = VendorObject()
        master.set("mode", .number(Int(rule.trigger)))
        master.set("enable", .enabled(rule.enabled))
        master.set("lora_uplink_enable", .enabled(rule.uplink))
        master.set("d2d_cmd", .string(hexadecimal(UInt64(rule.command), digits: 4)))
        master.set("time", .number(Int(rule.minutes)))
        master.set("time_enable", .enabled(rule.timed))
        add(master, toList: "d2d_master_config")
    }

    private mutating func addEnquiry(_ from: UInt32, until to: UInt32?) {
        var enquiry = VendorObject()
        enquiry.set("start_time", .number(Int(from)))
        if let to { enquiry.set("end_time", .number(Int(to))) }
        set("fetch_history", .object(enquiry))
    }
}

extension ThresholdCondition {
    fileprivate var vendorName: String {
        switch self {
        case .disabled: "disable"
        case .below: "below"
        case .above: "above"
        case .within: "between"
        case .outside: "outside"
        }
    }
}
