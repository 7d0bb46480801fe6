import PlaneGeometry
import SensorModel

/// The bound that extents prove: sensors see together no more floor than their areas hold.
///
/// What walls and obstacles hide only takes from what an area holds, so that the bound stands with line of sight too.
struct ExtentBound {
    /// The floor to be seen in whole mm², rounded down.
    let floor: Int

    /// What one area holds in mm².
    let area: Int

    /// How many areas the floor takes at least.
    var value: Int { area > 0 ? (floor + area - 1) / area : 0 }

    /// The bound for so much floor.
    init(floor: Int, size: AreaSize) {
        self.floor = max(0, floor)
        let reach = Mount.reach(size, isTurned: false)
        area = 4 * reach.x * reach.y
    }

    /// The bound for all floor that some areas leave open.
    init(_ floor: FloorShape, without areas: [Bounds], size: AreaSize) {
        let gaps = areas.isEmpty ? [floor.bounds] : FloorGaps(floor, areas: areas).rectangles
        self.init(floor: gaps.reduce(0) { $0 + floor.leastArea(in: $1) }, size: size)
    }
}

extension FloorShape {
    /// The area of floor in the rectangle in whole mm², rounded down; less where obstacles overlap each other or reach out
    /// of the room.
    func leastArea(in rectangle: Bounds) -> Int {
        let held = Self.doubledArea(of: roomOutline, in: rectangle).least
        let lost = obstacleOutlines.reduce(0) { $0 + Self.doubledArea(of: $1, in: rectangle).most }
        return max(0, held - lost) / 2
    }

    /// Whole numbers between which the doubled area lies that an outline shares with a rectangle: the same where the
    /// rectangle holds the outline.
    private static func doubledArea(of outline: [Point], in rectangle: Bounds) -> (least: Int, most: Int) {
        guard let shape = try? Polygon(outline), let frame = Polygon(rectangle) else { return (0, 0) }
        if outline.allSatisfy(rectangle.contains) {
            let doubled = Int(shape.doubledSignedArea.magnitude)
            return (doubled, doubled)
        }
        let shared = shape.sharedArea(with: frame)
        // Rounded once: the true area lies between the neighbouring doubles, which are far below 2⁵³.
        return (Int(max(0, 2 * shared.nextDown).rounded(.down)), Int((2 * shared.nextUp).rounded(.up)))
    }
}
