import PlaneGeometry
import SensorModel

/// The bound that weighed squares of floor prove, for areas anywhere: by adding up whole numbers.
///
/// Shift an area until its low sides meet the low sides of squares that it holds: it holds no fewer. So it is enough to
/// look at areas that begin where squares begin.
struct SquareBound {
    /// The bound.
    let bound: CoverBound

    /// - Parameter multipliers: The squares' weights as fractions, none negative.
    init(_ squares: [Bounds], multipliers: [Double], size: AreaSize) {
        let weights = CoverBound.wholeWeights(multipliers)
        let order = squares.indices.sorted { (squares[$0].min.y, $0) < (squares[$1].min.y, $1) }
        var largest = 0
        for isTurned in [false, true] {
            let reach = Mount.reach(size, isTurned: isTurned)
            for left in Set(squares.map(\.min.x)) {
                let strip = order.filter { left <= squares[$0].min.x && squares[$0].max.x <= left + 2 * reach.x }
                var (sum, first) = (0, 0)
                for last in strip.indices {
                    sum += weights[strip[last]]
                    while squares[strip[last]].max.y > squares[strip[first]].min.y + 2 * reach.y {
                        sum -= weights[strip[first]]
                        first += 1
                    }
                    largest = max(largest, sum)
                }
            }
        }
        bound = CoverBound(weights: weights, largestWorth: largest)
    }
}
