import DetectionRegions
import NetworkEvents
import PayloadCodec
import SensorModel
import SiteModel
import VirtualSensor

/// Gathers what a log and the truth say of each region of a site.
struct ScoreBench {
    /// What was wrong with the lines.
    private(set) var problems: [String] = []

    private struct Place: Hashable {
        let sensor: String
        let region: Int?
    }

    private let site: Site
    private var places: [Place] = []
    private var desks: [Place: String] = [:]
    private var sensors: [DeviceEUI: String] = [:]
    private var truth: [Place: [(time: Int, isOccupied: Bool)]] = [:]
    private var reports: [Place: [ReportedState]] = [:]
    private var end = Int.min

    init(_ site: Site) {
        self.site = site
        for sensor in site.sensors {
            if let eui = sensor.deviceEUI { sensors[eui] = sensor.id }
            switch sensor.function {
            case .peopleCounting: places.append(Place(sensor: sensor.id, region: nil))
            case .deskOccupancy:
                for region in sensor.regions {
                    let place = Place(sensor: sensor.id, region: region.region.number)
                    places.append(place)
                    desks[place] = region.desk
                }
            }
        }
    }

    /// Reads the truth; whoever stays for less than `shortest` seconds was never there.
    mutating func readTruth(_ bytes: [UInt8], named file: String, shortest: Int) {
        forEachLine(bytes) { bench, line, number in
            do throws(TruthFault) {
                let change = try TruthLine(json: line)
                let place = Place(sensor: change.sensor, region: change.region)
                bench.truth[place, default: []].append((change.time, change.people > 0))
                bench.end = max(bench.end, change.time)
            } catch {
                bench.problems.append("\(file):\(number): error: \(error)")
            }
        }
        for (place, changes) in truth {
            truth[place] = ScoreBench.stays(changes.sorted { $0.time < $1.time }, shortest: shortest)
        }
    }

    /// The changes of a region without the visits that are too short.
    private static func stays(
        _ changes: [(time: Int, isOccupied: Bool)], shortest: Int
    ) -> [(time: Int, isOccupied: Bool)] {
        var stays: [(time: Int, isOccupied: Bool)] = []
        for change in changes where change.isOccupied != (stays.last?.isOccupied ?? false) {
            if !change.isOccupied, let last = stays.last, change.time - last.time < shortest {
                stays.removeLast()
            } else {
                stays.append(change)
            }
        }
        return stays
    }

    mutating func readLog(_ bytes: [UInt8], named file: String) {
        var reader = UplinkLogReader()
        forEachLine(bytes) { bench, line, number in
            switch reader.read(line, number: number) {
            case .uplink(let event): bench.count(event)
            case .problem(let problem): bench.problems.append("\(file):\(number): error: \(problem.fault)")
            case .skipped, .blank: break
            }
        }
        for place in reports.keys { reports[place]?.sort { $0.time < $1.time } }
    }

    /// The scores, in the order of the site.
    func scores() -> [ScoreRow] {
        places.map { place in
            ScoreRow(
                sensor: place.sensor, region: place.region, desk: desks[place],
                score: RegionScore(truth: truth[place] ?? [], reports: reports[place] ?? [], until: end))
        }
    }

    private mutating func count(_ event: UplinkEvent) {
        let sensor: String
        switch event.sender {
        case .device(let eui):
            guard let id = sensors[eui] else { return }
            sensor = id
        case .sensor(let id): sensor = id
        }
        let items = Uplink(decoding: event.payload).values
        let isBlind = items.contains(.detectionStatus(.undetectable))
        end = max(end, event.time)
        for item in items {
            switch item {
            case .peopleCount(let total):
                note(isBlind ? nil : total > 0, Place(sensor: sensor, region: nil), event.time)
            case .deskOccupancy(let state):
                for region in RegionNumber.all {
                    let isKnown = !isBlind && state.enabled.contains(region)
                    note(
                        isKnown ? state.occupied.contains(region) : nil, Place(sensor: sensor, region: region.value),
                        event.time)
                }
            default: break
            }
        }
    }

    private mutating func note(_ isOccupied: Bool?, _ place: Place, _ time: Int) {
        reports[place, default: []].append(ReportedState(time: time, isOccupied: isOccupied))
    }

    private mutating func forEachLine(
        _ bytes: [UInt8], _ body: (inout ScoreBench, Span<UInt8>, Int) -> Void
    ) {
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        where line.contains(where: { $0 > 0x20 }) {
            let line = Array(line)
            body(&self, line.span, index + 1)
        }
    }
}
