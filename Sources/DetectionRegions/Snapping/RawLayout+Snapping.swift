import PlaneGeometry

extension RawLayout {
    /// A wished move of a region, corrected so that it comes to lie on something near.
    ///
    /// A vertex that comes within reach of another vertex (of a region, a desk or an area's corner) is laid on it. Otherwise x
    /// and y snap each for itself, to the nearest upright and level edge or grid line. Otherwise a vertex that comes near a
    /// slanted edge is laid on the nearest whole point beside it that does not lie inside. Of several targets the nearest
    /// wins, of equally near ones that with the lower index: regions before desks, areas and the grid.
    ///
    /// Returns `nil` where there is no such region.
    public func snap(region index: Int, by offset: Offset, _ options: SnapOptions = SnapOptions()) -> Snap? {
        guard regions.indices.contains(index) else { return nil }
        return Snapping(self, without: index, options).snap(regions[index].outline, by: offset)
    }

    /// The same for a vertex; the other vertices of its own region attract it as well.
    public func snap(
        region index: Int, vertex: Int, by offset: Offset, _ options: SnapOptions = SnapOptions()
    ) -> Snap? {
        guard regions.indices.contains(index), regions[index].outline.indices.contains(vertex) else { return nil }
        let others = regions[index].outline.indices.filter { $0 != vertex }
        return Snapping(self, without: index, ownVertices: others, options).snap(
            [regions[index].outline[vertex]], by: offset)
    }
}

extension LayoutEditor {
    /// A wished move of a region, snapped; see ``RawLayout/snap(region:by:_:)``.
    public func snap(region index: Int, by offset: Offset, _ options: SnapOptions = SnapOptions()) -> Snap? {
        layout.snap(region: index, by: offset, options)
    }

    /// A wished move of a vertex, snapped; see ``RawLayout/snap(region:vertex:by:_:)``.
    public func snap(
        region index: Int, vertex: Int, by offset: Offset, _ options: SnapOptions = SnapOptions()
    ) -> Snap? {
        layout.snap(region: index, vertex: vertex, by: offset, options)
    }
}
