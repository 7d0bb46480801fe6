import DeviceSettings
import PayloadCodec
import SensorModel

extension VirtualDevice {
    /// When the next report after a moment is due.
    ///
    /// On the dot: at the whole multiples of the interval since midnight of the device's own clock, and at each midnight where
    /// the interval does not divide the day. From now on: one interval later.
    func nextReport(after time: Int) -> Int {
        let interval = settings.reporting.minutes * 60
        switch settings.reporting.mode {
        case .fromNowOn: return time + interval
        case .onTheDot:
            let second = settings.clock.secondOfDay(at: time)
            return time + min((second / interval + 1) * interval, 86_400) - second
        }
    }

    /// Begins reporting anew: from now on at once, on the dot at the next multiple.
    mutating func restartReports(at time: Int, delay: Int = 0) {
        schedule.report = settings.reporting.mode == .fromNowOn ? time + delay : nextReport(after: time)
    }

    /// Makes a report that is due, or puts it off until there is something to report.
    ///
    /// Results are there at the end of a detection interval (guide 4.2.3), so a report that is due before the first one after
    /// switching on or waking waits for it. The reports after it keep their times.
    mutating func reportWhenKnown(at time: Int) {
        if hasResult { report(at: time) } else { owesReport = true }
    }

    /// Makes a report: stores it, sends it, and checks the link.
    ///
    /// A device that is not joined tries to join instead, and reports where that succeeds.
    mutating func report(at time: Int) {
        store(at: time)
        if state == .deactivated { join(at: time) }
        guard state == .joined else { return }
        send(periodicReport(at: time), at: time)
        checkLink(at: time)
    }

    /// The items of a periodic report, in the order of the guide's two examples (5.1.2). Only on the dot carries the time.
    func periodicReport(at time: Int) -> [UplinkItem] {
        let light = UplinkItem.illuminance(result.isBright ? .bright : .dim)
        let status = UplinkItem.detectionStatus(result.isNormal ? .normal : .undetectable)
        let battery = UplinkItem.batteryLevel(percent: min(max(surroundings.batteryPercent, 1), 100))
        let temperature = UplinkItem.temperature(tenthsCelsius: readings.tenthsCelsius)
        let humidity = UplinkItem.humidity(halfPercent: readings.halfPercent)
        switch settings.reporting.mode {
        case .fromNowOn: return [battery, temperature, light, status, humidity, occupancy]
        case .onTheDot:
            return [.timestamp(unix: UInt32(clamping: time)), light, status, occupancy, battery, temperature, humidity]
        }
    }

    private var occupancy: UplinkItem {
        switch settings.detection.function {
        case .peopleCounting: .peopleCount(min(result.people, 0xffff))
        case .deskOccupancy: .deskOccupancy(desks)
        }
    }

    /// Reads the instruments for the detection interval that ends: until the next one ends, reports say the same (guide
    /// 4.2.3: sensor data is collected by detection interval).
    mutating func readInstruments() {
        // −0.1 °C has the bytes of "no reading", so 0.0 °C stands in for it.
        readings.tenthsCelsius = surroundings.tenthsCelsius.map { $0 == -1 ? 0 : min(max($0, -32_768), 32_767) }
        readings.halfPercent = surroundings.halfPercent.map { min(max($0, 0), 200) }
    }
}

/// What the instruments read at the end of the last detection interval.
struct Readings: Hashable, Sendable {
    /// Tenths of a degree Celsius; `nil` is no reading.
    var tenthsCelsius: Int?

    /// Halves of a percent; `nil` is no reading.
    var halfPercent: Int?
}

extension VirtualDevice {
    /// Sends a frame, in confirmed mode once more where nobody answers (guide 4.4.1), and listens after it.
    mutating func send(_ items: [UplinkItem], at time: Int) {
        guard state == .joined, let payload = try? Uplink.encode(items) else { return }
        let counter = link.frameCounter
        link.frameCounter += 1
        emit(.uplink(payload), at: time, counter: counter)
        if !isNetworkReachable {
            if settings.lorawan.isConfirmed { emit(.uplink(payload), at: time, counter: counter) }
            return
        }
        listen(at: time)
    }

    mutating func emit(
        _ content: Emission.Content, at time: Int, counter: Int? = nil, needsNetwork: Bool = true
    ) {
        emissions.append(
            Emission(time: time, content: content, counter: counter, isHeard: isNetworkReachable || !needsNetwork))
    }
}
