/// What of a drawing was left out, counted.
struct DXFSkipped {
    /// Why something was left out.
    enum Reason: String {
        case kind = "this kind of entity is not read"
        case paperSpace = "it lies on a sheet, not in the model"
        case notFlat = "it does not lie in the plan"
        case incomplete = "it lacks a number or its text"
        case farAway = "it lies more than 1 000 km from the origin"
        case noLength = "it is shorter than a millimetre"
        case noBlock = "its block is not in the file"
        case tooMany = "its blocks place more than half a million entities, or are nested more than 32 deep"
        case otherLayer = "the layer was not asked for"
        case open = "its lines do not close to an outline"
        case inOneBlock = "it is not the largest outline of its block"
        case noRoom = "it lies in no room"
        case noSegment = "a keep-out is an outline or one straight line"
        case namesNothing = "a text gives its name to the outline around it, and there is none"
        case badNotes = "what vs321 noted with it cannot be understood"
    }

    private struct Key: Hashable {
        let kind: String
        let layer: String
        let reason: Reason
    }

    private var counts: [Key: Int] = [:]
    private var order: [Key] = []

    /// Notes one more.
    mutating func add(_ kind: String, _ layer: String, _ reason: Reason) {
        let key = Key(kind: kind, layer: layer, reason: reason)
        if counts[key] == nil { order.append(key) }
        counts[key, default: 0] += 1
    }

    /// A sentence each, in the order in which they came up; layers that were not asked for are one.
    var remarks: [String] {
        let remarks = order.filter { $0.reason != .otherLayer }.map { key in
            "skipped: \(counts[key, default: 0]) \(key.kind) on layer \(key.layer): \(key.reason.rawValue)"
        }
        return remarks + [otherLayers].compactMap(\.self)
    }

    /// What lies on layers that were not asked for, by layer and kind.
    private var otherLayers: String? {
        let others = order.filter { $0.reason == .otherLayer }
        guard !others.isEmpty else { return nil }
        let count = others.reduce(0) { $0 + counts[$1, default: 0] }
        var (layers, kinds): ([String], [String: [String]]) = ([], [:])
        for key in others {
            if kinds[key.layer] == nil { layers.append(key.layer) }
            kinds[key.layer, default: []].append("\(counts[key, default: 0]) \(key.kind)")
        }
        let shown = layers.prefix(8).map { "\($0) (\(kinds[$0, default: []].joined(separator: ", ")))" }
        return "skipped: \(count) on layers that were not asked for: " + shown.joined(separator: ", ")
            + (layers.count > 8 ? " and \(layers.count - 8) more" : "")
    }
}
