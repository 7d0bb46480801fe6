import PlaneGeometry
import SensorModel

/// A lower bound for covering a floor: weights for one square of each cell of its raster.
///
/// The weights come from a linear programme in floating-point arithmetic, in which cells that mirror each other share a
/// weight. The proof is ``SquareBound``, which adds up whole numbers.
struct RasterBound {
    /// The weighed squares.
    let squares: [Bounds]

    /// The bound that they prove.
    let solution: CoverSolution

    /// Weighs the squares for which `isWanted` says so, until the bound is at least `target` or nothing is to gain.
    init(
        _ raster: FloorRaster, size: AreaSize, target: Int, shouldStop: () -> Bool, where isWanted: (Bounds) -> Bool
    ) {
        let usable = raster.squares.map { $0.flatMap { isWanted($0) ? $0 : nil } }
        let orbits = RasterOrbits(raster, isUsable: usable.map { $0 != nil }, size: size)
        var columns: Set<[Int]> = []
        for block in raster.blocks {
            let members = raster.members(of: block).compactMap { orbits.number[$0] }
            if !members.isEmpty { columns.insert(members.sorted()) }
        }
        let problem = CoverProblem(
            elementCount: orbits.sizes.count, candidates: columns.sorted { $0.lexicographicallyPrecedes($1) })
        let all = CoverColumns(problem, limits: [])
        var basis = SimplexBasis(demands: orbits.sizes, isUpper: orbits.sizes.map { _ in false })
        var steps = 0
        while steps < 1000 + 50 * orbits.sizes.count, basis.dualStep(all) {
            steps += 1
            if steps % 16 == 0, shouldStop() || basis.dualObjective > Double(target) - 1 + 1e-3 { break }
        }
        let multipliers = basis.multipliers
        let chosen = usable.indices.filter { index in orbits.number[index].map { multipliers[$0] > 1e-9 } ?? false }
        squares = chosen.compactMap { usable[$0] }
        let bound = SquareBound(
            squares, multipliers: chosen.compactMap { orbits.number[$0].map { multipliers[$0] } }, size: size
        ).bound
        solution = CoverSolution(
            picks: [], lowerBound: bound.value,
            shares: [CoverShare(elements: Array(squares.indices), bound: bound, lowerBound: bound.value)])
    }
}

/// Cells of a raster that mirror each other.
private struct RasterOrbits {
    /// The orbit of each cell; `nil` for cells without a usable square.
    private(set) var number: [Int?]

    /// How many cells each orbit has.
    private(set) var sizes: [Int] = []

    init(_ raster: FloorRaster, isUsable: [Bool], size: AreaSize) {
        let (width, height) = (raster.columns.count, raster.rows.count)
        let sides = [2 * (size.lengthMM / 2), 2 * (size.widthMM / 2)]
        func cell(_ column: Int, _ row: Int) -> Int? {
            let number = raster.numbers[row * width + column]
            return number >= 0 && isUsable[number] ? number : nil
        }
        func isSymmetric(_ image: (Int, Int) -> (Int, Int)) -> Bool {
            (0..<height).allSatisfy { row in
                (0..<width).allSatisfy { column in
                    let (c, r) = image(column, row)
                    return (cell(column, row) == nil) == (cell(c, r) == nil)
                }
            }
        }
        var images: [(Int, Int) -> (Int, Int)] = []
        if raster.columns.isMirrored(sides), isSymmetric({ (width - 1 - $0, $1) }) {
            images.append { (width - 1 - $0, $1) }
        }
        if raster.rows.isMirrored(sides), isSymmetric({ ($0, height - 1 - $1) }) {
            images.append { ($0, height - 1 - $1) }
        }
        if width == height, sides.allSatisfy({ raster.columns.runs(side: $0) == raster.rows.runs(side: $0) }),
            isSymmetric({ ($1, $0) })
        {
            images.append { ($1, $0) }
        }
        number = Array(repeating: nil, count: raster.cells.count)
        for (index, start) in raster.cells.enumerated() where isUsable[index] && number[index] == nil {
            var open = [start]
            number[index] = sizes.count
            var count = 1
            while let (column, row) = open.popLast() {
                for image in images {
                    let (c, r) = image(column, row)
                    guard let other = cell(c, r), number[other] == nil else { continue }
                    number[other] = sizes.count
                    count += 1
                    open.append((c, r))
                }
            }
            sizes.append(count)
        }
    }
}
