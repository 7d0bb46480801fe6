import JSONLines
import NetworkEvents

/// One run of `encode`: lines in, lines out, and whether any failed.
struct EncodeSession {
    private(set) var hasErrors = false
    private let direction: PayloadDirection
    private let wrap: (_ payload: [UInt8]) throws(DownlinkFault) -> String?
    private var reader = PayloadItemsReader()
    private var output: [UInt8] = []
    private var diagnostics: [UInt8] = []

    /// A run whose payloads `wrap` puts into a network server's form, or leaves as they are.
    init(
        direction: PayloadDirection, wrap: @escaping (_ payload: [UInt8]) throws(DownlinkFault) -> String?
    ) {
        self.direction = direction
        self.wrap = wrap
    }

    mutating func encodeStandardInput() throws(CommandFailure) {
        var lines = try InputLines(.standardInput)
        var session = self
        try lines.forEach { text, number in
            session.encode(text, number)
        } pause: { () throws(CommandFailure) in
            try session.flush()
        }
        self = session
    }

    private mutating func encode(_ text: Span<UInt8>?, _ number: Int) {
        do throws(PayloadItemsFault) {
            guard let text else {
                throw .tooLong(limit: PayloadLineDecoder.longestLine)
            }
            if DecodeSession.isBlank(text) { return }
            let payload = try reader.payload(text, direction)
            appendWrapped(payload, number)
        } catch {
            hasErrors = true
            let column = if case .syntax(let fault) = error { fault.offset + 1 } else { 1 }
            diagnostics += "<stdin>:\(number):\(column): error: \(error) [\(error.code)]\n".utf8
        }
        output.append(UInt8(ascii: "\n"))
    }

    private mutating func appendWrapped(_ payload: [UInt8], _ number: Int) {
        do throws(DownlinkFault) {
            if let request = try wrap(payload) {
                output.append(contentsOf: request.utf8)
            } else {
                PayloadJSON.append(hexadecimal: payload, to: &output)
            }
        } catch {
            hasErrors = true
            diagnostics += "<stdin>:\(number):1: error: \(error) [out-of-range]\n".utf8
        }
    }

    private mutating func flush() throws(CommandFailure) {
        if !diagnostics.isEmpty { StandardError.write(diagnostics) }
        diagnostics.removeAll(keepingCapacity: true)
        try StandardOutput.shared.writeNow(output)
        output.removeAll(keepingCapacity: true)
    }
}
