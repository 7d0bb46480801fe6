import DetectionRegions
import PayloadCodec
import SensorModel
import SiteModel

extension SiteWatch {
    /// The state of every sensor of the site at a moment, in seconds since 1970.
    ///
    /// A region of a desk-occupancy sensor is
    /// - unknown, `undetectable`, where the sensor's newest detection status says so and it, or an occupancy, is fresh;
    /// - unknown, `noData`, where no occupancy was reported;
    /// - unknown, `silent`, where the newest occupancy is twice the sensor's reporting interval old, or older;
    /// - disabled where that report does not enable it, taken or not;
    /// - else occupied or vacant.
    ///
    /// People counts are unknown for the same reasons. Battery, temperature, humidity and light are the last known ones,
    /// however old, with their times. An uplink without occupancy is heard, but makes no occupancy fresh.
    ///
    /// Ask for moments from ``lastEvent`` on, or set ``until``: observations later than the moment are left out, but those
    /// that they superseded are forgotten, and what they said is then unknown.
    public func state(at moment: Int) -> SiteState {
        var sensors: [String: SensorState] = [:]
        for (index, sensor) in site.sensors.enumerated() where sensors[sensor.id] == nil {
            sensors[sensor.id] = records[index].state(of: sensor, at: moment)
        }
        return SiteState(time: moment, sensors: sensors)
    }
}

extension SensorRecord {
    fileprivate func state(of sensor: PlacedSensor, at moment: Int) -> SensorState {
        var state = SensorState(
            lastHeard: heard.at(moment)?.time,
            batteryPercent: battery.at(moment)?.value,
            tenthsCelsius: temperature.at(moment)?.value,
            humidityHalfPercent: humidity.at(moment)?.value,
            illuminance: illuminance.at(moment)?.value)
        state.readingTimes = ReadingTimes(
            battery: battery.at(moment)?.time, temperature: temperature.at(moment)?.time,
            humidity: humidity.at(moment)?.time, illuminance: illuminance.at(moment)?.time)
        let patience = sensor.reportingInterval.seconds * 2
        switch sensor.function {
        case .deskOccupancy:
            let newest = occupancy.at(moment)
            let doubt = doubt(about: newest?.time, at: moment, patience: patience)
            for number in sensor.drawnRegions {
                state.regions[number] = doubt.map(RegionState.unknown) ?? newest?.value.state(of: number)
            }
        case .peopleCounting:
            let newest = people.at(moment)
            if let doubt = doubt(about: newest?.time, at: moment, patience: patience) {
                state.people = .unknown(doubt)
            } else {
                state.people = newest.map { .counted($0.value) }
            }
        }
        return state
    }

    /// Why an observation of that time says nothing of the moment; `nil` where it does.
    private func doubt(about time: Int?, at moment: Int, patience: Int) -> UnknownReason? {
        let age = time.map { moment - $0 }
        let isFresh = age.map { $0 < patience } ?? false
        if let status = detection.at(moment), status.value == .undetectable,
            isFresh || moment - status.time < patience
        {
            return .undetectable
        }
        guard let age else { return .noData }
        return isFresh ? nil : .silent(seconds: age)
    }
}

extension DeskOccupancy {
    fileprivate func state(of region: RegionNumber) -> RegionState {
        guard enabled.contains(region) else { return .disabled }
        return occupied.contains(region) ? .occupied : .vacant
    }
}

extension PlacedSensor {
    /// The legal numbers of the regions that are drawn, each once.
    var drawnRegions: RegionMask {
        RegionMask(regions.compactMap { RegionNumber($0.region.number) })
    }
}
