import PayloadCodec
import SensorModel

/// All that one sensor said of occupancy.
struct SensorHistory: Hashable, Sendable {
    var desks = ObservationList()
    var people = ObservationList()
    var detection = ObservationList()

    /// The regions that were ever enabled or taken.
    private(set) var regions = RegionMask(rawValue: 0)

    /// Takes in one item; `time` is the log's, which dates what has no time of its own.
    mutating func receive(_ item: UplinkItem, at time: Int) {
        switch item {
        case .deskOccupancy(let masks): receive(masks, at: time, isReport: true)
        case .deskOccupancyRecord(let unix, let masks): receive(masks, at: Int(unix), isReport: false)
        case .peopleCount(let count): people.append(time: time, isReport: true, weight: count)
        case .peopleCountRecord(let unix, let count):
            people.append(time: Int(unix), isReport: false, weight: count)
        case .detectionStatus(let status):
            detection.append(time: time, isReport: true, weight: status == .undetectable ? 1 : 0)
        default: break
        }
    }

    private mutating func receive(_ masks: DeskOccupancy, at time: Int, isReport: Bool) {
        desks.append(time: time, isReport: isReport, weight: masks.weight)
        regions = regions.union(masks.enabled).union(masks.occupied)
    }

    mutating func settle() {
        desks.settle()
        people.settle()
        detection.settle()
    }
}

extension SensorHistory {
    /// The runs of a region over a period: at every second what ``SiteWatch/state(at:)`` says, had it known all by then.
    ///
    /// - Parameter patience: For how many seconds after it was made an observation holds.
    func runs(of region: RegionNumber, in period: Range<Int>, patience: Int) -> [OccupancyRun] {
        let bit = region.value - 1
        return runs(of: desks, in: period, patience: patience) { weight in
            // The weight of masks holds both: ten bits of what is taken above ten of what is enabled.
            guard weight >> bit & 1 == 1 else { return (.disabled, 0) }
            return (weight >> (10 + bit) & 1 == 1 ? .occupied : .vacant, 0)
        }
    }

    /// The runs of the people count; somebody is there where it is above zero (guide 4.2.1).
    func peopleRuns(in period: Range<Int>, patience: Int) -> [OccupancyRun] {
        runs(of: people, in: period, patience: patience) { ($0 > 0 ? .occupied : .vacant, $0) }
    }

    private func runs(
        of list: ObservationList, in period: Range<Int>, patience: Int,
        _ meaning: (_ weight: Int) -> (TimelineState, people: Int)
    ) -> [OccupancyRun] {
        var builder = RunBuilder(period)
        var blindness = Blindness(detection, from: period.lowerBound)
        var index = list.firstIndex(notBefore: period.lowerBound - patience)
        while index < list.count {
            let key = list[index]
            let time = key.time
            guard time < period.upperBound else { break }
            index += 1
            // Of several in one second the last in order counts.
            if index < list.count, list[index].time == time { continue }
            let next = index < list.count ? list[index].time : Int.max
            let end = min(next, time + patience, period.upperBound)
            let (state, count) = meaning(key.weight)
            var start = max(time, period.lowerBound)
            while let dark = blindness.next(in: start, end) {
                builder.add(start, dark.lowerBound, state, people: count)
                start = dark.upperBound
            }
            builder.add(start, end, state, people: count)
        }
        return builder.finish()
    }
}

/// The stretches in which a sensor's newest detection status was that it cannot see, asked for in ascending order.
private struct Blindness {
    private let list: ObservationList
    private var index: Int

    init(_ list: ObservationList, from moment: Int) {
        self.list = list
        // The last status at or before the moment still holds.
        index = max(0, list.firstIndex(notBefore: moment + 1) - 1)
    }

    /// The first dark stretch that shares a second with `start..<end`, cut to it.
    mutating func next(in start: Int, _ end: Int) -> Range<Int>? {
        while index < list.count, start < end {
            let key = list[index]
            guard key.time < end else { return nil }
            let until = index + 1 < list.count ? list[index + 1].time : Int.max
            if key.weight == 1, until > start, until > key.time {
                return max(key.time, start)..<min(until, end)
            }
            if until >= end { return nil }
            index += 1
        }
        return nil
    }
}
