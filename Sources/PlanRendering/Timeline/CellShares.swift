internal import Occupancy

/// How high in a cell what is taken, known and unknown reaches, as shares of its height.
struct CellShares: Hashable {
    var taken = 0.0

    /// Of what is taken and free.
    var known = 0.0

    /// Above what is known.
    var unknown = 0.0

    /// Whether nothing watched all the while, so that a line stands for the cell.
    var isDisabled = false

    /// What is thinner than this shows no hatch, and the cell is drawn as if it had been known.
    private static let least = 0.05

    /// The shares of a region's time.
    init(region cell: SlotTally) {
        guard cell.known > 0 || cell.state != .disabled else {
            isDisabled = true
            return
        }
        let length = Double(max(cell.length, 1))
        taken = Double(cell.occupied) / length
        known = Double(cell.known) / length
        unknown = Double(cell.unknown) / length
        if unknown < CellShares.least, known > 0 { (known, unknown) = (known + unknown, 0) }
    }

    /// The mean of the people counted as a share of the most, over a ground that stands for most of the time.
    init(people cell: SlotTally, most: Int) {
        taken = (cell.meanPeople ?? 0) / Double(max(most, 1))
        if cell.known * 2 >= cell.length { known = 1 } else { unknown = 1 }
    }
}
