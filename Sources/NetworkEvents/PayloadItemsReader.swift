import JSONLines
public import PayloadCodec
import SensorModel

/// Reads lines of JSON as ``PayloadJSON`` writes them, and makes their payloads. Only `items` is read.
public struct PayloadItemsReader: Sendable {
    private var tape = JSONTape()

    /// A reader, which keeps its storage from line to line.
    public init() {}

    /// The items of an uplink.
    public mutating func uplinkItems(_ line: Span<UInt8>) throws(PayloadItemsFault) -> [UplinkItem] {
        var items: [UplinkItem] = []
        for (index, node) in try itemNodes(line).enumerated() {
            let path = "items[\(index)]"
            let kind = try kind(of: node, path)
            if kind == .settingReply {
                items.append(try settingReply(node, path, index))
            } else if let kind, let item = UplinkItem(kind, try slots(node, kind, path, index)) {
                items.append(item)
            } else {
                throw .unknownKind(path: path, kind: kindText(of: node), .uplink)
            }
        }
        return items
    }

    /// The settings of a downlink.
    public mutating func settings(_ line: Span<UInt8>) throws(PayloadItemsFault) -> [Setting] {
        var settings: [Setting] = []
        for (index, node) in try itemNodes(line).enumerated() {
            settings.append(try setting(node, "items[\(index)]", index))
        }
        return settings
    }

    /// The bytes that the items of a line stand for.
    public mutating func payload(
        _ line: Span<UInt8>, _ direction: PayloadDirection
    ) throws(PayloadItemsFault) -> [UInt8] {
        switch direction {
        case .uplink:
            let items = try uplinkItems(line)
            do { return try Uplink.encode(items) } catch { throw .refused(error) }
        case .downlink:
            let settings = try settings(line)
            do { return try Downlink.encode(settings) } catch { throw .refused(error) }
        }
    }
}

extension PayloadItemsReader {
    private mutating func itemNodes(_ line: Span<UInt8>) throws(PayloadItemsFault) -> [Int] {
        do { try tape.read(line) } catch { throw .syntax(error) }
        guard let items = tape.member("items", of: 0), tape.kind(of: items) == .array else { throw .noItems }
        guard tape.names(of: 0).filter({ $0 == "items" }).count == 1 else {
            throw .duplicate(path: "", member: "items")
        }
        return tape.elements(of: items)
    }

    /// The kind, or `nil` for a text that is none.
    private func kind(of node: Int, _ path: String) throws(PayloadItemsFault) -> ItemKind? {
        guard tape.kind(of: node) == .object else { throw .wrongType(path: path, expected: "an object") }
        guard let kind = tape.member("kind", of: node) else { throw .missing(path: path, member: "kind") }
        guard tape.text(at: kind) != nil else { throw .wrongType(path: "\(path).kind", expected: "the name of a kind") }
        return ItemKind(name: kindText(of: node))
    }

    private func kindText(of node: Int) -> String {
        let text = tape.member("kind", of: node).flatMap { tape.text(at: $0) } ?? []
        return String(decoding: text.prefix(60), as: UTF8.self)
    }

    private func setting(_ node: Int, _ path: String, _ index: Int) throws(PayloadItemsFault) -> Setting {
        guard let kind = try kind(of: node, path), ChannelTable.downlink.contains(where: { $0.kind == kind }),
            let setting = Setting(kind, try slots(node, kind, path, index))
        else { throw .unknownKind(path: path, kind: kindText(of: node), .downlink) }
        return setting
    }

    private func settingReply(_ node: Int, _ path: String, _ index: Int) throws(PayloadItemsFault) -> UplinkItem {
        try checkNames(node, ["kind", "result", "setting"], path)
        guard let resultNode = member("result", of: node) else { throw .missing(path: path, member: "result") }
        guard let settingNode = member("setting", of: node) else { throw .missing(path: path, member: "setting") }
        let text = String(decoding: tape.text(at: resultNode) ?? [], as: UTF8.self)
        guard let result = SettingResult(rawValue: text) else {
            let names = SettingResult.allCases.map(\.rawValue).joined(separator: ", ")
            throw .wrongType(path: "\(path).result", expected: "one of \(names)")
        }
        return .settingReply(result, try setting(settingNode, "\(path).setting", index))
    }

    /// The numbers of a row, read from the members that the row's fields name.
    private func slots(
        _ node: Int, _ kind: ItemKind, _ path: String, _ index: Int
    ) throws(PayloadItemsFault) -> Slots {
        var slots = Slots(repeating: 0)
        let rows = ChannelTable.rows(of: kind)
        guard let fields = rows.first?.fields else { return slots }
        let hasTime = fields.contains { $0.form == .timestamp }
        try checkNames(node, ["kind"] + fields.map(\.member) + (hasTime ? ["utc"] : []), path)
        for (slot, field) in fields.enumerated() {
            guard let value = member(field.member, of: node) else { throw .missing(path: path, member: field.member) }
            let number = try tape.slot(value, field, of: kind, index, "\(path).\(field.member)")
            let isKnown = rows.contains { $0.fields[slot].range.contains(number) }
            guard isKnown || number == noReadingSlot && field.none != nil else {
                throw .refused(.refused(index: index, field.outOfRange(number, in: kind)))
            }
            slots[slot] = number
        }
        if hasTime, let utc = member("utc", of: node) { try checkTime(utc, slots[0], path) }
        return slots
    }

    /// A date beside the seconds must say the same moment.
    private func checkTime(_ node: Int, _ unix: Int, _ path: String) throws(PayloadItemsFault) {
        let moment = UTCTime(unix: unix).description
        guard let text = tape.text(at: node), let seconds = try? RFC3339.seconds(text), seconds == unix else {
            throw .wrongType(path: "\(path).utc", expected: "\(moment), which is what unix says, or nothing,")
        }
    }

    private func checkNames(_ node: Int, _ known: [String], _ path: String) throws(PayloadItemsFault) {
        var seen: [String] = []
        for name in tape.names(of: node) {
            guard known.contains(name) else {
                throw .unknown(path: path, member: String(name.prefix(60)), known: known)
            }
            guard !seen.contains(name) else { throw .duplicate(path: path, member: name) }
            seen.append(name)
        }
    }

    /// The value of a member, `null` too.
    private func member(_ name: String, of object: Int) -> Int? {
        var key = object + 1
        while key + 1 < tape.nodes[object].next {
            if let text = tape.text(at: key), text.elementsEqual(name.utf8) { return key + 1 }
            key = tape.nodes[key + 1].next
        }
        return nil
    }
}
