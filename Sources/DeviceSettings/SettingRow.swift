/// What there is to know about one setting: where the guide describes it, what sets it, and how it is read off a value.
public struct SettingRow: Sendable {
    /// How a device can be given a setting.
    public enum Way: Hashable, Sendable {
        /// By a downlink.
        case downlink
        /// In the vendor's app, at this place.
        case app(String)
        /// Not at all: it is the device's own.
        case fixed
    }

    /// Its name.
    public let key: SettingKey

    /// The section of the guide that describes it.
    public let section: String

    /// Its name for people, in lower case.
    public let title: String

    /// How a device can be given it.
    public let way: Way

    /// Whether its value is a secret.
    public let isSecret: Bool

    private let copying: @Sendable (inout SensorSettings, SensorSettings) -> Void
    private let comparing: @Sendable (SensorSettings, SensorSettings) -> Bool
    private let value: @Sendable (SensorSettings) -> SettingValue
    private let words: (@Sendable (SensorSettings) -> String)?

    /// The row of a member.
    ///
    /// - Parameters:
    ///   - words: The value for people, where a file writes it otherwise.
    ///   - value: The value as a file writes it.
    init<Value: Equatable & SendableMetatype>(
        _ key: SettingKey, _ section: String, _ title: String, _ way: Way,
        _ member: any WritableKeyPath<SensorSettings, Value> & Sendable, isSecret: Bool = false,
        words: (@Sendable (Value) -> String)? = nil, value: @escaping @Sendable (Value) -> SettingValue
    ) {
        self.key = key
        self.section = section
        self.title = title
        self.way = way
        self.isSecret = isSecret
        copying = { $0[keyPath: member] = $1[keyPath: member] }
        comparing = { $0[keyPath: member] == $1[keyPath: member] }
        self.value = { value($0[keyPath: member]) }
        if let words {
            self.words = { words($0[keyPath: member]) }
        } else {
            self.words = nil
        }
    }
}

extension SettingRow {
    /// Takes the setting over from another value.
    public func copy(to settings: inout SensorSettings, from other: SensorSettings) { copying(&settings, other) }

    /// Whether both values have the setting alike.
    public func isSame(_ one: SensorSettings, _ other: SensorSettings) -> Bool { comparing(one, other) }

    /// The setting's value as a settings file writes it in YAML, on one line; secrets only where asked for.
    public func text(_ settings: SensorSettings, showingSecrets: Bool = false) -> String {
        isSecret && !showingSecrets ? "(hidden)" : value(settings).yaml
    }

    /// The setting's value in JSON; secrets only where asked for, else null.
    public func json(_ settings: SensorSettings, showingSecrets: Bool = false) -> String {
        isSecret && !showingSecrets ? "null" : value(settings).json
    }

    /// The setting's value as the app shows it: SF9, or the last Sunday of March at 02:00.
    public func words(_ settings: SensorSettings, showingSecrets: Bool = false) -> String {
        guard let words, !isSecret else { return text(settings, showingSecrets: showingSecrets) }
        return words(settings)
    }
}

extension SettingKey {
    /// What there is to know about it.
    public var row: SettingRow { SettingRow.all[index] }

    private var index: Int { SettingKey.indices[self] ?? 0 }

    private static let indices = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

extension SensorSettings {
    /// These settings with some of them taken over from another value.
    public func overlaid(_ keys: some Sequence<SettingKey>, from other: SensorSettings) -> SensorSettings {
        var result = self
        for key in keys { key.row.copy(to: &result, from: other) }
        return result
    }

    /// The settings in which both differ, in the order of ``SettingKey``.
    public func differences(from other: SensorSettings) -> [SettingKey] {
        SettingKey.allCases.filter { !$0.row.isSame(self, other) }
    }
}
