import JSONLines
import SensorModel

/// An event as its shape says, before the port is judged.
enum EventReading {
    case uplink(UplinkEvent)
    case skipped(SkippedEvent)
}

// The parts that events have in common, each with the fault of its own member.
extension JSONTape {
    /// How much of a wrong text a message repeats.
    private static let excerptLength = 40

    func excerpt(at node: Int) -> String {
        let text = text(at: node) ?? bytes[nodes[node].start..<nodes[node].end]
        let excerpt = String(decoding: text.prefix(JSONTape.excerptLength), as: UTF8.self)
        return text.count > JSONTape.excerptLength ? excerpt + "…" : excerpt
    }

    func time(_ node: Int?, _ name: String, _ server: NetworkServer) throws(UplinkLogFault) -> Int {
        guard let node else { throw .missing(member: name, server) }
        guard let text = text(at: node) else {
            throw .wrongType(member: name, expected: "a time as in \"2026-01-05T09:00:00Z\"")
        }
        do {
            return try RFC3339.seconds(text)
        } catch {
            throw .time(member: name, text: excerpt(at: node), error)
        }
    }

    func deviceEUI(_ node: Int?, _ name: String, _ server: NetworkServer) throws(UplinkLogFault) -> DeviceEUI {
        guard let node else { throw .missing(member: name, server) }
        guard let text = text(at: node) else {
            throw .wrongType(member: name, expected: "16 hexadecimal digits between quotation marks")
        }
        if text.count == 16 {
            var value: UInt64 = 0
            var isSound = true
            for byte in text {
                guard let digit = hexadecimalDigit(byte) else {
                    isSound = false
                    break
                }
                value = value << 4 | UInt64(digit)
            }
            if isSound { return DeviceEUI(value: value) }
        }
        // ChirpStack 3 writes the eight bytes in base64 where its marshaler is "json".
        if server == .chirpStackV3, text.count != 16, let bytes = NetworkEvents.bytes(base64: text), bytes.count == 8 {
            return DeviceEUI(value: bytes.reduce(0) { $0 << 8 | UInt64($1) })
        }
        throw .deviceEUI(member: name, text: excerpt(at: node))
    }

    func hexadecimalPayload(_ node: Int, _ name: String) throws(UplinkLogFault) -> [UInt8] {
        guard let text = text(at: node) else {
            throw .wrongType(member: name, expected: "hexadecimal digits between quotation marks")
        }
        do {
            return try NetworkEvents.bytes(hexadecimal: text)
        } catch {
            throw .hexadecimal(member: name, error)
        }
    }

    func base64Payload(_ node: Int, _ name: String) throws(UplinkLogFault) -> [UInt8] {
        guard let text = text(at: node) else {
            throw .wrongType(member: name, expected: "base64 between quotation marks")
        }
        guard let bytes = NetworkEvents.bytes(base64: text) else { throw .base64(member: name) }
        return bytes
    }

    func port(_ node: Int?, _ name: String) throws(UplinkLogFault) -> Int? {
        guard let node else { return nil }
        guard let port = integer(at: node), (0...255).contains(port) else {
            throw .wrongType(member: name, expected: "a port, 0 to 255")
        }
        return port
    }

    func counter(_ node: Int?, _ name: String) throws(UplinkLogFault) -> Int? {
        guard let node else { return nil }
        guard let counter = integer(at: node), (0...0xffff_ffff).contains(counter) else {
            throw .wrongType(member: name, expected: "a frame counter, a whole number from 0")
        }
        return counter
    }
}
