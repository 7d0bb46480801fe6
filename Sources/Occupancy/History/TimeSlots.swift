/// The columns of a timeline: stretches of time in ascending order that share no second, in seconds since 1970.
public struct TimeSlots: Hashable, Sendable {
    private let starts: [Int]
    private let ends: [Int]

    /// Slots from their stretches, ascending and apart; empty ones are left out.
    public init(_ stretches: [Range<Int>]) {
        let stretches = stretches.filter { !$0.isEmpty }
        precondition(
            zip(stretches, stretches.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "slots must ascend")
        starts = stretches.map(\.lowerBound)
        ends = stretches.map(\.upperBound)
    }

    /// The hours of a period that count, cut into slots of one length by the clocks of the place.
    ///
    /// Slots begin anew at local midnight. Up to an hour they are equally long, so that a day on which clocks change has
    /// more or fewer of them; longer ones end at the same time of day all year, and one is longer or shorter then.
    public init(
        _ length: SlotLength, in period: Range<Int>, hours: WorkingHours = .always, zone: ZoneOffsets = .utc
    ) {
        var slots: [Range<Int>] = []
        for stretch in hours.stretches(in: period, zone: zone) {
            guard case .minutes(let minutes) = length else {
                slots.append(stretch)
                continue
            }
            var start = stretch.lowerBound
            while start < stretch.upperBound {
                let end = TimeSlots.end(ofSlotAt: start, minutes: minutes, zone)
                slots.append(start..<Swift.min(end, stretch.upperBound))
                start = end
            }
        }
        self.init(slots)
    }

    /// Slots that begin at these moments, such as ``OccupancyHistory/turns(of:in:)``, and where hours that count begin; and
    /// at midnight.
    public init(
        reported moments: [Int], in period: Range<Int>, hours: WorkingHours = .always, zone: ZoneOffsets = .utc
    ) {
        var slots: [Range<Int>] = []
        var index = 0
        for stretch in hours.stretches(in: period, zone: zone) {
            var start = stretch.lowerBound
            while index < moments.count, moments[index] <= start { index += 1 }
            while index < moments.count, moments[index] < stretch.upperBound {
                if moments[index] > start { slots.append(start..<moments[index]) }
                start = moments[index]
                index += 1
            }
            slots.append(start..<stretch.upperBound)
        }
        self.init(slots)
    }

    /// When the slot in which a moment lies ends: the next multiple of the length after local midnight, or midnight.
    private static func end(ofSlotAt moment: Int, minutes: Int, _ zone: ZoneOffsets) -> Int {
        let day = 86_400
        let local = moment + zone.offset(at: moment)
        let date = local - ((local % day) + day) % day
        let (midnight, nextMidnight) = (zone.moment(local: date), zone.moment(local: date + day))
        let step = minutes * 60
        guard minutes > 60 else {
            let end = midnight + ((moment - midnight) / step + 1) * step
            return end < nextMidnight && end > moment ? end : Swift.max(nextMidnight, moment + 1)
        }
        let end = zone.moment(local: date + Swift.min(((local - date) / step + 1) * step, day))
        return Swift.max(end, moment + 1)
    }
}

/// How long the slots of a timeline are.
public enum SlotLength: Hashable, Sendable {
    /// So many minutes, at most a day; the last slot of a day is shorter where they do not divide it.
    case minutes(Int)

    /// What counts of a day.
    case day
}

extension TimeSlots: RandomAccessCollection {
    /// Where the slots begin: 0.
    public var startIndex: Int { 0 }

    /// How many slots there are.
    public var endIndex: Int { starts.count }

    /// The slot at that place.
    public subscript(position: Int) -> Range<Int> { starts[position]..<ends[position] }

    /// The slots of some places in a row.
    public func part(_ bounds: Range<Int>) -> TimeSlots { TimeSlots(bounds.map { self[$0] }) }

    /// From the first second of the first slot to the last of the last; `nil` without slots.
    public var period: Range<Int>? {
        guard let first = starts.first, let last = ends.last else { return nil }
        return first..<last
    }

    /// How many seconds all slots have together.
    public var seconds: Int { indices.reduce(0) { $0 + ends[$1] - starts[$1] } }
}
