import SiteFiles
import TestKit
import Testing

@Suite struct UnifiedDiffTests {
    /// What `patch` makes of a text and a difference; `nil` where a line does not fit.
    static func patched(_ old: [String], _ difference: String) -> [String]? {
        var lines = difference.split(separator: "\n", omittingEmptySubsequences: false).dropLast().dropFirst(2)[...]
        var new: [String] = []
        var place = 0
        while let line = lines.popFirst() {
            if line.hasPrefix("@@") {
                // "@@ -FIRST,COUNT +FIRST,COUNT @@"
                let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
                let first = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
                guard first >= place, first <= old.count else { return nil }
                new += old[place..<first]
                place = first
                continue
            }
            let text = String(line.dropFirst())
            if line.first != "+" {
                guard place < old.count, old[place] == text else { return nil }
                place += 1
            }
            if line.first != "-" { new.append(text) }
        }
        return new + old[place...]
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `a difference makes the new text of the old`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let old = (0..<Int.random(in: 1...30, using: &random)).map { _ in
            "line \(Int.random(in: 0...5, using: &random))"
        }
        var new = old
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let place = Int.random(in: 0...new.count, using: &random)
            if Bool.random(using: &random) || place == new.count {
                new.insert("new \(Int.random(in: 0...3, using: &random))", at: place)
            } else {
                new.remove(at: place)
            }
        }
        func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
        let difference = UnifiedDiff.text(from: text(old), to: text(new), file: "f")
        #expect(difference.isEmpty == (old == new))
        if old != new { #expect(Self.patched(old, difference) == new, "\(difference)") }
    }

    @Test func `what is far apart stands in hunks of its own`() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let new = old.replacing("2\n3\n", with: "2\nx\n").replacing("19\n", with: "")
        #expect(
            UnifiedDiff.text(from: old, to: new, file: "f") == """
                --- f
                +++ f (mended)
                @@ -1,6 +1,6 @@
                 1
                 2
                -3
                +x
                 4
                 5
                 6
                @@ -16,5 +16,4 @@
                 16
                 17
                 18
                -19
                 20

                """)
    }
}
