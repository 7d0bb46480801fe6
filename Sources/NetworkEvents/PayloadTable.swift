import Findings
public import PayloadCodec
import SensorModel

/// A payload as a table for people: each item's place and bytes, its name, and what it says.
public struct PayloadTable: Sendable {
    private let clock: @Sendable (UInt32) -> String

    /// A table whose moments `clock` writes.
    public init(clock: @escaping @Sendable (UInt32) -> String = { UTCTime(unix: Int($0)).description }) {
        self.clock = clock
    }

    /// Appends an uplink; where an event carried it, who sent it and when stands above.
    public func append(_ frame: Uplink, payload: [UInt8], event: UplinkEvent? = nil, to text: inout [UInt8]) {
        if let event { JSONBytes.append(heading(event) + "\n", to: &text) }
        let lines = frame.items.map { item -> Line in
            if case .settingReply(let result, let setting) = item.value {
                let (kind, slots) = setting.fields
                return line(item, kind, slots, payload, reply: result)
            }
            let (kind, slots) = item.value.fields
            return line(item, kind, slots, payload)
        }
        append(lines, frame.problems, payload, to: &text)
    }

    /// Appends a downlink.
    public func append(_ frame: Downlink, payload: [UInt8], to text: inout [UInt8]) {
        let lines = frame.items.map { item -> Line in
            let (kind, slots) = item.value.fields
            return line(item, kind, slots, payload)
        }
        append(lines, frame.problems, payload, to: &text)
    }
}

extension PayloadTable {
    private struct Line {
        var offset: Int
        var end: Int
        var bytes: String
        var name: String
        var value: String
    }

    private func line<Item>(
        _ item: PlacedItem<Item>, _ kind: ItemKind, _ slots: Slots, _ payload: [UInt8], reply: SettingResult? = nil
    ) -> Line {
        let end = min(item.offset + item.length, payload.count)
        let row = ChannelTable.row(of: kind, slots)
        let value = (row?.fields ?? []).enumerated().filter { $1.constant == nil }
            .map { words(slots[$0], $1, among: row?.fields.count ?? 0) }.joined(separator: ", ")
        let answer = reply.map { $0 == .echo ? "echo" : $0.rawValue.replacing("-", with: " ") }
        return Line(
            offset: item.offset, end: end, bytes: columns(payload, item.offset, end),
            name: (answer == nil ? "" : "Answer: ") + (row?.meaning ?? kind.name),
            value: [value, answer ?? ""].filter { !$0.isEmpty }.joined(separator: "; "))
    }

    /// The stretches that no item covers get a line of their own, so that every byte is shown.
    private func append(_ lines: [Line], _ problems: [PayloadProblem], _ payload: [UInt8], to text: inout [UInt8]) {
        var all: [Line] = []
        var next = 0
        for line in lines {
            all += gap(next, line.offset, problems, payload)
            all.append(line)
            next = line.end
        }
        all += gap(next, payload.count, problems, payload)
        var hexadecimal: [UInt8] = []
        JSONBytes.append(hexadecimal: payload, to: &hexadecimal)
        text += hexadecimal
        text.append(UInt8(ascii: "\n"))
        let bytesWidth = all.map(\.bytes.count).max() ?? 0
        let nameWidth = all.map(\.name.count).max() ?? 0
        for line in all {
            let codes = problems.filter { $0.offset >= line.offset && $0.offset < max(line.end, line.offset + 1) }
                .map { "[\($0.code.rawValue)]" }
            let cells = [
                padded(String(line.offset), 5, left: true), padded(line.bytes, bytesWidth),
                padded(line.name, nameWidth),
                ([line.value] + codes).filter { !$0.isEmpty }.joined(separator: " "),
            ]
            var row = cells.joined(separator: "  ")
            while row.last == " " { row.removeLast() }
            JSONBytes.append(row + "\n", to: &text)
        }
    }

    private func gap(_ start: Int, _ end: Int, _ problems: [PayloadProblem], _ payload: [UInt8]) -> [Line] {
        guard start < end else { return [] }
        // Several items that make nothing may follow each other: each has its own problem.
        let starts = Set([start] + problems.filter { $0.severity == .error }.map(\.offset)).filter {
            $0 >= start && $0 < end
        }
        let sorted = starts.sorted()
        return zip(sorted, sorted.dropFirst() + [end]).flatMap { from, to in
            // Several lines where one would make the whole table wide.
            stride(from: from, to: to, by: Self.widestGap).map { offset in
                let end = min(offset + Self.widestGap, to)
                return Line(
                    offset: offset, end: end, bytes: columns(payload, offset, end),
                    name: offset == from ? "Not decoded" : "", value: "")
            }
        }
    }

    /// How many bytes of what is not decoded stand on one line.
    private static let widestGap = 16

    /// "24E124783F160001  2026-01-12T09:00:00Z  port 85  frame 12".
    private func heading(_ event: UplinkEvent) -> String {
        let sender =
            switch event.sender {
            case .device(let eui): eui.description
            case .sensor(let id): id.printable
            }
        let time = UInt32(exactly: event.time).map(clock) ?? UTCTime(unix: event.time).description
        return [sender, time, event.port.map { "port \($0)" }, event.counter.map { "frame \($0)" }].compactMap { $0 }
            .joined(separator: "  ")
    }

    /// Channel, type and data, apart.
    private func columns(_ payload: [UInt8], _ start: Int, _ end: Int) -> String {
        let digits = payload[start..<end].map { byte in
            var text: [UInt8] = []
            JSONBytes.append(hexadecimal: byte, to: &text)
            return String(decoding: text, as: UTF8.self)
        }
        return (digits.prefix(2) + [digits.dropFirst(2).joined()]).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func words(_ value: Int, _ field: ChannelField, among count: Int) -> String {
        let unit = field.unit.isEmpty ? "" : " " + field.unit
        switch field.form {
        case .unixTime, .timestamp:
            let time = clock(UInt32(truncatingIfNeeded: value)) + " (\(value) s)"
            return field.member == "unix" ? time : "\(label(field)) \(time)"
        case .regions:
            let mask = RegionMask(rawValue: UInt16(truncatingIfNeeded: value))
            return "\(field.member) \(mask.isEmpty ? "none" : field.text(value).replacing(", ", with: " "))"
        case .flag:
            return field.member == "enabled"
                ? (value == 0 ? "disabled" : "enabled")
                : "\(field.member) \(value == 0 ? "off" : "on")"
        case .choice: return field.text(value).replacing("-", with: " ")
        case .hexadecimalBytes, .version: return field.text(value)
        default:
            if value == noReadingSlot { return "no reading" }
            return ([label(field)].filter { count > 1 && !$0.isEmpty } + [field.text(value) + unit])
                .joined(separator: " ")
        }
    }

    /// The words of a member's name; the last of several is its unit, as in `minCelsius`.
    private func label(_ field: ChannelField) -> String {
        var words = [""]
        for character in field.member {
            if character.isUppercase { words.append("") }
            words[words.count - 1] += character.lowercased()
        }
        if words.count > 1 { return words.dropLast().joined(separator: " ") }
        return field.unit.isEmpty ? field.member : ""
    }

    private func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return left ? space + text : text + space
    }
}
