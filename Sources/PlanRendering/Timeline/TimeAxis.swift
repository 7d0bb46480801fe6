internal import Occupancy
internal import PayloadCodec

/// Where moments stand along a timeline: as far apart as they are in time, without what lies between slots.
struct TimeAxis {
    let slots: TimeSlots
    let zone: ZoneOffsets
    let left: Double
    let width: Double
    private let before: [Int]

    init(slots: TimeSlots, zone: ZoneOffsets, left: Double, width: Double) {
        (self.slots, self.zone, self.left, self.width) = (slots, zone, left, width)
        var sum = 0
        before = slots.map { slot in
            defer { sum += slot.count }
            return sum
        }
        seconds = sum
    }

    private let seconds: Int
    var right: Double { left + width }
    private var scale: Double { seconds > 0 ? width / Double(seconds) : 0 }

    /// How wide so much time is, in millimetres.
    func width(seconds: Int) -> Double { Double(seconds) * scale }

    /// Where a slot begins and ends.
    func extent(slot: Int) -> (left: Double, right: Double) {
        (left + Double(before[slot]) * scale, left + Double(before[slot] + slots[slot].count) * scale)
    }

    /// How near to an end of the axis a moment may lie to be taken for it, in millimetres: a log rarely begins on the dot.
    private static let nearness = 0.5

    /// Where a time of the axis stands: as a moment does, and at an end of the axis that is as good as there.
    private func markX(_ moment: Int) -> Double? {
        if let first = slots.first, moment < first.lowerBound {
            return Double(first.lowerBound - moment) * scale <= TimeAxis.nearness ? left : nil
        }
        if let last = slots.last, moment > last.upperBound {
            return Double(moment - last.upperBound) * scale <= TimeAxis.nearness ? right : nil
        }
        return x(moment)
    }

    /// Where a moment stands; `nil` where no slot holds it or ends with it.
    func x(_ moment: Int) -> Double? {
        var (low, high) = (0, slots.count)
        while low < high {
            let middle = (low + high) / 2
            if slots[middle].upperBound < moment { low = middle + 1 } else { high = middle }
        }
        guard low < slots.count, slots[low].lowerBound <= moment else { return nil }
        return left + Double(before[low] + moment - slots[low].lowerBound) * scale
    }

    /// Slots in a row that share a date, a week, a month or a year.
    struct Group {
        /// The date of its first slot.
        var date: UTCTime
        var left: Double
        var right: Double
        var width: Double { right - left }
    }

    enum Unit {
        case day
        case week
        case month
        case year
    }

    func groups(by unit: Unit) -> [Group] {
        var groups: [Group] = []
        var last: Int?
        for (index, slot) in slots.enumerated() {
            let date = zone.local(slot.lowerBound)
            let (left, right) = extent(slot: index)
            let key = key(date, unit)
            if key == last {
                groups[groups.count - 1].right = right
            } else {
                groups.append(Group(date: date, left: left, right: right))
                last = key
            }
        }
        return groups
    }

    private func key(_ date: UTCTime, _ unit: Unit) -> Int {
        switch unit {
        case .day: CalendarWords.day(date)
        case .week: (CalendarWords.day(date) + 3) / 7
        case .month: date.year * 12 + date.month
        case .year: date.year
        }
    }

    /// A time on the axis.
    struct Mark {
        var x: Double
        /// What clocks show, in minutes after midnight.
        var minute: Int
        var side: Side
    }

    /// On which side of a place where time is left out a moment lies.
    enum Side {
        case before
        case after
        /// Time goes on there.
        case none
    }

    /// Where time is left out between two slots.
    var breaks: [Double] {
        zip(slots.indices, slots.indices.dropFirst())
            .filter { slots[$0].upperBound < slots[$1].lowerBound }.map { extent(slot: $1).left }
    }

    /// Where whole days are left out between two slots.
    var skippedDays: [Double] {
        zip(slots.indices, slots.indices.dropFirst()).filter { before, after in
            let last = CalendarWords.day(zone.local(slots[before].upperBound - 1))
            return CalendarWords.day(zone.local(slots[after].lowerBound)) > last + 1
        }.map { extent(slot: $1).left }
    }

    /// Where the clocks show multiples of so many minutes.
    func times(step minutes: Int) -> [Mark] {
        var times: [Mark] = []
        var dates: Set<Int> = []
        let (starts, ends) = (Set(slots.map(\.lowerBound)), Set(slots.map(\.upperBound)))
        for slot in slots {
            let first = CalendarWords.day(zone.local(slot.lowerBound))
            // The midnight that ends a day is the next one's.
            let last = CalendarWords.day(zone.local(slot.upperBound)) + 1
            for date in first...last where dates.insert(date).inserted {
                for minute in stride(from: 0, to: 1_440, by: minutes) {
                    let moment = zone.moment(local: date * 86_400 + minute * 60)
                    let clock = zone.local(moment)
                    // A time that clocks pass over has no place of its own.
                    guard clock.hour * 60 + clock.minute == minute, let x = markX(moment) else { continue }
                    let (isStart, isEnd) = (starts.contains(moment), ends.contains(moment))
                    let side: Side = isStart == isEnd ? .none : isStart ? .after : .before
                    // The first and the last moment of all lie at an end, not at a break.
                    times.append(Mark(x: x, minute: minute, side: x <= left || x >= right - 1e-9 ? .none : side))
                }
            }
        }
        return times
    }
}
