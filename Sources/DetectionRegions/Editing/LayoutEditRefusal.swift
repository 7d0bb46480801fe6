import SensorModel

/// Why an edit was not made. The layout is as it was.
public enum LayoutEditRefusal: Error, Hashable, Sendable {
    /// The layout would have this many regions; a sensor holds ten.
    case tooManyRegions(Int)

    /// A region would have this many vertices; it has at most eight.
    case tooManyVertices(Int)

    /// A region would have this many vertices; it has at least three.
    case tooFewVertices(Int)

    /// No region could have this number; they are 1...10.
    case numberOutOfRange(Int)

    /// There is no region of that index.
    case noSuchRegion(Int)

    /// The region has no vertex of that index.
    case noSuchVertex(Int, vertexCount: Int)

    /// The region has no edge of that index.
    case noSuchEdge(Int, edgeCount: Int)

    /// No edges of the two regions of these indices run along each other.
    case noSharedBorder(Int, Int)

    /// A coordinate would be beyond all numbers that mean a place.
    case coordinateTooLarge
}

extension LayoutEditRefusal: CustomStringConvertible {
    /// What is in the way and what would be right, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .tooManyRegions(let count):
            "the layout would have \(count) regions; the sensor holds at most \(RegionNumber.count), so remove "
                + "\(count - RegionNumber.count) first"
        case .tooManyVertices(let count):
            "the region would have \(count) vertices; it holds at most 8, so leave out \(count - 8)"
        case .tooFewVertices(let count):
            "the region would have \(count) \(count == 1 ? "vertex" : "vertices"); it needs at least 3"
        case .numberOutOfRange(let number):
            "\(number) is no number of a region; they run from 1 to \(RegionNumber.count)"
        case .noSuchRegion(let index):
            "there is no region of index \(index)"
        case .noSuchVertex(let vertex, let count):
            "the region has no vertex \(vertex); its vertices run from 0 to \(count - 1)"
        case .noSuchEdge(let edge, let count):
            "the region has no edge \(edge); its edges run from 0 to \(count - 1)"
        case .noSharedBorder:
            "the two regions share no border; move an edge of each instead"
        case .coordinateTooLarge:
            "a coordinate would be too large to mean a place"
        }
    }
}
