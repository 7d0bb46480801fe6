import Findings
import SensorModel

/// `d2d-trigger`, `d2d-trigger-region` and `d2d-trigger-repeated`: rules that can never fire, or that fire twice.
enum D2DTriggerRules {
    static let function = Rule(
        "d2d-trigger", .error,
        summary: "A D2D trigger does not exist in the chosen detection function.",
        help: """
            People counting triggers on occupied, vacant, dim, occupied-bright and occupied-dim; desk occupancy on \
            region-1-occupied to region-10-vacant (guide 5.2.4). One byte carries both, so a trigger of the other \
            function would silently mean something else.
            """)

    static let region = Rule(
        "d2d-trigger-region", .warning,
        summary: "A D2D trigger watches a region that is not drawn.",
        help: "A region that is not drawn is never taken nor free, so the command would never be sent.")

    static let repeated = Rule(
        "d2d-trigger-repeated", .error,
        summary: "Two D2D rules have the same trigger.",
        help: """
            The device keeps one rule for each trigger, told apart by the first byte of the setting (guide 5.2.4): the \
            second would replace the first.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        guard check.concerns(.d2dRules, .detectionFunction, .regions) else { return [] }
        let settings = check.settings
        var findings: [Finding] = []
        var seen: [UInt8: Int] = [:]
        for (index, rule) in settings.d2d.rules.enumerated() {
            let path = check.place(.d2dRules).appending(index).appending("trigger")
            if !check.knows(.detectionFunction) {
                findings += withoutFunction(rule.trigger, path)
            } else if rule.trigger.function != settings.detection.function {
                findings.append(
                    function.finding(
                        "\(words(settings.detection.function)) has no trigger \(rule.trigger.name)", path: path))
            } else if case .region(let number, _) = rule.trigger, let drawn = settings.drawnRegions,
                !drawn.contains(number)
            {
                var finding = region.finding("region \(number) is not drawn, so the rule never fires", path: path)
                finding.regions = [number.value]
                findings.append(finding)
            }
            if let first = seen[rule.trigger.byte] {
                findings.append(
                    repeated.finding(
                        "rule \(first + 1) of the list has the trigger \(rule.trigger.name) already", path: path))
            } else {
                seen[rule.trigger.byte] = index
            }
        }
        return findings
    }

    /// What can be said of a trigger where nothing says which function the device has. A bare byte that both functions
    /// know is fine.
    private static func withoutFunction(_ trigger: D2DTrigger, _ path: FindingPath) -> [Finding] {
        if case .byte(let byte) = trigger {
            if (1...5).contains(byte) { return [] }
            guard (6...20).contains(byte) else {
                return [function.finding("no detection function has the trigger \(byte)", path: path)]
            }
        }
        let needed = trigger.function ?? .deskOccupancy
        return [
            function.finding(
                "the trigger \(trigger.name) needs \(words(needed)), and nothing says which function the device has; "
                    + "add detection: {function: \(needed.rawValue)}", path: path
            ).asWarning
        ]
    }

    private static func words(_ function: DetectionFunction) -> String {
        switch function {
        case .peopleCounting: "people counting"
        case .deskOccupancy: "desk occupancy"
        }
    }
}
