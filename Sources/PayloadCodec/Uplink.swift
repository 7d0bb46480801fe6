/// What an uplink says, as far as it can be understood, and what is wrong with it.
///
/// Decoding ends at whatever bytes and never loses what came before a fault: items stand beside problems.
///
/// ```swift
/// let uplink = Uplink(decoding: [0x01, 0x75, 0x64, 0x03, 0x67, 0x11, 0x01])
/// uplink.values   // [.batteryLevel(percent: 100), .temperature(tenthsCelsius: 273)]
/// ```
public struct Uplink: Hashable, Sendable {
    /// The items, in the payload's order, each with its place.
    public private(set) var items = UplinkItems()

    /// What is wrong, by place.
    public private(set) var problems: [PayloadProblem] = []

    /// An uplink that says nothing, to be filled by decoding.
    public init() {}

    /// Decodes an uplink.
    ///
    /// - Complexity: O(*n*) for *n* bytes; no heap allocation up to sixteen items without problems.
    public init(decoding bytes: [UInt8], history: HistoryReading = .guide) {
        decode(bytes.span.bytes, history: history)
    }

    /// Decodes an uplink into this one, whose former content is dropped; its storage is used again.
    public mutating func decode(_ bytes: RawSpan, history: HistoryReading = .guide) {
        items.removeAll()
        guard !bytes.isEmpty else {
            problems = [PayloadProblem(.error, at: 0, .empty)]
            return
        }
        let all = CompiledTable.all
        var reader = FrameReader()
        reader.read(bytes, history == .guide ? all.uplink : all.vendorUplink) { items.append($0) }
        reader.finish()
        if !problems.isEmpty || !reader.problems.isEmpty { problems = reader.problems }
    }
}

extension Uplink {
    /// The items without their places.
    public var values: [UplinkItem] { items.values }

    /// Whether something of the payload is lost.
    public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
