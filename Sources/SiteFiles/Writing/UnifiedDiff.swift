/// The difference of two texts as `diff -u` prints it.
package enum UnifiedDiff {
    /// How many unchanged lines are shown around a change.
    private static let context = 3

    /// The difference, or nothing where the texts are equal.
    package static func text(from old: String, to new: String, file: String) -> String {
        if old == new { return "" }
        let (before, after) = (lines(old), lines(new))
        let edits = script(before, after)
        var text = "--- \(file)\n+++ \(file) (mended)\n"
        for hunk in hunks(edits) { text += hunk.text(edits) }
        return text
    }

    private static func lines(_ text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines
    }

    /// One line of the difference, with how many lines of either text come before it.
    fileprivate struct Line {
        let mark: Character
        let text: Substring
        let old: Int
        let new: Int
    }

    /// All lines with what becomes of them: Myers' greedy search for the shortest script, between what both texts begin and
    /// end with.
    private static func script(_ before: [Substring], _ after: [Substring]) -> [Line] {
        let prefix = zip(before, after).prefix { $0 == $1 }.count
        let rest = min(before.count, after.count) - prefix
        let suffix = zip(before.reversed(), after.reversed()).prefix(rest).prefix { $0 == $1 }.count
        let steps = middle(
            Array(before[prefix..<before.count - suffix]), Array(after[prefix..<after.count - suffix]))
        var lines: [Line] = []
        var (old, new) = (0, 0)
        func add(_ mark: Character) {
            lines.append(Line(mark: mark, text: mark == "+" ? after[new] : before[old], old: old, new: new))
            if mark != "+" { old += 1 }
            if mark != "-" { new += 1 }
        }
        for _ in 0..<prefix { add(" ") }
        for mark in steps { add(mark) }
        for _ in 0..<suffix { add(" ") }
        return lines
    }

    private static func middle(_ before: [Substring], _ after: [Substring]) -> [Character] {
        let most = before.count + after.count
        // Texts that have little in common are shown as replaced; the search would take their product in time.
        let patience = 2_000
        var farthest = [Int](repeating: 0, count: 2 * most + 3)
        var history: [[Int]] = []
        for distance in 0...most {
            if distance > patience { break }
            history.append(farthest)
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                let goesDown =
                    diagonal == -distance
                    || (diagonal != distance && farthest[most + diagonal] < farthest[most + diagonal + 2])
                var old = goesDown ? farthest[most + diagonal + 2] : farthest[most + diagonal] + 1
                while old < before.count, old - diagonal < after.count, before[old] == after[old - diagonal] {
                    old += 1
                }
                farthest[most + diagonal + 1] = old
                if old >= before.count, old - diagonal >= after.count {
                    return backtrack(history, most, before.count, after.count)
                }
            }
        }
        return Array(repeating: "-", count: before.count) + Array(repeating: "+", count: after.count)
    }

    private static func backtrack(_ history: [[Int]], _ most: Int, _ oldCount: Int, _ newCount: Int) -> [Character] {
        var (old, new) = (oldCount, newCount)
        var marks: [Character] = []
        for distance in history.indices.reversed() {
            let farthest = history[distance]
            let diagonal = old - new
            let goesDown =
                diagonal == -distance
                || (diagonal != distance && farthest[most + diagonal] < farthest[most + diagonal + 2])
            let previous = goesDown ? diagonal + 1 : diagonal - 1
            let (fromOld, fromNew) =
                distance == 0 ? (0, 0) : (farthest[most + previous + 1], farthest[most + previous + 1] - previous)
            while old > fromOld, new > fromNew {
                marks.append(" ")
                (old, new) = (old - 1, new - 1)
            }
            guard distance > 0 else { break }
            marks.append(goesDown ? "+" : "-")
            (old, new) = (fromOld, fromNew)
        }
        return marks.reversed()
    }

    fileprivate struct Hunk {
        let range: Range<Int>
    }

    /// Changes with their context, joined where that meets.
    private static func hunks(_ lines: [Line]) -> [Hunk] {
        var ranges: [Range<Int>] = []
        for index in lines.indices where lines[index].mark != " " {
            let range = max(0, index - context)..<min(lines.count, index + context + 1)
            if let last = ranges.last, last.upperBound >= range.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        return ranges.map(Hunk.init)
    }
}

extension UnifiedDiff.Hunk {
    fileprivate func text(_ all: [UnifiedDiff.Line]) -> String {
        let lines = all[range]
        guard let first = lines.first else { return "" }
        let (old, new) = (lines.count { $0.mark != "+" }, lines.count { $0.mark != "-" })
        var text =
            "@@ -\(old == 0 ? first.old : first.old + 1),\(old) +\(new == 0 ? first.new : first.new + 1),\(new) @@\n"
        for line in lines { text += "\(line.mark)\(line.text)\n" }
        return text
    }
}
