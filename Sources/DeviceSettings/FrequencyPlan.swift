/// A LoRaWAN frequency plan (guide 4.4.1).
///
/// The guide prints the channels of EU868 and US915 and says that AU915 takes the same list of indices. Devices are sold for
/// other plans too; their names are carried unchecked.
public struct FrequencyPlan: Hashable, Sendable {
    /// The name, such as `EU868`.
    public let name: String

    /// The plan of that name; of the plans in the guide, and of those named alike, whatever the case of its letters.
    public init(_ name: String) {
        let upper = name.uppercased()
        self.name = ["EU868", "US915", "AU915"].contains(upper) ? upper : name
    }

    /// The European plan, whose channels are chosen by frequency.
    public static let eu868 = FrequencyPlan("EU868")

    /// The plan of the United States, whose channels are chosen by index.
    public static let us915 = FrequencyPlan("US915")

    /// The Australian plan, whose channels are chosen by index.
    public static let au915 = FrequencyPlan("AU915")
}

extension FrequencyPlan {
    /// The indices that channels have, where they are chosen by index: 0...71 (guide 4.4.1).
    public var channelIndices: ClosedRange<Int>? { self == .us915 || self == .au915 ? 0...71 : nil }

    /// The frequencies in kHz that the guide lists for channels chosen by frequency; `nil` where it lists none.
    public var listedKilohertz: [Int]? {
        self == .eu868 ? [868_100, 868_300, 868_500, 867_100, 867_300, 867_500] : nil
    }

    /// The frequency of a channel in kHz, where the guide prints a table of them.
    ///
    /// In US915 channels 0 to 63 lie 200 kHz apart from 902.3 MHz, and 64 to 71 lie 1.6 MHz apart from 903 MHz.
    public func kilohertz(ofChannel index: Int) -> Int? {
        guard self == .us915 else { return nil }
        return switch index {
        case 0...63: 902_300 + 200 * index
        case 64...71: 903_000 + 1_600 * (index - 64)
        default: nil
        }
    }
}

/// On which channels uplinks are sent.
public enum ChannelSelection: Hashable, Sendable {
    /// By index.
    case indices(ChannelList)

    /// By frequency in kHz, in ascending order.
    case kilohertz([Int])
}

extension ChannelSelection: CustomStringConvertible {
    /// `1-40, 60`, or `868.1, 868.3` in MHz.
    public var description: String {
        switch self {
        case .indices(let list): list.description
        case .kilohertz(let list): list.map(Megahertz.text).joined(separator: ", ")
        }
    }
}

/// Frequencies in MHz as people write them.
public enum Megahertz {
    /// A number of kHz in MHz without zeros at the end: 868100 is "868.1", 903000 is "903".
    public static func text(_ kilohertz: Int) -> String {
        let size = kilohertz.magnitude
        var decimals = String(size % 1000)
        decimals = String(repeating: "0", count: 3 - decimals.count) + decimals
        while decimals.last == "0" { decimals.removeLast() }
        return (kilohertz < 0 ? "-" : "") + "\(size / 1000)" + (decimals.isEmpty ? "" : ".\(decimals)")
    }

    /// The kHz of a text in MHz with at most three decimals, or `nil`.
    public static func kilohertz(_ text: String) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1] : ""
        guard !parts[0].isEmpty, parts[0].utf8.count <= 6, decimals.utf8.count <= 3,
            parts.count == 1 || !decimals.isEmpty,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
            let whole = Int(parts[0]),
            let thousandths = Int(decimals + String(repeating: "0", count: 3 - decimals.count))
        else { return nil }
        return whole * 1000 + thousandths
    }
}
