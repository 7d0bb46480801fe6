import JSONLines
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
    /// What the sensors have said so far; in order once ``finish(report:)`` was called.
    public private(set) var history: OccupancyHistory

    /// What was read so far.
    public private(set) var statistics = LogStatistics()

    /// The line on which each sender that is not in the site was first heard.
    public private(set) var strangerLines: [Strangers.Name: Int] = [:]

    private var splitter: LineSplitter
    private var reader: UplinkLogReader
    private var uplink = Uplink()
    private var items: [UplinkItem] = []
    private let records: HistoryReading
    private let lineLimit: Int

    /// A log that has not begun.
    ///
    /// - Parameter records: How stored records are read, where guide and vendor disagree.
    public init(
        site: Site? = nil, applicationPort: Int? = nil, records: HistoryReading = .guide, lineLimit: Int = 1 << 20
    ) {
        history = OccupancyHistory(site: site)
        splitter = LineSplitter(limit: lineLimit)
        reader = UplinkLogReader(applicationPort: applicationPort)
        self.records = records
        self.lineLimit = max(lineLimit, 1)
    }
}

extension OccupancyLog {
    /// Takes in the next bytes of the log, wherever they end.
    public mutating func feed(_ bytes: Span<UInt8>, report: (UplinkLogProblem) -> Void) {
        var splitter = LineSplitter(limit: 1)
        swap(&splitter, &self.splitter)
        splitter.feed(bytes) { (line, number) throws(Never) in receive(line, number, report) }
        swap(&splitter, &self.splitter)
    }

    /// Takes in the last line where it lacks its end, and puts the history in order.
    public mutating func finish(report: (UplinkLogProblem) -> Void) {
        var splitter = LineSplitter(limit: 1)
        swap(&splitter, &self.splitter)
        splitter.finish { (line, number) throws(Never) in receive(line, number, report) }
        swap(&splitter, &self.splitter)
        history.settle()
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

    private mutating func receive(_ line: Span<UInt8>?, _ number: Int, _ report: (UplinkLogProblem) -> Void) {
        statistics.lines += 1
        guard let line else {
            let fault = UplinkLogFault.lineTooLong(limit: lineLimit)
            return count(UplinkLogProblem(line: number, fault: fault), report)
        }
        switch reader.read(line, number: number) {
        case .uplink(let event): receive(event, number, report)
        case .skipped(let kind): statistics.skipped[kind, default: 0] += 1
        case .blank: break
        case .problem(let problem): count(problem, report)
        }
    }

    private mutating func receive(_ event: UplinkEvent, _ number: Int, _ report: (UplinkLogProblem) -> Void) {
        let name: Strangers.Name =
            switch event.sender {
            case .device(let eui): .device(eui)
            case .sensor(let id): .sensor(id)
            }
        items.removeAll(keepingCapacity: true)
        if history.knows(name) {
            uplink.decode(event.payload.span.bytes, history: records)
            for problem in uplink.problems {
                count(UplinkLogProblem(line: number, fault: .payload(problem)), report)
            }
            for index in 0..<uplink.items.count { items.append(uplink.items[index].value) }
        }
        let reception =
            switch event.sender {
            case .device(let eui): history.receive(items, from: eui, at: event.time)
            case .sensor(let id): history.receive(items, from: id, at: event.time)
            }
        guard reception == .stranger else { return statistics.uplinks += 1 }
        statistics.strangerUplinks += 1
        if strangerLines.count < Strangers.limit, strangerLines[name] == nil { strangerLines[name] = number }
    }

    private mutating func count(_ problem: UplinkLogProblem, _ report: (UplinkLogProblem) -> Void) {
        if problem.fault.isWarning { statistics.warnings += 1 } else { statistics.errors += 1 }
        report(problem)
    }
}
