import NetworkEvents
import PayloadCodec

/// Decodes any bytes in both directions and both readings, prints them in all formats, and encodes what was understood.
@_cdecl("LLVMFuzzerTestOneInput")
public func decodePayload(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for history in HistoryReading.allCases {
        let uplink = Uplink(decoding: bytes, history: history)
        check(uplink.items, uplink.problems, count)
        // A frame without problems, read as the guide does, must come back as it was; `ff` echoes return on `fe`.
        if history == .guide, uplink.problems.isEmpty, count <= PayloadEncodingError.longest {
            guard let again = try? Uplink.encode(uplink.values) else { preconditionFailure("\(uplink)") }
            precondition(Uplink(decoding: again).values == uplink.values)
        }
    }
    let downlink = Downlink(decoding: bytes)
    check(downlink.items, downlink.problems, count)
    if downlink.problems.isEmpty, count <= PayloadEncodingError.longest {
        precondition((try? Downlink.encode(downlink.values)) == bytes)
    }
    for direction in PayloadDirection.allCases {
        for format in PayloadLineDecoder.Format.allCases {
            var text: [UInt8] = []
            let hexadecimal = hexadecimal(bytes)
            var decoder = PayloadLineDecoder(direction: direction, format: format)
            decoder.append(hexadecimal.span, to: &text)
            // The bytes as text, which they seldom are.
            decoder.append(bytes.span, to: &text)
        }
    }
    return 0
}

private func check<Item>(_ items: some Sequence<PlacedItem<Item>>, _ problems: [PayloadProblem], _ count: Int) {
    var next = 0
    for item in items {
        precondition(item.offset >= next && item.length >= 2)
        next = item.offset + item.length
    }
    precondition(next <= count && problems.allSatisfy { $0.offset <= count })
    precondition(next == count || problems.contains { $0.severity == .error })
}

private func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    PayloadJSON.append(hexadecimal: bytes, to: &text)
    return text
}
