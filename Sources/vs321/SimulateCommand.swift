public import ArgumentParser
import DetectionRegions
import DeviceSettings
import Findings
import Glibc
public import NetworkEvents
import SensorModel
import SiteFiles
import SiteModel
import VirtualSensor

/// `vs321 simulate`: a virtual day of a site's sensors.
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Simulate a day of a site's sensors, without hardware, and print what they send as an uplink log.",
        discussion: """
            Without a scenario it is an ordinary office day: people arrive, meet, have lunch and go home, by chance that \
            begins with the seed. The same seed gives the same bytes; without times it is always the same Monday. What is \
            printed can be given to render --uplinks, timeline and score as it is. --truth writes how it really was.

            EXAMPLE
              vs321 simulate Examples/open-office.yaml --seed 1 > day.jsonl
              vs321 simulate Examples/open-office.yaml Examples/open-office.scenario.yaml --truth truth.jsonl > day.jsonl
            """)

    @Argument(help: ArgumentHelp("The site file, or - for standard input.", valueName: "site"))
    var site: String

    @Argument(
        help: ArgumentHelp("The scenario file: who sits where and when, and what goes wrong.", valueName: "scenario"))
    var scenario: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("What chance begins with.", valueName: "n"))
    var seed: UInt64 = 0

    @Option(
        help: ArgumentHelp("The first moment, such as 2026-01-12T06:00:00Z.", valueName: "time"),
        transform: SimulateCommand.readTime)
    var from: Int?

    @Option(
        help: ArgumentHelp("The moment before which it ends; a day later unless told otherwise.", valueName: "time"),
        transform: SimulateCommand.readTime)
    var until: Int?

    @Option(help: ArgumentHelp("How the sensors are set: a settings file.", valueName: "settings"))
    var settings: String?

    @Option(
        help: ArgumentHelp(
            "Whose events to print: \(NetworkServer.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "server"))
    var envelope: NetworkServer = .log

    @Flag(help: "With --envelope: put the payload into the events decoded as well, with the vendor's member names.")
    var decoded = false

    @Option(
        help: ArgumentHelp("Where to write how it really was, for score; - for standard output.", valueName: "file"))
    var truth: String?

    @Option(
        help: ArgumentHelp(
            "Print so many times as fast as it happens, beginning now unless --from or the scenario names a day; else all at once.",
            valueName: "factor"))
    var speed: Double?

    @Option(name: [.short, .long], help: "The file to write; - for standard output.")
    var output = "-"

    static func readTime(_ argument: String) throws -> Int {
        do {
            return try RFC3339.seconds(argument)
        } catch {
            throw ValidationError("'\(argument)' \(error)")
        }
    }

    func validate() throws {
        if let speed, !(speed > 0 && speed.isFinite) { throw ValidationError("--speed is a number above zero") }
        if speed != nil, output != "-" { throw ValidationError("--speed is for standard output; leave --output out") }
        if truth == "-", output == "-" { throw ValidationError("the log goes to standard output: give --truth a file") }
        if let from, let until, until <= from { throw ValidationError("--until is not after --from") }
        if decoded, !envelope.hasDecodedPayload {
            let servers = NetworkServer.allCases.filter(\.hasDecodedPayload).map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--decoded is for the events of \(servers): name one with --envelope")
        }
    }

    func run() throws {
        try SameFile.refuse(
            outputs: [("--output", output), ("--truth", truth)],
            inputs: [("the site", site), ("the scenario", scenario), ("--settings", settings)])
        let simulation = try simulation()
        if simulation.sensors.isEmpty {
            throw CommandFailure(
                "\(site): the site has no sensors, so nothing is sent; place some with vs321 plan", code: 1)
        }
        let outcome = simulation.run()
        if let truth { try OutputFile.write(lines(outcome.truth, simulation), to: truth) }
        if let speed { return try pace(outcome.uplinks, simulation, speed) }
        var bytes: [UInt8] = []
        for uplink in outcome.uplinks { bytes += Array(try line(uplink, simulation).utf8) }
        try OutputFile.write(bytes, to: output)
    }

    private func simulation() throws -> Simulation {
        let document: SiteDocument
        var given: SimulatedSettings?
        var script = Scenario()
        do {
            document = try SiteDocument.read(path: site)
            if let settings {
                let file = try SettingsDocument.read(path: settings)
                try report(file.findings, file.isSound)
                given = SimulatedSettings(file, site: document.site)
            }
            if let scenario {
                let file = try ScenarioDocument.read(path: scenario, site: document.site)
                try report(file.findings, file.isSound)
                script = file.scenario
            }
        } catch let error as SiteFileError {
            throw CommandFailure("\(error)")
        }
        // Warnings and notes of the site are check's to tell.
        try report(document.findings.filter { $0.finding.severity == .error }, document.isSound)
        for note in given?.notes ?? [] { StandardError.write("vs321: \(note)\n") }
        let span = try span(script) ?? script.day
        guard span.lowerBound >= Simulation.moments.lowerBound, span.upperBound <= Simulation.moments.upperBound else {
            let first = RFC3339.text(Simulation.moments.lowerBound)
            throw CommandFailure(
                "a device's clock shows \(first) to \(RFC3339.text(Simulation.moments.upperBound - 1)) "
                    + "and no other moments; change --from or --until")
        }
        return script.simulation(of: document.site, span: span, seed: seed) { sensor in
            given?.settings(of: sensor) ?? GivenSettings()
        }
    }

    private func report(_ findings: [LocatedFinding], _ isSound: Bool) throws {
        for finding in findings { StandardError.write("\(finding)\n") }
        if !isSound { throw ExitCode(1) }
    }

    /// What to simulate; `nil` is the scenario's day, and where there is none and the lines are paced, a day from now on: a
    /// dashboard that compares with its clock takes them for alive.
    private func span(_ scenario: Scenario) throws -> Range<Int>? {
        let day = 86_400
        let isLive = speed != nil && scenario.date == nil
        switch (from ?? (isLive ? WallClock.now : nil), until) {
        case (nil, nil): return nil
        case (let from?, nil): return from..<from + day
        case (let from?, let until?):
            guard until > from else { throw CommandFailure("--until is in the past; give --from") }
            return from..<until
        case (nil, let until?):
            let start = scenario.midnight
            guard until > start else {
                throw CommandFailure(
                    "--until is before the scenario's day, which begins at \(RFC3339.text(start)); give --from")
            }
            return start..<until
        }
    }

    /// One uplink as a line of the log. A sensor without an EUI in the site is named by its id, so that `render` knows it.
    private func line(_ uplink: SimulatedUplink, _ simulation: Simulation) throws -> String {
        let sensor = simulation.sensors[uplink.sensor]
        let event = UplinkEvent(
            sender: sensor.placed.deviceEUI.map { .device($0) } ?? .sensor(sensor.placed.id), time: uplink.time,
            port: sensor.settings.lorawan.port, counter: uplink.counter, payload: uplink.payload)
        do throws(UplinkFormFault) {
            let details = UplinkDetails(
                deviceName: sensor.placed.id, isConfirmed: sensor.settings.lorawan.isConfirmed, isDecoded: decoded)
            return try event.json(envelope, details) + "\n"
        } catch {
            throw CommandFailure("\(error)")
        }
    }

    /// The changes as lines, after one for each region that says how it was in the beginning.
    private func lines(_ truth: [TruthChange], _ simulation: Simulation) -> [UInt8] {
        let start = simulation.span.lowerBound
        let begun = Set(truth.lazy.filter { $0.time <= start }.map { TruthKey($0) })
        let first = simulation.sensors.indices.flatMap { index -> [TruthChange] in
            let regions: [RegionNumber?] =
                simulation.sensors[index].settings.detection.function == .peopleCounting
                ? [nil] : simulation.sensors[index].placed.regions.compactMap { RegionNumber($0.region.number) }
            return regions.map { TruthChange(time: start, sensor: index, region: $0, people: 0) }
        }
        return (first.filter { !begun.contains(TruthKey($0)) } + truth).flatMap { change in
            let line = TruthLine(
                time: change.time, sensor: simulation.sensors[change.sensor].placed.id, region: change.region?.value,
                people: change.people)
            return Array((line.json + "\n").utf8)
        }
    }

    /// Prints each line when its moment has come, so many times as fast as the clock.
    private func pace(_ uplinks: [SimulatedUplink], _ simulation: Simulation, _ speed: Double) throws {
        var last = simulation.span.lowerBound
        for uplink in uplinks {
            let pause = Double(max(0, uplink.time - last)) / speed
            last = max(last, uplink.time)
            // usleep takes less than a second at a time everywhere.
            for _ in 0..<Int(min(pause, 1e6)) { usleep(999_999) }
            usleep(UInt32((pause - pause.rounded(.down)) * 999_999))
            StandardOutput.shared.write(try line(uplink, simulation))
            try StandardOutput.shared.flush()
        }
    }
}

/// Of which place a line of truth tells.
private struct TruthKey: Hashable {
    let sensor: Int
    let region: RegionNumber?

    init(_ change: TruthChange) {
        (sensor, region) = (change.sensor, change.region)
    }
}

extension NetworkServer: ExpressibleByArgument {}
