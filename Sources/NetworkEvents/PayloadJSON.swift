public import PayloadCodec

/// Payloads as lines of JSON: `{"payload":"…","items":[…],"problems":[…]}`, without the line's end.
///
/// The members of an item come from the table of channels; numbers are written exactly (27.3, 53).
public enum PayloadJSON {
    /// Appends an uplink and the bytes that it was decoded from.
    public static func append(_ frame: Uplink, payload: [UInt8], to text: inout [UInt8]) {
        JSONBytes.append(opening, to: &text)
        JSONBytes.append(hexadecimal: payload, to: &text)
        JSONBytes.append(itemsOpening, to: &text)
        for index in frame.items.indices {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            append(frame.items[index].value, to: &text)
        }
        close(frame.problems, &text)
    }

    /// Appends a downlink and the bytes that it was decoded from.
    public static func append(_ frame: Downlink, payload: [UInt8], to text: inout [UInt8]) {
        JSONBytes.append(opening, to: &text)
        JSONBytes.append(hexadecimal: payload, to: &text)
        JSONBytes.append(itemsOpening, to: &text)
        for index in frame.items.indices {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            let (kind, slots) = frame.items[index].value.fields
            append(kind, slots, to: &text)
        }
        close(frame.problems, &text)
    }

    /// Appends what could not be read as bytes, in the place of the payload as it was given.
    public static func append(unreadable payload: String, _ problem: PayloadProblem, to text: inout [UInt8]) {
        JSONBytes.append(opening, to: &text)
        JSONBytes.append(escaping: payload, to: &text)
        JSONBytes.append(itemsOpening, to: &text)
        close([problem], &text)
    }

    /// Appends one item as an object.
    public static func append(_ item: UplinkItem, to text: inout [UInt8]) {
        if case .settingReply(let result, let setting) = item {
            JSONBytes.append(#"{"kind":"settingReply","result":""#, to: &text)
            JSONBytes.append(result.rawValue, to: &text)
            JSONBytes.append(#"","setting":"#, to: &text)
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

    /// Appends bytes as lower-case hexadecimal digits.
    public static func append(hexadecimal payload: [UInt8], to text: inout [UInt8]) {
        JSONBytes.append(hexadecimal: payload, to: &text)
    }

    private static let opening = Array(#"{"payload":""#.utf8)
    private static let itemsOpening = Array(#"","items":["#.utf8)
    private static let problemsOpening = Array(#"],"problems":["#.utf8)
    private static let noProblems = Array(#"],"problems":[]}"#.utf8)

    private static func close(_ problems: [PayloadProblem], _ text: inout [UInt8]) {
        guard !problems.isEmpty else { return JSONBytes.append(noProblems, to: &text) }
        JSONBytes.append(problemsOpening, to: &text)
        for (index, problem) in problems.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            JSONBytes.append(#"{"severity":"\#(problem.severity.rawValue)","code":""#, to: &text)
            JSONBytes.append(#"\#(problem.code.rawValue)","offset":\#(problem.offset),"message":""#, to: &text)
            JSONBytes.append(escaping: problem.message, to: &text)
            JSONBytes.append(#""}"#, to: &text)
        }
        JSONBytes.append("]}", to: &text)
    }
}

extension PayloadJSON {
    private static func append(_ kind: ItemKind, _ slots: Slots, to text: inout [UInt8]) {
        let plan = PayloadJSONPlan.of(kind)
        JSONBytes.append(plan.opening, to: &text)
        for index in plan.members.indices { plan.members[index].append(slots[index], to: &text) }
        text.append(UInt8(ascii: "}"))
    }
}
