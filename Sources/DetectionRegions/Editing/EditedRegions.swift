import PlaneGeometry
import SensorModel

/// A raw layout whose regions have identities, and the edits that change it.
struct EditedRegions: Sendable {
    /// The layout as it is now.
    private(set) var layout: RawLayout

    /// The identities of its regions, in their order.
    private(set) var identities: [RegionIdentity]

    /// The next identity to give.
    private var next: Int

    /// Coordinates and offsets within this size can be added and doubled freely.
    private static let largest = 1 << 60

    /// A layout whose regions are seen for the first time.
    init(_ layout: RawLayout) {
        self.layout = layout
        identities = layout.regions.indices.map(RegionIdentity.init(order:))
        next = layout.regions.count
    }

    /// What an edit changed, and so what has to be judged anew.
    enum Touched {
        /// The regions of these indices; there are as many as before.
        case regions([Int])

        /// Regions were added from this index on.
        case added(from: Int)

        /// The region of this index was removed.
        case removed(Int)

        /// What the sensor reports; the regions are gone.
        case function

        /// Nothing.
        case nothing
    }
}

extension EditedRegions {
    /// Makes an edit, or refuses it and changes nothing.
    mutating func apply(_ edit: LayoutEdit) throws(LayoutEditRefusal) -> Touched {
        switch edit {
        case .add(let drafts):
            return try add(drafts)
        case .remove(let region):
            try check(region)
            layout.regions.remove(at: region)
            identities.remove(at: region)
            return .removed(region)
        case .duplicate(let region, let offset):
            try check(region)
            let outline = try moved(layout.regions[region].outline, by: offset)
            return try add([RegionDraft(name: layout.regions[region].name, outline: outline)])
        case .rename(let region, let name):
            try check(region)
            layout.regions[region].name = name
            return .regions([region])
        case .renumber(let region, let number):
            try check(region)
            guard RegionNumber(number) != nil else { throw .numberOutOfRange(number) }
            layout.regions[region].number = number
            return .regions([region])
        case .swapNumbers(let region, let other):
            try check(region)
            try check(other)
            let number = layout.regions[region].number
            layout.regions[region].number = layout.regions[other].number
            layout.regions[other].number = number
            return .regions(region == other ? [region] : [region, other])
        case .setFunction(let function):
            if function == layout.function { return .nothing }
            layout.function = function
            layout.regions.removeAll()
            identities.removeAll()
            return .function
        case .moveBorder(let region, let other, let offset):
            try moveBorder(region, other, by: offset)
            return .regions([region, other])
        case .move, .mirror, .rotate, .reshape, .insertVertex, .moveVertex, .removeVertex, .moveEdge:
            return try applyToOutline(edit)
        }
    }

    private mutating func add(_ drafts: [RegionDraft]) throws(LayoutEditRefusal) -> Touched {
        let first = layout.regions.count
        if drafts.isEmpty { return .nothing }
        if first + drafts.count > RegionNumber.count { throw .tooManyRegions(first + drafts.count) }
        var added: [RawRegion] = []
        for draft in drafts {
            try checkCount(draft.outline.count)
            if let number = draft.number, RegionNumber(number) == nil { throw .numberOutOfRange(number) }
            added.append(RawRegion(number: draft.number ?? 0, name: draft.name, outline: draft.outline))
        }
        layout.regions += added
        // Numbers that were asked for go first; the others get what is left.
        for (index, draft) in drafts.enumerated() where draft.number == nil {
            let taken = layout.regions.map(\.number)
            let free = RegionNumber.all.first { !taken.contains($0.value) } ?? RegionNumber.all[RegionNumber.count - 1]
            layout.regions[first + index].number = free.value
        }
        for _ in drafts {
            identities.append(RegionIdentity(order: next))
            next += 1
        }
        return .added(from: first)
    }

    private mutating func applyToOutline(_ edit: LayoutEdit) throws(LayoutEditRefusal) -> Touched {
        let region: Int
        var outline: [RawPoint]
        switch edit {
        case .move(let index, let offset):
            region = index
            outline = try moved(try self.outline(index), by: offset)
        case .mirror(let index, let mirror, let point):
            region = index
            outline = try self.outline(index)
            try checkSize(outline + [point].compactMap { $0 })
            outline = OutlineTurn.mirrored(outline, mirror, through: point)
        case .rotate(let index, let rotation, let point):
            region = index
            outline = try self.outline(index)
            try checkSize(outline + [point].compactMap { $0 })
            outline = OutlineTurn.rotated(outline, by: rotation, about: point)
        case .reshape(let index, let points):
            region = index
            try check(index)
            try checkCount(points.count)
            outline = points
        case .insertVertex(let index, let edge, let point):
            region = index
            outline = try self.outline(index)
            try checkEdge(edge, of: outline)
            if outline.count >= Region.vertexCounts.upperBound { throw .tooManyVertices(outline.count + 1) }
            try checkSize(outline)
            let end = outline[(edge + 1) % outline.count]
            outline.insert(
                point ?? RawPoint(x: (outline[edge].x + end.x) >> 1, y: (outline[edge].y + end.y) >> 1), at: edge + 1)
        case .moveVertex(let index, let vertex, let point):
            region = index
            outline = try self.outline(index)
            try checkVertex(vertex, of: outline)
            outline[vertex] = point
        case .removeVertex(let index, let vertex):
            region = index
            outline = try self.outline(index)
            try checkVertex(vertex, of: outline)
            if outline.count <= Region.vertexCounts.lowerBound { throw .tooFewVertices(outline.count - 1) }
            outline.remove(at: vertex)
        case .moveEdge(let index, let edge, let offset):
            region = index
            outline = try self.outline(index)
            try checkEdge(edge, of: outline)
            let moved = try moved(outline, by: offset)
            for vertex in [edge, (edge + 1) % outline.count] { outline[vertex] = moved[vertex] }
        default:
            return .nothing
        }
        layout.regions[region].outline = outline
        return .regions([region])
    }

    private mutating func moveBorder(_ region: Int, _ other: Int, by offset: Offset) throws(LayoutEditRefusal) {
        var outlines = [try outline(region), try outline(other)]
        guard region != other, let border = SharedBorder(outlines[0], outlines[1]) else {
            throw .noSharedBorder(region, other)
        }
        for (side, vertices) in [border.vertices, border.otherVertices].enumerated() {
            let moved = try moved(outlines[side], by: offset)
            for vertex in vertices { outlines[side][vertex] = moved[vertex] }
        }
        layout.regions[region].outline = outlines[0]
        layout.regions[other].outline = outlines[1]
    }
}

extension EditedRegions {
    private func check(_ region: Int) throws(LayoutEditRefusal) {
        guard layout.regions.indices.contains(region) else { throw .noSuchRegion(region) }
    }

    private func outline(_ region: Int) throws(LayoutEditRefusal) -> [RawPoint] {
        try check(region)
        return layout.regions[region].outline
    }

    private func checkCount(_ count: Int) throws(LayoutEditRefusal) {
        if count > Region.vertexCounts.upperBound { throw .tooManyVertices(count) }
        if count < Region.vertexCounts.lowerBound { throw .tooFewVertices(count) }
    }

    private func checkVertex(_ vertex: Int, of outline: [RawPoint]) throws(LayoutEditRefusal) {
        guard outline.indices.contains(vertex) else { throw .noSuchVertex(vertex, vertexCount: outline.count) }
    }

    private func checkEdge(_ edge: Int, of outline: [RawPoint]) throws(LayoutEditRefusal) {
        guard outline.indices.contains(edge) else { throw .noSuchEdge(edge, edgeCount: outline.count) }
    }

    private func checkSize(_ points: [RawPoint]) throws(LayoutEditRefusal) {
        for point in points where max(point.x.magnitude, point.y.magnitude) > Self.largest.magnitude {
            throw .coordinateTooLarge
        }
    }

    private func moved(_ outline: [RawPoint], by offset: Offset) throws(LayoutEditRefusal) -> [RawPoint] {
        try checkSize(outline)
        try checkSize([RawPoint(x: offset.dx, y: offset.dy)])
        return outline.map { $0 + offset }
    }
}
