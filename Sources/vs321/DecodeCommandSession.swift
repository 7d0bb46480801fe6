import NetworkEvents
import PayloadCodec

/// One run of `decode`: lines in, lines out, and whether any was faulty.
struct DecodeSession {
    private(set) var hasErrors = false
    private var decoder: PayloadLineDecoder
    private let reportsProblems: Bool
    private var line = 0
    private var output: [UInt8] = []
    private var diagnostics: [UInt8] = []

    init(decoder: PayloadLineDecoder, reportsProblems: Bool) {
        self.decoder = decoder
        self.reportsProblems = reportsProblems
    }

    /// Decodes a stream line by line; blank lines are skipped.
    mutating func decode(_ source: InputLines.Source, named name: String) throws(CommandFailure) {
        var lines = try InputLines(source)
        var session = self
        try lines.forEach { text, number in
            session.line = number - 1
            guard let text else { return session.decodeTooLong(named: name) }
            if !DecodeSession.isBlank(text) { session.decode(text, named: name) }
        } pause: { () throws(CommandFailure) in
            try session.flush()
        }
        self = session
    }

    private mutating func decodeTooLong(named name: String) {
        line += 1
        decoder.appendTooLong(to: &output)
        note(named: name)
    }

    /// Decodes one payload.
    mutating func decode(_ text: Span<UInt8>, named name: String) {
        line += 1
        decoder.append(text, to: &output)
        note(named: name)
    }

    /// Says what may have been meant.
    mutating func hint(_ text: String) {
        diagnostics += "vs321: note: \(text)\n".utf8
    }

    /// Hands on what was printed so far, diagnostics first; the storage is used again.
    mutating func flush() throws(CommandFailure) {
        if !diagnostics.isEmpty { StandardError.write(diagnostics) }
        diagnostics.removeAll(keepingCapacity: true)
        try StandardOutput.shared.writeNow(output)
        output.removeAll(keepingCapacity: true)
    }

    private mutating func note(named name: String) {
        for problem in decoder.problems {
            if problem.severity == .error { hasErrors = true }
            guard reportsProblems else { continue }
            diagnostics +=
                "\(name):\(line):\(problem.column): \(problem.severity.rawValue): \(problem.message) [\(problem.code)]\n"
                .utf8
        }
    }

    static func isBlank(_ text: Span<UInt8>) -> Bool {
        for index in text.indices where !isBlank(text[index]) { return false }
        return true
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }
}
