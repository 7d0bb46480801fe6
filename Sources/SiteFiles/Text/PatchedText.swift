/// Text with small changes that make it readable, and the way back from a place in it to the place in the file.
struct PatchedText {
    /// A change within one line.
    struct Patch {
        /// Where it begins, in bytes of the source.
        let offset: Int

        /// How many bytes it replaces, each a character of its own.
        let removed: Int

        /// What stands there instead.
        let text: String
    }

    /// The changed text.
    let text: String

    /// For each changed line: from which column on to add how much, ascending.
    private var shifts: [Int: [(column: Int, delta: Int)]] = [:]

    /// The source with the patches, which are in ascending order and do not overlap.
    init(_ source: SourceText, _ patches: [Patch]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.bytes.count + patches.count * 8)
        var done = 0
        for patch in patches {
            bytes.append(contentsOf: source.bytes[done..<patch.offset])
            bytes.append(contentsOf: patch.text.utf8)
            done = patch.offset + patch.removed
        }
        bytes.append(contentsOf: source.bytes[done...])
        text = String(decoding: bytes, as: UTF8.self)
        for patch in patches {
            let place = source.position(at: patch.offset)
            let before = shifts[place.line]?.last?.delta ?? 0
            let inserted = patch.text.unicodeScalars.count
            shifts[place.line, default: []].append(
                (place.column - before + inserted, before + patch.removed - inserted))
        }
    }

    /// The place in the file of a place in the changed text.
    func sourcePosition(line: Int, column: Int) -> FilePosition {
        let delta = shifts[line]?.last { $0.column <= column }?.delta ?? 0
        return FilePosition(line: line, column: column + delta)
    }
}
