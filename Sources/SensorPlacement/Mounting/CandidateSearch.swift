import PlaneGeometry
import SensorModel

/// A mount with the targets whose bounds lie in its area.
struct Candidate: Hashable, Sendable {
    var mount: Mount
    var targets: ElementSet
}

/// Finds mounts so that every set of targets that one sensor can see is part of what one of them sees.
///
/// For a turn the centres that see a target form a rectangle. Take any set of rectangles with an allowed point in common,
/// and of these points the least by x, then by y. Its x is a rectangle's left side or its left neighbour is not allowed; its
/// y is a rectangle's bottom or its lower neighbour is not allowed. So four kinds of points suffice: left sides on bottoms,
/// left sides where their column enters the allowed area, bottoms where their row does, and the allowed area's lower left
/// corners.
struct CandidateSearch {
    private let area: MountingArea
    private let corners: [Point]
    private let size: AreaSize
    private let targets: [Bounds]

    init(_ area: MountingArea, corners: [Point], size: AreaSize, targets: [Bounds]) {
        self.area = area
        self.corners = corners
        self.size = size
        self.targets = targets
    }

    /// The candidates of both turns, each set of targets once, without those that see nothing; `nil` where the work was cut
    /// short.
    func candidates(shouldStop: () -> Bool = { false }) -> [Candidate]? {
        var seen: Set<ElementSet> = []
        var result: [Candidate] = []
        var (count, isCut) = (0, false)
        forEachMount { mount, members in
            count += 1
            if count % 256 == 0, !isCut { isCut = shouldStop() }
            if isCut { return }
            let set = ElementSet(members, capacity: targets.count)
            if seen.insert(set).inserted { result.append(Candidate(mount: mount, targets: set)) }
        }
        return isCut ? nil : result
    }

    /// Calls `body` with every point of the four kinds that sees something, and the targets it sees.
    func forEachMount(_ body: (Mount, [Int]) -> Void) {
        for isTurned in size.widthMM == size.lengthMM ? [false] : [false, true] {
            let rectangles = targets.enumerated().compactMap { index, target in
                Mount.centers(holding: target, size, isTurned: isTurned).map { Rectangle(index: index, bounds: $0) }
            }
            alongColumns(rectangles) { body(Mount(center: $0, isTurned: isTurned), $1) }
            alongRows(rectangles) { body(Mount(center: $0, isTurned: isTurned), $1) }
            atCorners(rectangles) { body(Mount(center: $0, isTurned: isTurned), $1) }
        }
    }

    private struct Rectangle {
        let index: Int
        let bounds: Bounds
    }

    private func alongColumns(_ rectangles: [Rectangle], _ body: (Point, [Int]) -> Void) {
        let sides = Set(rectangles.map(\.bounds.min.x)).sorted()
        for x in sides {
            let active = rectangles.filter { $0.bounds.min.x <= x && x <= $0.bounds.max.x }
            let column = area.column(x)
            let heights = Set(active.map(\.bounds.min.y).filter { column.contains($0) })
                .union(column.intervals.map(\.lowerBound))
            for y in heights.sorted() {
                let members = active.filter { $0.bounds.min.y <= y && y <= $0.bounds.max.y }.map(\.index)
                if !members.isEmpty { body(Point(x: x, y: y), members) }
            }
        }
    }

    private func alongRows(_ rectangles: [Rectangle], _ body: (Point, [Int]) -> Void) {
        let bottoms = Set(rectangles.map(\.bounds.min.y)).sorted()
        for y in bottoms {
            let active = rectangles.filter { $0.bounds.min.y <= y && y <= $0.bounds.max.y }
            for x in area.row(y).intervals.map(\.lowerBound) {
                let members = active.filter { $0.bounds.min.x <= x && x <= $0.bounds.max.x }.map(\.index)
                if !members.isEmpty { body(Point(x: x, y: y), members) }
            }
        }
    }

    /// Corners between the same neighbouring sides of rectangles see the same: one of each such cell suffices.
    private func atCorners(_ rectangles: [Rectangle], _ body: (Point, [Int]) -> Void) {
        let columns = Set(rectangles.flatMap { [$0.bounds.min.x, $0.bounds.max.x + 1] }).sorted()
        let rows = Set(rectangles.flatMap { [$0.bounds.min.y, $0.bounds.max.y + 1] }).sorted()
        var cells: Set<Int> = []
        for corner in corners {
            let cell = rank(corner.x, columns) * (rows.count + 1) + rank(corner.y, rows)
            guard cells.insert(cell).inserted else { continue }
            let members = rectangles.filter { $0.bounds.contains(corner) }.map(\.index)
            if !members.isEmpty { body(corner, members) }
        }
    }

    /// How many of the ascending values are at most `value`.
    private func rank(_ value: Int, _ values: [Int]) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if values[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
