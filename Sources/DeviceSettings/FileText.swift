import DetectionRegions
import PayloadCodec
import PlaneGeometry

/// What values of settings are in a settings file.
enum FileText {
    @Sendable static func flag(_ value: Bool) -> SettingValue { .flag(value) }

    @Sendable static func number(_ value: Int) -> SettingValue { .number("\(value)") }

    @Sendable static func key(_ key: SecretKey) -> SettingValue { .text(key.digits) }

    @Sendable static func time(_ time: ClockTime) -> SettingValue { .text("\(time)") }

    @Sendable static func text(_ text: String) -> SettingValue { .text(text) }

    static func optional(_ value: SettingValue?) -> SettingValue { value ?? .absent }

    /// A distance from UTC such as `+08:00`.
    @Sendable static func zone(_ minutes: Int) -> SettingValue {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return .text(
            "\(minutes < 0 ? "-" : "+")\(two(Int(minutes.magnitude / 60))):\(two(Int(minutes.magnitude % 60)))")
    }

    @Sendable static func change(_ change: ClockChange) -> SettingValue {
        .members([
            ("month", number(change.month)), ("week", number(change.week)), ("weekday", number(change.weekday)),
            ("at", time(change.time)),
        ])
    }

    /// A whole number of tenths.
    @Sendable static func tenths(_ value: Int) -> SettingValue {
        let (whole, tenth) = value.magnitude.quotientAndRemainder(dividingBy: 10)
        return .number((value < 0 ? "-" : "") + (tenth == 0 ? "\(whole)" : "\(whole).\(tenth)"))
    }

    /// A whole number of halves.
    @Sendable static func halves(_ value: Int) -> SettingValue { tenths(value * 5) }

    /// A threshold with the bounds that matter to its condition.
    static func threshold(_ threshold: ThresholdSettings, _ number: (Int) -> SettingValue) -> SettingValue {
        var members: [(String, SettingValue)] = [("condition", .name(threshold.condition.rawValue))]
        let isOff = threshold.condition == .disabled
        if threshold.usesMin || isOff && threshold.min != 0 { members.append(("min", number(threshold.min))) }
        if threshold.usesMax || isOff && threshold.max != 0 { members.append(("max", number(threshold.max))) }
        return .members(members)
    }

    @Sendable static func rules(_ rules: [D2DTriggerRule]) -> SettingValue {
        .list(
            rules.map { rule in
                let trigger: SettingValue
                if case .byte(let byte) = rule.trigger {
                    trigger = number(Int(byte))
                } else {
                    trigger = .name(rule.trigger.name)
                }
                return .members([
                    ("trigger", trigger), ("enabled", .flag(rule.isEnabled)), ("command", .text(command(rule.command))),
                    ("minutes", number(rule.minutes)), ("timed", .flag(rule.isTimed)),
                    ("uplink", .flag(rule.sendsUplink)),
                ])
            })
    }

    static func command(_ command: UInt16) -> String { Hexadecimal.text(command, digits: 4).lowercased() }

    @Sendable static func regions(_ regions: [RawRegion]?) -> SettingValue {
        guard let regions else { return .absent }
        return .list(
            regions.map { region in
                let name = region.name.map { [("name", SettingValue.text($0))] } ?? []
                let points = region.outline.map { point in
                    SettingValue.list([.number(Metres.text(point.x)), .number(Metres.text(point.y))])
                }
                return .members([("number", number(region.number))] + name + [("outline", .list(points))])
            })
    }
}

extension ThresholdSettings {
    /// Whether the lower bound matters.
    public var usesMin: Bool { condition == .below || condition == .within || condition == .outside }

    /// Whether the upper bound matters.
    public var usesMax: Bool { condition == .above || condition == .within || condition == .outside }
}

extension ClockChange {
    /// The change in words: "last Sunday of March at 02:00"; numbers that name no month, week or weekday stay numbers.
    public var words: String {
        let weeks = ["1st", "2nd", "3rd", "4th", "last"]
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        func name(_ number: Int, _ names: [String], _ noun: String) -> String {
            names.indices.contains(number - 1) ? names[number - 1] : "\(noun) \(number)"
        }
        return
            "\(name(week, weeks, "week")) \(name(weekday, days, "weekday")) of \(name(month, months, "month")) at \(time)"
    }
}
