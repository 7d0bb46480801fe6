import DetectionRegions
import DeviceSettings
import Findings
import PayloadCodec
import PlaneGeometry
import SensorModel

extension SiteReader {
    mutating func readReporting(_ top: Fields, _ given: inout GivenSettings) {
        guard let fields = group(top, "reporting", ["mode", "interval"]) else { return }
        take(choice(fields, "mode", ReportingMode.self), .reportingMode, \.reporting.mode, &given)
        take(integer(fields, "interval", unit: "minutes"), .reportingInterval, \.reporting.minutes, &given)
    }

    mutating func readDetection(_ top: Fields, _ given: inout GivenSettings) {
        let keys = ["function", "mode", "interval", "sensitivity"]
        guard let fields = group(top, "detection", keys) else { return }
        take(choice(fields, "function", DetectionFunction.self), .detectionFunction, \.detection.function, &given)
        take(choice(fields, "mode", DetectionMode.self), .detectionMode, \.detection.mode, &given)
        take(integer(fields, "interval", unit: "minutes"), .detectionInterval, \.detection.minutes, &given)
        take(text(fields, "sensitivity"), .detectionSensitivity, \.detection.sensitivity, &given)
    }

    mutating func readRegions(_ top: Fields, _ given: inout GivenSettings) {
        let list = list(top, "regions", of: "regions, each beginning with \"- \"")
        guard let nodes = list.value else { return }
        var regions: [RawRegion] = []
        for (node, path) in nodes {
            guard let fields = fields(node, path, of: "a region", keys: ["number", "name", "outline"]) else { continue }
            _ = require(fields, "number", example: "number: with a number from 1 to 10")
            _ = require(fields, "outline", example: "outline: with 3 to 8 corners")
            let (number, name) = (integer(fields, "number").value, text(fields, "name").value)
            if let outline = rawOutline(fields).value, let number {
                regions.append(RawRegion(number: number, name: name, outline: outline))
            }
        }
        if regions.count == nodes.count { take(.value(regions), .regions, \.regions, &given) }
    }

    mutating func readHibernation(_ top: Fields, _ given: inout GivenSettings) {
        guard let fields = group(top, "hibernation", ["enabled", "from", "to"]) else { return }
        take(flag(fields, "enabled"), .hibernationEnabled, \.hibernation.isEnabled, &given)
        take(clockTime(fields, "from"), .hibernationFrom, \.hibernation.start, &given)
        take(clockTime(fields, "to"), .hibernationTo, \.hibernation.end, &given)
    }

    mutating func readIlluminance(_ top: Fields, _ given: inout GivenSettings) {
        guard let fields = group(top, "illuminance", ["brightAbove", "dimBelow", "minimum"]) else { return }
        take(integer(fields, "brightAbove", unit: "lux"), .brightAbove, \.illuminance.brightAboveLux, &given)
        take(integer(fields, "dimBelow", unit: "lux"), .dimBelow, \.illuminance.dimBelowLux, &given)
        take(integer(fields, "minimum", unit: "lux"), .minimumIlluminance, \.illuminance.minimumDetectableLux, &given)
    }

    mutating func readStorage(_ top: Fields, _ given: inout GivenSettings) {
        let keys = ["enabled", "retransmission", "retransmissionInterval", "retrievalInterval"]
        guard let fields = group(top, "storage", keys) else { return }
        take(flag(fields, "enabled"), .storageEnabled, \.storage.isEnabled, &given)
        take(flag(fields, "retransmission"), .retransmission, \.storage.retransmits, &given)
        take(
            integer(fields, "retransmissionInterval", unit: "seconds"), .retransmissionInterval,
            \.storage.retransmissionSeconds, &given)
        take(
            integer(fields, "retrievalInterval", unit: "seconds"), .retrievalInterval, \.storage.retrievalSeconds,
            &given)
    }

    mutating func readThresholds(_ top: Fields, _ given: inout GivenSettings) {
        guard let fields = group(top, "thresholds", ["temperature", "humidity"]) else { return }
        let degrees = "a number of °C with at most one decimal"
        let percent = "a number of percent in halves"
        take(threshold(fields, "temperature", perUnit: 10, degrees), .temperatureThreshold, \.temperature, &given)
        take(threshold(fields, "humidity", perUnit: 2, percent), .humidityThreshold, \.humidity, &given)
    }

    private mutating func threshold(
        _ top: Fields, _ key: String, perUnit: Int, _ expected: String
    ) -> Reading<ThresholdSettings> {
        guard top[key] != nil else { return .absent }
        guard let fields = group(top, key, ["condition", "min", "max"]) else { return .faulty }
        _ = require(fields, "condition", example: "condition: disabled, below, above, within or outside")
        let condition = choice(fields, "condition", ThresholdCondition.self)
        let min = steps(fields, "min", perUnit: perUnit, expected)
        let max = steps(fields, "max", perUnit: perUnit, expected)
        guard let chosen = condition.value, !min.isFaulty, !max.isFaulty else { return .faulty }
        var threshold = ThresholdSettings(chosen, min: min.value ?? 0, max: max.value ?? 0)
        if threshold.usesMin, require(fields, "min", example: "min: with the lower bound") == nil { return .faulty }
        if threshold.usesMax, require(fields, "max", example: "max: with the upper bound") == nil { return .faulty }
        if chosen != .disabled {
            dropUnused("min", isUsed: threshold.usesMin, fields, chosen)
            dropUnused("max", isUsed: threshold.usesMax, fields, chosen)
            if !threshold.usesMin { threshold.min = 0 }
            if !threshold.usesMax { threshold.max = 0 }
        }
        return .value(threshold)
    }

    /// Reports a bound to which the condition gives no meaning.
    private mutating func dropUnused(_ key: String, isUsed: Bool, _ fields: Fields, _ condition: ThresholdCondition) {
        guard !isUsed, let node = fields[key] else { return }
        report(
            SettingsFileRules.unusedBound.finding(
                "\(key) means nothing to the condition \(condition.rawValue) and is left out"),
            fields.path.appending(key), node.position)
    }
}
