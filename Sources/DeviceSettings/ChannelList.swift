/// A list of channel indices as the app takes it: `1, 40`, `1-40`, `1-40, 60`, `All`, `Null` (guide 4.4.1).
///
/// Two lists are equal where they were written with the same meaning; `All` stays `All`, whatever the plan.
public enum ChannelList: Hashable, Sendable {
    /// Every channel of the plan.
    case all

    /// These channels, in ascending order and without repeats; none is `Null`.
    case some([Int])

    /// How large an index may be: far above any plan's, so that a list stays small.
    public static let largestIndex = 255
}

/// Why a text is no list of channels.
public enum InvalidChannelList: Error, Hashable, Sendable {
    /// Nothing at all; no channel is `Null`.
    case empty

    /// A part between commas that is neither an index nor a range, counted from 1.
    case malformed(String, part: Int)

    /// A range that runs downwards.
    case descending(from: Int, to: Int)

    /// An index that no plan has.
    case tooLarge(String)
}

extension InvalidChannelList: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .empty: "no channel is named; write Null to disable all of them, or a list such as 1-40, 60"
        case .malformed(let text, let part):
            "part \(part), \"\(text)\", is neither an index nor a range; write a list such as 1-40, 60, or All or Null"
        case .descending(let from, let to): "the range \(from)-\(to) runs downwards; write \(to)-\(from)"
        case .tooLarge(let text): "\(text) is no channel; indices are at most \(ChannelList.largestIndex)"
        }
    }
}

extension ChannelList {
    /// Reads a list; spaces do not matter, nor does the case of `All` and `Null`.
    public init(_ text: String) throws(InvalidChannelList) {
        let trimmed = ChannelList.trimmed(text[...])
        switch trimmed.lowercased() {
        case "": throw .empty
        case "all": self = .all
        case "null": self = .some([])
        default:
            var indices: Set<Int> = []
            let parts = trimmed.split(separator: ",", omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                indices.formUnion(try ChannelList.range(ChannelList.trimmed(part), part: index + 1))
            }
            self = .some(indices.sorted())
        }
    }

    private static func range(_ text: Substring, part: Int) throws(InvalidChannelList) -> ClosedRange<Int> {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count <= 2 else { throw .malformed(String(text), part: part) }
        var numbers: [Int] = []
        for end in ends {
            let digits = trimmed(end)
            guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw .malformed(String(text), part: part)
            }
            guard let number = Int(digits), number <= largestIndex else { throw .tooLarge(String(digits)) }
            numbers.append(number)
        }
        guard let from = numbers.first, let to = numbers.last else { throw .malformed(String(text), part: part) }
        guard from <= to else { throw .descending(from: from, to: to) }
        return from...to
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}

extension ChannelList: CustomStringConvertible {
    /// The list in the shortest form that the app takes: two neighbours stay two, three or more become a range.
    public var description: String {
        guard case .some(let indices) = self else { return "All" }
        guard !indices.isEmpty else { return "Null" }
        var runs: [ClosedRange<Int>] = []
        for index in indices {
            if let last = runs.last, last.upperBound + 1 == index {
                runs[runs.count - 1] = last.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
        return runs.map { run in
            switch run.count {
            case 1: "\(run.lowerBound)"
            case 2: "\(run.lowerBound), \(run.upperBound)"
            default: "\(run.lowerBound)-\(run.upperBound)"
            }
        }.joined(separator: ", ")
    }
}

extension ChannelList {
    /// The indices in a plan whose channels are chosen by index.
    public func indices(in all: ClosedRange<Int>) -> [Int] {
        switch self {
        case .all: Array(all)
        case .some(let indices): indices.filter(all.contains)
        }
    }
}
