internal import Glibc

/// A code page in which a file says that its texts are, such as the ANSI_936 of drawings from China.
struct CodePage: Hashable, Sendable {
    /// Its name for the converter of the C library.
    private let name: String

    /// The code page that a drawing names in `$DWGCODEPAGE`, or `nil` for a name that is none of a code page with more
    /// than Western letters (Autodesk's DXF reference, header variables; names as AutoCAD writes them).
    init?(drawing name: String) {
        let name = name.uppercased()
        let number = name.split(whereSeparator: { $0 == "_" || $0 == "-" }).last.flatMap { Int($0) }
        switch (name, number) {
        case ("GB2312", _), (_, 936): self.name = "GB18030"
        case ("BIG5", _), (_, 950): self.name = "BIG5-HKSCS"
        case ("KSC5601", _), (_, 949): self.name = "UHC"
        case ("JOHAB", _), (_, 1361): self.name = "JOHAB"
        case (_, 932): self.name = "CP932"
        case (_, 874), (_, 1250), (_, 1251), (_, 1253), (_, 1254), (_, 1255), (_, 1256), (_, 1257), (_, 1258):
            self.name = "CP\(number ?? 0)"
        default: return nil
        }
    }

    /// The text of these bytes, or `nil` where they are none in this code page or the system does not know it.
    func text(of bytes: ArraySlice<UInt8>) -> String? {
        let converter = iconv_open("UTF-8", name)
        // The C library says with -1 that it has no such converter.
        guard let converter, Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // No character of these code pages takes more than four bytes of UTF-8 for one of its own.
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let capacity = output.count
        let written = input.withUnsafeMutableBufferPointer { input -> Int? in
            output.withUnsafeMutableBufferPointer { output -> Int? in
                var (from, to) = (input.baseAddress, output.baseAddress)
                var (left, room) = (input.count, capacity)
                guard iconv(converter, &from, &left, &to, &room) != -1, left == 0,
                    iconv(converter, nil, nil, &to, &room) != -1
                else { return nil }
                return capacity - room
            }
        }
        guard let written else { return nil }
        return String(validating: output[..<written].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
