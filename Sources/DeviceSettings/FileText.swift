import DetectionRegions
import JSONLines
import PayloadCodec
import PlaneGeometry

/// Values as a settings file writes them: YAML in flow style on one line, of which most is JSON as well.
enum FileText {
    @Sendable static func flag(_ value: Bool) -> String { value ? "true" : "false" }

    @Sendable static func key(_ key: SecretKey) -> String { "\"\(key.digits)\"" }

    @Sendable static func time(_ time: ClockTime) -> String { "\"\(time)\"" }

    @Sendable static func optional(_ text: String?) -> String { text ?? "null" }

    /// A text in quotes.
    @Sendable static func quoted(_ text: String) -> String { JSONText.quoted(text) }

    /// `"+08:00"`.
    @Sendable static func zone(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\"\(minutes < 0 ? "-" : "+")\(two(Int(minutes.magnitude / 60))):\(two(Int(minutes.magnitude % 60)))\""
    }

    @Sendable static func change(_ change: ClockChange) -> String {
        "{month: \(change.month), week: \(change.week), weekday: \(change.weekday), at: \"\(change.time)\"}"
    }

    /// A whole number of tenths.
    @Sendable static func tenths(_ value: Int) -> String {
        let (whole, tenth) = value.magnitude.quotientAndRemainder(dividingBy: 10)
        return (value < 0 ? "-" : "") + (tenth == 0 ? "\(whole)" : "\(whole).\(tenth)")
    }

    /// A whole number of halves.
    @Sendable static func halves(_ value: Int) -> String { tenths(value * 5) }

    static func threshold(_ threshold: ThresholdSettings, _ number: (Int) -> String) -> String {
        var members = ["condition: \(threshold.condition.rawValue)"]
        if threshold.usesMin || threshold.min != 0 { members.append("min: \(number(threshold.min))") }
        if threshold.usesMax || threshold.max != 0 { members.append("max: \(number(threshold.max))") }
        return "{\(members.joined(separator: ", "))}"
    }

    @Sendable static func rules(_ rules: [D2DTriggerRule]) -> String {
        let texts = rules.map { rule in
            "{trigger: \(rule.trigger.name), enabled: \(rule.isEnabled), command: \"\(command(rule.command))\", "
                + "minutes: \(rule.minutes), timed: \(rule.isTimed), uplink: \(rule.sendsUplink)}"
        }
        return "[\(texts.joined(separator: ", "))]"
    }

    static func command(_ command: UInt16) -> String { Hexadecimal.text(command, digits: 4).lowercased() }

    @Sendable static func regions(_ regions: [RawRegion]?) -> String {
        guard let regions else { return "null" }
        let texts = regions.map { region in
            let name = region.name.map { ", name: \(quoted($0))" } ?? ""
            let points = region.outline.map { "[\(Metres.text($0.x)), \(Metres.text($0.y))]" }
            return "{number: \(region.number)\(name), outline: [\(points.joined(separator: ", "))]}"
        }
        return "[\(texts.joined(separator: ", "))]"
    }
}

extension ThresholdSettings {
    /// Whether the lower bound matters.
    public var usesMin: Bool { condition == .below || condition == .within || condition == .outside }

    /// Whether the upper bound matters.
    public var usesMax: Bool { condition == .above || condition == .within || condition == .outside }
}
