import PlaneGeometry
import SensorModel

/// Covers a floor by blocks of its raster: a cover problem of few elements.
struct RasterCover {
    private let raster: FloorRaster
    private let mounting: MountingSearch
    private let control: PlanControl

    init(_ raster: FloorRaster, mounting: MountingSearch, control: PlanControl) {
        self.raster = raster
        self.mounting = mounting
        self.control = control
    }

    /// Mounts that cover all cells that blocks can cover; `nil` where none were found in time.
    ///
    /// - Parameters:
    ///   - least: How few are good enough.
    ///   - nodeLimit: How many nodes the search for fewer may visit.
    func mounts(least: Int, nodeLimit: Int = 400) -> [Mount]? {
        let blocks = hangable()
        let sets = blocks.map { ElementSet(raster.members(of: $0), capacity: raster.cells.count) }
        let reached = sets.reduce(into: ElementSet(capacity: raster.cells.count)) { $0.formUnion($1) }
        let whole = CoverProblem(elementCount: raster.cells.count, candidates: sets.map(\.members))
        let (problem, origin) = whole.restricted(to: reached.members, candidates: blocks.indices)
        let report = control.report
        var solver = CoverSolver(
            control: CoverSolver.Control(shouldStop: control.shouldStop) {
                report(PlanProgress(bound: max(least, $0), best: $1, nodes: $2))
            }, target: least, nodeLimit: nodeLimit)
        guard problem.elementCount > 0, let solution = solver.solve(problem) else { return nil }
        return solution.picks.compactMap { pick in
            let block = blocks[origin[pick.candidate]]
            return mounting.middlePoint(of: raster.centers(of: block)).map {
                Mount(center: $0, isTurned: block.isTurned)
            }
        }
    }

    /// The largest blocks above which a sensor may hang; of a block that has no such point its largest parts that have one.
    private func hangable() -> [RasterBlock] {
        var found: [RasterBlock] = []
        var open = raster.blocks
        var seen = Set(open)
        var index = 0
        while index < open.count {
            let block = open[index]
            index += 1
            if index % 64 == 0, control.shouldStop() { break }
            guard !raster.members(of: block).isEmpty else { continue }
            if mounting.point(in: raster.centers(of: block)) != nil {
                found.append(block)
            } else {
                for part in block.smaller where seen.insert(part).inserted { open.append(part) }
            }
        }
        let sets = found.map { ElementSet(raster.members(of: $0), capacity: raster.cells.count) }
        return undominated(sets, targetCount: raster.cells.count).map { found[$0] }
    }
}
