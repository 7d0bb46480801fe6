import JSONLines

/// What one line of an uplink log says.
public enum UplinkLogLine: Hashable, Sendable {
    /// An uplink.
    case uplink(UplinkEvent)

    /// An event without payload; nothing is wrong.
    case skipped(SkippedEvent)

    /// Nothing but space.
    case blank

    /// A line that cannot be read.
    case problem(UplinkLogProblem)
}

/// Reads the lines of an uplink log: plain lines, and the events of the LoRaWAN network servers as they come.
///
/// A plain line is `{"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","payload":"06fe03000200"}`, where `sensor`
/// may stand for `devEUI`; `port` and `counter` are read as well, and other members are the writer's own. The servers are
/// those of ``NetworkServer``, told apart by the shape of their events. Events wrapped by `mosquitto_sub -F %J`, by The
/// Things Stack's storage and by its event stream are unwrapped, and the topic that `mosquitto_sub -v` prints before an event
/// is passed over.
///
/// Reading is total: any bytes give one of the four cases. The reader keeps its storage from line to line, so a log of
/// any length takes no more memory than its longest line.
public struct UplinkLogReader: Sendable {
    /// The application's LoRaWAN port; an uplink that names another is skipped. `nil` takes the ports 1 to 223.
    public var applicationPort: Int?

    private var tape = JSONTape()

    /// A reader for that port.
    public init(applicationPort: Int? = nil) {
        self.applicationPort = applicationPort
    }

    /// What the line says; its end (a line feed, or both) may be there or not.
    public mutating func read(_ line: Span<UInt8>, number: Int) -> UplinkLogLine {
        let topic = lengthOfTopic(in: line)
        do {
            try tape.read(line.extracting(topic...))
        } catch {
            if isBlank(line) { return .blank }
            let column = column(of: topic + error.offset, in: line)
            return .problem(UplinkLogProblem(line: number, column: column, fault: .json(error)))
        }
        do {
            switch try readEvent() {
            case .uplink(let event): return judged(event, number)
            case .skipped(let kind): return .skipped(kind)
            }
        } catch {
            return .problem(UplinkLogProblem(line: number, fault: error))
        }
    }

    /// What the line says.
    public mutating func read(_ line: String, number: Int) -> UplinkLogLine {
        let bytes = Array(line.utf8)
        return read(bytes.span, number: number)
    }

    private func readEvent() throws(UplinkLogFault) -> EventReading {
        if let member = tape.repeatedMember() { throw .duplicate(member: member) }
        return try tape.readEvent()
    }

    /// When an uplink can have been received, in seconds since 1970: from 2000 to before 2100.
    ///
    /// One line of a mistaken year would make every desk stale, and a history of days by the million.
    public static let times = 946_684_800..<4_102_444_800

    private func judged(_ event: UplinkEvent, _ number: Int) -> UplinkLogLine {
        guard UplinkLogReader.times.contains(event.time) else {
            return .problem(UplinkLogProblem(line: number, fault: .unlikelyTime(unix: event.time)))
        }
        if event.payload.isEmpty || event.port == 0 { return .skipped(.noPayload) }
        // LoRaWAN keeps the ports from 224 on for tests and its own use.
        if let port = event.port, port != applicationPort ?? port || port > 223 { return .skipped(.otherPort) }
        return .uplink(event)
    }

    /// How many bytes the topic takes that `mosquitto_sub -v` prints before the event: a word and a space.
    private func lengthOfTopic(in line: Span<UInt8>) -> Int {
        for index in line.indices {
            switch line[index] {
            case UInt8(ascii: " "):
                return index + 1 < line.count && line[index + 1] == UInt8(ascii: "{") ? index + 1 : 0
            // What JSON can begin with is no topic.
            case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), 0..<0x20: return 0
            default: continue
            }
        }
        return 0
    }

    private func isBlank(_ line: Span<UInt8>) -> Bool {
        for index in line.indices where !(line[index] == 0x20 || (0x09...0x0d).contains(line[index])) { return false }
        return true
    }

    private func column(of offset: Int, in line: Span<UInt8>) -> Int {
        // Bytes that go on with a character (0b10……) are not the start of one.
        var column = 1
        for index in 0..<min(offset, line.count) where line[index] & 0xc0 != 0x80 { column += 1 }
        return column
    }
}
