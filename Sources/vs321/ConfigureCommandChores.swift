import DeviceSettings
import JSONLines
import SensorModel

/// Something to do in the app, because no downlink does it.
struct ConfigureChore {
    private let key: SettingKey

    /// What to do in words, where it is not to set a value.
    private let advice: String?

    private let words: String
    private let value: String

    /// What is left to do by hand, in the order of settings.
    ///
    /// Who switches the detection function must draw the regions anew (guide 4.2.1 and 4.2.2), and desk occupancy needs at
    /// least one.
    ///
    /// - Parameters:
    ///   - keys: The settings that no downlink sets.
    ///   - isNewFunctionSure: Whether the device is known to have another function now; else it may have this one already.
    static func list(
        _ keys: [SettingKey], _ settings: SensorSettings, isNewFunctionSure: Bool, showingSecrets: Bool
    ) -> [ConfigureChore] {
        let redraws = keys.contains(.detectionFunction) && !keys.contains(.regions)
        let needsOne = settings.detection.function == .deskOccupancy ? ", at least one" : ""
        let advice = (isNewFunctionSure ? "draw them anew" : "draw them anew if the function changes") + needsOne
        return SettingKey.allCases.compactMap { key in
            if keys.contains(key) { return ConfigureChore(key, settings, showingSecrets, advice: nil) }
            return key == .regions && redraws ? ConfigureChore(key, settings, showingSecrets, advice: advice) : nil
        }
    }

    private init(_ key: SettingKey, _ settings: SensorSettings, _ showsSecrets: Bool, advice: String?) {
        self.key = key
        self.advice = advice
        words = key.row.words(settings, showingSecrets: showsSecrets)
        value = advice == nil ? key.row.json(settings, showingSecrets: showsSecrets) : "null"
    }

    /// What to do on one line.
    var text: String { "\(key.row.title): \(advice ?? words)  (\(place), guide \(key.row.section))" }

    var json: String {
        JSONText.object([
            ("setting", JSONText.quoted(key.rawValue)), ("title", JSONText.quoted(key.row.title)), ("value", value),
            ("advice", advice.map(JSONText.quoted) ?? "null"), ("where", JSONText.quoted(place)),
            ("section", JSONText.quoted(key.row.section)),
        ])
    }

    private var place: String {
        switch key.row.way {
        case .app(let place): place
        case .downlink: "Settings > Network > D2D"
        case .fixed: "fixed"
        }
    }
}
