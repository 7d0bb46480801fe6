/// Text of files that other programs wrote: UTF-8, UTF-16 with a mark, or else Windows-1252.
enum TextDecoding {
    /// The text of these bytes; none are refused.
    static func text(of bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xff, 0xfe]) { return utf16(bytes, isLittleEndian: true) }
        if bytes.starts(with: [0xfe, 0xff]) { return utf16(bytes, isLittleEndian: false) }
        let body = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...]
        return String(validating: body, as: UTF8.self) ?? windows1252(body)
    }

    private static func utf16(_ bytes: [UInt8], isLittleEndian: Bool) -> String {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The code page of Western spreadsheets and drawings, which has a character for every byte (WHATWG's windows-1252).
    static func windows1252(_ bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let code = (0x80..<0xa0).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt16(byte)
            text.append(Unicode.Scalar(code) ?? "\u{fffd}")
        }
        return String(text)
    }

    /// What stands at 0x80 to 0x9f; five bytes have no character and stay controls.
    private static let upperControls: [UInt16] = [
        0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,
        0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
        0x0153, 0x9d, 0x017e, 0x0178,
    ]
}
