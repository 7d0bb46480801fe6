import JSONLines

/// The value of a setting, as settings files write it in YAML or in JSON.
indirect enum SettingValue {
    /// A name, such as `on-the-dot`, which YAML writes without quotes.
    case name(String)

    /// A text.
    case text(String)

    /// A number in decimal digits.
    case number(String)

    /// True or false.
    case flag(Bool)

    /// Nothing was said.
    case absent

    /// Some values.
    case list([SettingValue])

    /// Values with names.
    case members([(String, SettingValue)])
}

extension SettingValue {
    /// The value in YAML on one line.
    var yaml: String {
        switch self {
        case .name(let name): name
        case .text(let text): JSONText.quoted(text)
        case .number(let digits): digits
        case .flag(let isOn): isOn ? "true" : "false"
        case .absent: "null"
        case .list(let values): "[\(values.map(\.yaml).joined(separator: ", "))]"
        case .members(let members): "{\(members.map { "\($0.0): \($0.1.yaml)" }.joined(separator: ", "))}"
        }
    }

    /// The value in JSON.
    var json: String {
        switch self {
        case .name(let text), .text(let text): JSONText.quoted(text)
        case .number(let digits): digits
        case .flag(let isOn): isOn ? "true" : "false"
        case .absent: "null"
        case .list(let values): JSONText.array(values.map(\.json))
        case .members(let members): JSONText.object(members.map { ($0.0, $0.1.json) })
        }
    }
}
