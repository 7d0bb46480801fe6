/// The first bytes of an item's data as a number, the first byte lowest; no row of the table has more than nine.
///
/// Two halves and not a `UInt128`, whose shifts by a variable take several times as long.
struct DataWord: Hashable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
}

extension DataWord {
    init(_ word: UInt128) {
        low = UInt64(truncatingIfNeeded: word)
        high = UInt64(truncatingIfNeeded: word >> 64)
    }

    /// The whole as one number, for what need not be fast.
    var wide: UInt128 { UInt128(high) << 64 | UInt128(low) }

    /// The 64 bits from `shift` on, which is below 64: where every field of the table begins.
    @inline(__always)
    func bits(from shift: UInt64) -> UInt64 {
        // Shifted twice, so that nothing of the upper half is left where `shift` is zero.
        low &>> shift | (high &<< 1) &<< (63 &- shift)
    }
}

extension DataWord {
    /// The data that begins at `start`, of which `count` bytes are there, at least one; what lies beyond nine is left out.
    @inline(__always)
    init(_ bytes: RawSpan, at start: Int, count: Int) {
        if count >= 8 {
            low = bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
            high = count > 8 ? UInt64(bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 8, as: UInt8.self)) : 0
        } else if bytes.byteCount >= 8 {
            // The last eight bytes, without those before the data: no loop, whose end the processor would have to guess.
            let last = bytes.unsafeLoadUnaligned(fromByteOffset: bytes.byteCount &- 8, as: UInt64.self).littleEndian
            low = last &>> UInt64(64 &- 8 &* count)
        } else {
            for i in 0..<count {
                let byte = bytes.unsafeLoadUnaligned(fromByteOffset: start &+ i, as: UInt8.self)
                low |= UInt64(byte) &<< UInt64(8 &* i)
            }
        }
    }
}
