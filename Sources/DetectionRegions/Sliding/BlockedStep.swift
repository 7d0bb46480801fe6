/// The first step of a path at which something is no longer free.
enum BlockedStep {
    /// The first step of 1...limit that is not free, or `nil` where all are.
    ///
    /// Whether a step is free depends on the signs of the forms alone, so steps over which no sign changes are skipped; the
    /// answer is the one that trying every step would give.
    ///
    /// - Precondition: Step 0 is free.
    static func first(
        on path: LatticePath, limit: Int, forms: [SignForm], isFree: (Offset) -> Bool
    ) -> Int? {
        var step = 0
        while step < limit {
            var skip = Int.max
            for form in forms {
                skip = min(skip, form.stepsWithoutChange(path, from: step))
                if skip == 0 { break }
            }
            // The first step at which a sign may be another.
            guard skip < limit - step else { return nil }
            step += skip + 1
            if !isFree(path.offset(after: step)) { return step }
        }
        return nil
    }
}
