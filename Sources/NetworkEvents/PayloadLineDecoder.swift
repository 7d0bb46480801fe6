import Findings
public import PayloadCodec

/// Which way a payload goes.
public enum PayloadDirection: String, Hashable, Sendable, CaseIterable {
    /// From the device.
    case uplink

    /// To the device.
    case downlink
}

/// Decodes payloads written as text, one after the other, into lines.
///
/// A line with a `{`, which no payload has, is an event of a network server or a line of an uplink log, as ``UplinkLogReader``
/// reads them, with the payload inside. The decoder keeps its storage from line to line, so that a stream of any length takes no more
/// memory than its longest line.
public struct PayloadLineDecoder: Sendable {
    /// What a line becomes.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        /// A table for people.
        case text

        /// JSON with items and problems.
        case json

        /// The object that the vendor's published decoder makes.
        case vendor
    }

    /// How many bytes a line may have; a payload has at most some hundreds, an event some thousands.
    public static let longestLine = 1 << 20

    /// The problems of the last line.
    public private(set) var problems: [PayloadLineProblem] = []

    private let direction: PayloadDirection
    private let history: HistoryReading
    private let format: Format
    private let encoding: PayloadText
    private let clock: @Sendable (UInt32) -> String

    private var bytes: [UInt8] = []
    private var uplink = Uplink()
    private var downlink = Downlink()
    private var events = UplinkLogReader()

    /// A decoder for lines of one kind; `clock` writes a moment for people, as UTC unless told otherwise.
    public init(
        direction: PayloadDirection = .uplink, history: HistoryReading = .guide, format: Format = .json,
        encoding: PayloadText = .hexadecimal,
        clock: @escaping @Sendable (UInt32) -> String = { UTCTime(unix: Int($0)).description }
    ) {
        self.direction = direction
        self.history = history
        self.format = format
        self.encoding = encoding
        self.clock = clock
    }

    /// Appends what a line says, with its end; what is wrong with it stands in ``problems`` afterwards.
    public mutating func append(_ line: Span<UInt8>, to text: inout [UInt8]) {
        if let problem = encoding.read(line, into: &bytes) {
            if direction == .uplink, line.indices.contains(where: { line[$0] == UInt8(ascii: "{") }) {
                appendEvent(line, to: &text)
            } else {
                problems = [located(problem, line)]
                appendUnreadable(line, to: &text)
            }
        } else if direction == .uplink {
            appendUplink(nil, to: &text)
            note(uplink.problems, line)
        } else {
            appendDownlink(to: &text)
            note(downlink.problems, line)
        }
        text.append(UInt8(ascii: "\n"))
    }

    /// Appends what is said of a line of more than ``longestLine`` bytes, which nobody kept.
    public mutating func appendTooLong(to text: inout [UInt8]) {
        let problem = PayloadProblem(.error, at: 0, .tooLong(limit: PayloadLineDecoder.longestLine))
        problems = [PayloadLineProblem(fault: .payload(problem), column: 1)]
        let nothing: [UInt8] = []
        appendUnreadable(nothing.span, to: &text)
        text.append(UInt8(ascii: "\n"))
    }
}

extension PayloadLineDecoder {
    /// What ``bytes`` say, and the event that carried them.
    private mutating func appendUplink(_ event: UplinkEvent?, to text: inout [UInt8]) {
        let bytes = bytes
        uplink.decode(bytes.span.bytes, history: history)
        switch format {
        case .json: PayloadJSON.append(uplink, payload: bytes, event: event, to: &text)
        case .vendor: PayloadVendorJSON.append(uplink, to: &text)
        case .text: PayloadTable(clock: clock).append(uplink, payload: bytes, event: event, to: &text)
        }
    }

    private mutating func appendDownlink(to text: inout [UInt8]) {
        let bytes = bytes
        downlink.decode(bytes.span.bytes)
        switch format {
        case .json: PayloadJSON.append(downlink, payload: bytes, to: &text)
        case .vendor: PayloadVendorJSON.append(downlink, to: &text)
        case .text: PayloadTable(clock: clock).append(downlink, payload: bytes, to: &text)
        }
    }

    private mutating func appendEvent(_ line: Span<UInt8>, to text: inout [UInt8]) {
        switch events.read(line, number: 1) {
        case .uplink(let event):
            bytes = event.payload
            appendUplink(event, to: &text)
            problems = uplink.problems.map { PayloadLineProblem(fault: .event(.payload($0)), column: 1) }
        case .skipped(let kind):
            problems = []
            appendSkipped(kind, to: &text)
        case .blank:
            problems = []
        case .problem(let problem):
            problems = [PayloadLineProblem(fault: .event(problem.fault), column: problem.column ?? 1)]
            appendUnreadable(line, to: &text)
        }
    }

    /// An event without a payload: nothing is wrong, and a line in is a line out.
    private func appendSkipped(_ kind: SkippedEvent, to text: inout [UInt8]) {
        switch format {
        case .json:
            JSONBytes.append(#"{"payload":"","items":[],"problems":[],"skipped":"\#(kind.rawValue)"}"#, to: &text)
        case .vendor: JSONBytes.append("{}", to: &text)
        case .text: JSONBytes.append("no payload: \(kind.words)\n", to: &text)
        }
    }

    private func appendUnreadable(_ line: Span<UInt8>, to text: inout [UInt8]) {
        switch format {
        case .json: PayloadJSON.append(unreadable: trimmed(line), problems, to: &text)
        case .vendor: JSONBytes.append("{}", to: &text)
        case .text:
            // A line that is no payload may be long; the start is enough to find it.
            let given = trimmed(line).unicodeScalars
            let start = String(String.UnicodeScalarView(given.prefix(60))).printable
            JSONBytes.append(start + (given.count > 60 ? "…" : ""), to: &text)
            for problem in problems { JSONBytes.append("\n  not decoded [\(problem.code)]\n", to: &text) }
        }
    }

    private func trimmed(_ line: Span<UInt8>) -> String {
        guard let start = line.indices.first(where: { !isBlank(line[$0]) }),
            let end = line.indices.last(where: { !isBlank(line[$0]) })
        else { return "" }
        return line.extracting(start...end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}

// Where in a line a problem lies.
extension PayloadLineDecoder {
    @inline(__always)
    private mutating func note(_ found: [PayloadProblem], _ line: Span<UInt8>) {
        if found.isEmpty {
            if !problems.isEmpty { problems.removeAll(keepingCapacity: true) }
        } else {
            let line = copy line
            problems = found.map { located($0, line) }
        }
    }

    private func located(_ problem: PayloadProblem, _ line: Span<UInt8>) -> PayloadLineProblem {
        PayloadLineProblem(fault: .payload(problem), column: column(of: problem, in: line))
    }

    /// The column of the character that is wrong, or of the one with which the problem's byte begins.
    private func column(of problem: PayloadProblem, in line: Span<UInt8>) -> Int {
        switch problem.detail {
        case .notHexadecimal(_, let position), .notBase64(_, let position), .excessBase64(_, let position):
            return position
        default: break
        }
        // Two digits are a byte; of Base64 four are three bytes, and each byte begins in a character of its own.
        let offset = problem.offset
        let wanted = encoding == .hexadecimal ? 2 * offset : offset / 3 * 4 + offset % 3
        guard wanted > 0 else { return 1 }
        var digits = 0
        for index in line.indices where !isBlank(line[index]) {
            if digits == wanted { return index + 1 }
            digits += 1
        }
        return 1
    }

    @inline(__always)
    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
            || byte == UInt8(ascii: "\n")
    }
}

extension SkippedEvent {
    /// What the event is, for people.
    fileprivate var words: String {
        switch self {
        case .join: "the device joined the network"
        case .downlink: "about a downlink"
        case .status: "the device's status for the network"
        case .location: "where the device is"
        case .log: "the server's log"
        case .noPayload: "an uplink without data"
        case .otherPort: "an uplink on a port that is not the application's"
        case .repetition: "a second form of an uplink"
        case .other: "another event"
        }
    }
}
