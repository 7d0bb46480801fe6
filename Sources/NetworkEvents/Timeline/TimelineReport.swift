public import Occupancy

/// What is to be told of a history as data: which rows, which slots, and how.
public struct TimelineReport: Sendable {
    /// What the sensors said; settled.
    public var history: OccupancyHistory

    /// The rows.
    public var rows: [TimelineRow]

    /// The slots.
    public var slots: TimeSlots

    /// How long a slot is, in minutes; `nil` where slots begin as reported.
    public var slotMinutes: Int?

    /// The clocks of the place.
    public var zone: ZoneOffsets

    /// The hours that count.
    public var hours: WorkingHours

    /// How long an absence is at most to be taken as presence, in seconds.
    public var mergingGaps: Int

    /// A report from its parts.
    public init(
        history: OccupancyHistory, rows: [TimelineRow], slots: TimeSlots, slotMinutes: Int? = nil,
        zone: ZoneOffsets = .utc, hours: WorkingHours = .always, mergingGaps: Int = 0
    ) {
        self.history = history
        self.rows = rows
        self.slots = slots
        self.slotMinutes = slotMinutes
        self.zone = zone
        self.hours = hours
        self.mergingGaps = mergingGaps
    }
}

extension TimelineReport {
    /// The names of the rows, each once: the row's title, with sensor and region where two rows share it.
    public var names: [String] {
        var counts: [String: Int] = [:]
        for row in rows { counts[row.title, default: 0] += 1 }
        return rows.map { row in
            guard counts[row.title, default: 0] > 1 else { return row.title }
            switch row.subject {
            case .people: return "\(row.title) (\(row.sensor) people)"
            case .region(let number): return "\(row.title) (\(row.sensor) region \(number))"
            }
        }
    }

    /// How many cells are held in memory at once.
    private static let cellsAtOnce = 1 << 20

    /// The report as comma-separated values (RFC 4180), a line a slot and a column a row, handed on piece by piece.
    ///
    /// The first two columns are the slot's start and end by the clocks of the place, the last is the utilisation over all
    /// regions, or where there are none over all people-counting sensors. A cell of a region is the share of the slot's known time in which somebody was there, 0 to 1 with three
    /// decimals at most; one of a people-counting sensor how many people it counted on average. **Empty is no data**: the
    /// region was unknown or disabled all the while.
    public func csv<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
        try write(Array((["start", "end"] + names + ["utilisation"]).map(quoted).joined(separator: ",").utf8) + [0x0a])
        let step = max(1, TimelineReport.cellsAtOnce / max(rows.count, 1))
        var first = 0
        while first < slots.count {
            let part = slots.part(first..<min(first + step, slots.count))
            let block = Timeline(history, rows: rows, slots: part, mergingGaps: mergingGaps)
            var text: [UInt8] = []
            for slot in part.indices {
                text += zone.text(part[slot].lowerBound).utf8
                text.append(UInt8(ascii: ","))
                text += zone.text(part[slot].upperBound).utf8
                for row in rows.indices {
                    text.append(UInt8(ascii: ","))
                    append(block[row, slot], of: rows[row], to: &text)
                }
                text.append(UInt8(ascii: ","))
                let total = block.total(slot: slot)
                Thousandths(total.occupied, of: total.known)?.append(to: &text)
                text.append(0x0a)
            }
            try write(text)
            first += step
        }
    }

    private func append(_ cell: SlotTally, of row: TimelineRow, to text: inout [UInt8]) {
        let count = row.subject == .people ? cell.personSeconds : cell.occupied
        Thousandths(count, of: cell.known)?.append(to: &text)
    }

    private func quoted(_ text: String) -> String {
        let isPlain = !text.utf8.contains { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }
        guard !isPlain else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

/// A ratio rounded to three decimals, written with as few as say it.
struct Thousandths {
    private let count: Int

    /// The ratio of two numbers that are not negative; `nil` for one to zero.
    init?(_ part: Int, of whole: Int) {
        guard whole > 0 else { return nil }
        count = (part * 1_000 + whole / 2) / whole
    }

    func append(to text: inout [UInt8]) {
        text += String(count / 1_000).utf8
        var rest = count % 1_000
        guard rest > 0 else { return }
        text.append(UInt8(ascii: "."))
        for unit in [100, 10, 1] where rest > 0 {
            text.append(UInt8(ascii: "0") + UInt8(rest / unit))
            rest %= unit
        }
    }
}
