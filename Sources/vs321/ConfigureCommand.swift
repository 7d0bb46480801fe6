public import ArgumentParser
import DeviceSettings
import NetworkEvents
public import SensorModel
import SiteFiles

/// `vs321 configure`: the downlinks that set a device.
struct ConfigureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configure",
        abstract: "Turn a settings file into downlinks, and what no downlink can set into a checklist for the app.",
        discussion: """
            What the file leaves out stays as the device has it. Downlinks come in a safe order: what makes the device join \
            its network anew is last. Secrets are only written with --show-secrets; a downlink with the D2D key is one. \
            --read goes the other way: from the device's answers (uplinks in hexadecimal digits, or an uplink log) to a \
            settings file.

            EXAMPLE
              vs321 configure Examples/open-office.settings.yaml
              vs321 configure new.yaml --from old.yaml --max-bytes 33
              vs321 configure --read answers.txt
            """)

    @Argument(help: ArgumentHelp("The settings file (YAML or JSON), or - for standard input.", valueName: "settings"))
    var settings: String?

    @Option(help: ArgumentHelp("What the device has now; only what differs is sent.", valueName: "old"))
    var from: String?

    @Option(
        help: ArgumentHelp("The longest payload in bytes; 51 is what EU868 carries at its slowest.", valueName: "n"))
    var maxBytes = DownlinkItems.standardLimit

    @Option(
        help: ArgumentHelp(
            "Only this device of a template, by its name or EUI; with --read, of a log.", valueName: "device"))
    var device: String?

    @Option(
        help: ArgumentHelp(
            "Write requests for a network server: \(DownlinkForm.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "form"))
    var envelope: DownlinkForm?

    @Option(
        help: ArgumentHelp("Read a device's answers into a settings file; - for standard input.", valueName: "frames"))
    var read: String?

    @Option(help: "The detection function of the device whose answers are read, where they do not tell it.")
    var function: DetectionFunction?

    @Flag(help: "Write secrets: keys, and downlinks that carry one.")
    var showSecrets = false

    @Option(help: "How to print it: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        if (settings == nil) == (read == nil) {
            throw ValidationError("name a settings file, or with --read the device's answers")
        }
        if read != nil, from != nil || envelope != nil {
            throw ValidationError("--read makes a settings file; --from and --envelope are for downlinks")
        }
        if read == nil, function != nil { throw ValidationError("--function is for --read") }
        if envelope != nil, format == .json { throw ValidationError("--envelope is JSON already; leave --format out") }
        if !(1...242).contains(maxBytes) { throw ValidationError("--max-bytes \(maxBytes) is not in 1...242") }
    }

    func run() throws {
        if let read {
            let answers = ConfigureAnswers(path: read, device: device, function: function)
            return try answers.run(format, showingSecrets: showSecrets)
        }
        guard let settings else { return }
        let old = try from.map { try open($0, nil) }
        if let old, !old.isSound {
            for finding in old.findings { StandardError.write("\(finding)\n") }
            throw ExitCode(1)
        }
        let document = try open(settings, old)
        for finding in document.findings { StandardError.write("\(finding)\n") }
        if !document.isSound { throw ExitCode(1) }
        var lines = 0
        for target in try targets(document) { try write(target, old?.settings(of: target), after: &lines) }
    }

    private func open(_ path: String, _ old: SettingsDocument?) throws -> SettingsDocument {
        do throws(SiteFileError) {
            return try SettingsDocument.read(path: path, changing: old)
        } catch .isFolder(let path) {
            throw CommandFailure("\(path): this is a folder; name a settings file in it")
        } catch {
            throw CommandFailure("\(error)")
        }
    }

    /// The devices to set: those of the file that were asked for, or one that has no name.
    private func targets(_ document: SettingsDocument) throws -> [TemplateDevice] {
        guard !document.devices.isEmpty else {
            if let device { throw CommandFailure("\(document.file) names no devices, so not \(device) either") }
            return [TemplateDevice(settings: document.template)]
        }
        guard let device else { return document.devices }
        let found = document.devices.filter {
            $0.name == device || $0.settings.settings.lorawan.deviceEUI?.description == device.uppercased()
        }
        if found.isEmpty { throw CommandFailure("\(document.file) has no device \(device)") }
        return found
    }

    /// - Parameter lines: How many requests were written for the devices before.
    private func write(_ target: TemplateDevice, _ old: GivenSettings?, after lines: inout Int) throws {
        let plan: ConfigurePlan
        do throws(DownlinkPlanFault) {
            plan = try ConfigurePlan(target, old, limit: maxBytes, showingSecrets: showSecrets)
        } catch {
            throw CommandFailure("\(error)")
        }
        if plan.hidesKey {
            StandardError.write("vs321: note: the downlink with the D2D key is secret; --show-secrets writes it\n")
        }
        switch (envelope, format) {
        case (let envelope?, _):
            StandardOutput.shared.write(try plan.requests(envelope))
            if let title = plan.title {
                let range = plan.count == 1 ? "line \(lines + 1)" : "lines \(lines + 1) to \(lines + plan.count)"
                // Not every server's request names the device.
                StandardError.write("\(title): \(plan.count == 0 ? "nothing to send" : range)\n")
            }
            lines += plan.count
            StandardError.write(plan.checklist)
        case (nil, .text): StandardOutput.shared.write(plan.text)
        case (nil, .json): StandardOutput.shared.write(plan.json + "\n")
        }
    }
}

extension DetectionFunction: ExpressibleByArgument {}
