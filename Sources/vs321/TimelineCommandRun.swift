import ArgumentParser
import Findings
import NetworkEvents
import Occupancy
import PlanRendering
import SiteFiles
import SiteModel

/// One run of `timeline`: what was read, and what is made of it.
struct TimelineRun {
    private let command: TimelineCommand
    private let hours: WorkingHours
    private let type: TimelineType
    private let site: Site?
    private let history: OccupancyHistory
    private let zone: ZoneOffsets
    private let period: Range<Int>
    private let statistics: LogStatistics
    private let theme: Theme

    /// Whether something of the site or the log was lost.
    let hasErrors: Bool

    /// How many minutes a slot of data has, unless told otherwise: the device's standard reporting interval.
    private static let standardMinutes = 10

    /// How many seconds a period may have: a hundred years.
    private static let longestPeriod = 100 * 366 * 86_400

    /// How many slots data may have: a minute each for sixteen years.
    private static let slotLimit = 1 << 23

    init(_ command: TimelineCommand, hours: WorkingHours, type: TimelineType) throws {
        self.command = command
        self.hours = hours
        self.type = type
        theme = try (command.theme ?? .standard).theme()
        let document = try command.site.map { try SiteInput.read($0) }
        site = try TimelineRun.checked(document, room: command.room)
        let log = try TimelineInput.read(command.uplinks, site: site)
        let errors = (document?.findings ?? []).filter { $0.finding.severity == .error }.map(\.description) + log.errors
        errors.forEach { StandardError.write($0 + "\n") }
        log.warnings.forEach { StandardError.write($0 + "\n") }
        hasErrors = !errors.isEmpty
        history = log.history
        statistics = log.statistics
        guard let span = history.span ?? TimelineRun.given(command) else {
            let whose = site == nil ? "" : " of this site's sensors"
            let advice = site == nil ? "" : "; give a period with --from and --until to draw it"
            throw CommandFailure("\(log.name): holds no uplink\(whose): nothing to tell\(advice)", code: 1)
        }
        let (first, last) = (command.from ?? span.lowerBound, command.until ?? span.upperBound)
        // A period of a mistaken year would make days by the million.
        guard last <= first + TimelineRun.longestPeriod else {
            throw CommandFailure(
                "\(log.name): from \(RFC3339.text(first)) to \(RFC3339.text(last)) is more than a hundred years: "
                    + "give the period with --from and --until")
        }
        zone = command.timeZone?.offsets(covering: first..<max(first, last)) ?? .utc
        guard first < last else {
            let (first, last) = (zone.text(span.lowerBound), zone.text(span.upperBound))
            throw CommandFailure("\(log.name): nothing to tell: the log reaches from \(first) to \(last)", code: 1)
        }
        // Not to the ends of slots: before the first uplink and after the last nothing is known, whatever a slot's length.
        period = first..<last
        guard !hours.stretches(in: period, zone: zone).isEmpty else {
            throw CommandFailure(
                "\(log.name): nothing to tell: no hour of \(hours) lies between \(zone.text(first)) and \(zone.text(last))",
                code: 1)
        }
    }

    /// The period that was given whole, where a site says what is not known of it: it needs no uplink.
    private static func given(_ command: TimelineCommand) -> Range<Int>? {
        guard command.site != nil, let from = command.from, let until = command.until else { return nil }
        return from..<until
    }

    /// The document's site, if something of it could be read and it has the room.
    private static func checked(_ document: SiteDocument?, room: String?) throws -> Site? {
        guard let document else { return nil }
        guard !document.site.rooms.isEmpty || document.isSound else {
            document.findings.forEach { StandardError.write($0.description + "\n") }
            throw ExitCode(1)
        }
        if let room, document.site.room(room) == nil {
            let ids = document.site.rooms.map(\.id).joined(separator: ", ")
            throw CommandFailure("\(document.file) has no room '\(room)'; its rooms are: \(ids)")
        }
        return document.site
    }

    func write() throws {
        let rows = history.rows(room: command.room)
        switch type {
        case .csv, .json: try writeData(rows)
        case .png where command.raw: try writeRaw(rows)
        case .svg, .png, .pdf: try writePicture(rows)
        }
    }

    /// Slots of minutes, 10 unless told otherwise, or as reported.
    private func slots(_ rows: [TimelineRow], limit: Int) throws -> (slots: TimeSlots, minutes: Int?) {
        let minutes: Int
        switch command.slot {
        case .reported:
            let moments = history.turns(of: rows, in: period)
            return (TimeSlots(reported: moments, in: period, hours: hours, zone: zone), nil)
        case .minutes(let given): minutes = given
        case nil: minutes = TimelineRun.standardMinutes
        }
        let upperBound = period.count / (minutes * 60) + 2
        guard upperBound <= TimelineRun.slotLimit else { throw tooMany(upperBound, minutes) }
        let slots = TimeSlots(.minutes(minutes), in: period, hours: hours, zone: zone)
        guard slots.count <= limit else { throw tooMany(slots.count, minutes) }
        return (slots, minutes)
    }

    private func tooMany(_ count: Int, _ minutes: Int) -> CommandFailure {
        let span = "\(zone.text(period.lowerBound)) to \(zone.text(period.upperBound))"
        return CommandFailure(
            "\(command.output): \(span) has \(count) slots of \(minutes) min: "
                + "choose longer slots with --slot, or a shorter period with --from and --until\(ends)")
    }

    /// "; its first uplink is on line 1, its last on line 57", of a log whose ends the period has: one of them may have
    /// a mistaken year.
    private var ends: String {
        guard let first = statistics.earliest, let last = statistics.latest else { return "" }
        let parts = [
            command.from == nil ? "its first uplink is on line \(first.line)" : nil,
            command.until == nil ? "its last is on line \(last.line)" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "" : "; of the log, " + parts.joined(separator: ", ")
    }

    private func writeData(_ rows: [TimelineRow]) throws {
        let (slots, minutes) = try slots(rows, limit: TimelineRun.slotLimit)
        let report = TimelineReport(
            history: history, rows: rows, slots: slots, slotMinutes: minutes, zone: zone, hours: hours,
            mergingGaps: command.mergeGaps * 60)
        try OutputFile.write(to: command.output) { (write) throws(FileWriteError) in
            switch type {
            case .json: try report.json(write)
            default: try report.csv(write)
            }
        }
        tell("\(Counted.text(rows.count, "row")), \(Counted.text(slots.count, "slot"))")
    }

    private func writeRaw(_ rows: [TimelineRow]) throws {
        let (slots, _) = try pictureSlots(rows, legible: RenderingError.largestSide, limit: RenderingError.largestSide)
        let bitmap = TimelineBitmap(
            history: history, rows: rows, slots: slots, mergingGaps: command.mergeGaps * 60)
        do {
            try OutputFile.write(bitmap.png(), to: command.output)
        } catch let error as RenderingError {
            throw CommandFailure("\(command.output): \(error)")
        }
        tell("\(slots.count) × \(rows.count) pixels")
    }

    private func writePicture(_ rows: [TimelineRow]) throws {
        let scene = command.heatMap ? try heatMap(rows) : try chart(rows)
        do {
            let bytes =
                switch type {
                case .svg: try scene.svg(command.svg)
                case .pdf: try scene.pdf()
                default: try scene.png(dotsPerInch: command.dpi)
                }
            try OutputFile.write(bytes, to: command.output)
        } catch let error as RenderingError {
            throw CommandFailure("\(command.output): \(error)")
        }
        tell("\(PlainText.line(scene.title)), \(PlainText.line(scene.summary, longest: 1_000))")
    }

    private func chart(_ rows: [TimelineRow]) throws -> Scene {
        let (slots, column) = try pictureSlots(
            rows, legible: TimelineChart.legibleCount, limit: TimelineChart.columnLimit)
        let timeline = Timeline(history, rows: rows, slots: slots, mergingGaps: command.mergeGaps * 60)
        let chart = TimelineChart(
            timeline, column: column, site: site, room: command.room, zone: zone, hours: hours, theme: theme)
        return chart.scene()
    }

    /// The columns of a picture: as they were asked for, else as long as it takes that they are no more than `legible`.
    private func pictureSlots(
        _ rows: [TimelineRow], legible: Int, limit: Int
    ) throws -> (slots: TimeSlots, column: TimelineChart.Column) {
        guard command.slot == nil else {
            let cut = try slots(rows, limit: limit)
            return (cut.slots, cut.minutes.map { .minutes($0) } ?? .reported)
        }
        let cut = TimelineChart.legibleSlots(in: period, hours: hours, zone: zone, atMost: legible)
        guard cut.slots.count <= limit else { throw tooMany(cut.slots.count, 1_440) }
        return cut
    }

    private func heatMap(_ rows: [TimelineRow]) throws -> Scene {
        guard let site else { throw ExitCode(2) }
        let slots = TimeSlots(.day, in: period, hours: hours, zone: zone)
        let floor = command.room.flatMap { Floor(site, room: $0) } ?? Floor(site)
        let map = HeatMap(
            floor, history: history, slots: slots, mergingGaps: command.mergeGaps * 60, zone: zone, hours: hours,
            theme: theme)
        return map.scene()
    }

    private func tell(_ what: String) {
        guard command.output != "-" else { return }
        StandardError.write("vs321: wrote \(command.output): \(what)\n")
    }
}
