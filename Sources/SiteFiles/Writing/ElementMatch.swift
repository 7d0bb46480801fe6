/// Which element of a file a changed element was.
enum ElementMatch {
    /// For each new element the index of the old one, found by ever weaker likeness; each old element serves once.
    ///
    /// Elements that share a key match in their order. A key that is `nil` matches nothing.
    static func indices<Element>(
        old: [Element], new: [Element], by likenesses: [(Int, Element) -> AnyHashable?]
    ) -> [Int?] {
        var matches = [Int?](repeating: nil, count: new.count)
        var isFree = [Bool](repeating: true, count: old.count)
        for likeness in likenesses where matches.contains(nil) {
            var candidates: [AnyHashable: [Int]] = [:]
            // Backwards, so that the first is the last in the list and quickly taken.
            for index in old.indices.reversed() where isFree[index] {
                if let key = likeness(index, old[index]) { candidates[key, default: []].append(index) }
            }
            for index in new.indices where matches[index] == nil {
                guard let key = likeness(index, new[index]), let match = candidates[key]?.popLast() else { continue }
                matches[index] = match
                isFree[match] = false
            }
        }
        return matches
    }
}
