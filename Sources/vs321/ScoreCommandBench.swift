import NetworkEvents
import Occupancy
import SensorModel
import SiteModel
import VirtualSensor

/// Compares what a log says of each region of a site with the truth.
///
/// The log is read as `timeline` reads it: stored records fill the past that they belong to, a report holds for twice the
/// reporting interval at most, and where the sensor cannot see nothing is known.
struct ScoreBench {
    private let history: OccupancyHistory
    private let truth: ScoreTruth
    private let period: Range<Int>

    init(_ log: TimelineInput, _ truth: ScoreTruth) throws(CommandFailure) {
        guard let span = log.history.span else {
            throw CommandFailure("\(log.name): holds no uplink of this site's sensors: nothing to score", code: 1)
        }
        history = log.history
        self.truth = truth
        let end = max(span.upperBound, truth.span.upperBound - 1)
        // A record of a device whose clock was never set may lie decades before all else.
        period = min(max(span.lowerBound, end - ScoreBench.longestPeriod), end)..<end
    }

    /// How many seconds are scored at most: a hundred years.
    private static let longestPeriod = 100 * 366 * 86_400

    /// The scores, room by room in the order of the site.
    func scores() -> [ScoreRow] {
        history.rows().map { row in
            let region: Int? = if case .region(let number) = row.subject { number.value } else { nil }
            let place = ScoreTruth.Place(sensor: row.sensor, region: region)
            return ScoreRow(
                sensor: row.sensor, region: region, desk: row.desk,
                score: RegionScore(truth: truth.states(of: place), reports: reports(of: row), until: period.upperBound))
        }
    }

    /// What the log says of a row: at each moment at which it says something, and whenever that is too old.
    private func reports(of row: TimelineRow) -> [ReportedState] {
        let moments = history.moments(of: [row], in: period)
        var next = 0
        var reports: [ReportedState] = []
        for run in history.runs(of: row, in: period) {
            let people: Int? =
                switch run.state {
                case .vacant: 0
                case .occupied: row.subject == .people ? run.people : 1
                case .unknown, .disabled: nil
                }
            reports.append(ReportedState(time: run.start, people: people))
            while next < moments.count, moments[next] < run.end {
                if moments[next] > run.start { reports.append(ReportedState(time: moments[next], people: people)) }
                next += 1
            }
        }
        return reports
    }
}
