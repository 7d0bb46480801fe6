public import Findings

/// Settings, and which of them somebody wrote; the others are those of a device that nobody has set.
public struct GivenSettings: Hashable, Sendable {
    /// The settings.
    public var settings: SensorSettings

    /// Those that somebody wrote.
    public var keys: Set<SettingKey>

    /// Settings of which somebody wrote some.
    public init(_ settings: SensorSettings = .standard, keys: Set<SettingKey> = []) {
        self.settings = settings
        self.keys = keys
    }
}

extension GivenSettings {
    /// These settings changed by what somebody wrote elsewhere.
    public func changed(by other: GivenSettings) -> GivenSettings {
        GivenSettings(settings.overlaid(other.keys, from: other.settings), keys: keys.union(other.keys))
    }

    /// All that is wrong with what somebody wrote, what nobody wrote being unknown.
    ///
    /// - Parameter keys: The settings that the judged file says; the others are known from elsewhere.
    public func findings(writtenIn keys: Set<SettingKey>) -> [Finding] { settings.findings(keys, known: self.keys) }
}
