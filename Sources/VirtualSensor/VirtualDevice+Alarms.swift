import DeviceSettings
import PayloadCodec

/// Which thresholds are breached.
struct Alarms: Hashable, Sendable {
    var temperature = false
    var humidity = false
}

extension VirtualDevice {
    /// Sends an alarm once when a threshold is breached, and its release once when it no longer is (guide 4.3 and 5.1.3).
    ///
    /// An instrument without a reading changes nothing. A threshold that is switched off is released without a word.
    mutating func raiseAlarms(at time: Int) {
        if let value = readings.tenthsCelsius {
            let isBreached = settings.temperature.isBreached(by: value)
            if isBreached != alarms.temperature {
                alarms.temperature = isBreached
                if settings.temperature.condition != .disabled {
                    send([.temperatureAlarm(tenthsCelsius: value, isBreached ? .alarm : .released)], at: time)
                }
            }
        }
        if let value = readings.halfPercent {
            let isBreached = settings.humidity.isBreached(by: value)
            if isBreached != alarms.humidity {
                alarms.humidity = isBreached
                if settings.humidity.condition != .disabled {
                    send([.humidityAlarm(halfPercent: value, isBreached ? .alarm : .released)], at: time)
                }
            }
        }
    }
}
