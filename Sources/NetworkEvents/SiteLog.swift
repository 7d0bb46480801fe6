import JSONLines
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
    /// What the sensors have said so far, with its mismatches and strangers.
    public private(set) var watch: SiteWatch

    /// What was read so far.
    public private(set) var statistics = LogStatistics()

    /// The line on which each sender that is not in the site was first heard.
    public private(set) var strangerLines: [Strangers.Name: Int] = [:]

    private var splitter: LineSplitter
    private var reader: UplinkLogReader
    private var uplink = Uplink()
    private var items: [UplinkItem] = []
    private let history: HistoryReading
    private let lineLimit: Int

    /// A log that has not begun, up to the moment `until` in seconds since 1970, or to its end.
    public init(
        site: Site, until: Int? = nil, applicationPort: Int? = nil, history: HistoryReading = .guide,
        lineLimit: Int = 1 << 20
    ) {
        watch = SiteWatch(site: site, until: until)
        splitter = LineSplitter(limit: lineLimit)
        reader = UplinkLogReader(applicationPort: applicationPort)
        self.history = history
        self.lineLimit = max(lineLimit, 1)
    }
}

/// What was read of a log.
public struct LogStatistics: Hashable, Sendable {
    /// Lines, blank ones included.
    public var lines = 0

    /// Uplinks that count towards the state.
    public var uplinks = 0

    /// Uplinks that are later than the moment asked for.
    public var laterUplinks = 0

    /// Uplinks of senders that are not in the site.
    public var strangerUplinks = 0

    /// Events without payload, by kind.
    public var skipped: [SkippedEvent: Int] = [:]

    /// Problems by which something was lost.
    public var errors = 0

    /// Problems by which nothing was lost.
    public var warnings = 0

    /// Nothing, to begin with.
    public init() {}
}

extension SiteLog {
    /// The state at the moment asked for, else at the newest uplink that counts; `nil` where there is neither.
    public var state: SiteState? {
        (watch.until ?? watch.lastEvent).map(watch.state(at:))
    }

    /// Takes in the next bytes of the log, wherever they end.
    public mutating func feed(_ bytes: Span<UInt8>, report: (UplinkLogProblem) -> Void) {
        var splitter = LineSplitter(limit: 1)
        swap(&splitter, &self.splitter)
        splitter.feed(bytes) { (line, number) throws(Never) in receive(line, number, report) }
        swap(&splitter, &self.splitter)
    }

    /// Takes in the last line where it lacks its end.
    public mutating func finish(report: (UplinkLogProblem) -> Void) {
        var splitter = LineSplitter(limit: 1)
        swap(&splitter, &self.splitter)
        splitter.finish { (line, number) throws(Never) in receive(line, number, report) }
        swap(&splitter, &self.splitter)
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
        items.removeAll(keepingCapacity: true)
        if knows(event.sender) {
            uplink.decode(event.payload.span.bytes, history: history)
            for problem in uplink.problems {
                count(UplinkLogProblem(line: number, fault: .payload(problem)), report)
            }
            // Handing on the frame itself would copy its sixteen places, which takes longer than all the rest.
            for index in 0..<uplink.items.count { items.append(uplink.items[index].value) }
        }
        let reception =
            switch event.sender {
            case .device(let eui): watch.receive(items, from: eui, at: event.time)
            case .sensor(let id): watch.receive(items, from: id, at: event.time)
            }
        switch reception {
        case .counted: statistics.uplinks += 1
        case .later: statistics.laterUplinks += 1
        case .stranger:
            statistics.strangerUplinks += 1
            remember(event.sender, number)
        }
    }

    private mutating func remember(_ stranger: UplinkEvent.Sender, _ number: Int) {
        let name: Strangers.Name =
            switch stranger {
            case .device(let eui): .device(eui)
            case .sensor(let id): .sensor(id)
            }
        if strangerLines.count < Strangers.limit, strangerLines[name] == nil { strangerLines[name] = number }
    }

    private func knows(_ sender: UplinkEvent.Sender) -> Bool {
        switch sender {
        case .device(let eui): watch.knows(eui)
        case .sensor(let id): watch.knows(sensor: id)
        }
    }

    private mutating func count(_ problem: UplinkLogProblem, _ report: (UplinkLogProblem) -> Void) {
        if problem.fault.isWarning { statistics.warnings += 1 } else { statistics.errors += 1 }
        report(problem)
    }
}
