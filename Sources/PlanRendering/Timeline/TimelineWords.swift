internal import Occupancy
internal import PayloadCodec
internal import SensorModel
internal import SiteModel

/// What a timeline chart says in words.
struct TimelineWords {
    let chart: TimelineChart

    var texts: PlanHeader.Texts {
        PlanHeader.Texts(title: title, sentence: sentence, moment: moment)
    }

    private var title: String {
        guard let site = chart.site else { return "Occupancy" }
        let floor = chart.room.flatMap { Floor(site, room: $0) } ?? Floor(site)
        return floor.title == "Floor plan" ? "Occupancy" : floor.title
    }

    /// "24 desks, taken 47 % of the known time · unknown 3 % of the time · 1 not monitored · 1 counting sensor".
    private var sentence: String {
        let rows = chart.timeline.rows
        let places = rows.filter { $0.subject != .people }
        let counting = rows.count - places.count
        var parts: [String] = []
        if !places.isEmpty {
            let total = chart.timeline.total
            let what = TimelineWords.noun(places).counted(places.count)
            parts.append(what + (total.utilisation.map { ", taken \(Percent.text($0)) of the known time" } ?? ""))
            if total.known == 0 {
                parts.append("nothing known")
            } else if total.unknown > 0 {
                let share = Double(total.unknown) / Double(total.length)
                parts.append("unknown \(Percent.text(share)) of the time")
            }
            let unwatched = rows.indices.count { row in
                rows[row].subject != .people && Use(chart.timeline.total(row: row)) == .notMonitored
            }
            if unwatched > 0 { parts.append("\(unwatched) not monitored") }
        }
        if counting > 0 { parts.append(counted) }
        return parts.isEmpty ? "Nothing is monitored here" : parts.joined(separator: " · ")
    }

    /// What the rows of regions are called: regions where several serve one desk, for each is counted.
    private static func noun(_ places: [TimelineRow]) -> PlaceNoun {
        let desks = places.compactMap(\.desk)
        guard Set(desks).count == desks.count else { return .region }
        return PlaceNoun(desks: desks.count, regions: places.count - desks.count)
    }

    /// Over what utilisation is told: "all desks", or without regions "all sensors"; "desk" of a single one.
    static func utilised(_ rows: [TimelineRow]) -> String {
        let places = rows.filter { $0.subject != .people }
        let noun = places.isEmpty ? "sensor" : noun(places).rawValue
        return rows.utilised.count == 1 ? noun : "all \(noun)s"
    }

    private var counted: String {
        let rows = chart.timeline.rows.indices.filter { chart.timeline.rows[$0].subject == .people }
        return TimelineWords.counted(rows.map { chart.timeline.total(row: $0) })
    }

    /// "1 counting sensor, occupied 85 % of the known time, 5.2 people on average"; of several sensors, how it was on
    /// average at each of those of which something is known: "9 of 10 counting sensors, …, 1 without data".
    static func counted(_ tallies: [SlotTally]) -> String {
        let sensors = Measures.count(tallies.count, "counting sensor")
        let telling = tallies.count { $0.known > 0 }
        let total = tallies.reduce(into: SlotTally()) { $0 += $1 }
        guard let use = total.utilisation, let mean = total.meanPeople else { return sensors + ", nothing known" }
        var parts = [telling == tallies.count ? sensors : "\(telling) of \(sensors)"]
        parts.append("occupied \(Percent.text(use)) of the known time")
        parts.append("\(Measures.mean(people: mean)) on average" + (telling == 1 ? "" : " at each"))
        if telling < tallies.count { parts.append("\(tallies.count - telling) without data") }
        return parts.joined(separator: ", ")
    }

    /// "Mon 12 Jan 2026, 00:00 to Tue 13 Jan 2026, 00:00 · Europe/Berlin · Mon–Fri 09:00–18:00 · a column is 10 min".
    private var moment: String? {
        guard let period = chart.timeline.slots.period else { return nil }
        var parts = [TimelineWords.period(period, chart.zone), chart.zone.name]
        if !chart.hours.isAlways { parts.append(chart.hours.description) }
        switch chart.column {
        case .minutes(let minutes) where minutes >= 60 && minutes.isMultiple(of: 60):
            parts.append("a column is \(minutes / 60) h")
        case .minutes(let minutes): parts.append("a column is \(minutes) min")
        case .day: parts.append("a column is a day")
        case .reported: parts.append("a column lasts from report to report")
        }
        return parts.joined(separator: " · ")
    }

    /// "Mon 12 Jan 2026, 07:30 to 18:00", by the clocks of the place.
    static func period(_ period: Range<Int>, _ zone: ZoneOffsets) -> String {
        let (start, end) = (zone.local(period.lowerBound), zone.local(period.upperBound))
        func clock(_ time: UTCTime) -> String {
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return "\(two(time.hour)):\(two(time.minute))"
        }
        func text(_ time: UTCTime) -> String { "\(CalendarWords.texts(time, .day)[1]), \(clock(time))" }
        if CalendarWords.day(start) == CalendarWords.day(end) { return "\(text(start)) to \(clock(end))" }
        // The end of a day is 24:00 of that day, not midnight of the next.
        guard clock(end) == "00:00" else { return "\(text(start)) to \(text(end))" }
        let last = UTCTime(unix: CalendarWords.day(end) * 86_400 - 1)
        if CalendarWords.day(start) == CalendarWords.day(last) { return "\(text(start)) to 24:00" }
        return "\(text(start)) to \(CalendarWords.texts(last, .day)[1]), 24:00"
    }

    /// The name of each row; what people-counting sensors saw at most stands with theirs.
    static func names(_ timeline: Timeline) -> [String] {
        var counts: [String: Int] = [:]
        for row in timeline.rows { counts["\(row.room ?? row.sensor) \(row.title)", default: 0] += 1 }
        return timeline.rows.enumerated().map { index, row in
            switch row.subject {
            case .people:
                let total = timeline.total(row: index)
                guard total.known > 0 else { return "\(row.title), people" }
                guard total.mostPeople > 0 else { return "\(row.title), nobody" }
                return "\(row.title), up to \(Measures.count(total.mostPeople, "person", plural: "people"))"
            case .region(let number):
                let isAlone = counts["\(row.room ?? row.sensor) \(row.title)"] == 1
                return isAlone ? row.title : "\(row.title) (\(row.sensor) · \(number))"
            }
        }
    }

    /// What tells a row from others whose names begin alike: its desk, or its sensor with the region.
    static func reference(_ row: TimelineRow) -> String {
        switch row.subject {
        case .people: row.sensor
        case .region(let number): row.desk ?? "\(row.sensor) · \(number)"
        }
    }

    /// The rows in groups: by room, or without a site by device; without a title where there is one group only.
    static func groups(_ chart: TimelineChart) -> [(title: String?, rows: [Int])] {
        var groups: [(key: String, title: String, rows: [Int])] = []
        for (index, row) in chart.timeline.rows.enumerated() {
            let key = row.room ?? row.sensor
            if groups.last?.key == key {
                groups[groups.count - 1].rows.append(index)
            } else {
                let title = row.room.map { id in chart.site?.room(id)?.title ?? id } ?? row.sensor
                groups.append((key, title, [index]))
            }
        }
        // The one room of a site stands in the title already; a device has no other place for its name.
        let isNamed = groups.count == 1 && chart.site != nil
        return groups.map { (isNamed ? nil : $0.title, $0.rows) }
    }
}
