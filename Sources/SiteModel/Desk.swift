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

    /// The name for people where one region serves the desk: its own name, else the region's, else the id.
    public func title(servedBy region: String?) -> String { name ?? region ?? id }
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
