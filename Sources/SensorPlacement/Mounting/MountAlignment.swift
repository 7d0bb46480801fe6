import PlaneGeometry

/// Puts mounts on whole 50 mm from the room's lower left corner and on common lines, as an installer snaps a chalk line.
struct MountAlignment {
    /// The mounts, in the same order.
    private(set) var mounts: [Mount]

    private let isFine: (Int, [Mount]) -> Bool

    private static let latticeMM = 50

    /// How far mounts lie apart at the most that are worth a common line, and so how far one moves at a time, in
    /// millimetres.
    static let longestMoveMM = 300

    /// - Parameter isFine: Whether the mount of that number may hang where it does, given all of them.
    init(_ mounts: [Mount], isFine: @escaping (Int, [Mount]) -> Bool) {
        self.mounts = mounts
        self.isFine = isFine
        for index in mounts.indices { snap(index) }
        for alongX in [true, false] { line(up: alongX) }
    }

    /// Moves the mount if it may hang there; returns whether it may.
    private mutating func move(_ index: Int, to center: Point) -> Bool {
        guard center != mounts[index].center else { return true }
        let before = mounts[index].center
        mounts[index].center = center
        if isFine(index, mounts) { return true }
        mounts[index].center = before
        return false
    }

    private mutating func snap(_ index: Int) {
        func rounded(_ value: Int) -> Int {
            floorDivide(value + Self.latticeMM / 2, Self.latticeMM) * Self.latticeMM
        }
        let center = mounts[index].center
        let snapped = Point(x: rounded(center.x), y: rounded(center.y))
        for trial in [snapped, Point(x: snapped.x, y: center.y), Point(x: center.x, y: snapped.y)] {
            if move(index, to: trial) { return }
        }
    }

    /// Gives neighbours along one axis the line that suits most of them.
    private mutating func line(up alongX: Bool) {
        func line(_ index: Int) -> Int { alongX ? mounts[index].center.x : mounts[index].center.y }
        func point(_ index: Int, _ line: Int) -> Point {
            let center = mounts[index].center
            return alongX ? Point(x: line, y: center.y) : Point(x: center.x, y: line)
        }
        let order = mounts.indices.sorted { (line($0), $0) < (line($1), $1) }
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, line(order[end]) - line(order[start]) <= Self.longestMoveMM { end += 1 }
            let group = Array(order[start..<end])
            let lines = Set(group.map { line($0) }).sorted()
            start = end
            guard lines.count > 1 else { continue }
            let worths = lines.map { line in
                group.count { index in
                    var trial = mounts
                    trial[index].center = point(index, line)
                    return trial[index] == mounts[index] || isFine(index, trial)
                }
            }
            guard let best = lines.indices.max(by: { worths[$0] < worths[$1] }) else { continue }
            for index in group { _ = move(index, to: point(index, lines[best])) }
        }
    }
}
