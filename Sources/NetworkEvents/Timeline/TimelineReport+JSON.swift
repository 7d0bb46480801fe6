import JSONLines
import Occupancy
import SensorModel

extension TimelineReport {
    /// The report as one JSON object, handed on piece by piece.
    ///
    /// - `from`, `until`, `timeZone`, `hours` (`null` for all), `slotMinutes` (`null` as reported), `mergeGapsMinutes`;
    /// - `rows`: of each `sensor`, `room`, `region`, `desk`, `title`, `utilisation`, `occupiedSeconds`, `vacantSeconds`,
    ///   `unknownSeconds`, `disabledSeconds`, and slot by slot `states`, a letter each (`o`ccupied, `v`acant, `u`nknown,
    ///   `d`isabled), and `shares`. A row of a people-counting sensor has no `region` and `desk`, but `meanPeople` and
    ///   `mostPeople`, and `means` and `peaks` slot by slot.
    /// - `slots`: of each `start`, `end` and `utilisation` over all regions;
    /// - `utilisation` and the four sums of seconds over all regions.
    ///
    /// Where there are no regions, the last two are over all people-counting sensors.
    ///
    /// Where nothing was known, shares, means and utilisation are `null`, not zero.
    public func json<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
        var columns = Array(repeating: SlotTally(), count: slots.count)
        var all = SlotTally()
        var text = head
        let utilised = Set(rows.utilised)
        for (index, row) in rows.enumerated() {
            let cells = history.tallies(of: row, over: slots, mergingGaps: mergingGaps)
            let total = cells.reduce(into: SlotTally()) { $0 += $1 }
            if utilised.contains(index) {
                for slot in cells.indices { columns[slot] += cells[slot] }
                all += total
            }
            if index > 0 { text.append(UInt8(ascii: ",")) }
            text += object(row, total, cells)
            try write(text)
            text.removeAll(keepingCapacity: true)
        }
        text += #"],"slots":["#.utf8
        for (index, slot) in slots.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            let times =
                #"{"start":"\#(zone.text(slot.lowerBound))","end":"\#(zone.text(slot.upperBound))","utilisation":"#
            text += times.utf8
            append(columns[index].occupied, of: columns[index].known, to: &text)
            text.append(UInt8(ascii: "}"))
        }
        text += "],".utf8
        append(all, to: &text)
        text += "}\n".utf8
        try write(text)
    }

    private var head: [UInt8] {
        let period = slots.period ?? 0..<0
        var text = #"{"from":"\#(zone.text(period.lowerBound))","until":"\#(zone.text(period.upperBound))","#
        let counted = hours.isAlways ? "null" : JSONText.quoted(hours.description)
        text += #""timeZone":\#(JSONText.quoted(zone.name)),"hours":\#(counted),"#
        text += #""slotMinutes":\#(slotMinutes.map(String.init) ?? "null"),"#
        text += #""mergeGapsMinutes":\#(mergingGaps / 60),"rows":["#
        return Array(text.utf8)
    }

    private func object(_ row: TimelineRow, _ total: SlotTally, _ cells: [SlotTally]) -> [UInt8] {
        var text: [UInt8] = []
        text += #"{"sensor":\#(JSONText.quoted(row.sensor)),"room":\#(row.room.map(JSONText.quoted) ?? "null"),"#.utf8
        if case .region(let number) = row.subject {
            text += #""region":\#(number.value),"desk":\#(row.desk.map(JSONText.quoted) ?? "null"),"#.utf8
        }
        text += #""title":\#(JSONText.quoted(row.title)),"#.utf8
        append(total, to: &text)
        text += #","states":""#.utf8
        for cell in cells { text.append(cell.state.letter) }
        text += #"","shares":"#.utf8
        appendList(cells, to: &text) { append($0.occupied, of: $0.known, to: &$1) }
        if row.subject == .people {
            text += #","meanPeople":"#.utf8
            append(total.personSeconds, of: total.known, to: &text)
            text += #","mostPeople":\#(total.known > 0 ? String(total.mostPeople) : "null"),"means":"#.utf8
            appendList(cells, to: &text) { append($0.personSeconds, of: $0.known, to: &$1) }
            text += #","peaks":"#.utf8
            appendList(cells, to: &text) { $1 += ($0.known > 0 ? String($0.mostPeople) : "null").utf8 }
        }
        text.append(UInt8(ascii: "}"))
        return text
    }

    private func append(_ total: SlotTally, to text: inout [UInt8]) {
        text += #""utilisation":"#.utf8
        append(total.occupied, of: total.known, to: &text)
        text += #","occupiedSeconds":\#(total.occupied),"vacantSeconds":\#(total.vacant),"#.utf8
        text += #""unknownSeconds":\#(total.unknown),"disabledSeconds":\#(total.disabled)"#.utf8
    }

    private func append(_ part: Int, of whole: Int, to text: inout [UInt8]) {
        guard let ratio = Thousandths(part, of: whole) else { return text += "null".utf8 }
        ratio.append(to: &text)
    }

    private func appendList(
        _ cells: [SlotTally], to text: inout [UInt8], _ one: (SlotTally, inout [UInt8]) -> Void
    ) {
        text.append(UInt8(ascii: "["))
        for (index, cell) in cells.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            one(cell, &text)
        }
        text.append(UInt8(ascii: "]"))
    }
}

extension TimelineState {
    fileprivate var letter: UInt8 {
        switch self {
        case .occupied: UInt8(ascii: "o")
        case .vacant: UInt8(ascii: "v")
        case .unknown: UInt8(ascii: "u")
        case .disabled: UInt8(ascii: "d")
        }
    }
}
