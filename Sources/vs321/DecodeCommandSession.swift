import NetworkEvents
import PayloadCodec

/// One run of `decode`: lines in, lines out, and whether any was faulty.
struct DecodeSession {
    private(set) var hasErrors = false
    private var decoder: PayloadLineDecoder
    private let encoding: PayloadText
    private let reportsProblems: Bool
    private var line = 0
    private var output: [UInt8] = []
    private var diagnostics: [UInt8] = []

    init(decoder: PayloadLineDecoder, encoding: PayloadText, reportsProblems: Bool) {
        self.decoder = decoder
        self.encoding = encoding
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
        let nothing: [UInt8] = []
        note(nothing.span, named: name)
    }

    /// Decodes one payload.
    mutating func decode(_ text: borrowing Span<UInt8>, named name: String) {
        line += 1
        decoder.append(copy text, to: &output)
        note(copy text, named: name)
    }

    /// Hands on what was printed so far, diagnostics first; the storage is used again.
    mutating func flush() throws(CommandFailure) {
        if !diagnostics.isEmpty { StandardError.write(diagnostics) }
        diagnostics.removeAll(keepingCapacity: true)
        try StandardOutput.shared.writeNow(output)
        output.removeAll(keepingCapacity: true)
    }

    private mutating func note(_ text: Span<UInt8>, named name: String) {
        guard !decoder.problems.isEmpty else { return }
        for problem in decoder.problems {
            if problem.severity == .error { hasErrors = true }
            guard reportsProblems else { continue }
            let column = column(of: problem, in: text)
            let severity = problem.severity.rawValue
            diagnostics +=
                "\(name):\(line):\(column): \(severity): \(problem.message) [\(problem.code.rawValue)]\n".utf8
        }
    }

    /// The column of the channel that a problem is about, where the text is hexadecimal.
    private func column(of problem: PayloadProblem, in text: Span<UInt8>) -> Int {
        if case .notHexadecimal(_, let position) = problem.detail { return position }
        if case .notBase64(_, let position) = problem.detail { return position }
        if case .excessBase64(_, let position) = problem.detail { return position }
        guard encoding == .hexadecimal, problem.offset > 0 else { return 1 }
        var digits = 0
        for index in text.indices where !DecodeSession.isBlank(text[index]) {
            if digits == 2 * problem.offset { return index + 1 }
            digits += 1
        }
        return 1
    }

    static func isBlank(_ text: Span<UInt8>) -> Bool {
        for index in text.indices where !isBlank(text[index]) { return false }
        return true
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }
}
