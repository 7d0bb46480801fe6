import JSONLines
import Occupancy
import PayloadCodec

/// What the uplinks of a log go into.
protocol UplinkReceiver {
    /// Whether the sender is one that counts; what others sent is not decoded.
    func knows(_ sender: Strangers.Name) -> Bool

    /// Takes in what a sender said, and says what became of it.
    mutating func receive(_ items: [UplinkItem], from sender: Strangers.Name, at time: Int) -> Reception
}

/// Bytes of a log in, uplinks out to a receiver: lines, events, payloads, and the count of all that was met on the way.
///
/// No line ends the reading: what is wrong with one goes to `report`.
struct LogIntake<Receiver: UplinkReceiver & Sendable>: Sendable {
    var receiver: Receiver

    /// The last moment at which an uplink can have come; `nil` where no clock tells.
    var latestArrival: Int?

    /// What was read so far.
    private(set) var statistics = LogStatistics()

    /// The line on which each sender that does not count was first heard.
    private(set) var strangerLines: [Strangers.Name: Int] = [:]

    private var splitter: LineSplitter
    private var reader: UplinkLogReader
    private var uplink = Uplink()
    private var items: [UplinkItem] = []
    private let records: HistoryReading
    private let lineLimit: Int

    init(_ receiver: Receiver, applicationPort: Int?, records: HistoryReading, lineLimit: Int) {
        self.receiver = receiver
        splitter = LineSplitter(limit: lineLimit)
        reader = UplinkLogReader(applicationPort: applicationPort)
        self.records = records
        self.lineLimit = max(lineLimit, 1)
    }

    /// Takes in the next bytes of the log, wherever they end.
    mutating func feed(_ bytes: Span<UInt8>, report: (UplinkLogProblem) -> Void) {
        var splitter = LineSplitter(limit: 1)
        swap(&splitter, &self.splitter)
        splitter.feed(bytes) { (line, number) throws(Never) in receive(line, number, report) }
        swap(&splitter, &self.splitter)
    }

    /// Takes in the last line where it lacks its end.
    mutating func finish(report: (UplinkLogProblem) -> Void) {
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
        if let latestArrival, event.time > latestArrival {
            return count(UplinkLogProblem(line: number, fault: .futureTime(unix: event.time)), report)
        }
        let sender: Strangers.Name =
            switch event.sender {
            case .device(let eui): .device(eui)
            case .sensor(let id): .sensor(id)
            }
        items.removeAll(keepingCapacity: true)
        if receiver.knows(sender) {
            uplink.decode(event.payload.span.bytes, history: records)
            for problem in uplink.problems {
                count(UplinkLogProblem(line: number, fault: .payload(problem)), report)
            }
            // Handing on the frame itself would copy its sixteen places, which takes longer than all the rest.
            for index in 0..<uplink.items.count { items.append(uplink.items[index].value) }
        }
        switch receiver.receive(items, from: sender, at: event.time) {
        case .counted: statistics.count(uplinkAt: event.time, line: number)
        case .later: statistics.laterUplinks += 1
        case .stranger:
            statistics.strangerUplinks += 1
            if strangerLines.count < Strangers.limit, strangerLines[sender] == nil { strangerLines[sender] = number }
        }
    }

    private mutating func count(_ problem: UplinkLogProblem, _ report: (UplinkLogProblem) -> Void) {
        if problem.fault.isWarning { statistics.warnings += 1 } else { statistics.errors += 1 }
        report(problem)
    }
}
