internal import DetectionRegions
public import PlaneGeometry

/// A desk: a place whose occupancy matters.
public struct Desk: Hashable, Sendable {
    /// The identifier that regions refer to.
    public var id: String

    /// The name for people, if it has one.
    public var name: String?

    /// The desk's outline, not closed, in either direction. A turned or odd-sized desk has already grown to whole
    /// millimetres outwards.
    public var outline: [Point]

    /// Where the sitter's side is, if said.
    public var seat: Seat?

    /// A desk from its parts.
    public init(id: String, name: String? = nil, outline: [Point], seat: Seat? = nil) {
        self.id = id
        self.name = name
        self.outline = outline
        self.seat = seat
    }
}

extension Desk {
    /// The name for people: the name, or else the id.
    public var title: String { name ?? id }

    /// The name for people of the desk as regions watch it: its own, or else that of its only region, or else its id.
    ///
    /// - Parameter regions: All regions that serve the desk.
    public func title(watchedBy regions: [SiteRegion]) -> String {
        name ?? (regions.count == 1 ? regions.first?.region.name : nil) ?? id
    }
}

extension SiteRegion {
    /// The name for people of the place that a region watches: that of its desk, or else its own, or else sensor and
    /// number. Where several regions watch a desk, the region's name or number follows the desk's.
    ///
    /// - Parameters:
    ///   - desk: The desk that it serves, if the site has it.
    ///   - regions: All regions that serve the desk.
    ///   - sensor: The id of the region's sensor.
    public func placeTitle(desk: Desk?, watchedBy regions: [SiteRegion], sensor: String) -> String {
        guard let desk else { return region.name ?? self.desk ?? "\(sensor) · \(region.number)" }
        let title = desk.title(watchedBy: regions)
        guard regions.count > 1 else { return title }
        let own = region.name.flatMap { $0 == title ? nil : $0 } ?? "\(sensor) · \(region.number)"
        return "\(title) · \(own)"
    }
}

/// The sitter's side of a desk's bounding box, and how deep the seat is.
public struct Seat: Hashable, Sendable {
    /// A side of a bounding box; north is up the page.
    public enum Side: String, Hashable, Sendable, CaseIterable {
        /// The upper side.
        case north
        /// The right side.
        case east
        /// The lower side.
        case south
        /// The left side.
        case west
    }

    /// The side on which the sitter sits.
    public var side: Side

    /// How far the seat reaches from that side, in millimetres.
    public var depthMM: Int

    /// A seat from its parts.
    public init(side: Side, depthMM: Int) {
        self.side = side
        self.depthMM = depthMM
    }
}
