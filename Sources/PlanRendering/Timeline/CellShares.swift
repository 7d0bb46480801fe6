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

    /// Whether what is known but not taken was free: above the people that were counted nothing is.
    var showsFree = true

    /// What is thinner than this shows no hatch, and the cell is drawn as if it had been known.
    private static let least = 0.05

    /// The shares of a region's time.
    init(region cell: SlotTally) {
        self.init(cell, taken: Double(cell.occupied))
        isDisabled = cell.known == 0 && cell.state == .disabled
        if isDisabled { unknown = 0 }
    }

    /// The people counted as a share of what the most would be all the while; a desk is the case of one person at most.
    init(people cell: SlotTally, most: Int) {
        self.init(cell, taken: Double(cell.personSeconds) / Double(max(most, 1)))
        showsFree = cell.personSeconds == 0
    }

    private init(_ cell: SlotTally, taken seconds: Double) {
        let length = Double(max(cell.length, 1))
        taken = seconds / length
        known = Double(cell.known) / length
        unknown = Double(cell.unknown) / length
        if unknown < CellShares.least, known > 0 { (known, unknown) = (known + unknown, 0) }
    }
}
