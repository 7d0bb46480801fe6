extension FindingPath: Comparable {
    /// Step by step, keys by alphabet before indices by number; what is around something comes before it.
    public static func < (lhs: FindingPath, rhs: FindingPath) -> Bool {
        for (left, right) in zip(lhs.steps, rhs.steps) where left != right {
            switch (left, right) {
            case (.key(let left), .key(let right)): return left < right
            case (.index(let left), .index(let right)): return left < right
            case (.key, .index): return true
            case (.index, .key): return false
            }
        }
        return lhs.steps.count < rhs.steps.count
    }
}
