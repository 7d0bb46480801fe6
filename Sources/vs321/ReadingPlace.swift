import Glibc

/// How far a growing file was read, known again by the bytes that were read first and last.
///
/// A log may be emptied and written anew in its place, also with as many bytes as it had before: then other bytes stand
/// where these were. Its length and the time of its change tell less, for both may stay the same.
struct ReadingPlace {
    private var sample: [UInt8] = []

    /// How many bytes are compared, at the file's start and before the place.
    private static let sampleLength = 512

    /// Notes where the descriptor stands; to be called after every read.
    mutating func note(_ descriptor: Int32) {
        sample = ReadingPlace.sample(descriptor, upTo: Int(lseek(descriptor, 0, SEEK_CUR)))
    }

    /// Goes back to the file's start where it no longer holds what was read of it; true then.
    mutating func rewindIfRewritten(_ descriptor: Int32) -> Bool {
        let offset = Int(lseek(descriptor, 0, SEEK_CUR))
        guard offset > 0, ReadingPlace.sample(descriptor, upTo: offset) != sample else { return false }
        lseek(descriptor, 0, SEEK_SET)
        sample = []
        return true
    }

    /// The first and the last bytes before a place; fewer where the file has become shorter.
    private static func sample(_ descriptor: Int32, upTo offset: Int) -> [UInt8] {
        let head = bytes(descriptor, 0..<min(offset, sampleLength))
        return head + bytes(descriptor, max(head.count, offset - sampleLength)..<max(head.count, offset))
    }

    private static func bytes(_ descriptor: Int32, _ range: Range<Int>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, range.count, off_t(range.lowerBound)))
        }
    }
}
