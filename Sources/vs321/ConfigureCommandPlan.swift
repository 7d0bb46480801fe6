import DeviceSettings
import JSONLines
import NetworkEvents
import PayloadCodec
import SensorModel
import SiteFiles

/// What is to be done to one device: downlinks to send, and settings to make by hand.
struct ConfigurePlan {
    /// Whether a downlink was left out because it carries a secret.
    let hidesKey: Bool

    private let device: TemplateDevice
    private let payloads: [[UInt8]]
    private let chores: [ConfigureChore]
    private let port: Int
    private let showsSecrets: Bool

    /// - Parameter old: What the device has, where known: only what differs is to be done.
    init(
        _ device: TemplateDevice, _ old: GivenSettings?, limit: Int, showingSecrets: Bool
    ) throws(DownlinkPlanFault) {
        self.device = device
        showsSecrets = showingSecrets
        let new = device.settings.settings
        var keys = device.settings.keys
        if let old {
            // What nobody wrote of the old settings is not known, and sent to be sure.
            keys = keys.filter { !old.keys.contains($0) || !$0.row.isSame(new, old.settings) }
        }
        let hidesKey = keys.contains(.d2dKey) && new.d2d.key.fitsDownlink && !showingSecrets
        if hidesKey { keys.remove(.d2dKey) }
        let items = new.downlinkItems(for: keys, replacing: old?.settings)
        self.hidesKey = hidesKey
        payloads = try items.payloads(limit: limit)
        let remaining = items.remaining.filter { $0.row.way != .fixed }
        let withoutOld = old.map { $0.keys.contains(.detectionFunction) } != true
        chores = ConfigureChore.list(remaining, new, isNewFunctionSure: !withoutOld, showingSecrets: showingSecrets)
        // A new port holds once the device has joined anew, so everything goes to the old one.
        port = old?.settings.lorawan.port ?? LoRaWANSettings().port
    }

    /// How many downlinks there are.
    var count: Int { payloads.count }

    /// The device's name and EUI, as far as said.
    var title: String? {
        let eui = device.settings.settings.lorawan.deviceEUI?.description
        guard let name = device.name else { return eui }
        return eui.map { "\(name) (\($0))" } ?? name
    }

    /// The downlinks with what they say, then the checklist.
    var text: String {
        var lines: [String] = []
        if let title { lines.append("\(title)") }
        lines.append(payloads.isEmpty ? "Downlinks: none" : "Downlinks to port \(port), in this order:")
        for payload in payloads {
            let kinds = Downlink(decoding: payload).values.map {
                SettingWords.text($0, of: device.settings.settings, showingSecrets: showsSecrets)
            }
            lines.append("  \(Hex.text(payload))  (\(payload.count) bytes: \(kinds.joined(separator: ", ")))")
        }
        return lines.joined(separator: "\n") + "\n" + checklist
    }

    /// What is to be set by hand.
    var checklist: String {
        var text = ""
        if hidesKey {
            text += "Left out, because it is secret; --show-secrets writes it: the downlink with the D2D key\n"
        }
        guard !chores.isEmpty else { return text }
        text += "No downlink sets these; in the app:\n"
        for chore in chores { text += "  [ ] \(chore.text)\n" }
        return text
    }

    var json: String {
        let downlinks = payloads.map { payload in
            JSONText.object([
                ("payload", JSONText.quoted(Hex.text(payload))),
                ("settings", JSONText.array(Downlink(decoding: payload).values.map { JSONText.quoted($0.kind.name) })),
            ])
        }
        let eui = device.settings.settings.lorawan.deviceEUI
        return JSONText.object([
            ("name", device.name.map(JSONText.quoted) ?? "null"),
            ("devEUI", eui.map { JSONText.quoted($0.description) } ?? "null"), ("port", "\(port)"),
            ("downlinks", JSONText.array(downlinks)),
            ("withheld", JSONText.array(hidesKey ? [JSONText.quoted(SettingKey.d2dKey.rawValue)] : [])),
            ("checklist", JSONText.array(chores.map(\.json))),
        ])
    }

    /// The downlinks as requests for a network server, one a line.
    func requests(_ form: DownlinkForm) throws -> String {
        var lines = ""
        for payload in payloads {
            let request = DownlinkRequest(
                device: device.settings.settings.lorawan.deviceEUI, port: port, payload: payload)
            do throws(DownlinkFault) {
                lines += try request.json(form) + "\n"
            } catch {
                throw CommandFailure("\(error); write lorawan: {devEUI: …} in the settings file")
            }
        }
        return lines
    }
}

/// Bytes as hexadecimal digits.
enum Hex {
    static func text(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// What `configure` calls settings.
enum SettingWords {
    /// What a downlink's setting says, without the key it may carry.
    static func text(_ setting: Setting, of device: SensorSettings, showingSecrets: Bool) -> String {
        var settings = SensorSettings()
        let keys = settings.apply(setting)
        guard !keys.isEmpty else { return setting.kind.name }
        if case .d2dRule(let rule) = setting { return D2DTriggerRule(rule, function: device.detection.function).words }
        return keys.map { "\($0.row.title) \($0.row.words(settings, showingSecrets: showingSecrets))" }
            .joined(separator: ", ")
    }
}

extension D2DTriggerRule {
    /// The rule in a few words: "D2D rule occupied".
    fileprivate var words: String { "D2D rule \(trigger.name)\(isEnabled ? "" : " off")" }
}
