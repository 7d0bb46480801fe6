import Findings
import SensorModel

/// No two regions have the same number. The finding is about every region but the first that has it.
enum DuplicateNumber {
    static let rule = Rule(
        "duplicate-number", .error, summary: "Two regions have the same number.",
        help: """
            Reports name regions by number, so each number stands for one region only. Give the later region a number \
            from 1 to 10 that is free.
            """)

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        let regions = inspection.layout.regions
        var taken = TakenNumbers()
        guard regions.contains(where: { !taken.insert($0.number) }) else { return }
        var firstWithNumber: [Int: Int] = [:]
        for index in regions.indices where firstWithNumber[regions[index].number] == nil {
            firstWithNumber[regions[index].number] = index
        }
        let free = RegionNumber.all.first { firstWithNumber[$0.value] == nil }?.value
        for index in regions.indices {
            guard let first = firstWithNumber[regions[index].number], first != index else { continue }
            list.add(.duplicateNumber(first: first, free: free), about: .region(index))
        }
    }

    static func finding(_ words: FactWords, _ index: Int, first: Int, free: Int?) -> Finding {
        let regions = words.layout.regions
        let advice = free.map { "number \($0) is free" } ?? "all ten numbers are taken"
        let earlier = regions[first].name.map { "an earlier region (\($0))" } ?? "an earlier region"
        var finding = rule.finding(
            "\(words.name(index)) has the number of \(earlier); \(advice)", path: words.numberPath(index))
        finding.regions = [regions[index].number]
        return finding
    }
}

/// A set of numbers that keeps the legal ones in bits.
private struct TakenNumbers {
    private var legal: UInt16 = 0
    private var others: Set<Int> = []

    /// Whether the number was not there yet.
    mutating func insert(_ number: Int) -> Bool {
        guard let region = RegionNumber(number) else { return others.insert(number).inserted }
        let bit: UInt16 = 1 << UInt16(region.value)
        defer { legal |= bit }
        return legal & bit == 0
    }
}
