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
/// It keeps its storage from line to line, so that a stream of any length takes no more memory than its longest line.
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

    private let direction: PayloadDirection
    private let history: HistoryReading
    private let format: Format
    private let encoding: PayloadText
    private let clock: @Sendable (UInt32) -> String

    private var bytes: [UInt8] = []
    private var uplink = Uplink()
    private var downlink = Downlink()

    /// Appends what is said of a line of more than ``longestLine`` bytes, which nobody kept.
    public mutating func appendTooLong(to text: inout [UInt8]) {
        let problem = PayloadProblem(.error, at: 0, .tooLong(limit: PayloadLineDecoder.longestLine))
        problems = [problem]
        let nothing: [UInt8] = []
        appendUnreadable(nothing.span, problem, to: &text)
        text.append(UInt8(ascii: "\n"))
    }

    /// How many bytes a line may have; a payload has at most some hundreds.
    public static let longestLine = 1 << 20

    /// The problems of the last line.
    public private(set) var problems: [PayloadProblem] = []

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

    /// Appends what a payload says, with the line's end; what is wrong with it stands in ``problems`` afterwards.
    public mutating func append(_ payload: Span<UInt8>, to text: inout [UInt8]) {
        if let problem = encoding.read(payload, into: &bytes) {
            problems = [problem]
            appendUnreadable(payload, problem, to: &text)
        } else if direction == .uplink {
            let bytes = bytes
            uplink.decode(bytes.span.bytes, history: history)
            problems = uplink.problems
            switch format {
            case .json: PayloadJSON.append(uplink, payload: bytes, to: &text)
            case .vendor: PayloadVendorJSON.append(uplink, to: &text)
            case .text: PayloadTable(clock: clock).append(uplink, payload: bytes, to: &text)
            }
        } else {
            let bytes = bytes
            downlink.decode(bytes.span.bytes)
            problems = downlink.problems
            switch format {
            case .json: PayloadJSON.append(downlink, payload: bytes, to: &text)
            case .vendor: PayloadVendorJSON.append(downlink, to: &text)
            case .text: PayloadTable(clock: clock).append(downlink, payload: bytes, to: &text)
            }
        }
        text.append(UInt8(ascii: "\n"))
    }

    private func appendUnreadable(_ payload: Span<UInt8>, _ problem: PayloadProblem, to text: inout [UInt8]) {
        let given = trimmed(payload)
        switch format {
        case .json: PayloadJSON.append(unreadable: given, problem, to: &text)
        case .vendor: JSONBytes.append("{}", to: &text)
        case .text:
            // A line that is no payload may be long; the start is enough to find it.
            let start = given.unicodeScalars.prefix(60)
            JSONBytes.append(start.count < given.unicodeScalars.count ? "\(start)…" : given, to: &text)
            JSONBytes.append("\n  not decoded [\(problem.code.rawValue)]\n", to: &text)
        }
    }

    private func trimmed(_ payload: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        for index in payload.indices { bytes.append(payload[index]) }
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0d || byte == 0x0a }
        let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isBlank($0) } ?? bytes.startIndex
        return start <= end && start < bytes.endIndex ? String(decoding: bytes[start...end], as: UTF8.self) : ""
    }
}
