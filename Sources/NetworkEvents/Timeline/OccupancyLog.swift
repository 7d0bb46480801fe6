public import Occupancy
public import PayloadCodec
public import SiteModel

/// An uplink log folded into an occupancy history while it is read: bytes in, past out.
///
/// As in a ``SiteLog``, no line ends the reading: what is wrong with one goes to `report`, and what a sender that is not
/// in the site sent is counted, not decoded. Without a site every sender is heard.
///
/// ```swift
/// var log = OccupancyLog(site: site)
/// try log.read(descriptor: 0) { print($0) }
/// let rows = log.history.rows()
/// ```
public struct OccupancyLog: Sendable {
    private var intake: LogIntake<OccupancyHistory>

    /// A log that has not begun.
    ///
    /// - Parameters:
    ///   - site: Whose sensors count; `nil` takes all that report.
    ///   - applicationPort: The port on which frames are the sensor's; `nil` takes the ports 1 to 223.
    ///   - records: How stored records are read, where guide and vendor disagree.
    ///   - lineLimit: The longest line that is read, in bytes.
    public init(
        site: Site? = nil, applicationPort: Int? = nil, records: HistoryReading = .guide, lineLimit: Int = 1 << 20
    ) {
        intake = LogIntake(
            OccupancyHistory(site: site), applicationPort: applicationPort, records: records, lineLimit: lineLimit)
    }
}

extension OccupancyLog {
    /// What the sensors have said so far; in order once ``finish(report:)`` was called.
    public var history: OccupancyHistory { intake.receiver }

    /// What was read so far.
    public var statistics: LogStatistics { intake.statistics }

    /// The line on which each sender that is not in the site was first heard.
    public var strangerLines: [Strangers.Name: Int] { intake.strangerLines }

    /// Takes in the next bytes of the log, wherever they end.
    public mutating func feed(_ bytes: Span<UInt8>, report: (UplinkLogProblem) -> Void) {
        intake.feed(bytes, report: report)
    }

    /// Takes in the last line where it lacks its end, and puts the history in order.
    public mutating func finish(report: (UplinkLogProblem) -> Void) {
        intake.finish(report: report)
        intake.receiver.settle()
    }

    /// Reads all that a file descriptor gives, to its end, and finishes.
    public mutating func read(descriptor: Int32, report: (UplinkLogProblem) -> Void) throws(LogReadError) {
        while true {
            let chunk = try LogChunk.next(descriptor: descriptor)
            guard !chunk.isEmpty else { break }
            feed(chunk.span, report: report)
        }
        finish(report: report)
    }
}

extension OccupancyHistory: UplinkReceiver {
    mutating func receive(_ items: [UplinkItem], from sender: Strangers.Name, at time: Int) -> Reception {
        switch sender {
        case .device(let eui): receive(items, from: eui, at: time)
        case .sensor(let id): receive(items, from: id, at: time)
        }
    }
}
