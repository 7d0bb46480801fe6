import JSONLines
import NetworkEvents

/// Reads any text as lines of an uplink log, whole and cut in two pieces; what is understood must survive being written.
@_cdecl("LLVMFuzzerTestOneInput")
public func readUplinkEvent(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = Array(UnsafeBufferPointer(start: start, count: count))
    let whole = lines(of: text, cutAt: count)
    precondition(whole == lines(of: text, cutAt: count / 2))
    for line in whole {
        guard case .uplink(let event) = line else { continue }
        for server in NetworkServer.written {
            // A sensor's name is no device for a server.
            guard let json = try? event.json(server) else { continue }
            var reader = UplinkLogReader()
            guard case .uplink(let again) = reader.read(json, number: 1) else { preconditionFailure(json) }
            precondition(
                again.payload == event.payload && again.sender == event.sender && again.time == event.time, json)
        }
    }
    return 0
}

private func lines(of text: [UInt8], cutAt cut: Int) -> [UplinkLogLine] {
    var splitter = LineSplitter(limit: 400)
    var reader = UplinkLogReader()
    var lines: [UplinkLogLine] = []
    func take(_ line: Span<UInt8>?, _ number: Int) {
        guard let line else { return }
        lines.append(reader.read(line, number: number))
    }
    splitter.feed(text.span.extracting(first: cut), take)
    splitter.feed(text.span.extracting(droppingFirst: cut), take)
    splitter.finish(take)
    return lines
}
