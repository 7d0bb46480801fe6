/// What the rows of a history say over some slots: the bitmap, and how much each row and each slot was used.
public struct Timeline: Hashable, Sendable {
    /// The rows, from the top.
    public let rows: [TimelineRow]

    /// The slots, from the left.
    public let slots: TimeSlots

    /// The cells, row by row.
    private let cells: [SlotTally]

    /// The rows over which utilisation is told.
    private let utilised: [Int]

    /// The timeline of these rows; ask after ``OccupancyHistory/settle()``.
    ///
    /// Its memory grows with rows times slots, 48 bytes each: ask for long times piece by piece, or for one row with
    /// ``OccupancyHistory/tallies(of:over:mergingGaps:)``.
    public init(_ history: OccupancyHistory, rows: [TimelineRow], slots: TimeSlots, mergingGaps seconds: Int = 0) {
        self.rows = rows
        self.slots = slots
        utilised = rows.utilised
        var cells: [SlotTally] = []
        cells.reserveCapacity(rows.count * slots.count)
        for row in rows { cells += history.tallies(of: row, over: slots, mergingGaps: seconds) }
        self.cells = cells
    }
}

extension Timeline {
    /// The cell of a row and a slot.
    public subscript(row: Int, slot: Int) -> SlotTally {
        precondition(slots.indices.contains(slot), "there is no slot \(slot)")
        return cells[row * slots.count + slot]
    }

    /// What all slots of a row say together.
    public func total(row: Int) -> SlotTally {
        cells[(row * slots.count)..<((row + 1) * slots.count)].reduce(into: SlotTally()) { $0 += $1 }
    }

    /// What all regions say together of a slot, or all people-counting sensors where there are no regions.
    public func total(slot: Int) -> SlotTally {
        utilised.reduce(into: SlotTally()) { $0 += self[$1, slot] }
    }

    /// What all regions say together of all slots, or all people-counting sensors where there are no regions.
    public var total: SlotTally {
        utilised.reduce(into: SlotTally()) { $0 += total(row: $1) }
    }
}

extension OccupancyHistory {
    /// What a row says of each slot. Ask after ``settle()``.
    public func tallies(of row: TimelineRow, over slots: TimeSlots, mergingGaps seconds: Int = 0) -> [SlotTally] {
        guard let period = slots.period else { return [] }
        return Occupancy.tallies(runs(of: row, in: period, mergingGaps: seconds), over: slots)
    }
}
