/// What became of judging an outline.
package enum OutlineSoundness {
    /// Nothing is wrong with it.
    case sound(OutlineShape)

    /// All that is wrong with it, in a stable order.
    case faulty([OutlineFault])
}

/// Judges an outline of any length.
///
/// Nothing is allocated for a sound outline of up to sixteen vertices.
///
/// - Complexity: O(*n*) for convex outlines; else O(*n* log *n*) time and O(*n*) memory, whatever is wrong with it.
package func soundness(of vertices: UnsafeBufferPointer<Point>) -> OutlineSoundness {
    if let orientation = convexOrientation(of: vertices), let bounds = Bounds(around: vertices) {
        let isAnticlockwise = orientation == .anticlockwise
        return .sound(OutlineShape(bounds: bounds, isAnticlockwise: isAnticlockwise, isConvex: true))
    }
    let area = enclosedDoubledArea(of: vertices)
    if isSimple(vertices), let bounds = Bounds(around: vertices) {
        return .sound(OutlineShape(bounds: bounds, isAnticlockwise: area > 0, isConvex: false))
    }
    var found = OutlineFaultList()
    if area == 0 { found.add(.zeroArea(at: vertices.first)) }
    if let merged = MergedOutline(vertices, found: &found) {
        merged.points.withUnsafeBufferPointer { points in
            var search = OutlineFaultSearch(points, names: merged, found: found)
            search.run()
            found = search.found
        }
    } else {
        var search = OutlineFaultSearch(vertices, names: nil, found: found)
        search.run()
        found = search.found
    }
    let faults = found.faults
    if faults.isEmpty, let bounds = Bounds(around: vertices) {
        return .sound(OutlineShape(bounds: bounds, isAnticlockwise: area > 0, isConvex: false))
    }
    return .faulty(faults.sorted(by: OutlineFault.precedes))
}

/// An outline without the vertices that repeat the one before, and the names that the others had.
struct MergedOutline {
    private(set) var points: [Point] = []

    /// The lowest index of each vertex in the outline as given.
    private(set) var vertexNames: [Int] = []

    /// The index of the edge that leaves each vertex, in the outline as given.
    private(set) var edgeNames: [Int] = []

    /// Merges and notes the repeats, or `nil` where there are none.
    init?(_ vertices: UnsafeBufferPointer<Point>, found: inout OutlineFaultList) {
        let count = vertices.count
        guard count >= 2, vertices.indices.contains(where: { vertices[$0] == vertices[($0 + 1) % count] }) else {
            return nil
        }
        // The only edge of an outline of two equal vertices runs there and back: one repeat.
        for index in 0..<(count == 2 ? 1 : count) where vertices[index] == vertices[(index + 1) % count] {
            found.add(.repeatedVertex(index, next: (index + 1) % count, at: vertices[index]))
        }
        for index in 0..<count where index == 0 || vertices[index] != vertices[index - 1] {
            points.append(vertices[index])
            vertexNames.append(index)
            if index > 0 { edgeNames.append(index - 1) }
        }
        edgeNames.append(count - 1)
        // A run over the end of the list belongs to vertex 0, and its edge is the one that leaves vertex 0's run.
        if points.count > 1 && points[0] == points[points.count - 1] {
            points.removeLast()
            vertexNames.removeLast()
            edgeNames.removeLast()
        }
    }
}
