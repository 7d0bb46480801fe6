import DetectionRegions
public import Findings

extension SensorSettings {
    /// All that is wrong with the settings, by rule in the order of ``SettingsRules/all``; paths are those of a settings
    /// file.
    ///
    /// - Parameters:
    ///   - given: The settings that somebody wrote; a rule that only settings concern which nobody wrote keeps quiet,
    ///     because nobody can mend it there. `nil` judges all.
    ///   - known: The settings of which it is known what the device has, or will have; `nil` is all. A rule about two
    ///     settings of which one is not known warns alone, and says which value would have to hold.
    public func findings(_ given: Set<SettingKey>? = nil, known: Set<SettingKey>? = nil) -> [Finding] {
        let check = SettingsCheck(settings: self, given: given, known: known)
        return SettingRangeRule.findings(check) + ReportingNotAboveDetectionRule.findings(check)
            + HibernationAllDayRule.findings(check) + HibernationWithoutPeriodRule.findings(check)
            + DaylightSavingWithoutDatesRule.findings(check) + IlluminanceOrderRule.findings(check)
            + IlluminancePairRule.findings(check) + UncheckedSettingRule.findings(check)
            + ThresholdOrderRule.findings(check) + RetransmissionNeedsStorageRule.findings(check)
            + RetransmissionNeedsRejoinRule.findings(check) + RejoinNeedsOTAARule.findings(check)
            + ChannelSelectionRule.findings(check) + D2DDataRateRule.findings(check)
            + D2DTriggerRules.findings(check) + D2DKeyRule.findings(check) + PublishedKeyRule.findings(check)
            + regionFindings(check)
    }

    private func regionFindings(_ check: SettingsCheck) -> [Finding] {
        guard let layout = layout, check.concerns(.regions) else { return [] }
        return layout.verdict().findings
    }
}

/// All rules of settings.
public enum SettingsRules {
    /// The rules, each once.
    public static let all: [Rule] = [
        SettingRangeRule.rule, ReportingNotAboveDetectionRule.rule, HibernationAllDayRule.rule,
        HibernationWithoutPeriodRule.rule, DaylightSavingWithoutDatesRule.rule, IlluminanceOrderRule.rule,
        IlluminancePairRule.rule, UncheckedSettingRule.rule,
        ThresholdOrderRule.rule, RetransmissionNeedsStorageRule.rule,
        RetransmissionNeedsRejoinRule.rule, RejoinNeedsOTAARule.rule, ChannelSelectionRule.rule, D2DDataRateRule.rule,
        D2DTriggerRules.function, D2DTriggerRules.region, D2DTriggerRules.repeated, D2DKeyRule.rule,
        PublishedKeyRule.rule,
    ]
}

/// Settings with what the rules want to know.
struct SettingsCheck {
    let settings: SensorSettings
    let given: Set<SettingKey>?
    let known: Set<SettingKey>?

    /// Whether somebody wrote one of these settings.
    func concerns(_ keys: SettingKey...) -> Bool { given.map { !$0.isDisjoint(with: keys) } ?? true }

    /// Whether the device's value of all these settings is known.
    func knows(_ keys: SettingKey...) -> Bool { known.map { $0.isSuperset(of: keys) } ?? true }

    /// The first of these that somebody wrote, else the first: where a finding about them stands.
    func place(_ keys: SettingKey...) -> FindingPath {
        let key = keys.first { given?.contains($0) ?? true } ?? keys.first
        return FindingPath((key?.steps ?? []).map { .key($0) })
    }
}
