public import Occupancy
public import PayloadCodec
public import SiteModel

/// An uplink log folded into the state of a site while it is read: bytes in, state out.
///
/// Memory is that of the site and the longest line. No line ends the reading: what is wrong with one goes to `report`,
/// and what a sender that is not in the site sent is counted, not decoded.
///
/// ```swift
/// var log = SiteLog(site: site)
/// try log.read(descriptor: 0) { print($0) }
/// let state = log.state
/// ```
public struct SiteLog: Sendable {
    private var intake: LogIntake<SiteWatch>

    /// A log that has not begun, up to the moment `until` in seconds since 1970, or to its end.
    public init(
        site: Site, until: Int? = nil, applicationPort: Int? = nil, history: HistoryReading = .guide,
        lineLimit: Int = 1 << 20
    ) {
        intake = LogIntake(
            SiteWatch(site: site, until: until), applicationPort: applicationPort, records: history,
            lineLimit: lineLimit)
    }
}

extension SiteLog {
    /// The last moment at which an uplink can have come, in seconds since 1970; later ones are reported as
    /// ``UplinkLogFault/futureTime(unix:)`` and left out.
    ///
    /// Who follows a log puts it forward before each reading; `nil`, as at first, for a log that no clock concerns.
    public var latestArrival: Int? {
        get { intake.latestArrival }
        set { intake.latestArrival = newValue }
    }

    /// What the sensors have said so far, with its mismatches and strangers.
    public var watch: SiteWatch { intake.receiver }

    /// What was read so far.
    public var statistics: LogStatistics { intake.statistics }

    /// The line on which each sender that is not in the site was first heard.
    public var strangerLines: [Strangers.Name: Int] { intake.strangerLines }

    /// The state at the moment asked for, else at the newest uplink that counts; `nil` where there is neither.
    public var state: SiteState? {
        (watch.until ?? watch.lastEvent).map(watch.state(at:))
    }

    /// Takes in the next bytes of the log, wherever they end.
    public mutating func feed(_ bytes: Span<UInt8>, report: (UplinkLogProblem) -> Void) {
        intake.feed(bytes, report: report)
    }

    /// Takes in the last line where it lacks its end.
    public mutating func finish(report: (UplinkLogProblem) -> Void) { intake.finish(report: report) }
}

extension SiteWatch: UplinkReceiver {
    func knows(_ sender: Strangers.Name) -> Bool {
        switch sender {
        case .device(let eui): knows(eui)
        case .sensor(let id): knows(sensor: id)
        }
    }

    mutating func receive(_ items: [UplinkItem], from sender: Strangers.Name, at time: Int) -> Reception {
        switch sender {
        case .device(let eui): receive(items, from: eui, at: time)
        case .sensor(let id): receive(items, from: id, at: time)
        }
    }
}
