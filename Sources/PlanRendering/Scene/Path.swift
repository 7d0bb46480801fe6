/// A line of the page: straight stretches and Bézier curves, in one or more pieces.
public struct Path: Hashable, Sendable {
    /// One step of the pen.
    public enum Step: Hashable, Sendable {
        /// Lifts the pen and begins a piece.
        case move(PagePoint)
        /// A straight line.
        case line(PagePoint)
        /// A cubic Bézier curve.
        case curve(PagePoint, control1: PagePoint, control2: PagePoint)
        /// A straight line back to where the piece began.
        case close
    }

    /// The steps in order.
    public var steps: [Step]

    /// A path of these steps.
    public init(_ steps: [Step] = []) {
        self.steps = steps
    }
}

extension Path {
    /// The closed outline through these points.
    public init(polygon points: [PagePoint]) {
        // Room for the last step from the start: most paths of a plan are made here.
        var steps: [Step] = []
        steps.reserveCapacity(points.count + 1)
        for point in points { steps.append(steps.isEmpty ? .move(point) : .line(point)) }
        if !points.isEmpty { steps.append(.close) }
        self.init(steps)
    }

    /// The open line through these points.
    public init(polyline points: [PagePoint]) {
        var steps: [Step] = []
        steps.reserveCapacity(points.count)
        for point in points { steps.append(steps.isEmpty ? .move(point) : .line(point)) }
        self.init(steps)
    }

    /// The outline of bounds.
    public init(_ bounds: PageBounds) {
        self.init([
            .move(PagePoint(x: bounds.left, y: bounds.top)), .line(PagePoint(x: bounds.right, y: bounds.top)),
            .line(PagePoint(x: bounds.right, y: bounds.bottom)), .line(PagePoint(x: bounds.left, y: bounds.bottom)),
            .close,
        ])
    }

    /// A circle of four Bézier quarters, off by less than 0.03 % of the radius.
    public init(circle center: PagePoint, radius: Double) { self.init(circles: [center], radius: radius) }

    /// Circles of the same radius.
    init(circles centers: [PagePoint], radius: Double) {
        let k = radius * Path.quarterCircle
        steps = []
        steps.reserveCapacity(centers.count * 6)
        for center in centers {
            let (east, south) = (center.offset(radius, 0), center.offset(0, radius))
            let (west, north) = (center.offset(-radius, 0), center.offset(0, -radius))
            steps.append(.move(east))
            steps.append(.curve(south, control1: east.offset(0, k), control2: south.offset(k, 0)))
            steps.append(.curve(west, control1: south.offset(-k, 0), control2: west.offset(0, k)))
            steps.append(.curve(north, control1: west.offset(0, -k), control2: north.offset(-k, 0)))
            steps.append(.curve(east, control1: north.offset(k, 0), control2: east.offset(0, -k)))
            steps.append(.close)
        }
    }

    /// How far the control points of a quarter circle stand off, as a share of the radius.
    static let quarterCircle = 0.552_284_75

    /// The smallest bounds around all end and control points, or `nil` for an empty path.
    public var bounds: PageBounds? {
        PageBounds(
            around: steps.flatMap { step -> [PagePoint] in
                switch step {
                case .move(let point), .line(let point): [point]
                case .curve(let point, let control1, let control2): [point, control1, control2]
                case .close: []
                }
            })
    }
}
