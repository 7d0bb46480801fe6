/// A byte of an item's data in which bits that the guide prints as fixed have another value.
public struct FixedByte: Hashable, Sendable {
    /// Which byte of the data, counted from 1 as the guide does.
    public let number: Int

    /// What it is.
    public let value: UInt8

    /// Which of its bits are fixed.
    public let mask: UInt8

    /// What the guide prints in the fixed bits; the others are zero.
    public let expected: UInt8
}

extension FixedByte: CustomStringConvertible {
    /// "data byte 1 is 03, where the guide prints 02", or with the bits concerned where others are free.
    public var description: String {
        let bits = mask == 0xff ? "the guide prints" : "the guide fixes the bits \(hexadecimal(mask)) as"
        return "data byte \(number) is \(hexadecimal(value)), where \(bits) \(hexadecimal(expected))"
    }
}
