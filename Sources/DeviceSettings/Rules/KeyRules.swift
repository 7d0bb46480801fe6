import Findings

/// `d2d-key-not-by-downlink`: a D2D key that no downlink can set.
enum D2DKeyRule {
    static let rule = Rule(
        "d2d-key-not-by-downlink", .warning,
        summary: "No downlink can set this D2D key.",
        help: """
            The downlink carries the first 16 digits of the key and the device sets the last 16 to zero (guide 5.2.4). \
            Any other key must be typed into the app, and the default key, once another was set by downlink, can only be \
            brought back there or by a reset.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        let key = check.settings.d2d.key
        // Who writes nothing keeps the default key, which needs no downlink.
        guard !key.fitsDownlink, check.given?.contains(.d2dKey) ?? check.settings.d2d.isEnabled else { return [] }
        let message =
            key == .standard
            ? "the default D2D key cannot be set back by downlink; use the app, or reset the device"
            : "a downlink sets the last 16 digits of a D2D key to 0; type this key into the app"
        return [rule.finding(message, path: check.place(.d2dKey))]
    }
}

/// `published-key`: a key that everybody can read in the guide.
enum PublishedKeyRule {
    static let rule = Rule(
        "published-key", .note,
        summary: "A key is the default that the guide prints.",
        help: """
            All default keys are one and the same, and the guide prints it (4.4.1 and 4.4.2): whoever has read it can \
            listen. Give devices keys of their own; the vendor sells them with random ones.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        let lorawan = check.settings.lorawan
        let keys: [(SettingKey, SecretKey)] =
            lorawan.join == .otaa
            ? [(.applicationKey, lorawan.applicationKey)]
            : [
                (.networkSessionKey, lorawan.networkSessionKey),
                (.applicationSessionKey, lorawan.applicationSessionKey),
            ]
        return keys.compactMap { key, value in
            guard value == .standard, check.given?.contains(key) ?? false else { return nil }
            return rule.finding("the \(key.row.title) is the default that the guide prints", path: check.place(key))
        }
    }
}
