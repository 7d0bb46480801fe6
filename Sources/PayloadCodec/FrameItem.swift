/// An item as the frame has it: which row of the compiled table, where, and the bits. Sixteen bytes, without references.
@frozen
@usableFromInline
struct FrameItem: Sendable {
    private let low: UInt64
    private let place: UInt32
    private let row: UInt8
    private let high: UInt8
    private let resultByte: UInt8

    @inline(__always)
    init(row: UInt8, offset: Int, word: DataWord, result: UInt8) {
        low = word.low
        high = UInt8(truncatingIfNeeded: word.high)
        place = UInt32(clamping: offset)
        self.row = row
        resultByte = result
    }

    /// No item.
    static let nothing = FrameItem(row: 0, offset: 0, word: DataWord(), result: 0)
}

extension FrameItem {
    @inline(__always)
    var offset: Int { Int(place) }

    /// How many bytes it has, with channel and type.
    @inline(__always)
    func length(in all: CompiledTable.All) -> Int { all.rows[Int(row)].length &+ 2 }

    /// The kind of a setting's answer is that of the setting.
    @inline(__always)
    func kind(in all: CompiledTable.All) -> ItemKind { all.rows[Int(row)].kind }

    /// How the device answers a setting, or `nil` where it speaks of its own accord.
    @inline(__always)
    func reply(in all: CompiledTable.All) -> SettingResult? {
        switch all.rows[Int(row)].reply {
        case .none: nil
        case .echo: .echo
        case .result: SettingResult(byte: resultByte)
        }
    }

    /// The numbers of the row's fields; "no reading" stands as ``noReadingSlot``.
    @inline(__always)
    func slots(in all: CompiledTable.All) -> Slots {
        let word = DataWord(low: low, high: UInt64(high))
        let row = all.rows + Int(row)
        var slots = Slots(row.pointee.a.slot(word), row.pointee.b.slot(word), row.pointee.c.slot(word))
        if row.pointee.fieldCount > 3 {
            for i in 3..<row.pointee.fieldCount {
                slots[i] = all.fields[row.pointee.firstField &+ i].slot(word)
            }
        }
        return slots
    }
}

extension CompiledTable.Field {
    /// The number in the bits.
    @inline(__always)
    func number(_ word: DataWord) -> Int {
        // To add and take away the sign's bit extends it over those above.
        let raw = word.bits(from: shift) & mask
        return Int(truncatingIfNeeded: (raw ^ sign) &- sign) &+ constant
    }

    @inline(__always)
    fileprivate func slot(_ word: DataWord) -> Int {
        let number = number(word)
        return number == none ? noReadingSlot : number
    }
}

extension SettingResult {
    /// The byte that follows a setting on channel `f8`.
    init?(byte: UInt8) {
        switch byte {
        case 0: self = .success
        case 1: self = .forbidden
        case 2: self = .invalidParameter
        default: return nil
        }
    }
}
