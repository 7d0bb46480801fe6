import DeviceSettings
import Findings
import PayloadCodec
import SiteModel
import VirtualSensor

extension SiteReader {
    /// Reads a scenario.
    mutating func scenario(_ root: FileNode, _ site: Site) -> Scenario {
        var scenario = Scenario()
        let keys = [
            "version", "name", "date", "zone", "people", "office", "climate", "eyesight", "faults", "downlinks",
        ]
        guard let fields = fields(root, FindingPath(), of: "a scenario", keys: keys) else { return scenario }
        if let node = require(fields, "version", example: "version: 1"),
            let version = integer(fields, "version").value, version != 1
        {
            report(
                NumberRangeRule.finding("version \(version) of the scenario is not known; write version: 1"),
                FindingPath().appending("version"), node.position)
        }
        _ = text(fields, "name")
        let names = ScenarioNames(site)
        readDay(fields, &scenario)
        for (node, path) in list(fields, "people", of: "people, each beginning with \"- \"").value ?? [] {
            if let person = scheduledPerson(node, path, names) { scenario.people.append(person) }
        }
        readOffice(fields, &scenario)
        if let climate = group(fields, "climate", ["lux", "nightLux", "temperature", "humidity"]) {
            readClimate(climate, &scenario.climate)
        }
        if let eyesight = group(fields, "eyesight", ["missed", "missedAtTheEdge"]) {
            scenario.eyesight.missesPerMille = share(eyesight, "missed").value ?? 0
            scenario.eyesight.missesPerMilleAtTheEdge =
                share(eyesight, "missedAtTheEdge").value ?? scenario.eyesight.missesPerMille
        }
        for (node, path) in list(fields, "faults", of: "faults, each beginning with \"- \"").value ?? [] {
            if let fault = scheduledFault(node, path, names) { scenario.faults.append(fault) }
        }
        for (node, path) in list(fields, "downlinks", of: "downlinks, each beginning with \"- \"").value ?? [] {
            if let downlink = scheduledDownlink(node, path, names) { scenario.downlinks.append(downlink) }
        }
        return scenario
    }

    /// The day and its clock: a zone that exists, and a day that a device's clock can show.
    private mutating func readDay(_ fields: Fields, _ scenario: inout Scenario) {
        if let minutes = timeZone(fields, "zone").value, let node = fields["zone"] {
            var settings = SensorSettings.standard
            settings.clock.zoneMinutes = minutes
            let findings = settings.findings([.timeZone])
            for finding in findings { report(finding, fields.path.appending("zone"), node.position) }
            if findings.isEmpty { scenario.clock.zoneMinutes = minutes }
        }
        guard let date = parsed(fields, "date", is: "a date, such as 2026-01-12", ScenarioText.date),
            let node = fields["date"]
        else { return }
        scenario.date = date
        let (start, moments) = (scenario.midnight, Simulation.moments)
        if start < moments.lowerBound || start + 86_400 > moments.upperBound {
            scenario.date = nil
            report(
                NumberRangeRule.finding("date is 1970-01-02 to 2106-02-05: a device's clock shows no other days"),
                fields.path.appending("date"), node.position)
        }
    }

    /// `office: false` leaves everybody out who has no name; `office: {attendance: 0.6}` says how many come.
    private mutating func readOffice(_ fields: Fields, _ scenario: inout Scenario) {
        guard let node = fields["office"] else {
            // Who names people means these and nobody else.
            if fields["people"] != nil { scenario.attendancePerMille = nil }
            return
        }
        if case .scalar = node.content {
            if flag(fields, "office").value == false { scenario.attendancePerMille = nil }
        } else if let office = group(fields, "office", ["attendance"]) {
            if let share = share(office, "attendance").value { scenario.attendancePerMille = share }
        }
    }

    private mutating func readClimate(_ fields: Fields, _ climate: inout Climate) {
        climate.lux = number(fields, "lux", 0...65_535, unit: "lux") ?? climate.lux
        climate.nightLux = number(fields, "nightLux", 0...65_535, unit: "lux") ?? climate.nightLux
        let degrees = steps(fields, "temperature", perUnit: 10, "a number of °C with at most one decimal").value
        if let degrees, let node = fields["temperature"] {
            if (-400...850).contains(degrees) {
                climate.tenthsCelsius = degrees
            } else {
                let path = fields.path.appending("temperature")
                report(NumberRangeRule.finding("an office has -40 to 85 °C"), path, node.position)
            }
        }
        climate.halfPercent = number(fields, "humidity", 0...100, unit: "percent").map { $0 * 2 } ?? climate.halfPercent
    }

    /// A whole number of a range.
    private mutating func number(_ fields: Fields, _ key: String, _ range: ClosedRange<Int>, unit: String) -> Int? {
        guard let number = integer(fields, key, unit: unit).value, let node = fields[key] else { return nil }
        if range.contains(number) { return number }
        report(
            NumberRangeRule.finding("\(key) is \(range.lowerBound) to \(range.upperBound) \(unit), not \(number)"),
            fields.path.appending(key), node.position)
        return nil
    }

    /// A share from 0 to 1, in thousandths.
    mutating func share(_ fields: Fields, _ key: String) -> Reading<Int> {
        let reading = steps(fields, key, perUnit: 1000, "a share from 0 to 1 with at most three decimals")
        guard let value = reading.value, !(0...1000).contains(value), let node = fields[key] else { return reading }
        report(NumberRangeRule.finding("\(key) is a share from 0 to 1"), fields.path.appending(key), node.position)
        return .faulty
    }

    private mutating func scheduledFault(
        _ node: FileNode, _ path: FindingPath, _ names: ScenarioNames
    ) -> ScheduledFault? {
        let known = ScenarioText.faultKind(of: node)
        let owner = known.map { "a fault of the kind \($0.rawValue)" } ?? "a fault"
        let keys = known?.keys ?? ["share", "minutes", "from", "until", "at"]
        guard let fields = fields(node, path, of: owner, keys: ["kind", "sensor"] + keys) else { return nil }
        _ = require(fields, "kind", example: "kind: lost, link-down or dead-battery")
        guard let kind = choice(fields, "kind", ScenarioText.FaultKind.self).value else { return nil }
        let sensor = sensor(fields, names)
        guard !sensor.isFaulty else { return nil }
        return faultKind(kind, fields).map { ScheduledFault($0, sensor: sensor.value) }
    }

    /// A sensor of the site; without one all are meant.
    private mutating func sensor(_ fields: Fields, _ names: ScenarioNames) -> Reading<String> {
        guard let node = fields["sensor"] else { return .absent }
        guard let id = text(fields, "sensor").value else { return .faulty }
        if names.hasSensor(id) { return .value(id) }
        reportUnknown("sensor", id, names.sensors, fields.path.appending("sensor"), node.position)
        return .faulty
    }

    /// Reports an id that the site does not have.
    mutating func reportUnknown(
        _ kind: String, _ id: String, _ known: [String], _ path: FindingPath, _ position: FilePosition
    ) {
        let advice =
            findings.count < ScenarioNames.suggestionsAtMost ? NearestName.suggestion(for: id, in: known) : ""
        report(
            ScenarioRules.reference.finding("the site has no \(kind) \(FileNode.quoted(id))\(advice)"), path, position)
    }

    /// A downlink in hexadecimal digits, as `configure` and `encode` print them.
    private mutating func scheduledDownlink(
        _ node: FileNode, _ path: FindingPath, _ names: ScenarioNames
    ) -> ScheduledDownlink? {
        guard let fields = fields(node, path, of: "a downlink", keys: ["at", "sensor", "payload"]) else { return nil }
        _ = require(fields, "at", example: "at: \"10:00\"")
        _ = require(fields, "payload", example: "payload: with hexadecimal digits, such as ff10ff for a reboot")
        let time = clockTime(fields, "at").value
        let payload = parsed(fields, "payload", is: "a downlink in hexadecimal digits, such as ff10ff") { text in
            try? PayloadText.hexadecimal.bytes(text)
        }
        let sensor = sensor(fields, names)
        guard let time, let payload, let node = fields["payload"], !sensor.isFaulty else { return nil }
        if let problem = Downlink(decoding: payload).problems.first {
            var finding = WrongTypeRule.finding("payload, byte \(problem.offset): \(problem.message)")
            finding.severity = .warning
            report(finding, fields.path.appending("payload"), node.position)
        }
        return ScheduledDownlink(at: time, sensor: sensor.value, payload: payload)
    }

    private mutating func faultKind(_ kind: ScenarioText.FaultKind, _ fields: Fields) -> ScheduledFault.Kind? {
        switch kind {
        case .linkDown, .viewBlocked:
            _ = require(fields, "from", example: "from: \"10:00\"")
            _ = require(fields, "until", example: "until: \"12:00\"")
            guard let from = clockTime(fields, "from").value, let until = clockTime(fields, "until").value,
                let node = fields["until"]
            else { return nil }
            guard from != until else {
                report(
                    ScenarioRules.emptySpan.finding("the fault begins and ends at \(from)"),
                    fields.path.appending("until"), node.position)
                return nil
            }
            return kind == .linkDown ? .linkDown(from: from, until: until) : .viewBlocked(from: from, until: until)
        case .deadBattery:
            _ = require(fields, "at", example: "at: \"14:00\"")
            return clockTime(fields, "at").value.map { .deadBattery(at: $0) }
        case .lost, .repeated, .late, .reordered, .truncated:
            _ = require(fields, "share", example: "share: 0.05")
            guard let share = share(fields, "share").value else { return nil }
            let minutes = number(fields, "minutes", 1...1440, unit: "minutes") ?? 5
            return .frames(kind.fault(perMille: share, minutes: minutes))
        }
    }
}

/// Words and dates of scenarios.
enum ScenarioText {
    /// What goes wrong, by its name in a file.
    enum FaultKind: String, CaseIterable {
        case lost, repeated, late, reordered, truncated
        case linkDown = "link-down"
        case viewBlocked = "view-blocked"
        case deadBattery = "dead-battery"

        /// What such a fault is given besides its kind and sensor.
        var keys: [String] {
            switch self {
            case .lost, .repeated, .reordered, .truncated: ["share"]
            case .late: ["share", "minutes"]
            case .linkDown, .viewBlocked: ["from", "until"]
            case .deadBattery: ["at"]
            }
        }

        func fault(perMille: Int, minutes: Int) -> SimulatedFault.Kind {
            switch self {
            case .repeated: .repeated(perMille: perMille)
            case .late: .late(perMille: perMille, upTo: minutes * 60)
            case .reordered: .reordered(perMille: perMille)
            case .truncated: .truncated(perMille: perMille)
            case .lost, .linkDown, .viewBlocked, .deadBattery: .lost(perMille: perMille)
            }
        }
    }

    /// The kind of a fault, where it is given and known.
    static func faultKind(of node: FileNode) -> FaultKind? {
        guard case .mapping(let entries) = node.content,
            case .scalar(let name, _)? = entries.first(where: { $0.key == "kind" })?.value.content
        else { return nil }
        return FaultKind(rawValue: name)
    }

    /// The midnight in UTC of a date such as 2026-01-12.
    static func date(_ text: String) -> Int? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4,
            parts.allSatisfy({ $0.utf8.count <= 4 && DecimalText.isInteger(String($0)) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        return UTCTime(year: year, month: month, day: day)?.unix
    }
}
