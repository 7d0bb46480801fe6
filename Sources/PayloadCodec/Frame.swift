/// What a payload says, as far as it can be understood, and what is wrong with it.
///
/// Decoding ends at whatever bytes and never loses what came before a fault: items stand beside problems.
///
/// ```swift
/// let uplink = Uplink(decoding: [0x01, 0x75, 0x64, 0x03, 0x67, 0x11, 0x01])
/// uplink.items.values   // [.batteryLevel(percent: 100), .temperature(tenthsCelsius: 273)]
/// ```
public struct Frame<Item: Hashable & Sendable>: Hashable, Sendable {
    /// The items, in the payload's order, each with its place.
    public internal(set) var items = ItemList<Item>()

    /// What is wrong, by place.
    public internal(set) var problems: [PayloadProblem] = []

    /// Whether something of the payload is lost.
    public var hasErrors: Bool { problems.contains { $0.severity == .error } }

    /// A frame that says nothing, to be filled by decoding.
    public init() {}

    /// A frame that could not be read at all.
    public init(unreadable problem: PayloadProblem) {
        problems = [problem]
    }

    /// The values, without their places.
    public var values: [Item] { items.values }
}

/// What a device sent.
public typealias Uplink = Frame<UplinkItem>

/// What a device is told.
public typealias Downlink = Frame<Setting>

extension Frame<UplinkItem> {
    /// Decodes an uplink.
    ///
    /// - Complexity: O(*n*) for *n* bytes; no heap allocation up to sixteen items without problems.
    public init(decoding bytes: [UInt8], history: HistoryReading = .guide) {
        self.init()
        decode(bytes.span.bytes, history: history)
    }

    /// Decodes an uplink into this frame, whose former content is dropped; its storage is used again.
    public mutating func decode(_ bytes: RawSpan, history: HistoryReading = .guide) {
        items.removeAll()
        guard !bytes.isEmpty else {
            problems = [PayloadProblem(.error, at: 0, .empty)]
            return
        }
        var reader = FrameReader(history == .guide ? .uplink : .vendorUplink)
        while let reading = reader.next(in: bytes) {
            guard let item = UplinkItem(reading) else { continue }
            items.append(PlacedItem(item, offset: reading.offset, length: reading.length))
        }
        reader.finish()
        problems = reader.problems
    }
}

extension Frame<Setting> {
    /// Decodes a downlink.
    ///
    /// - Complexity: O(*n*) for *n* bytes; no heap allocation up to sixteen settings without problems.
    public init(decoding bytes: [UInt8]) {
        self.init()
        decode(bytes.span.bytes)
    }

    /// Decodes a downlink into this frame, whose former content is dropped; its storage is used again.
    public mutating func decode(_ bytes: RawSpan) {
        items.removeAll()
        guard !bytes.isEmpty else {
            problems = [PayloadProblem(.error, at: 0, .empty)]
            return
        }
        var reader = FrameReader(.downlink)
        while let reading = reader.next(in: bytes) {
            guard let setting = Setting(reading.kind, reading.slots) else { continue }
            items.append(PlacedItem(setting, offset: reading.offset, length: reading.length))
        }
        reader.finish()
        problems = reader.problems
    }
}

extension UplinkItem {
    @inline(__always)
    init?(_ reading: FrameReader.Reading) {
        guard let result = reading.reply else {
            self.init(reading.kind, reading.slots)
            return
        }
        guard let setting = Setting(reading.kind, reading.slots) else { return nil }
        self = .settingReply(result, setting)
    }
}
