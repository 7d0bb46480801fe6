public import DeviceSettings
import Findings

/// A settings file that was read: what it sets, for which devices, and all that is wrong with it.
///
/// A file says what matters to its writer; what it leaves out stays as the device has it. With `devices` it is a template for
/// many devices, each with settings of its own.
public struct SettingsDocument: Sendable {
    /// The file as the caller named it.
    public let file: String

    /// What the file sets for all devices.
    public let template: GivenSettings

    /// The devices that the file names; none where it is for whichever device it is sent to.
    public let devices: [TemplateDevice]

    /// What is wrong, in the order of the file; at one place by code, then as it was found.
    public let findings: [LocatedFinding]

    /// The document of a text.
    public init(text: String, file: String, changing old: SettingsDocument? = nil) {
        self.init(bytes: Array(text.utf8), file: file, changing: old)
    }

    /// The document of a file's bytes; those of a text that is not UTF-8 give a finding.
    ///
    /// - Parameters:
    ///   - bytes: YAML or JSON in UTF-8.
    ///   - file: How findings name the file.
    ///   - old: What the devices have already: what the file leaves out is judged by it.
    public init(bytes: [UInt8], file: String, changing old: SettingsDocument? = nil) {
        let tree = LooseTree(bytes: bytes, beginning: "a settings file begins with version: 1 and, say, reporting:")
        guard let root = tree.root else {
            self.init(file, tree.faults)
            return
        }
        var reader = SiteReader()
        let reading = reader.settingsFile(root, old)
        var faults = tree.faults + reader.findings
        let base = old?.common ?? GivenSettings()
        let common = base.changed(by: reading.template).findings(writtenIn: reading.template.keys)
        faults += common.map { ($0, root.position(of: $0.path)) }
        for (device, index) in reading.devices {
            let path = FindingPath().appending("devices").appending(index)
            let known = (old?.settings(of: device) ?? GivenSettings()).changed(by: device.settings)
            let own = known.findings(writtenIn: device.settings.keys).filter { !common.contains($0) }
            faults += own.map { finding in
                var finding = finding
                finding.path = FindingPath(path.steps + finding.path.steps)
                return (finding, root.position(of: finding.path))
            }
        }
        self.init(file, faults, reading.template, reading.devices.map(\.device))
    }

    private init(
        _ file: String, _ faults: [(finding: Finding, position: FilePosition)],
        _ template: GivenSettings = GivenSettings(), _ devices: [TemplateDevice] = []
    ) {
        self.file = file
        self.template = template
        self.devices = devices
        findings = LocatedFinding.inOrder(faults, file: file)
    }

    /// Reads a settings file, or standard input for `-`.
    ///
    /// - Throws: ``SiteFileError`` where there is nothing to read.
    public static func read(
        path: String, changing old: SettingsDocument? = nil
    ) throws(SiteFileError) -> SettingsDocument {
        let file = path == "-" ? "<stdin>" : path
        guard let bytes = try FileBytes.read(path) else {
            return SettingsDocument(file, [(FileTooLargeRule.tooManyBytes, .start)])
        }
        return SettingsDocument(bytes: bytes, file: file, changing: old)
    }

    /// Whether nothing of severity error was found.
    public var isSound: Bool { !findings.contains { $0.finding.severity == .error } }
}

extension SettingsDocument {
    /// What the file says of a device: as the device that it names with the same EUI, else with the same name, else as
    /// every device. `nil` where it names devices and this one is not among them: then it says nothing of it.
    public func settings(of device: TemplateDevice) -> GivenSettings? {
        guard !devices.isEmpty else { return template }
        let eui = device.settings.settings.lorawan.deviceEUI
        if let eui, let found = devices.first(where: { $0.settings.settings.lorawan.deviceEUI == eui }) {
            return found.settings
        }
        guard eui != nil || device.name != nil else { return common }
        let found = devices.first { other in
            device.name != nil && other.name == device.name
                && (eui == nil || other.settings.settings.lorawan.deviceEUI == nil)
        }
        return found?.settings
    }

    /// What all devices of the file have alike.
    public var common: GivenSettings {
        var common = template
        common.keys = common.keys.filter { key in
            devices.allSatisfy { key.row.isSame($0.settings.settings, template.settings) }
        }
        return common
    }
}

/// A device of a template.
public struct TemplateDevice: Hashable, Sendable {
    /// The name for people, if it has one.
    public var name: String?

    /// The serial number of 16 digits, if said.
    public var serialNumber: UInt64?

    /// The template's settings with the device's own.
    public var settings: GivenSettings

    /// A device from its parts.
    public init(name: String? = nil, serialNumber: UInt64? = nil, settings: GivenSettings) {
        self.name = name
        self.serialNumber = serialNumber
        self.settings = settings
    }
}

/// The tree of a small file that is no site.
struct LooseTree {
    private(set) var root: FileNode?
    private(set) var faults: [(finding: Finding, position: FilePosition)] = []

    /// The tree of a file's bytes.
    ///
    /// - Parameter beginning: What an empty file should begin with.
    init(bytes: [UInt8], beginning: String) {
        guard bytes.count <= FileBytes.limit else {
            faults = [(FileTooLargeRule.tooManyBytes, .start)]
            return
        }
        do throws(SourceText.Fault) {
            let source = try SourceText(bytes)
            guard source.bytes.contains(where: { $0 > 0x20 }) else {
                faults = [(SyntaxRule.finding("the file is empty; \(beginning)"), .start)]
                return
            }
            let tree = TreeComposer(source)
            (root, faults) = (tree.root, tree.faults)
        } catch {
            faults = [(SyntaxRule.finding(error.message), error.position)]
        }
    }
}

extension LocatedFinding {
    /// The findings of a file in its order; at one place by code, then as they were found.
    static func inOrder(_ faults: [(finding: Finding, position: FilePosition)], file: String) -> [LocatedFinding] {
        faults.enumerated()
            .sorted {
                ($0.element.position, $0.element.finding.code, $0.offset)
                    < ($1.element.position, $1.element.finding.code, $1.offset)
            }
            .map { LocatedFinding(finding: $0.element.finding, file: file, position: $0.element.position) }
    }
}
