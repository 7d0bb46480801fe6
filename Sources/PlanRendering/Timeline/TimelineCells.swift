internal import Occupancy

/// The cells of a timeline: told apart by fill, height and hatch, so that grey print loses nothing.
///
/// The height of a cell is its time: from the bottom up it is taken, free, unknown, and not monitored. Of a people-counting
/// sensor what is taken is as high as its count, in shares of the most that it counted; it is free where nobody was
/// counted all the while.
struct TimelineCells {
    let timeline: Timeline
    let axis: TimeAxis
    let theme: Theme

    /// Boxes side by side, as shares of the row's height from its bottom; neighbours of one height are one box.
    private struct Bars {
        private(set) var boxes: [(left: Double, right: Double, low: Double, high: Double)] = []

        mutating func add(_ left: Double, _ right: Double, from low: Double, to high: Double) {
            guard high > low else { return }
            if let last = boxes.last, last.right == left, last.low == low, last.high == high {
                boxes[boxes.count - 1].right = right
            } else {
                boxes.append((left, right, low, high))
            }
        }

        /// All boxes as one path, so that no seam shows between neighbours; `nil` without any.
        func path(in row: PageBounds) -> Path? {
            guard !boxes.isEmpty else { return nil }
            return Path(
                boxes.flatMap { box in
                    Path(
                        PageBounds(
                            left: box.left, top: row.bottom - row.height * box.high, right: box.right,
                            bottom: row.bottom - row.height * box.low)
                    ).steps
                })
        }
    }

    /// The cells of a row in its box, state by state: grounds first, then what was taken.
    ///
    /// Each element bears the row's identity with the word of its state as a class, as the places of a live plan do.
    func elements(row: Int, in box: PageBounds, identity: Scene.Identity) -> [Scene.Element] {
        let most = timeline.total(row: row).mostPeople
        let isPeople = timeline.rows[row].subject == .people
        var (taken, known, unknown, base, disabled) = (Bars(), Bars(), Bars(), Bars(), Bars())
        for slot in timeline.slots.indices {
            let cell = timeline[row, slot]
            let (left, right) = axis.extent(slot: slot)
            let shares = isPeople ? CellShares(people: cell, most: most) : CellShares(region: cell)
            base.add(left, right, from: 0, to: cell.known > 0 ? 1 : 0)
            disabled.add(left, right, from: 0, to: shares.isDisabled ? 1 : 0)
            taken.add(left, right, from: 0, to: shares.taken)
            known.add(left, right, from: 0, to: shares.showsFree ? shares.known : 0)
            unknown.add(left, right, from: shares.known, to: shares.known + shares.unknown)
        }
        var free: [Scene.Part] = []
        if let path = known.path(in: box) { free.append(.shape(Shape(path, fill: theme.free.fill))) }
        free += base.boxes.map { CellLook.baseline(from: $0.left, to: $0.right, y: box.bottom, theme) }
        let hatched = unknown.path(in: box).flatMap { path in
            CellLook.unknownFill(theme).map { Scene.Part.shape(Shape(path, fill: $0)) }
        }
        let notMonitored = disabled.boxes.flatMap { stretch in
            CellLook.disabled(
                PageBounds(left: stretch.left, top: box.top, right: stretch.right, bottom: box.bottom), theme)
        }
        let filled = taken.path(in: box).map { Scene.Part.shape(Shape($0, fill: theme.taken.fill)) }
        let states: [(word: String, parts: [Scene.Part])] = [
            ("free", free), ("unknown", [hatched].compactMap(\.self)), ("not-monitored", notMonitored),
            ("taken", [filled].compactMap(\.self)),
        ]
        return states.filter { !$0.parts.isEmpty }.map { state in
            var identity = identity
            identity.classes.append(state.word)
            return Scene.Element(.regions, identity: identity, parts: state.parts)
        }
    }
}
