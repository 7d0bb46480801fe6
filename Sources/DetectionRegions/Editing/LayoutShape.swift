public import PlaneGeometry

/// Ready outlines and groups of them, in millimetres.
public enum LayoutShape {
    /// A rectangle between two opposite corners, anticlockwise from the lower left.
    public static func rectangle(_ corner: RawPoint, _ opposite: RawPoint) -> [RawPoint] {
        let (left, right) = (min(corner.x, opposite.x), max(corner.x, opposite.x))
        let (bottom, top) = (min(corner.y, opposite.y), max(corner.y, opposite.y))
        return [
            RawPoint(x: left, y: bottom), RawPoint(x: right, y: bottom), RawPoint(x: right, y: top),
            RawPoint(x: left, y: top),
        ]
    }

    /// A desk with the place of its sitter: a rectangle of the desk's size whose lower left corner is `corner`, made deeper
    /// by the seat on one side.
    public static func desk(corner: RawPoint, size: DeskSize, seat: Seating) -> [RawPoint] {
        var (low, high) = (corner, RawPoint(x: corner.x + size.width, y: corner.y + size.depth))
        switch seat {
        case .north(let depth): high.y += depth
        case .south(let depth): low.y -= depth
        case .east(let depth): high.x += depth
        case .west(let depth): low.x -= depth
        case .none: break
        }
        return rectangle(low, high)
    }

    /// A bank of desks, `columns` side by side in each of `rows`, the lower left corner of the whole at `corner`.
    ///
    /// Sitters of the lowest row sit to the south, of the next to the north, and so on, so that desks of two rows stand back
    /// to back. All regions of a bank touch and none overlap. Drafts come row by row from the lowest, each from the left.
    public static func bank(
        corner: RawPoint, columns: Int, rows: Int, desk size: DeskSize, seatDepth: Int
    ) -> [RegionDraft] {
        var drafts: [RegionDraft] = []
        let height = size.depth + seatDepth
        for row in 0..<max(rows, 0) {
            let sitsSouth = row % 2 == 0
            let bottom = corner.y + row * height + (sitsSouth ? seatDepth : 0)
            for column in 0..<max(columns, 0) {
                let place = RawPoint(x: corner.x + column * size.width, y: bottom)
                let outline = desk(
                    corner: place, size: size, seat: sitsSouth ? .south(seatDepth) : .north(seatDepth))
                drafts.append(RegionDraft(outline: outline))
            }
        }
        return drafts
    }
}

/// The sides of a desk, in millimetres.
public struct DeskSize: Hashable, Sendable {
    /// Along x.
    public var width: Int

    /// Along y.
    public var depth: Int

    /// A size from its sides, in millimetres.
    public init(width: Int, depth: Int) {
        self.width = width
        self.depth = depth
    }
}

/// On which side of a desk somebody sits, and how deep the place is, in millimetres.
public enum Seating: Hashable, Sendable {
    /// On the upper side.
    case north(Int)

    /// On the right side.
    case east(Int)

    /// On the lower side.
    case south(Int)

    /// On the left side.
    case west(Int)

    /// Nobody sits there.
    case none
}
