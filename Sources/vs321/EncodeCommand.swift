public import ArgumentParser
public import NetworkEvents
import SensorModel

/// `vs321 encode`: items to payloads.
struct EncodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "encode",
        abstract: "Write the payloads of items, as decode prints them in JSON.",
        discussion: """
            Reads lines of JSON from standard input, of which only items counts, and writes a payload in hexadecimal \
            digits for each; an empty line, and a message on standard error, where the guide does not allow what it \
            would say. Blank lines are skipped. Exit code 1 where any failed.

            EXAMPLE
              echo '{"items":[{"kind":"reportingInterval","minutes":5}]}' | vs321 encode
              echo '{"items":[{"kind":"reboot"}]}' | vs321 encode --envelope the-things-stack
            """)

    @Option(help: "Which way the payloads go: downlink or uplink.")
    var direction: PayloadDirection = .downlink

    @Option(
        help: ArgumentHelp(
            "Write requests for a network server: \(DownlinkForm.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "form"))
    var envelope: DownlinkForm?

    @Option(
        name: .customLong("dev-eui"),
        help: ArgumentHelp("The device, for an envelope that names it: 16 hexadecimal digits.", valueName: "eui"),
        transform: EncodeCommand.readDevice)
    var device: DeviceEUI?

    @Option(help: "The port, for an envelope.")
    var port = DownlinkRequest.standardPort

    @Flag(help: "The device shall confirm it, for an envelope.")
    var confirmed = false

    func validate() throws {
        if envelope != nil, direction == .uplink {
            throw ValidationError("--envelope is for downlinks; leave --direction uplink out")
        }
        if envelope == nil, device != nil || confirmed || port != DownlinkRequest.standardPort {
            throw ValidationError("--dev-eui, --port and --confirmed are for --envelope")
        }
        if let envelope, envelope.namesDevice, device == nil {
            throw ValidationError("--envelope \(envelope.rawValue) names the device: give its --dev-eui")
        }
        if !(1...223).contains(port) { throw ValidationError("--port \(port) is not in 1...223") }
    }

    func run() throws {
        var session = EncodeSession(direction: direction) { payload throws(DownlinkFault) in
            guard let envelope else { return nil }
            return try DownlinkRequest(device: device, port: port, isConfirmed: confirmed, payload: payload)
                .json(envelope)
        }
        try session.encodeStandardInput()
        if session.hasErrors { throw ExitCode(1) }
    }

    private static func readDevice(_ argument: String) throws -> DeviceEUI {
        guard let device = DeviceEUI(argument) else {
            throw ValidationError("'\(argument)' is no device EUI: write its 16 hexadecimal digits")
        }
        return device
    }
}

extension DownlinkForm: ExpressibleByArgument {}
