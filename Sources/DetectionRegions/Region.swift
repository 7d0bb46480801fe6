public import PlaneGeometry
public import SensorModel

/// A legal detection region: three to eight vertices and a sound outline (guide 4.2.1).
///
/// Its vertices lie in the value itself, so that a whole layout fits on the stack.
public struct Region: Sendable {
    /// The region's number.
    public let number: RegionNumber

    /// The region's name, if it has one.
    public let name: String?

    /// How many vertices the outline has, 3...8.
    public let vertexCount: Int

    private let storage: InlineArray<8, Point>
    private let shape: OutlineShape

    /// How many vertices a region may have (guide 4.2.1).
    public static let vertexCounts = 3...8

    /// A region from its vertices in millimetres, in either direction, the last not the first again.
    ///
    /// - Throws: ``InvalidRegion`` with all that is wrong with the outline.
    public init(number: RegionNumber, name: String? = nil, outline: [Point]) throws(InvalidRegion) {
        switch outline.withUnsafeBufferPointer(soundness) {
        case .sound(let shape) where Region.vertexCounts.contains(outline.count):
            self.init(
                unchecked: number, name: name,
                view: outline.withUnsafeBufferPointer { OutlineView($0, shape: shape) })
        case .sound: throw InvalidRegion(vertexCount: outline.count, faults: [])
        case .faulty(let faults): throw InvalidRegion(vertexCount: outline.count, faults: faults)
        }
    }

    /// A region from an outline that was judged legal.
    package init(unchecked number: RegionNumber, name: String?, view: OutlineView) {
        assert(Region.vertexCounts.contains(view.vertices.count))
        self.number = number
        self.name = name
        vertexCount = view.vertices.count
        shape = view.shape
        storage = InlineArray { index in view.vertices[Swift.min(index, view.vertices.count - 1)] }
    }
}

/// Why an outline is no region: all that is wrong with it.
public struct InvalidRegion: Error, Hashable, Sendable {
    /// How many vertices the outline has; legal are ``Region/vertexCounts``.
    public let vertexCount: Int

    /// What keeps the outline from being sound, in a stable order.
    public let faults: [OutlineFault]
}

extension Region {
    /// The vertices in the order given.
    public var outline: [Point] { (0..<vertexCount).map { storage[$0] } }

    /// The outline as a polygon.
    public var polygon: Polygon { Polygon(unchecked: outline, shape: shape) }

    /// The smallest bounds around the region.
    public var bounds: Bounds { shape.bounds }

    /// The region as raw input, to be changed and judged again.
    public var raw: RawRegion {
        RawRegion(number: number.value, name: name, outline: outline.map { RawPoint($0) })
    }

    /// Where the point lies.
    public func location(of point: Point) -> PointLocation { withView { $0.location(of: point) } }

    /// Whether the interiors share area; regions that only touch do not.
    public func overlaps(_ other: Region) -> Bool {
        withView { view in other.withView { view.overlaps($0) } }
    }

    /// The area in mm² that the interiors share, the true one rounded once to the nearest double (ties to even).
    public func sharedArea(with other: Region) -> Double {
        withView { view in other.withView { view.sharedArea(with: $0) } }
    }

    /// Lends a look at the outline to the kernels.
    package func withView<Result>(_ body: (OutlineView) -> Result) -> Result {
        storage.span.withUnsafeBufferPointer { all in
            body(OutlineView(UnsafeBufferPointer(rebasing: all[..<vertexCount]), shape: shape))
        }
    }
}

extension Region: Hashable {
    /// Equal in number, name and vertices, in the same order from the same first vertex.
    public static func == (lhs: Region, rhs: Region) -> Bool {
        lhs.number == rhs.number && lhs.name == rhs.name && lhs.vertexCount == rhs.vertexCount
            && (0..<lhs.vertexCount).allSatisfy { lhs.storage[$0] == rhs.storage[$0] }
    }

    /// Feeds number, name and vertices.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(number)
        hasher.combine(name)
        hasher.combine(vertexCount)
        for index in 0..<vertexCount { hasher.combine(storage[index]) }
    }
}

extension InvalidRegion: CustomStringConvertible {
    /// What is wrong, one after the other.
    public var description: String {
        var parts = faults.map(\.description)
        if !Region.vertexCounts.contains(vertexCount) {
            parts.insert("a region has 3 to 8 vertices, not \(vertexCount)", at: 0)
        }
        return parts.joined(separator: "; ")
    }
}
