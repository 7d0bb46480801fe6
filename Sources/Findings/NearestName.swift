/// The name that somebody most likely meant by a misspelt one.
public enum NearestName {
    /// The one of `names` that is fewest edits away from `word`, or `nil` where none is close.
    ///
    /// An edit inserts, removes or replaces a letter, or swaps two neighbours; case does not count. Close is at most
    /// one edit for every three letters of the longer word, rounded up. Of equally close names the first wins.
    ///
    /// - Complexity: O(*n*·*m*) for each name; words over 64 letters are never close to anything.
    public static func of(_ word: String, in names: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        var best: (name: String, edits: Int)?
        for name in names {
            let candidate = Array(name.lowercased().unicodeScalars)
            let longer = max(candidate.count, wanted.count)
            guard candidate.count <= 64, abs(candidate.count - wanted.count) <= (longer + 2) / 3 else { continue }
            let edits = distance(wanted, candidate)
            guard edits <= (longer + 2) / 3, edits < longer, edits < best?.edits ?? .max else { continue }
            best = (name, edits)
        }
        return best?.name
    }

    /// "; did you mean NAME?" where a name is close, else nothing.
    public static func suggestion(for word: String, in names: some Sequence<String>) -> String {
        of(word, in: names).map { "; did you mean \($0)?" } ?? ""
    }

    /// The optimal string alignment distance: three rows of the usual table.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in b.indices {
                var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
                row.append(least)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
