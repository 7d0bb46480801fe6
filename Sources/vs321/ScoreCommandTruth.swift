import DetectionRegions
import Findings
import Glibc
import NetworkEvents
import SensorModel
import SiteModel
import VirtualSensor

/// How it really was on a site, as `simulate --truth` wrote it.
struct ScoreTruth {
    /// A region, or with `nil` all that a counting sensor counts.
    struct Place: Hashable {
        let sensor: String
        let region: Int?
    }

    /// What was wrong with the lines.
    let problems: [String]

    /// The first and the last moment of which it tells.
    let span: Range<Int>

    private let states: [Place: [TrueState]]

    /// Reads the truth, or standard input for `-`.
    ///
    /// - Parameter shortest: Who stays for fewer seconds was never there.
    static func read(_ path: String, site: Site, shortest: Int) throws -> ScoreTruth {
        let descriptor = try UplinkInput.open(path)
        defer { if path != "-" { close(descriptor) } }
        let name = path == "-" ? "<stdin>" : path
        let known = Set(places(of: site))
        var problems = Diagnostics(limit: UplinkInput.listedAtMost)
        var states: [Place: [TrueState]] = [:]
        var (first, last) = (Int.max, Int.min)
        var isLog = false
        do {
            try TruthLog.read(descriptor: descriptor) { reading, number in
                switch reading {
                case .failure(let fault):
                    isLog = isLog || fault == .uplink && states.isEmpty
                    problems.add("\(name):\(number):1: error: \(fault) [\(fault.code)]")
                case .success(let line):
                    let place = Place(sensor: line.sensor, region: line.region)
                    guard known.contains(place) else {
                        return problems.add("\(name):\(number):1: error: \(unknown(place, site)) [unknown-reference]")
                    }
                    (first, last) = (min(first, line.time), max(last, line.time))
                    // Of a region it matters whether somebody is there.
                    let people = place.region == nil ? line.people : min(line.people, 1)
                    states[place, default: []].append(TrueState(time: line.time, people: people))
                }
            }
        } catch {
            throw InputFault.reading(name, error.number)
        }
        if isLog, states.isEmpty { throw CommandFailure("\(name): \(TruthFault.uplink)", code: 1) }
        guard first <= last else {
            problems.lines(named: "error").forEach { StandardError.write($0 + "\n") }
            throw CommandFailure(
                "\(name): holds no line of truth about this site; simulate --truth writes one for each region", code: 1)
        }
        let ordered = states.mapValues { states in
            states.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
                .withoutVisits(shorterThan: shortest)
        }
        return ScoreTruth(problems: problems.lines(named: "error"), span: first..<(last + 1), states: ordered)
    }

    /// What is true of a place, by time.
    func states(of place: Place) -> [TrueState] { states[place] ?? [] }

    /// All places of a site that are scored.
    static func places(of site: Site) -> [Place] {
        site.sensors.flatMap { sensor in
            switch sensor.function {
            case .peopleCounting: [Place(sensor: sensor.id, region: nil)]
            case .deskOccupancy: sensor.regions.map { Place(sensor: sensor.id, region: $0.region.number) }
            }
        }
    }

    private static func unknown(_ place: Place, _ site: Site) -> String {
        guard let sensor = site.sensors.first(where: { $0.id == place.sensor }) else {
            let advice = NearestName.suggestion(for: place.sensor, in: site.sensors.map(\.id))
            return "the site has no sensor \"\(place.sensor.printable)\"\(advice)"
        }
        switch (sensor.function, place.region) {
        case (.peopleCounting, _): return "sensor \(sensor.id) counts people in all its regions; leave region out"
        case (.deskOccupancy, nil): return "sensor \(sensor.id) watches desks; say which region"
        case (.deskOccupancy, let region?): return "sensor \(sensor.id) has no region \(region)"
        }
    }
}
