import DetectionRegions
public import SensorModel
import SiteModel

/// A row of a timeline: a region, or the count of a people-counting sensor.
public struct TimelineRow: Hashable, Sendable {
    /// What a row tells.
    public enum Subject: Hashable, Sendable {
        /// Whether a region is taken.
        case region(RegionNumber)

        /// How many people are in the sensor's regions, or in its whole view.
        case people
    }

    /// The id of the sensor; without a site its EUI, or what the log calls it.
    public let sensor: String

    /// The id of the room in which the sensor hangs; `nil` without a site.
    public let room: String?

    /// What it tells.
    public let subject: Subject

    /// The id of the desk that the region serves, if one of the site.
    public let desk: String?

    /// The name for people: the desk's, else the region's, else the desk's id, else what sensor and region are called.
    public let title: String

    /// For how many seconds after it was made an observation holds: twice the reporting interval.
    public let patience: Int

    let index: Int
}

extension Collection<TimelineRow> {
    /// The places of the rows over which utilisation is told: the regions, or the people-counting sensors where there are
    /// no regions.
    public var utilised: [Index] {
        let regions = indices.filter { self[$0].subject != .people }
        return regions.isEmpty ? Array(indices) : regions
    }
}

extension OccupancyHistory {
    /// The rows: with a site room by room in the order of the file, else device by device as first heard.
    ///
    /// A desk-occupancy sensor has a row for each of its regions, in the order of the file, and a people-counting sensor
    /// one. Sensors in no room of the site come last. Ask after ``settle()``.
    ///
    /// - Parameter room: The id of the one room whose rows are asked for.
    public func rows(room: String? = nil) -> [TimelineRow] {
        guard let site else { return sensors.indices.flatMap(deviceRows) }
        let ids = site.rooms.map(\.id)
        var order: [[Int]] = Array(repeating: [], count: ids.count + 1)
        for (index, sensor) in site.sensors.enumerated() {
            order[ids.firstIndex(of: sensor.room) ?? ids.count].append(index)
        }
        let chosen = order.joined().filter { room == nil || site.sensors[$0].room == room }
        return chosen.flatMap { siteRows($0, site) }
    }

    private func siteRows(_ index: Int, _ site: Site) -> [TimelineRow] {
        let sensor = site.sensors[index]
        let patience = sensor.reportingInterval.seconds * 2
        guard sensor.function == .deskOccupancy else {
            let names = sensor.regions.compactMap(\.region.name)
            let title = sensor.regions.count == 1 ? names.first ?? sensor.id : sensor.id
            return [
                TimelineRow(
                    sensor: sensor.id, room: sensor.room, subject: .people, desk: nil, title: title,
                    patience: patience, index: index)
            ]
        }
        let desks = site.rooms.lazy.flatMap(\.desks)
        return sensor.regions.compactMap { region in
            guard let number = RegionNumber(region.region.number) else { return nil }
            let desk = desks.first { $0.id == region.desk }
            let name = region.region.name
            let title = desk?.title(servedBy: name) ?? name ?? "\(sensor.id) · \(number)"
            return TimelineRow(
                sensor: sensor.id, room: sensor.room, subject: .region(number), desk: desk?.id, title: title,
                patience: patience, index: index)
        }
    }

    private func deviceRows(_ index: Int) -> [TimelineRow] {
        let sensor = sensors[index]
        let name = senders[index].description
        let patience = learntInterval(of: sensor) * 2
        var subjects = sensor.regions.map { (TimelineRow.Subject.region($0), "Region \($0)") }
        if !sensor.people.isEmpty { subjects.append((.people, "People")) }
        return subjects.map { subject, title in
            TimelineRow(
                sensor: name, room: nil, subject: subject, desk: nil, title: title, patience: patience, index: index)
        }
    }

    /// The reporting interval of a sensor of which no site tells it, in seconds.
    ///
    /// Three of four of its reports follow the one before within this time, rounded up to whole minutes: reports that a
    /// change brought forward shorten some gaps, lost ones lengthen some. From fewer than eight gaps nothing is learnt;
    /// the device's standard is taken.
    private func learntInterval(of sensor: SensorHistory) -> Int {
        var gaps: [Int32] = []
        for list in [sensor.desks, sensor.people] {
            var last: Int?
            for index in 0..<list.count where list[index].isReport {
                let time = list[index].time
                if let last, time > last { gaps.append(Int32(clamping: time - last)) }
                last = time
            }
        }
        guard gaps.count >= 8 else { return ReportingInterval.standard.seconds }
        gaps.sort()
        let minutes = (Int(gaps[gaps.count * 3 / 4]) + 59) / 60
        return (ReportingInterval(minutes: min(max(minutes, 2), 1_440)) ?? .standard).seconds
    }
}

extension OccupancyHistory {
    /// The runs of a row that fill a period, unknown where nothing was said. Ask after ``settle()``.
    ///
    /// - Parameters:
    ///   - row: A row of this history.
    ///   - period: The seconds since 1970 that the runs fill.
    ///   - seconds: How long a vacant run between two occupied ones is at most, to be taken as occupied: somebody fetches
    ///     coffee. People counts stay as they are.
    public func runs(of row: TimelineRow, in period: Range<Int>, mergingGaps seconds: Int = 0) -> [OccupancyRun] {
        guard !period.isEmpty, sensors.indices.contains(row.index) else { return [] }
        switch row.subject {
        case .people: return sensors[row.index].peopleRuns(in: period, patience: row.patience)
        case .region(let number):
            guard seconds > 0 else {
                return sensors[row.index].runs(of: number, in: period, patience: row.patience)
            }
            // A gap that lies across an end of the period is judged by its whole length.
            let wider = (period.lowerBound - seconds - 1)..<(period.upperBound + seconds + 1)
            return sensors[row.index].runs(of: number, in: wider, patience: row.patience)
                .mergingGaps(upTo: seconds).clipped(to: period)
        }
    }

    /// The runs of a desk that several rows tell of: second by second the state that counts most. Ask after ``settle()``.
    public func runs(ofDesk rows: [TimelineRow], in period: Range<Int>, mergingGaps seconds: Int = 0) -> [OccupancyRun]
    {
        // Joined first: who moves from one region of a desk to the other leaves no gap.
        let margin = max(seconds, 0) + 1
        let wider = (period.lowerBound - margin)..<(period.upperBound + margin)
        guard let first = rows.first, !period.isEmpty else { return [] }
        let joined = rows.dropFirst().reduce(runs(of: first, in: wider)) { runs, row in
            runs.joined(with: self.runs(of: row, in: wider), over: wider)
        }
        return joined.mergingGaps(upTo: seconds).clipped(to: period)
    }
}
