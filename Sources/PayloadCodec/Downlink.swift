/// What a downlink tells the device, as far as it can be understood, and what is wrong with it.
///
/// Decoding ends at whatever bytes and never loses what came before a fault: settings stand beside problems.
public struct Downlink: Hashable, Sendable {
    /// The settings, in the payload's order, each with its place.
    public private(set) var items: [PlacedItem<Setting>] = []

    /// What is wrong, by place.
    public private(set) var problems: [PayloadProblem] = []

    /// A downlink that says nothing, to be filled by decoding.
    public init() {}

    /// Decodes a downlink.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    public init(decoding bytes: [UInt8]) {
        decode(bytes.span.bytes)
    }

    /// Decodes a downlink into this one, whose former content is dropped; its storage is used again.
    public mutating func decode(_ bytes: RawSpan) {
        items.removeAll(keepingCapacity: true)
        guard !bytes.isEmpty else {
            problems = [PayloadProblem(.error, at: 0, .empty)]
            return
        }
        let all = CompiledTable.all
        var reader = FrameReader()
        reader.read(bytes, all.downlink) { item in
            guard let setting = Setting(item.kind(in: all), item.slots(in: all)) else { return }
            items.append(PlacedItem(setting, offset: item.offset, length: item.length(in: all)))
        }
        reader.finish()
        problems = reader.problems
    }
}

extension Downlink {
    /// The settings without their places.
    public var values: [Setting] { items.map(\.value) }

    /// Whether something of the payload is lost.
    public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
