/// Writes bytes one after the other into memory that its owner made large enough.
///
/// Whoever writes asks ``expect(_:)`` for room first; what follows writes without asking, whole blocks at a time, and may
/// overwrite up to ``slack`` bytes beyond the text, which count towards the room.
struct ByteWriter {
    /// How many bytes beyond its text a write may touch.
    static let slack = 16

    private let start: UnsafeMutableRawPointer
    private var next: UnsafeMutableRawPointer
    private let end: UnsafeMutableRawPointer
    private let digits = DigitTables.shared

    private init(_ start: UnsafeMutableRawPointer, capacity: Int) {
        self.start = start
        next = start
        end = start + capacity
    }

    /// Appends to `text` what `body` writes, which is at most `count` bytes.
    @inline(__always)
    static func append(upTo count: Int, to text: inout [UInt8], _ body: (inout ByteWriter) -> Void) {
        text.append(addingCapacity: count + slack) { output in
            output.withUnsafeMutableBufferPointer { buffer, written in
                guard let base = buffer.baseAddress else { return }
                var writer = ByteWriter(UnsafeMutableRawPointer(base), capacity: buffer.count)
                body(&writer)
                written = writer.next - writer.start
            }
        }
    }

    /// Makes sure that `count` more bytes have room; a trap where the caller promised too little.
    @inline(__always)
    func expect(_ count: Int) {
        precondition(end - next >= count + ByteWriter.slack, "a text is longer than promised")
    }
}

extension ByteWriter {
    /// A prepared text, with room behind it to be read in blocks of sixteen bytes; it lives as long as the process.
    struct Piece: @unchecked Sendable {
        fileprivate let start: UnsafeRawPointer
        let count: Int

        init(_ text: String) {
            let memory = UnsafeMutableRawPointer.allocate(byteCount: text.utf8.count + slack, alignment: 16)
            memory.initializeMemory(as: UInt8.self, repeating: 0, count: text.utf8.count + slack)
            for (index, byte) in text.utf8.enumerated() {
                memory.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
            }
            start = UnsafeRawPointer(memory)
            count = text.utf8.count
        }
    }

    @inline(__always)
    mutating func append(_ piece: Piece) {
        var done = 0
        repeat {
            let block = piece.start.loadUnaligned(fromByteOffset: done, as: SIMD16<UInt8>.self)
            next.storeBytes(of: block, toByteOffset: done, as: SIMD16<UInt8>.self)
            done &+= 16
        } while done < piece.count
        next += piece.count
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        next.storeBytes(of: byte, as: UInt8.self)
        next += 1
    }

    /// Two lower-case hexadecimal digits.
    @inline(__always)
    mutating func append(hexadecimal byte: UInt8) {
        next.storeBytes(of: digits.hexadecimal[Int(byte)], as: UInt16.self)
        next += 2
    }

    /// Two decimal digits of a number below 100.
    @inline(__always)
    mutating func append(twoDigits number: Int) {
        next.storeBytes(of: digits.decimal[number], as: UInt16.self)
        next += 2
    }

    /// A whole number.
    @inline(__always)
    mutating func append(_ number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        append(digitsOf: number.magnitude)
    }

    @inline(__always)
    mutating func append(digitsOf number: UInt) {
        if number < 10 {
            append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number))
        } else if number < 100 {
            append(twoDigits: Int(bitPattern: number))
        } else {
            append(manyDigitsOf: number)
        }
    }

    private mutating func append(manyDigitsOf number: UInt) {
        // 20 digits are the most; the shortest text of two digits a step, from its end.
        var count = 2
        var limit: UInt = 100
        while count < 19, number >= limit {
            count += 1
            limit *= 10
        }
        if number >= limit { count = 20 }
        var rest = number
        var place = count
        while place >= 2 {
            let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
            place -= 2
            next.storeBytes(of: digits.decimal[Int(bitPattern: pair)], toByteOffset: place, as: UInt16.self)
            rest = quotient
        }
        if place == 1 { next.storeBytes(of: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest), as: UInt8.self) }
        next += count
    }

    /// A region mask of ten bits as a list, `[1,2]`.
    @inline(__always)
    mutating func append(regions mask: Int) {
        let list = digits.regions + (mask & 0x3ff) * DigitTables.regionStride
        next.storeBytes(of: list.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
        next.storeBytes(
            of: list.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self), toByteOffset: 16,
            as: SIMD16<UInt8>.self)
        next += Int(list.load(fromByteOffset: DigitTables.regionStride - 1, as: UInt8.self))
    }
}

/// Texts of numbers and masks, written once; they live as long as the process, which makes sharing them safe.
private struct DigitTables: @unchecked Sendable {
    static let shared = DigitTables()

    /// A list of regions takes up to 22 bytes; the last of its 32 holds how many.
    static let regionStride = 32

    let hexadecimal: UnsafePointer<UInt16>
    let decimal: UnsafePointer<UInt16>
    let regions: UnsafeRawPointer

    private init() {
        hexadecimal = DigitTables.pairs(256, base: 16)
        decimal = DigitTables.pairs(100, base: 10)
        let lists = UnsafeMutableRawPointer.allocate(byteCount: 1024 * DigitTables.regionStride, alignment: 16)
        lists.initializeMemory(as: UInt8.self, repeating: 0, count: 1024 * DigitTables.regionStride)
        for mask in 0..<1024 {
            let list = lists + mask * DigitTables.regionStride
            let numbers = (1...10).filter { mask >> ($0 - 1) & 1 == 1 }
            let text = Array(("[" + numbers.map(String.init).joined(separator: ",") + "]").utf8)
            for (index, byte) in text.enumerated() { list.storeBytes(of: byte, toByteOffset: index, as: UInt8.self) }
            list.storeBytes(of: UInt8(text.count), toByteOffset: DigitTables.regionStride - 1, as: UInt8.self)
        }
        regions = UnsafeRawPointer(lists)
    }

    private static func pairs(_ count: Int, base: Int) -> UnsafePointer<UInt16> {
        let digits = Array("0123456789abcdef".utf8)
        let pairs = UnsafeMutablePointer<UInt16>.allocate(capacity: count)
        for number in 0..<count {
            let pair = UInt16(digits[number / base]) | UInt16(digits[number % base]) << 8
            (pairs + number).initialize(to: pair.littleEndian)
        }
        return UnsafePointer(pairs)
    }
}
