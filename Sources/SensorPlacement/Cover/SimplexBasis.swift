/// The basis of a cover's linear programme, with its inverse kept in full.
///
/// Row r belongs to element r, or behind the elements to a limit: what the picks serve of it, less its surplus, is what it
/// demands. In the row of an upper limit a slack is added instead, and the multiplier is not above zero.
struct SimplexBasis {
    /// What is basic in each row: a column's index, or ~element for the surplus of an element.
    private(set) var columns: [Int]

    /// How much of each basic column is taken.
    private(set) var values: [Double]

    /// What each element adds to the cost.
    private(set) var multipliers: [Double]

    /// The inverse, column by column: the entry of row r and element e is at e · size + r.
    private var inverse: [Double]
    /// The squared lengths of the inverse's rows.
    private var norms: [Double]
    private var isBasic: [Bool] = []
    private var isSurplusBasic: [Bool]
    private let size: Int
    private let demands: [Double]
    /// The entry of each row's surplus, or of its slack: −1 or 1.
    private let signs: [Double]
    private var scratch: [Double] = []
    private var sums: [Double] = []

    /// The start: no picks, so that every demand is short.
    init(demands: [Int], isUpper: [Bool]) {
        size = demands.count
        self.demands = demands.map(Double.init)
        signs = isUpper.map { $0 ? 1 : -1 }
        columns = demands.indices.map { ~$0 }
        values = demands.indices.map { Double(demands[$0]) * (isUpper[$0] ? 1 : -1) }
        multipliers = Array(repeating: 0, count: size)
        inverse = Array(repeating: 0, count: size * size)
        for index in 0..<size { inverse[index * size + index] = signs[index] }
        norms = Array(repeating: 1, count: size)
        isSurplusBasic = Array(repeating: true, count: size)
    }

    /// The multipliers without the sign of upper limits.
    var sizes: [Double] { multipliers.indices.map { signs[$0] > 0 ? -multipliers[$0] : multipliers[$0] } }

    var dualObjective: Double { zip(multipliers, demands).reduce(0) { $0 + $1.0 * $1.1 } }

    func primalObjective(_ all: CoverColumns) -> Double {
        var sum = 0.0
        for row in columns.indices where columns[row] >= 0 { sum += values[row] * all.cost[columns[row]] }
        return sum
    }

    private mutating func noteNewColumns(_ all: CoverColumns) {
        while isBasic.count < all.count { isBasic.append(false) }
    }
}

extension SimplexBasis {
    /// Takes the worst shortage out of the basis; `false` where there is none, which is the optimum.
    mutating func dualStep(_ all: CoverColumns) -> Bool {
        noteNewColumns(all)
        guard let leaving = worstRow() else { return false }
        scratch.removeAll(keepingCapacity: true)
        for element in 0..<size { scratch.append(inverse[element &* size &+ leaving]) }
        let row = scratch
        all.sums(row, into: &sums)
        var (best, entering, entry) = (Double.infinity, Int?.none, 0.0)
        func consider(_ column: Int, _ alpha: Double, _ reduced: Double) {
            let ratio = max(0, reduced) / -alpha
            if ratio < best - 1e-12 || (ratio <= best + 1e-12 && alpha < entry) {
                (best, entering, entry) = (min(best, ratio), column, alpha)
            }
        }
        for column in 0..<all.count where sums[column] < -1e-7 && !isBasic[column] {
            var worth = 0.0
            all.withMembers(of: column) { worth += multipliers[$0] }
            consider(column, sums[column], all.cost[column] - worth)
        }
        for element in 0..<size where signs[element] * row[element] < -1e-7 && !isSurplusBasic[element] {
            consider(~element, signs[element] * row[element], -signs[element] * multipliers[element])
        }
        guard let entering else { return false }
        let direction = self.direction(of: entering, all)
        guard abs(direction[leaving]) > 1e-9 else { return false }
        exchange(leaving, entering, direction, reducedCost: -best * entry, all)
        return true
    }

    private func worstRow() -> Int? {
        var (worst, result) = (0.0, Int?.none)
        for row in 0..<size where values[row] < -1e-9 {
            let score = values[row] * values[row] / max(norms[row], 1e-12)
            if score > worst { (worst, result) = (score, row) }
        }
        return result
    }

    /// Brings in the column that lowers the cost fastest; `false` where none does.
    mutating func primalStep(_ all: CoverColumns) -> Bool {
        noteNewColumns(all)
        all.sums(multipliers, into: &sums)
        var (best, entering) = (1e-7, Int?.none)
        for column in 0..<all.count where !isBasic[column] && sums[column] - all.cost[column] > best {
            (best, entering) = (sums[column] - all.cost[column], column)
        }
        for element in 0..<size where !isSurplusBasic[element] && signs[element] * multipliers[element] > best {
            (best, entering) = (signs[element] * multipliers[element], ~element)
        }
        guard let entering else { return false }
        let direction = self.direction(of: entering, all)
        var (leaving, step) = (-1, Double.infinity)
        for row in 0..<size where direction[row] > 1e-7 {
            // Slightly larger values than true make steps differ where many rows would leave at once.
            let ratio = (max(0, values[row]) + 1e-9 * Double(1 + row % 97)) / direction[row]
            if ratio < step { (leaving, step) = (row, ratio) }
        }
        guard leaving >= 0 else { return false }
        exchange(leaving, entering, direction, reducedCost: -best, all)
        return true
    }

    /// The inverse times the column.
    private func direction(of column: Int, _ all: CoverColumns) -> [Double] {
        if column < 0 {
            let sign = signs[~column]
            return inverse[(~column * size)..<((~column + 1) * size)].map { sign * $0 }
        }
        var direction = Array(repeating: 0.0, count: size)
        direction.withUnsafeMutableBufferPointer { direction in
            inverse.withUnsafeBufferPointer { inverse in
                all.withMembers(of: column) { element in
                    let start = element &* size
                    for row in 0..<size { direction[row] += inverse[start &+ row] }
                }
            }
        }
        return direction
    }

    private mutating func exchange(
        _ leaving: Int, _ entering: Int, _ direction: [Double], reducedCost: Double, _ all: CoverColumns
    ) {
        let step = values[leaving] / direction[leaving]
        for row in 0..<size { values[row] -= step * direction[row] }
        values[leaving] = step
        let left = columns[leaving]
        if left >= 0 { isBasic[left] = false } else { isSurplusBasic[~left] = false }
        if entering >= 0 { isBasic[entering] = true } else { isSurplusBasic[~entering] = true }
        columns[leaving] = entering
        let pivot = direction[leaving]
        let size = self.size
        multipliers.withUnsafeMutableBufferPointer { multipliers in
            norms.withUnsafeMutableBufferPointer { norms in
                direction.withUnsafeBufferPointer { direction in
                    inverse.withUnsafeMutableBufferPointer { inverse in
                        for element in 0..<size {
                            let start = element &* size
                            let old = inverse[start &+ leaving]
                            if old == 0 { continue }
                            let factor = old / pivot
                            for row in 0..<size {
                                let before = inverse[start &+ row]
                                let after = before - factor * direction[row]
                                inverse[start &+ row] = after
                                norms[row] += after * after - before * before
                            }
                            norms[leaving] += factor * factor - inverse[start &+ leaving] * inverse[start &+ leaving]
                            inverse[start &+ leaving] = factor
                            multipliers[element] += reducedCost * factor
                        }
                    }
                }
            }
        }
    }
}
