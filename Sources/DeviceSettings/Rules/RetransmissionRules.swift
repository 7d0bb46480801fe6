import Findings

/// `retransmission-needs-storage`: data to be sent again that nobody keeps.
enum RetransmissionNeedsStorageRule {
    static let rule = Rule(
        "retransmission-needs-storage", .error,
        summary: "Data retransmission is on while data storage is off.",
        help: """
            Lost data is sent again from what the device has stored, so storage must be on first (guide 4.2.3, step 1).
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        let storage = check.settings.storage
        guard storage.retransmits, !storage.isEnabled, check.concerns(.retransmission, .storageEnabled) else {
            return []
        }
        let path = check.place(.retransmission, .storageEnabled)
        guard check.knows(.storageEnabled) else {
            return [
                rule.finding(
                    "data retransmission needs data storage, and nothing says whether it is on; set storage: {enabled: true}",
                    path: path
                ).asWarning
            ]
        }
        return [
            rule.finding("data retransmission needs data storage; set storage: {enabled: true}", path: path)
        ]
    }
}

/// `retransmission-needs-rejoin`: lost data that nobody notices.
enum RetransmissionNeedsRejoinRule {
    static let rule = Rule(
        "retransmission-needs-rejoin", .error,
        summary: "Data retransmission is on while rejoin mode is off.",
        help: """
            The device learns that its link is down from the link checks of rejoin mode, and sends again what it stored \
            since (guide 4.2.3, step 2). Rejoin mode can be switched on in the app alone.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        guard check.settings.storage.retransmits, !check.settings.lorawan.rejoins,
            check.concerns(.retransmission, .rejoinEnabled)
        else { return [] }
        let path = check.place(.retransmission, .rejoinEnabled)
        guard check.knows(.rejoinEnabled) else {
            return [
                rule.finding(
                    "data retransmission needs rejoin mode, which notices a broken link, and nothing says whether it is on; "
                        + "see to it in the app", path: path
                ).asWarning
            ]
        }
        return [
            rule.finding(
                "data retransmission needs rejoin mode, which notices a broken link; set lorawan: {rejoin: {enabled: true}}",
                path: path)
        ]
    }
}

/// `rejoin-needs-otaa`: rejoin mode in ABP.
enum RejoinNeedsOTAARule {
    static let rule = Rule(
        "rejoin-needs-otaa", .error,
        summary: "Rejoin mode is on while the device does not join.",
        help: "Only OTAA supports rejoin mode (guide 4.4.1): a device in ABP never joins, so it cannot join anew.")

    static func findings(_ check: SettingsCheck) -> [Finding] {
        let lorawan = check.settings.lorawan
        guard lorawan.rejoins, lorawan.join == .abp, check.concerns(.rejoinEnabled, .joinType) else { return [] }
        return [
            rule.finding("rejoin mode needs join: otaa; ABP never joins", path: check.place(.rejoinEnabled, .joinType))
        ]
    }
}
