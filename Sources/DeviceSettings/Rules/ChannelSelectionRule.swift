import Findings

/// `channel-selection`: channels that the frequency plan has not.
enum ChannelSelectionRule {
    static let rule = Rule(
        "channel-selection", .error,
        summary: "The channels do not belong to the frequency plan.",
        help: """
            In US915 and AU915 channels are chosen by index, 0 to 71; in EU868 by frequency, of which the app lists 868.1, \
            868.3, 868.5, 867.1, 867.3 and 867.5 MHz (guide 4.4.1). Channels must match the gateway's. Those of other \
            plans are carried unchecked.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        let plan = check.settings.lorawan.plan
        guard check.concerns(.channels, .frequencyPlan), let selection = check.settings.lorawan.channels else {
            return []
        }
        guard check.knows(.frequencyPlan) else { return withoutPlan(selection, path: check.place(.channels)) }
        let path = check.place(.channels, .frequencyPlan)
        switch selection {
        case .indices(.all): return []
        case .indices(.some(let indices)):
            if plan.listedKilohertz != nil, !indices.isEmpty {
                return [
                    rule.finding("the channels of \(plan.name) are frequencies in MHz, such as \"868.1\"", path: path)
                ]
            }
            guard let all = plan.channelIndices, let wrong = indices.first(where: { !all.contains($0) }) else {
                return []
            }
            return [
                rule.finding(
                    "\(plan.name) has the channels \(all.lowerBound) to \(all.upperBound), not \(wrong)", path: path)
            ]
        case .kilohertz(let list):
            if let all = plan.channelIndices {
                let range = "\(all.lowerBound) to \(all.upperBound)"
                return [rule.finding("the channels of \(plan.name) are indices, \(range)", path: path)]
            }
            guard let listed = plan.listedKilohertz, let wrong = list.first(where: { !listed.contains($0) }) else {
                return []
            }
            let texts = listed.map(Megahertz.text).joined(separator: ", ")
            return [
                rule.finding("\(Megahertz.text(wrong)) MHz is no channel of \(plan.name): it has \(texts)", path: path)
            ]
        }
    }

    /// What can be said of channels where nothing says which plan the device has: which plan they would be right for.
    private static func withoutPlan(_ selection: ChannelSelection, path: FindingPath) -> [Finding] {
        let plans: String
        switch selection {
        case .indices(.all): return []
        case .indices(.some(let indices)):
            guard let largest = indices.last else { return [] }
            plans = largest <= 71 ? "plans such as US915 and AU915, not for EU868" : "neither US915, AU915 nor EU868"
        case .kilohertz: plans = "plans such as EU868, not for US915 and AU915"
        }
        return [
            rule.finding("these channels are for \(plans), and nothing says which plan the device has", path: path)
                .asWarning
        ]
    }
}
