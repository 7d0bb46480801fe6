public import PlaneGeometry
public import SensorModel

/// One change of a layout, as a value: made by a person, a script or a fix.
///
/// Regions are named by their index in ``RawLayout/regions``, from 0, as in the paths of findings; vertices and edges by
/// theirs in the outline, edge i running from vertex i to the next. Lengths are millimetres.
public enum LayoutEdit: Hashable, Sendable {
    /// Adds regions behind those that are there.
    case add([RegionDraft])

    /// Removes a region.
    case remove(region: Int)

    /// Adds a copy of a region, an offset away, with the lowest free number and the same name.
    case duplicate(region: Int, by: Offset)

    /// Moves a region.
    case move(region: Int, by: Offset)

    /// Mirrors a region, in a line through a point or, without one, through the centre of its bounds; exact in both cases.
    case mirror(region: Int, Mirror, through: RawPoint? = nil)

    /// Turns a region anticlockwise, about a point or, without one, about the centre of its bounds.
    ///
    /// Quarter turns are exact; where the centre lies between millimetres they move the region by half a millimetre along
    /// each axis, so that two turns are exactly a half turn and four bring everything back. After any other turn each vertex
    /// is the nearest whole point, at most 0.71 mm from the true one, and regions that touched may overlap or part by that.
    case rotate(region: Int, by: Rotation, about: RawPoint? = nil)

    /// Gives a region another outline of 3 to 8 vertices.
    case reshape(region: Int, outline: [RawPoint])

    /// Adds a vertex on an edge: at a point or, without one, at the edge's midpoint (rounded to the left and down).
    case insertVertex(region: Int, edge: Int, at: RawPoint? = nil)

    /// Moves a vertex to a point.
    case moveVertex(region: Int, vertex: Int, to: RawPoint)

    /// Removes a vertex; its neighbours are joined.
    case removeVertex(region: Int, vertex: Int)

    /// Moves both ends of an edge.
    case moveEdge(region: Int, edge: Int, by: Offset)

    /// Moves the border that two regions share: all edges of either that run along one of the other.
    case moveBorder(region: Int, with: Int, by: Offset)

    /// Gives a region another name, or none.
    case rename(region: Int, String?)

    /// Gives a region another number of 1...10; one that is taken makes a finding.
    case renumber(region: Int, Int)

    /// Exchanges the numbers of two regions.
    case swapNumbers(region: Int, with: Int)

    /// Changes what the sensor reports. As on the device this clears all regions, unless it does so already.
    case setFunction(DetectionFunction)
}

/// In which line a region is mirrored.
public enum Mirror: String, Hashable, Sendable, CaseIterable {
    /// Left becomes right: in an upright line.
    case leftRight = "left-right"

    /// Top becomes bottom: in a level line.
    case topBottom = "top-bottom"
}

/// A region that is to be added.
public struct RegionDraft: Hashable, Sendable {
    /// The number, or `nil` for the lowest that is free.
    public var number: Int?

    /// The name, if it is to have one.
    public var name: String?

    /// The vertices, 3 to 8.
    public var outline: [RawPoint]

    /// A draft from its parts.
    public init(number: Int? = nil, name: String? = nil, outline: [RawPoint]) {
        self.number = number
        self.name = name
        self.outline = outline
    }
}
