import DeviceSettings
import PayloadCodec

extension VirtualDevice {
    /// Hands a downlink to the network, which delivers it after the next uplink it hears: the device is of class A.
    public mutating func queue(downlink bytes: [UInt8]) {
        waitingDownlinks.append(bytes)
    }

    /// Whether downlinks wait for an uplink.
    public var hasWaitingDownlinks: Bool { !waitingDownlinks.isEmpty }

    /// Opens the window after an uplink: one downlink is heard.
    mutating func listen(at time: Int) {
        guard state == .joined, !waitingDownlinks.isEmpty else { return }
        hear(waitingDownlinks.removeFirst(), at: time)
    }

    /// Does what a downlink says and answers it.
    ///
    /// Settings of channel `f9` are answered with their result, the others repeated, as the vendor's decoder expects; the guide is
    /// silent. An item that says what the guide does not allow changes nothing and is not repeated. Orders follow the
    /// answer, so that it is still sent.
    mutating func hear(_ bytes: [UInt8], at time: Int) {
        let downlink = Downlink(decoding: bytes)
        let faulty = Set(downlink.problems.map(\.offset))
        var replies: [UplinkItem] = []
        var orders: [Setting] = []
        var rejoins = false
        for item in downlink.items where !faulty.contains(item.offset) {
            if let reply = reply(to: item.value) { replies.append(reply) }
            switch item.value {
            case .immediateDetection, .factoryReset, .reboot, .historyQuery, .historyRangeQuery:
                orders.append(item.value)
            case .stopHistory: stopRetrieval()
            default:
                rejoins = apply(item.value, at: time) || rejoins
            }
        }
        if !replies.isEmpty { send(replies, at: time) }
        for order in orders { obey(order, at: time) }
        if rejoins, state == .joined { join(at: time) }
    }

    /// The answer that a setting gets, or `nil` where it has one of its own.
    private func reply(to setting: Setting) -> UplinkItem? {
        switch setting {
        case .historyQuery, .historyRangeQuery: nil
        case .reportingMode, .detectionMode, .immediateDetection, .factoryReset: .settingReply(.success, setting)
        default: .settingReply(.echo, setting)
        }
    }

    /// Takes a setting over; whether it makes the device join anew (guide 5.2.3).
    ///
    /// A new reporting mode or interval begins reporting anew from this moment, a new detection interval begins a new one.
    private mutating func apply(_ setting: Setting, at time: Int) -> Bool {
        settings.apply(setting)
        switch setting {
        case .reportingMode: restartReports(at: time)
        case .reportingInterval: schedule.report = nextReport(after: time)
        case .detectionInterval: schedule.detection = time + settings.detection.minutes * 60
        case .adr, .applicationPort: return true
        default: break
        }
        return false
    }

    private mutating func obey(_ order: Setting, at time: Int) {
        switch order {
        case .immediateDetection:
            // Looks whether or not the infrared sensor noticed anybody, and reports what it saw.
            sensedSomebody = true
            detect(at: time)
            send(periodicReport(at: time), at: time)
        case .reboot: start(at: time)
        case .factoryReset: reset(at: time)
        case .historyQuery(let unix): answer(nearest: unix, at: time)
        case .historyRangeQuery(let from, let to): answer(from: from, to: to, at: time)
        default: break
        }
    }

    /// Returns it to factory settings, as the button does: all settings, the regions, and what is stored.
    public mutating func reset(at time: Int) {
        let deviceEUI = settings.lorawan.deviceEUI
        settings = .standard
        settings.lorawan.deviceEUI = deviceEUI
        view.regions = []
        history = History()
        link = Link()
        schedule = Schedule()
        guard state != .off else { return }
        start(at: time)
    }
}
