/// Marks that make equal keys of a mapping differ, so that the parser composes what it would refuse.
///
/// The parser tells of a duplicate key only that there is one. With a mark behind every key it reads them all, each with
/// its place; the marks are then taken off again.
struct KeyMarks {
    /// A character for private use that the text does not contain.
    private let sign: Unicode.Scalar

    /// Marks for a text, or `nil` where it contains all characters for private use.
    init?(for source: SourceText) {
        var used = Set<UInt32>()
        for scalar in String(decoding: source.bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0xe000 {
            used.insert(scalar.value)
        }
        guard let free = (0xe000...0xf8ff).first(where: { !used.contains($0) }), let sign = Unicode.Scalar(free) else {
            return nil
        }
        self.sign = sign
    }

    /// The changes that put a mark behind each key.
    func patches(at keyEnds: [Int]) -> [PatchedText.Patch] {
        keyEnds.enumerated().map { PatchedText.Patch(offset: $1, removed: 0, text: "\(sign)\($0)\(sign)") }
    }

    /// The text without its mark.
    func removed(from text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(of: sign), let last = scalars.lastIndex(of: sign), first < last else {
            return text
        }
        return String(scalars[..<first]) + String(scalars[scalars.index(after: last)...])
    }
}
