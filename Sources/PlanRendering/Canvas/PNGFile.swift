/// The bytes of a PNG file, and what Cairo leaves out of it.
struct PNGFile {
    private(set) var bytes: [UInt8]

    /// The signature and the header chunk, after which other chunks may stand.
    private static let headLength = 33

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The file with its resolution in it (chunk `pHYs`), without which a printer guesses.
    func withResolution(dotsPerInch: Double) -> PNGFile {
        guard bytes.count > PNGFile.headLength, dotsPerInch > 0, dotsPerInch < 1e6 else { return self }
        let perMetre = UInt32((dotsPerInch / Scene.mmPerInch * 1000).rounded())
        let content = Array("pHYs".utf8) + PNGFile.bigEndian(perMetre) + PNGFile.bigEndian(perMetre) + [1]
        let chunk = PNGFile.bigEndian(9) + content + PNGFile.bigEndian(PNGFile.checksum(content))
        var result = self
        result.bytes.insert(contentsOf: chunk, at: PNGFile.headLength)
        return result
    }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// The cyclic redundancy check of the PNG specification, annex D.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xedb8_8320 ^ (rest >> 1) : rest >> 1 }
        }
    }
}
