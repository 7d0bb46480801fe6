/// A set of small whole numbers in machine words: elements of a cover problem, or indices of its candidates.
package struct ElementSet: Hashable, Sendable {
    private(set) var words: [UInt64]

    /// An empty set with room for the numbers below `capacity`.
    package init(capacity: Int) {
        words = Array(repeating: 0, count: (capacity + 63) / 64)
    }

    /// The set of some numbers below `capacity`.
    package init(_ members: some Sequence<Int>, capacity: Int) {
        self.init(capacity: capacity)
        for member in members { insert(member) }
    }
}

extension ElementSet {
    package mutating func insert(_ member: Int) {
        words[member >> 6] |= 1 << UInt64(member & 63)
    }

    package mutating func remove(_ member: Int) {
        words[member >> 6] &= ~(1 << UInt64(member & 63))
    }

    package func contains(_ member: Int) -> Bool {
        words[member >> 6] & (1 << UInt64(member & 63)) != 0
    }

    package var count: Int {
        var count = 0
        for word in words { count &+= word.nonzeroBitCount }
        return count
    }

    /// Whether all members of this set are members of `other`, which has the same capacity.
    package func isSubset(of other: ElementSet) -> Bool {
        words.withUnsafeBufferPointer { own in
            other.words.withUnsafeBufferPointer { others in
                for index in own.indices where own[index] & ~others[index] != 0 { return false }
                return true
            }
        }
    }

    /// Adds the members of `other`, which has the same capacity.
    package mutating func formUnion(_ other: ElementSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    /// How many members the two sets share; both have the same capacity.
    package func sharedCount(_ other: ElementSet) -> Int {
        var count = 0
        for index in words.indices { count &+= (words[index] & other.words[index]).nonzeroBitCount }
        return count
    }

    /// The members in ascending order.
    package var members: [Int] {
        var members: [Int] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                members.append(index << 6 + rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
        }
        return members
    }
}
