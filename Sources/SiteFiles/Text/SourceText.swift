/// The text of a file as bytes of UTF-8, without a byte order mark, with its lines.
///
/// Lines end in a line feed, a carriage return, or both.
struct SourceText: Sendable {
    /// The text.
    let bytes: [UInt8]

    /// Where each line begins in ``bytes``.
    let lineStarts: [Int]

    /// A place where text cannot be read, and why.
    struct Fault: Error, Hashable {
        let position: FilePosition
        let message: String
    }

    /// The text of a file, or the first place that is no readable text.
    init(_ file: [UInt8]) throws(Fault) {
        if file.starts(with: [0xff, 0xfe]) || file.starts(with: [0xfe, 0xff]) {
            throw Fault(position: .start, message: "the file is UTF-16; save it as UTF-8")
        }
        bytes = file.starts(with: [0xef, 0xbb, 0xbf]) ? Array(file.dropFirst(3)) : file
        lineStarts = SourceText.lineStarts(of: bytes)
        if let fault = firstFault() { throw fault }
    }

    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for index in bytes.indices {
            let next = index + 1
            switch bytes[index] {
            case UInt8(ascii: "\n"): starts.append(next)
            case UInt8(ascii: "\r") where next == bytes.count || bytes[next] != UInt8(ascii: "\n"): starts.append(next)
            default: break
            }
        }
        return starts
    }

    /// The first byte sequence that is no UTF-8, or character that YAML does not allow in a file.
    private func firstFault() -> Fault? {
        var offset = 0
        while offset < bytes.count {
            if (0x20..<0x7f).contains(bytes[offset]) {
                offset += 1
                continue
            }
            guard let (scalar, length) = scalar(at: offset) else {
                let byte = String(bytes[offset], radix: 16, uppercase: true)
                return Fault(
                    position: position(at: offset),
                    message: "byte \(byte) is not UTF-8 text; save the file as UTF-8")
            }
            if !SourceText.isAllowed(scalar) {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
                return Fault(
                    position: position(at: offset),
                    message: "the invisible character U+\(padded) cannot stand in a site file; remove it")
            }
            offset += length
        }
        return nil
    }

    /// What libyaml reads; it refuses everything else.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0a, 0x0d, 0x20...0x7e, 0x85, 0xa0...0xd7ff, 0xe000...0xfefe, 0xff00...0xfffd, 0x10000...0x10ffff:
            true
        default: false
        }
    }
}

extension SourceText {
    /// The character at an offset and its length in bytes, or `nil` where there is no whole one.
    func scalar(at offset: Int) -> (Unicode.Scalar, Int)? {
        let lead = bytes[offset]
        let length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
        guard offset + length <= bytes.count else { return nil }
        var iterator = bytes[offset..<offset + length].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator), UTF8.width(scalar) == length else {
            return nil
        }
        return (scalar, length)
    }

    /// The line, from 1, that the offset lies in.
    func line(at offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The place of an offset.
    func position(at offset: Int) -> FilePosition {
        let line = line(at: offset)
        // Continuation bytes are no characters of their own.
        let column = bytes[lineStarts[line - 1]..<offset].reduce(1) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
        return FilePosition(line: line, column: column)
    }

    /// The text of a line counted from 1, without its end, or `nil` beyond the last.
    func text(ofLine line: Int) -> String? {
        guard lineStarts.indices.contains(line - 1) else { return nil }
        let end = lineStarts.indices.contains(line) ? lineStarts[line] : bytes.count
        var text = bytes[lineStarts[line - 1]..<end]
        while let last = text.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
