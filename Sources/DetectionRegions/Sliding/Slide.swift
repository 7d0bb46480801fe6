import PlaneGeometry

/// How far a wished move can go.
public struct Slide: Hashable, Sendable {
    /// The part of the wished move that is possible.
    public let offset: Offset

    /// What is in the way of a further step; nothing where the whole move is possible.
    public let blockers: [Blocker]

    /// What can be in the way.
    public enum Blocker: Hashable, Sendable {
        /// The region of this index, which would be overlapped.
        case region(Int)

        /// The border of the effective area.
        case effectiveArea

        /// The outline itself, which would not be sound.
        case outline

        /// The end of the domain of coordinates.
        case domain
    }

    /// A slide from its parts.
    public init(offset: Offset, blockers: [Blocker]) {
        self.offset = offset
        self.blockers = blockers
    }

    /// Whether the whole move is possible.
    public var isWhole: Bool { blockers.isEmpty }
}

extension RawLayout {
    /// The largest part of a wished move of a region that keeps the layout free of overlap and inside the effective area.
    ///
    /// The move is made a millimetre at a time along its longer axis, the shorter axis keeping to the straight line as nearly
    /// as whole millimetres can; the answer is the last step before the first that overlaps or leaves the area. It is exact:
    /// regions end up flush, and a region may slide along another that it touches. What is wrong before the move does not
    /// hinder it: overlapping regions can be drawn apart, and a region outside the area can be drawn in. In people counting
    /// regions may overlap and none is in the way.
    ///
    /// Returns `nil` where there is no such region, one of its vertices lies outside the domain of `Point`, or the move is
    /// longer than the domain.
    public func slide(region index: Int, by offset: Offset) -> Slide? {
        guard regions.indices.contains(index),
            let search = SlideSearch(self, moving: index, vertices: Array(regions[index].outline.indices), by: offset)
        else { return nil }
        return search.slide()
    }

    /// The largest part of a wished move of a vertex that keeps the layout free of overlap, inside the effective area, and
    /// the outline sound.
    ///
    /// The steps are those of ``slide(region:by:)``, and again only what is right before the move has to stay right. Returns
    /// `nil` where there is no such vertex or one of the outline's lies outside the domain of `Point`.
    public func slide(region index: Int, vertex: Int, by offset: Offset) -> Slide? {
        guard regions.indices.contains(index), regions[index].outline.indices.contains(vertex),
            let search = SlideSearch(self, moving: index, vertices: [vertex], by: offset)
        else { return nil }
        return search.slide()
    }

    /// The same for an edge, both ends of which move.
    public func slide(region index: Int, edge: Int, by offset: Offset) -> Slide? {
        guard regions.indices.contains(index), regions[index].outline.indices.contains(edge) else { return nil }
        let vertices = [edge, (edge + 1) % regions[index].outline.count]
        return SlideSearch(self, moving: index, vertices: vertices, by: offset)?.slide()
    }
}

extension LayoutEditor {
    /// How far a region can go, see ``RawLayout/slide(region:by:)``.
    public func slide(region index: Int, by offset: Offset) -> Slide? { layout.slide(region: index, by: offset) }

    /// How far a vertex can go, see ``RawLayout/slide(region:vertex:by:)``.
    public func slide(region index: Int, vertex: Int, by offset: Offset) -> Slide? {
        layout.slide(region: index, vertex: vertex, by: offset)
    }

    /// How far an edge can go, see ``RawLayout/slide(region:edge:by:)``.
    public func slide(region index: Int, edge: Int, by offset: Offset) -> Slide? {
        layout.slide(region: index, edge: edge, by: offset)
    }
}
