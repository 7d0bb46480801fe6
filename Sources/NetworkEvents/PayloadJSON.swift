import JSONLines
public import PayloadCodec

/// Payloads as lines of JSON: `{"payload":"…","items":[…],"problems":[…]}`, without the line's end.
///
/// The members of an item come from the table of channels; numbers are written exactly (27.3, 53).
public enum PayloadJSON {
    /// Appends an uplink and the bytes that it was decoded from; of the event that carried them also the sender as `devEUI`
    /// or `sensor`, `time`, and `port` and `counter` where they are known.
    public static func append(
        _ frame: Uplink, payload: [UInt8], event: UplinkEvent? = nil, to text: inout [UInt8]
    ) {
        let plans = PayloadJSONPlan.all
        let pieces = Pieces.shared
        let hasProblems = !frame.problems.isEmpty
        let count = frame.items.count
        let members = event.map { Array($0.members.utf8) } ?? []
        let room = pieces.longest + 2 * payload.count + members.count + count * plans.longestItem
        ByteWriter.append(upTo: room, to: &text) { writer in
            writer.open(pieces, payload, members)
            for index in 0..<count {
                writer.expect(plans.longestItem)
                if index > 0 { writer.append(UInt8(ascii: ",")) }
                let (kind, slots, reply) = frame.items.fields(at: index)
                if let reply { writer.append(pieces.answer(reply)) }
                writer.append(plans[kind], slots)
                if reply != nil { writer.append(UInt8(ascii: "}")) }
            }
            writer.append(hasProblems ? pieces.problems : pieces.noProblems)
        }
        if hasProblems { close(frame.problems, &text) }
    }

    /// Appends a downlink and the bytes that it was decoded from.
    public static func append(_ frame: Downlink, payload: [UInt8], to text: inout [UInt8]) {
        let plans = PayloadJSONPlan.all
        let pieces = Pieces.shared
        let hasProblems = !frame.problems.isEmpty
        let room = pieces.longest + 2 * payload.count + frame.items.count * plans.longestItem
        ByteWriter.append(upTo: room, to: &text) { writer in
            writer.open(pieces, payload, [])
            for index in frame.items.indices {
                writer.expect(plans.longestItem)
                if index > 0 { writer.append(UInt8(ascii: ",")) }
                let (kind, slots) = frame.items[index].value.fields
                writer.append(plans[kind], slots)
            }
            writer.append(hasProblems ? pieces.problems : pieces.noProblems)
        }
        if hasProblems { close(frame.problems, &text) }
    }

    /// Appends what could not be read as bytes, in the place of the payload as it was given.
    public static func append(unreadable payload: String, _ problems: [PayloadLineProblem], to text: inout [UInt8]) {
        JSONBytes.append(#"{"payload":""#, to: &text)
        JSONText.appendEscaped(payload, to: &text)
        JSONBytes.append(#"","items":[],"problems":["#, to: &text)
        for (index, problem) in problems.enumerated() {
            append(index, problem.severity, problem.code, problem.offset, problem.message, &text)
        }
        JSONBytes.append("]}", to: &text)
    }

    /// Appends one item as an object.
    public static func append(_ item: UplinkItem, to text: inout [UInt8]) {
        if case .settingReply(let result, let setting) = item {
            let pieces = Pieces.shared
            ByteWriter.append(upTo: pieces.longest, to: &text) { $0.append(pieces.answer(result)) }
            append(setting, to: &text)
            text.append(UInt8(ascii: "}"))
        } else {
            let (kind, slots) = item.fields
            append(kind, slots, to: &text)
        }
    }

    /// Appends one setting as an object.
    public static func append(_ setting: Setting, to text: inout [UInt8]) {
        let (kind, slots) = setting.fields
        append(kind, slots, to: &text)
    }

    private static func append(_ kind: ItemKind, _ slots: Slots, to text: inout [UInt8]) {
        let plan = PayloadJSONPlan.all[kind]
        ByteWriter.append(upTo: plan.longest, to: &text) { $0.append(plan, slots) }
    }

    /// Appends bytes as lower-case hexadecimal digits.
    public static func append(hexadecimal payload: [UInt8], to text: inout [UInt8]) {
        JSONBytes.append(hexadecimal: payload, to: &text)
    }

    /// The problems, and the end of the line.
    private static func close(_ problems: [PayloadProblem], _ text: inout [UInt8]) {
        for (index, problem) in problems.enumerated() {
            append(index, problem.severity, problem.code.rawValue, problem.offset, problem.message, &text)
        }
        JSONBytes.append("]}", to: &text)
    }

    /// One problem of a list, by its index there.
    private static func append(
        _ index: Int, _ severity: PayloadProblem.Severity, _ code: String, _ offset: Int, _ message: String,
        _ text: inout [UInt8]
    ) {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        JSONBytes.append(
            #"{"severity":"\#(severity.rawValue)","code":"\#(code)","offset":\#(offset),"message":"#, to: &text)
        JSONText.appendQuoted(message, to: &text)
        text.append(UInt8(ascii: "}"))
    }
}

extension UplinkEvent {
    /// The members of an object that say who sent it and when, each with a comma before it.
    fileprivate var members: String {
        var text =
            switch sender {
            case .device(let eui): #","devEUI":"\#(eui)""#
            case .sensor(let id): #","sensor":\#(JSONText.quoted(id))"#
            }
        text += #","time":"\#(RFC3339.text(time))""#
        if let port { text += #","port":\#(port)"# }
        if let counter { text += #","counter":\#(counter)"# }
        return text
    }
}

extension PayloadJSON {
    /// What stands around the items.
    fileprivate struct Pieces: Sendable {
        static let shared = Pieces()

        let opening = ByteWriter.Piece(#"{"payload":""#)
        let items = ByteWriter.Piece(#"","items":["#)
        let itemsAfterMembers = ByteWriter.Piece(#","items":["#)
        let problems = ByteWriter.Piece(#"],"problems":["#)
        let noProblems = ByteWriter.Piece(#"],"problems":[]}"#)
        private let answers = SettingResult.allCases.map {
            ByteWriter.Piece(#"{"kind":"settingReply","result":"\#($0.rawValue)","setting":"#)
        }

        /// More bytes than all of them have together.
        let longest = 128

        func answer(_ result: SettingResult) -> ByteWriter.Piece {
            switch result {
            case .echo: answers[0]
            case .success: answers[1]
            case .forbidden: answers[2]
            case .invalidParameter: answers[3]
            }
        }
    }
}

extension ByteWriter {
    @inline(__always)
    fileprivate mutating func open(_ pieces: PayloadJSON.Pieces, _ payload: [UInt8], _ members: [UInt8]) {
        expect(pieces.longest + 2 * payload.count + members.count)
        append(pieces.opening)
        for byte in payload { append(hexadecimal: byte) }
        if members.isEmpty { return append(pieces.items) }
        append(UInt8(ascii: "\""))
        for byte in members { append(byte) }
        append(pieces.itemsAfterMembers)
    }
}
