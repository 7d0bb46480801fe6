public import ArgumentParser
import Foundation
public import NetworkEvents
public import PayloadCodec

/// `vs321 decode`: payloads to items.
struct DecodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: "Say what the payloads of uplinks and downlinks mean.",
        discussion: """
            One payload an argument, spaces allowed inside, or without arguments one a line from standard input. A line \
            may also be an uplink log's or a network server's event, {…}, with the payload inside. What is understood \
            before a fault is kept. Exit code 1 where a payload has a problem of severity error.

            EXAMPLE
              vs321 decode "017564 03671101 07ff00 08f40200 04686a 06fe03000200"
              vs321 decode --format json < payloads.txt
              mosquitto_sub -t 'application/+/device/+/event/up' | vs321 decode
            """)

    @Option(help: "Which way the payloads go: uplink or downlink.")
    var direction: PayloadDirection = .uplink

    @Option(help: "How history records are read, where guide and vendor disagree: guide or vendor.")
    var history: HistoryReading = .guide

    @Option(help: "How to print them: text, json, or vendor for the vendor's member names.")
    var format: PayloadLineDecoder.Format = .text

    @Flag(help: "The payloads are Base64, not hexadecimal.")
    var base64 = false

    @Option(
        help: ArgumentHelp("Whose clock the text shows, such as Europe/Berlin; else UTC.", valueName: "zone"),
        transform: LocalClock.read)
    var timeZone: LocalClock?

    @Option(help: ArgumentHelp("Keep reading the lines of a growing file, or - for standard input.", valueName: "file"))
    var follow: String?

    @Argument(help: ArgumentHelp("Payloads; none, or -, for standard input.", valueName: "payload"))
    var payloads: [String] = []

    func validate() throws {
        if timeZone != nil, format != .text {
            throw ValidationError("--time-zone is for --format text; data carries seconds since 1970 and UTC")
        }
        if follow != nil, !payloads.isEmpty {
            throw ValidationError("--follow reads a file: leave the payloads out")
        }
        if payloads.contains("-"), payloads.count > 1 {
            throw ValidationError("- stands for standard input and can only be alone")
        }
    }

    func run() throws {
        var session = DecodeSession(decoder: decoder, reportsProblems: format != .json)
        if let follow, follow != "-" {
            try session.decode(.growing(path: follow), named: follow)
        } else if follow == "-" || payloads.isEmpty || payloads == ["-"] {
            try session.decode(.standardInput, named: "<stdin>")
        } else {
            for payload in payloads {
                session.decode(Array(payload.utf8).span, named: "arguments")
                if session.hasErrors, FileManager.default.fileExists(atPath: payload) {
                    session.hint("\(payload) is a file: vs321 decode < \(payload) decodes its lines")
                }
            }
            try session.flush()
        }
        if session.hasErrors { throw ExitCode(1) }
    }

    private var decoder: PayloadLineDecoder {
        let encoding = base64 ? PayloadText.base64 : .hexadecimal
        guard let clock = timeZone else {
            return PayloadLineDecoder(direction: direction, history: history, format: format, encoding: encoding)
        }
        return PayloadLineDecoder(
            direction: direction, history: history, format: format, encoding: encoding, clock: clock.text)
    }
}

extension PayloadDirection: ExpressibleByArgument {}
extension HistoryReading: ExpressibleByArgument {}
extension PayloadLineDecoder.Format: ExpressibleByArgument {}
