import DetectionRegions
import Foundation
import Occupancy
import PayloadCodec
import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

@Suite struct TimelineTests {
    static let monday = 1_768_176_000  // 2026-01-12T00:00:00Z
    static let day = 86_400

    /// Summer time in Berlin in 2026.
    static let berlin = ZoneOffsets(
        name: "Europe/Berlin", offset: 3_600,
        changes: [.init(time: 1_774_746_000, offset: 7_200), .init(time: 1_792_890_000, offset: 3_600)])

    /// A site of so many desks in rooms of six with a sensor each, and a people-counting sensor.
    static func site(desks: Int, name: (Int) -> String = { "Desk \($0)" }) -> Site {
        let outline = [Point(x: 0, y: 0), Point(x: 6_000, y: 0), Point(x: 6_000, y: 4_000), Point(x: 0, y: 4_000)]
        var site = Site(name: "Level 3", rooms: [], sensors: [])
        for first in stride(from: 1, through: desks, by: 6) {
            let numbers = first...min(first + 5, desks)
            let desks = numbers.map { Desk(id: "D\($0)", name: name($0), outline: outline) }
            site.rooms.append(
                Room(id: "R\(first)", name: "Room \(first)", ceilingMM: 2_800, outline: outline, desks: desks))
            let regions = numbers.map { number in
                let raw = RawRegion(number: number - first + 1, outline: outline.map { RawPoint($0) })
                return SiteRegion(region: raw, desk: "D\(number)")
            }
            site.sensors.append(
                PlacedSensor(
                    id: "S\(first)", room: "R\(first)", position: outline[0], function: .deskOccupancy,
                    reportingMinutes: 10, regions: regions))
        }
        if let room = site.rooms.first {
            site.sensors.append(
                PlacedSensor(id: "P1", room: room.id, position: outline[0], function: .peopleCounting))
        }
        return site
    }

    /// A day of eight desks and a counting sensor, with every state.
    static var dayScene: Scene {
        let site = Self.site(desks: 8)
        var history = Self.history(site, monday..<(monday + day / 2))
        let masks = DeskOccupancy(enabled: RegionMask(rawValue: 1), occupied: RegionMask(rawValue: 0))
        history.receive([.deskOccupancy(masks)], from: "S7", at: monday + day / 2)
        history.receive([.peopleCount(3)], from: "P1", at: monday + day - 60)
        history.settle()
        let slots = TimeSlots(.minutes(10), in: monday..<(monday + day))
        return TimelineChart(
            Timeline(history, rows: history.rows(), slots: slots), column: .minutes(10), site: site
        ).scene()
    }

    /// What the sensors of a site say every half hour of a period, by chance; half of the time is unknown.
    static func history(_ site: Site, _ period: Range<Int>, every step: Int = 1_800, seed: UInt64 = 1)
        -> OccupancyHistory
    {
        var random = SeededGenerator(seed: seed)
        var history = OccupancyHistory(site: site)
        for moment in stride(from: period.lowerBound, to: period.upperBound, by: step) {
            for sensor in site.sensors {
                let masks = DeskOccupancy(
                    enabled: RegionMask(rawValue: 0x3fe),
                    occupied: RegionMask(rawValue: UInt16.random(in: 0...1_023, using: &random)))
                let item: UplinkItem =
                    sensor.function == .deskOccupancy
                    ? .deskOccupancy(masks) : .peopleCount(Int.random(in: 0...12, using: &random))
                history.receive([item], from: sensor.id, at: moment)
            }
        }
        history.settle()
        return history
    }

    static func chart(
        _ site: Site, _ period: Range<Int>, hours: WorkingHours = .always, zone: ZoneOffsets = .utc
    ) -> TimelineChart {
        let history = history(site, period, every: max(1_800, period.count / 60))
        let (slots, column) = TimelineChart.legibleSlots(in: period, hours: hours, zone: zone)
        return TimelineChart(
            Timeline(history, rows: history.rows(), slots: slots), column: column, site: site, zone: zone, hours: hours)
    }

    func texts(_ scene: Scene) -> [SceneText] {
        scene.elements.flatMap(\.parts).compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    /// The bounds of a line of text: from its capitals' top to its baseline.
    private func bounds(_ text: SceneText, _ measurer: TextMeasurer) -> PageBounds {
        let width = measurer.width(of: text.string, size: text.size, weight: text.weight)
        let left: Double
        switch text.alignment {
        case .left: left = text.position.x
        case .center: left = text.position.x - width / 2
        case .right: left = text.position.x - width
        }
        return PageBounds(
            left: left, top: text.position.y - text.size * LineMetrics.capital, right: left + width,
            bottom: text.position.y)
    }

    /// How long the period is in seconds, and what the axis shows of it among other things.
    @Test(arguments: [
        (3_600, ["Monday 12 January 2026", "00:00", "00:10", "01:00"]),
        (day, ["Monday 12 January 2026", "00", "01", "23", "24"]),
        (3 * day, ["Monday 12 January 2026", "12"]), (7 * day, ["Mon 12 Jan 2026", "Sun 18 Jan 2026", "12"]),
        (18 * day, ["Week 3, from 12 January 2026", "Mon 12 Jan", "Tue 13 Jan"]),
        (60 * day, ["Week 3, 12 Jan", "12", "Week 11"]), (365 * day, ["Feb 2026", "Dec 2026", "Jan", "4", "53"]),
        (1_500 * day, ["Jan 2027", "Jan 2028"]),
    ])
    func `the axis shows hours, days, weeks, months or years, as the span has room for, and no text meets another`(
        _ seconds: Int, _ expected: [String]
    ) throws {
        let measurer = TextMeasurer()
        let site = Self.site(desks: 7) { $0 == 2 ? String(repeating: "A very long name ", count: 12) : "Desk \($0)" }
        let period = Self.monday..<(Self.monday + seconds)
        let office = try WorkingHours(hours: "09-18", days: "mon-fri")
        for (hours, zone) in [(WorkingHours.always, ZoneOffsets.utc), (office, Self.berlin)] {
            guard seconds > 3_600 || hours.isAlways else { continue }
            let scene = Self.chart(site, period, hours: hours, zone: zone).scene()
            let texts = texts(scene)
            if hours.isAlways {
                let words = Set(texts.map(\.string))
                for word in expected { #expect(words.contains(word), "\(word) of \(words.sorted())") }
            }
            let boxes = texts.map { bounds($0, measurer) }
            for index in boxes.indices {
                #expect(scene.bounds.contains(boxes[index]), "\(texts[index].string)")
                for other in boxes.indices where other > index && boxes[index].overlaps(boxes[other]) {
                    Issue.record("\(texts[index].string) stands on \(texts[other].string)")
                }
            }
        }
    }

    @Test func `a moment stands where it is in time, and what lies between slots takes no room`() {
        let slots = TimeSlots([100..<200, 300..<400])
        let axis = TimeAxis(slots: slots, zone: .utc, left: 10, width: 20)
        #expect([100, 150, 200, 300, 400].map { axis.x($0) } == [10, 15, 20, 20, 30])
        #expect([99, 250, 401].map { axis.x($0) } == [nil, nil, nil])
        #expect(axis.extent(slot: 1) == (20, 30))
    }

    @Test(arguments: [30, 60, 90, 3_570])
    func `times of the axis stand above it, however near to its ends`(_ shift: Int) {
        let measurer = TextMeasurer()
        let site = Self.site(desks: 2)
        let period = (Self.monday + 3_600 - shift)..<(Self.monday + 7_200 + shift)
        let history = Self.history(site, period, every: 600)
        let slots = TimeSlots(reported: history.turns(of: history.rows(), in: period), in: period)
        let chart = TimelineChart(
            Timeline(history, rows: history.rows(), slots: slots), column: .reported, site: site)
        let axis = TimelineLayout(chart).axis
        let layout = TimelineLayout(chart)
        let times = texts(chart.scene()).filter {
            $0.string.contains(/^\d\d(:\d\d)?$/) && $0.position.y < layout.rowsTop
        }
        #expect(times.count > 3)
        for box in times.map({ bounds($0, measurer) }) { #expect(box.left >= axis.left && box.right <= axis.right) }
    }

    @Test func `an hour that clocks skip is not on the axis, and one that they show twice once`() {
        for (start, count) in [(1_774_738_800, 23), (1_792_879_200, 25)] {
            let period = start..<(start + count * 3_600)
            let slots = TimeSlots(.minutes(60), in: period, zone: Self.berlin)
            let axis = TimeAxis(slots: slots, zone: Self.berlin, left: 0, width: Double(count))
            let times = axis.times(step: 60)
            // From midnight to midnight.
            #expect(times.allSatisfy { $0.side == .none })
            #expect(times.map(\.minute) == (0...24).map { $0 % 24 * 60 }.filter { count == 25 || $0 != 120 })
            #expect(times.last?.x == Double(count))
            #expect(times.first { $0.minute == 720 }?.x == Double(count - 12))
        }
    }

    @Test func `where hours within a day are left out the axis breaks, and has the times on both sides`() throws {
        let site = Self.site(desks: 2)
        let period = Self.monday..<(Self.monday + 3 * Self.day)
        let measurer = TextMeasurer()
        for (hours, broken) in [("22-06", 2), ("08-18", 0)] {
            let hours = try WorkingHours(hours: hours)
            let chart = Self.chart(site, period, hours: hours)
            let axis = TimelineLayout(chart).axis
            let edges = axis.groups(by: .day).map(\.left)
            let breaks = axis.breaks.filter { !edges.contains($0) }
            #expect(breaks.count == broken + (hours.startMinute == 22 * 60 ? 1 : 0))
            let sides = axis.times(step: 60).filter { $0.side != .none }
            for x in axis.breaks {
                let here = sides.filter { ($0.x - x).magnitude < 1e-9 }
                #expect(here.map(\.side) == [.before, .after])
                #expect(here.map { $0.minute / 60 } == (hours.startMinute == 22 * 60 ? [6, 22] : [18, 8]))
            }
            let scene = chart.scene()
            let dashes = scene.elements.filter { $0.layer == .outlines }.flatMap(\.parts).count { part in
                if case .shape(let shape) = part { shape.stroke?.dash.isEmpty == false } else { false }
            }
            #expect(dashes == breaks.count)
            let boxes = texts(scene).map { bounds($0, measurer) }
            for index in boxes.indices {
                for other in boxes.indices where other > index {
                    #expect(!boxes[index].grown(by: 0.2).overlaps(boxes[other]))
                }
            }
        }
    }

    @Test func `where whole days are left out the axis has its strokes, and between neighbouring days only their line`()
        throws
    {
        let site = Self.site(desks: 2)
        // From Thursday to Tuesday.
        let period = (Self.monday + 3 * Self.day)..<(Self.monday + 9 * Self.day)
        let measurer = TextMeasurer()
        for (days, gaps) in [("mon-fri", 1), ("mon-sun", 0), ("thu,sat,mon", 2)] {
            let chart = Self.chart(site, period, hours: try WorkingHours(hours: "09-18", days: days))
            let layout = TimelineLayout(chart)
            #expect(layout.axis.skippedDays.count == gaps)
            let scale = TimelineScale(layout: layout, theme: .standard)
            let strokes = scale.elements().flatMap(\.parts).compactMap { part -> PageBounds? in
                guard case .shape(let shape) = part, let box = shape.path.bounds else { return nil }
                return box.right > box.left && box.bottom > box.top ? box : nil
            }
            #expect(strokes.count == 2 * gaps)
            for x in layout.axis.skippedDays {
                #expect(strokes.count { ($0.center.x - x).magnitude < 0.6 } == 2)
            }
            for text in texts(chart.scene()).map({ bounds($0, measurer) }) {
                for stroke in strokes { #expect(!stroke.overlaps(text)) }
            }
        }
    }

    @Test func `unknown time is as high in the bars of all desks as in the rows`() throws {
        let site = Self.site(desks: 2)
        var history = OccupancyHistory(site: site)
        let masks = DeskOccupancy(enabled: RegionMask(rawValue: 3), occupied: RegionMask(rawValue: 1))
        history.receive([.deskOccupancy(masks)], from: "S1", at: 7_200)
        history.settle()
        let slots = TimeSlots(.minutes(10), in: 0..<10_800)
        let chart = TimelineChart(
            Timeline(history, rows: history.rows(), slots: slots), column: .minutes(10), site: site)
        let layout = TimelineLayout(chart)
        let hatched = chart.scene().elements.flatMap(\.parts).compactMap { part -> PageBounds? in
            guard case .shape(let shape) = part, case .hatch = shape.fill else { return nil }
            return shape.path.bounds
        }.filter { $0.top >= layout.useTop - 1e-9 && $0.bottom <= layout.useBottom + 1e-9 }
        // Two hours before the one observation, and what comes after it is too old.
        #expect(hatched.count == 16)
        #expect(hatched.allSatisfy { ($0.bottom - $0.top - TimelineLayout.useHeight).magnitude < 1e-9 })
    }

    @Test func `a room's title is crossed by no line of the axis`() throws {
        var site = Self.site(desks: 7)
        site.rooms[1].name = "The very long name of a room that reaches into the chart"
        let scene = Self.chart(site, Self.monday..<(Self.monday + Self.day)).scene()
        let annotations = scene.drawingOrder.flatMap(\.parts)
        let title = try #require(
            annotations.lastIndex {
                if case .text(let text) = $0 { text.string == site.rooms[1].name } else { false }
            })
        guard case .text(let text) = annotations[title], case .shape(let plate) = annotations[title - 1] else {
            Issue.record("the title has no plate")
            return
        }
        let box = bounds(text, TextMeasurer())
        #expect(plate.fill == .solid(Theme.standard.paper))
        #expect(plate.path.bounds?.contains(box) == true)
        #expect(box.right > TimelineLayout(Self.chart(site, Self.monday..<(Self.monday + Self.day))).axis.left)
        // What is drawn later lies elsewhere.
        for case .shape(let shape) in annotations[(title + 1)...] {
            #expect(shape.path.bounds?.overlaps(box) == false)
        }
    }

    @Test func `bare numbers of days and weeks say what they count`() {
        let site = Self.site(desks: 2)
        for (days, word) in [(60, "day"), (365, "week")] {
            let scene = Self.chart(site, Self.monday..<(Self.monday + days * Self.day)).scene()
            #expect(texts(scene).count { $0.string == word } == 1, "\(word)")
        }
        let day = Self.chart(site, Self.monday..<(Self.monday + Self.day)).scene()
        for word in ["day", "week", "month"] { #expect(!texts(day).contains { $0.string == word }) }
    }

    @Test func `a cell shows how long it was taken, free and unknown`() {
        var cell = SlotTally()
        (cell.occupied, cell.vacant, cell.unknown) = (100, 100, 600)
        var shares = CellShares(region: cell)
        #expect([shares.taken, shares.known, shares.unknown] == [0.125, 0.25, 0.75])
        cell.disabled = 800
        shares = CellShares(region: cell)
        #expect([shares.taken, shares.known, shares.unknown] == [0.0625, 0.125, 0.375])
        // What is too thin for a hatch is drawn as known.
        (cell.occupied, cell.vacant, cell.unknown, cell.disabled) = (0, 960, 40, 0)
        shares = CellShares(region: cell)
        #expect([shares.taken, shares.known, shares.unknown] == [0, 1, 0])
        (cell.vacant, cell.unknown, cell.disabled) = (0, 1, 9)
        shares = CellShares(region: cell)
        #expect(shares.isDisabled && [shares.taken, shares.known, shares.unknown] == [0, 0, 0])
        // People: as high as their number; a gap shows as one of a desk does.
        (cell.occupied, cell.unknown, cell.disabled, cell.personSeconds) = (540, 60, 0, 1_620)
        shares = CellShares(people: cell, most: 6)
        #expect([shares.taken, shares.known, shares.unknown] == [0.45, 0.9, 0.1])
        shares = CellShares(people: cell, most: 3)
        #expect([shares.taken, shares.known, shares.unknown] == [0.9, 0.9, 0.1])
        #expect(!shares.showsFree && CellShares(region: cell).showsFree)
        (cell.occupied, cell.vacant, cell.personSeconds) = (0, 540, 0)
        #expect(CellShares(people: cell, most: 3).showsFree)
    }

    @Test func `where people were counted nothing looks like nobody, and a scale says how many they were`() throws {
        let site = TestSites.meetingRoom
        let sensor = try #require(site.sensors.first)
        func chart(_ counts: [Int]) -> (scene: Scene, layout: TimelineLayout) {
            var history = OccupancyHistory(site: site)
            for (step, people) in counts.enumerated() {
                history.receive([.peopleCount(people)], from: sensor.id, at: step * 600)
            }
            history.settle()
            let slots = TimeSlots(.minutes(10), in: 0..<(counts.count * 600))
            let chart = TimelineChart(
                Timeline(history, rows: history.rows(), slots: slots), column: .minutes(10), site: site)
            return (chart.scene(), TimelineLayout(chart))
        }
        let (busy, layout) = chart([2, 12, 6, 1])
        #expect(!texts(busy).contains { $0.string == "nobody" })
        #expect(!busy.elements.contains { $0.identity?.classes.contains("free") ?? false && $0.parts.count > 1 })
        let scale = texts(busy).filter { ["0", "12"].contains($0.string) && $0.position.x < layout.axis.left }
        #expect(scale.map(\.string) == ["0", "12"])
        #expect(scale[0].position.y > scale[1].position.y)
        let (calm, _) = chart([2, 12, 0, 0])
        #expect(texts(calm).contains { $0.string == "nobody" })
    }

    @Test func `the sentence tells of several counting sensors, the legend of one look once`() {
        let site = Self.site(desks: 2)
        var two = site
        var second = two.sensors[two.sensors.count - 1]
        second.id = "P2"
        two.sensors.append(second)
        var history = OccupancyHistory(site: two)
        for step in 0..<6 {
            history.receive([.peopleCount(step < 3 ? 4 : 0)], from: "P1", at: step * 600)
            history.receive([.peopleCount(2)], from: "P2", at: step * 600)
            let masks = DeskOccupancy(enabled: RegionMask(rawValue: 3), occupied: RegionMask(rawValue: 1))
            history.receive([.deskOccupancy(masks)], from: "S1", at: step * 600)
        }
        history.settle()
        let slots = TimeSlots(.minutes(10), in: 0..<3_600)
        let scene = TimelineChart(
            Timeline(history, rows: history.rows(), slots: slots), column: .minutes(10), site: two
        ).scene()
        #expect(
            scene.summary.contains(
                "2 counting sensors, occupied 75\u{a0}% of the known time, 2.0 people on average at each"))
        let words = texts(scene).map(\.string)
        #expect(words.contains("taken, as high as its share of the time; people, as high as their number"))
        #expect(words.contains("free, nobody"))
    }

    @Test(arguments: [("09-18", 0), ("08-18", 0), ("00-24", 11), ("00-24", 150), ("07-19", 0)])
    func `the hours of the axis are equally far apart, and a day that all but begins at midnight has its 00`(
        _ hours: String, _ late: Int
    ) throws {
        let site = Self.site(desks: 2)
        for days in [1, 2, 5] {
            let period = (Self.monday + late)..<(Self.monday + days * Self.day - late)
            let working = try WorkingHours(hours: hours)
            let (slots, column) = TimelineChart.legibleSlots(in: period, hours: working)
            let history = Self.history(site, period)
            let chart = TimelineChart(
                Timeline(history, rows: history.rows(), slots: slots), column: column, site: site, hours: working)
            let layout = TimelineLayout(chart)
            let times = texts(chart.scene()).filter {
                $0.position.x < layout.axis.right && abs($0.position.y - (layout.rowsTop - 2.2)) < 0.01
            }.map { time in
                // "09" or "09:30", in minutes.
                let parts = time.string.split(separator: ":").compactMap { Int($0) }
                return parts[0] * 60 + (parts.count > 1 ? parts[1] : 0)
            }
            #expect(times.count >= 2 * days, "\(days) days: \(times)")
            let steps = Set(zip(times, times.dropFirst()).map { $1 - $0 }.filter { $0 > 0 })
            #expect(steps.count == 1, "\(days) days: \(times)")
            if hours == "00-24" { #expect(times.first == 0 && times.last == 1_440, "\(days) days: \(times)") }
        }
    }

    @Test func `a counting sensor's legend and scale speak of people`() {
        var site = Self.site(desks: 2)
        site.sensors.removeAll { $0.function == .deskOccupancy }
        let scene = Self.chart(site, Self.monday..<(Self.monday + Self.day)).scene()
        let words = texts(scene).map(\.string)
        for word in ["people, as high as their number", "occupied"] { #expect(words.contains(word), "\(word)") }
        for word in ["taken", "free", "taken, as high as its share of the time"] {
            #expect(!words.contains(word), "\(word)")
        }
    }

    @Test func `the semantic document names every row once and has its states as classes`() throws {
        let text = String(decoding: try Self.dayScene.semanticSVG(), as: UTF8.self)
        for row in ["Desk 1: ", "Desk 8: "] {
            #expect(text.components(separatedBy: "<title>\(row)").count == 2, "\(row)")
        }
        for state in ["free", "unknown", "not-monitored", "taken"] {
            #expect(text.contains("class=\"timeline-row desk \(state)\""), "\(state)")
        }
        #expect(text.contains("class=\"timeline-row sensor taken\""))
        for id in ["S1-1", "P1-people"] { #expect(text.contains("data-id=\"\(id)\""), "\(id)") }
        #expect(text.contains(">Desk 1</text>"))
        #expect(text.contains("<desc id=\"summary\">"))
    }

    /// Twenty minutes of which S1 says at their start that all regions of this mask are vacant and all others disabled.
    private static func vacantScene(of site: Site, enabled: UInt16) -> Scene {
        var history = OccupancyHistory(site: site)
        let masks = DeskOccupancy(enabled: RegionMask(rawValue: enabled), occupied: RegionMask(rawValue: 0))
        history.receive([.deskOccupancy(masks)], from: "S1", at: monday)
        history.settle()
        let slots = TimeSlots(.minutes(10), in: monday..<(monday + 1_200))
        return TimelineChart(
            Timeline(history, rows: history.rows(), slots: slots), column: .minutes(10), site: site
        ).scene()
    }

    @Test func `a desk that nobody watches is called so everywhere`() throws {
        let site = Self.site(desks: 2)
        let scene = Self.vacantScene(of: site, enabled: 1)
        // In its row and in the legend.
        #expect(texts(scene).count { $0.string == "not monitored" } == 2)
        #expect(scene.elements.contains { $0.identity?.title == "Desk 2: not monitored" })
        let row = try #require(texts(scene).first { $0.string == "not monitored" })
        #expect(scene.bounds.grown(by: -PlanPage.margin).contains(bounds(row, TextMeasurer())))
    }

    @Test func `the utilisation of columns is named by what it covers`() {
        var site = Self.site(desks: 8)
        func name() -> [String] {
            let chart = Self.chart(site, Self.monday..<(Self.monday + 7_200))
            let layout = TimelineLayout(chart)
            return texts(chart.scene()).filter { (layout.useTop..<layout.useBottom).contains($0.position.y) }
                .map(\.string).filter { !$0.hasSuffix("%") }
        }
        // The people that the counting sensor sees are not in it.
        #expect(name() == ["all desks"])
        site.sensors[0].regions[0].desk = nil
        #expect(name() == ["all places"])
        site.sensors.removeAll { $0.id == "S7" || $0.function == .peopleCounting }
        site.sensors[0].regions.removeLast(5)
        #expect(name() == ["region"])
        site.sensors = ["P1", "P2"].map {
            PlacedSensor(id: $0, room: "R1", position: Point(x: 0, y: 0), function: .peopleCounting)
        }
        #expect(name() == ["all sensors"])
    }

    @Test func `time that is not monitored is nowhere hatched as unknown`() {
        var site = Self.site(desks: 2)
        site.sensors.removeAll { $0.function == .peopleCounting }
        let scene = Self.vacantScene(of: site, enabled: 0)
        let isHatched = scene.elements.flatMap(\.parts).contains { part in
            if case .shape(let shape) = part, case .hatch = shape.fill { true } else { false }
        }
        #expect(!isHatched)
    }

    @Test(arguments: [1, 10, 100, 1_000, 3_000])
    func `a long span has columns that are wide enough to see`(_ days: Int) {
        let period = Self.monday..<(Self.monday + days * Self.day)
        let (slots, column) = TimelineChart.legibleSlots(in: period)
        #expect(slots.count <= 400 || column == .day)
        #expect(slots.seconds == period.count)
        if days == 1 { #expect(column == .minutes(10)) }
    }

    @Test func `what a chart says`() {
        let site = Self.site(desks: 2)
        var history = OccupancyHistory(site: site)
        let (start, hour) = (Self.monday + 8 * 3_600, 3_600)
        func masks(_ taken: UInt16) -> UplinkItem {
            .deskOccupancy(DeskOccupancy(enabled: RegionMask(rawValue: 3), occupied: RegionMask(rawValue: taken)))
        }
        for step in 0..<6 { history.receive([masks(step < 3 ? 1 : 0)], from: "S1", at: start + step * 600) }
        history.receive([.peopleCount(4)], from: "P1", at: start)
        history.settle()
        let slots = TimeSlots(.minutes(10), in: start..<(start + 2 * hour))
        let chart = TimelineChart(
            Timeline(history, rows: history.rows(), slots: slots), column: .minutes(10), site: site)
        // Desk 1 is taken for 1,800 of the 4,200 s of which something is known, desk 2 never.
        let scene = chart.scene()
        #expect(scene.title == "Level 3 · Room 1")
        #expect(
            scene.summary
                == "2 desks, taken 21\u{a0}% of the known time · unknown 42\u{a0}% of the time · 1 counting sensor, occupied 100\u{a0}% "
                + "of the known time, 4.0 people on average, Mon 12 Jan 2026, 08:00 to 10:00 · UTC · a column is 10 min"
        )
        let words = texts(scene).map(\.string)
        for word in ["Desk 1", "Desk 2", "P1, up to 4 people", "43\u{a0}%", "0\u{a0}%", "free", "unknown"] {
            #expect(words.contains(word), "\(word)")
        }
        #expect(!words.contains("not monitored"))
        #expect(scene.elements.contains { $0.identity?.title == "Desk 1: taken 43\u{a0}% of the known time" })
        #expect(scene == chart.scene())
    }

    @Test func `five hundred regions make a picture that can be drawn`() throws {
        let site = Self.site(desks: 500)
        let chart = Self.chart(site, Self.monday..<(Self.monday + Self.day))
        let scene = chart.scene()
        #expect(scene.height * scene.standardDotsPerInch / 25.4 < Double(RenderingError.largestSide))
        #expect(try scene.svg().count > 10_000)
    }

    @Test func `without rows or slots there is still a page`() throws {
        let site = Site()
        let history = Self.history(site, 0..<0)
        let empty = TimelineChart(
            Timeline(history, rows: [], slots: TimeSlots([])), column: .reported, site: site)
        #expect(empty.scene().summary == "Nothing is monitored here")
        #expect(try Pixels(png: empty.scene().png()) != nil)
        let bitmap = TimelineBitmap(history: history, rows: [], slots: TimeSlots([]))
        #expect(throws: RenderingError.sizeNotPositive) { try bitmap.png() }
    }

    @Test func `the bare bitmap has one pixel a row and slot, told apart in grey`() throws {
        let site = Self.site(desks: 3)
        var history = OccupancyHistory(site: site)
        let masks = DeskOccupancy(enabled: RegionMask(rawValue: 3), occupied: RegionMask(rawValue: 2))
        history.receive([.deskOccupancy(masks)], from: "S1", at: 600)
        history.settle()
        let rows = history.rows().filter { $0.sensor == "S1" }
        let slots = TimeSlots((0..<4).map { ($0 * 600)..<($0 * 600 + 600) })
        let pixels = try #require(Pixels(png: TimelineBitmap(history: history, rows: rows, slots: slots).png()))
        #expect((pixels.width, pixels.height) == (4, 3))
        func rgb(_ state: TimelineState) -> [UInt8] {
            let color = TimelineBitmap.color(state)
            return [color.red, color.green, color.blue]
        }
        let known: [TimelineState] = [.vacant, .occupied, .disabled]
        for (row, state) in known.enumerated() {
            #expect(pixels.color(x: 0, y: row) == rgb(.unknown))
            #expect(pixels.color(x: 1, y: row) == rgb(state))
            #expect(pixels.color(x: 2, y: row) == rgb(state))
            #expect(pixels.color(x: 3, y: row) == rgb(.unknown))
        }
        // Grey as printers make it (ITU-R BT.601).
        let greys = TimelineState.allCases.map { state -> Double in
            let color = TimelineBitmap.color(state)
            return 0.299 * Double(color.red) + 0.587 * Double(color.green) + 0.114 * Double(color.blue)
        }.sorted()
        #expect(zip(greys, greys.dropFirst()).allSatisfy { $1 - $0 >= 60 })
    }

    @Test(arguments: [
        (0.0, "0 %"), (0.001, "< 1 %"), (0.005, "1 %"), (0.474, "47 %"), (0.994, "99 %"), (0.999, "> 99 %"),
        (1, "100 %"),
    ])
    func `a share is never written as nothing or all that is not`(_ share: Double, _ text: String) {
        #expect(String(Percent.text(share).map { $0 == "\u{a0}" ? " " : $0 }) == text)
    }
}
