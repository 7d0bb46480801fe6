import DeviceSettings
import PayloadCodec
import SensorModel

/// Legal settings by chance.
enum RandomSettings {
    static func settings(_ random: inout some RandomNumberGenerator) -> SensorSettings {
        var settings = SensorSettings()
        settings.reporting.mode = Bool.random(using: &random) ? .onTheDot : .fromNowOn
        settings.detection.minutes = Int.random(in: 2...60, using: &random)
        settings.reporting.minutes = Int.random(in: settings.detection.minutes...1440, using: &random)
        settings.detection.function = Bool.random(using: &random) ? .deskOccupancy : .peopleCounting
        settings.detection.mode = Bool.random(using: &random) ? .auto : .alwaysOn
        settings.illuminance.dimBelowLux = Int.random(in: 0...1000, using: &random)
        settings.illuminance.brightAboveLux = Int.random(in: 1000...65_535, using: &random)
        settings.storage.isEnabled = Bool.random(using: &random)
        settings.storage.retransmits = settings.storage.isEnabled && Bool.random(using: &random)
        settings.lorawan.rejoins = settings.storage.retransmits || Bool.random(using: &random)
        settings.lorawan.rejoinPackets = Int.random(in: 0...12, using: &random)
        settings.storage.retransmissionSeconds = Int.random(in: 30...1200, using: &random)
        settings.storage.retrievalSeconds = Int.random(in: 30...1200, using: &random)
        settings.temperature = threshold(-400...850, &random)
        settings.humidity = threshold(0...200, &random)
        settings.lorawan.port = Int.random(in: 1...223, using: &random)
        settings.lorawan.adr = Bool.random(using: &random)
        settings.d2d.isEnabled = Bool.random(using: &random)
        settings.d2d.key = SecretKey(value: UInt128(UInt64.random(in: 0...UInt64.max, using: &random)) << 64)
        settings.d2d.rules = D2DTrigger.named.compactMap { trigger in
            guard trigger.function == settings.detection.function, Bool.random(using: &random) else { return nil }
            var rule = D2DTriggerRule(trigger, command: UInt16.random(in: 0...UInt16.max, using: &random))
            rule.isEnabled = Bool.random(using: &random)
            rule.sendsUplink = Bool.random(using: &random)
            rule.isTimed = Bool.random(using: &random)
            rule.minutes = Int.random(in: 1...1440, using: &random)
            return rule
        }
        return settings
    }

    private static func threshold(
        _ range: ClosedRange<Int>, _ random: inout some RandomNumberGenerator
    ) -> ThresholdSettings {
        let (a, b) = (Int.random(in: range, using: &random), Int.random(in: range, using: &random))
        let condition = ThresholdCondition.allCases.randomElement(using: &random) ?? .disabled
        return ThresholdSettings(condition, min: min(a, b), max: max(a, b))
    }
}
