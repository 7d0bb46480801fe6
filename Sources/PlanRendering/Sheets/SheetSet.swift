public import Findings
internal import SiteModel

/// Sheets that belong together, numbered from 1: what an installer takes along.
public struct SheetSet: Hashable, Sendable {
    /// The sheets in their order.
    public let sheets: [Sheet]

    /// What all of it is: "Level 3 West".
    public let title: String

    /// The entries of the document's outline.
    let bookmarks: [Bookmark]

    struct Bookmark: Hashable, Sendable {
        var title: String
        /// Counted from 1.
        var sheet: Int
        /// The index of the entry that this one stands below.
        var parent: Int?
    }

    /// The sheets of those kinds for a floor: the schedule, then room by room where to drill and what each sensor is
    /// told, then the checklist.
    ///
    /// - Parameters:
    ///   - floor: What to draw.
    ///   - kinds: Which sheets.
    ///   - sensor: Only the region sheets of the sensor of that id, and no others.
    ///   - options: The paper, the scale, the date and the colours.
    ///   - findings: What is wrong with the site; errors and warnings are marked on the region sheets.
    /// - Throws: ``SheetError`` where a drawing would spread over too many sheets at the scale asked for.
    public init(
        _ floor: Floor, kinds: Set<Sheet.Kind> = Set(Sheet.Kind.allCases), sensor: String? = nil,
        options: SheetOptions = SheetOptions(), findings: [Finding] = []
    ) throws(SheetError) {
        let builder = SheetSetBuilder(
            floor: floor, kinds: kinds, sensor: sensor, options: options, findings: findings)
        let drafts = try builder.drafts()
        let numbers = SheetNumbers(drafts)
        sheets = drafts.enumerated().map { index, draft in
            draft.sheet(index + 1, numbers, options, builder.measurer)
        }
        title = floor.title
        bookmarks = builder.bookmarks(numbers)
    }
}

/// Gathers the drafts of a set.
private struct SheetSetBuilder {
    let floor: Floor
    let kinds: Set<Sheet.Kind>
    let sensor: String?
    let options: SheetOptions
    let findings: [Finding]
    let measurer = TextMeasurer()

    func drafts() throws(SheetError) -> [SheetDraft] {
        var drafts: [SheetDraft] = []
        if kinds.contains(.schedule), sensor == nil {
            drafts += ScheduleSheets(floor: floor, options: options, measurer: measurer).drafts()
        }
        for (index, room) in floor.rooms.enumerated() {
            if kinds.contains(.installer), sensor == nil, let part = Floor(floor.site, room: room.id) {
                drafts += try InstallerSheets(
                    floor: part, index: index, options: options, measurer: measurer, before: drafts.count
                ).drafts()
            }
            drafts += try regionDrafts { $0 == room.id }
        }
        let known = Set(floor.rooms.map(\.id))
        drafts += try regionDrafts { !known.contains($0) }
        if kinds.contains(.schedule), sensor == nil {
            drafts += CommissioningChecklist(floor: floor, options: options, measurer: measurer).drafts()
        }
        return drafts
    }

    private func regionDrafts(_ isHere: (String) -> Bool) throws(SheetError) -> [SheetDraft] {
        guard kinds.contains(.regions) else { return [] }
        var drafts: [SheetDraft] = []
        for (index, placed) in floor.sensors.enumerated()
        where isHere(placed.room) && (sensor ?? placed.id) == placed.id {
            let origin = floor.site.sensors.firstIndex(of: placed) ?? index
            drafts += try RegionSheets(
                floor: floor, sensor: placed, index: index, options: options, measurer: measurer,
                findings: SheetFinding.all(findings, sensor: origin, frame: LensFrame(placed), floor: floor)
            ).drafts()
        }
        return drafts
    }

    /// Rooms with their sensors below them, between the schedule and the checklist.
    func bookmarks(_ numbers: SheetNumbers) -> [SheetSet.Bookmark] {
        var marks: [SheetSet.Bookmark] = []
        func add(_ title: String, _ part: SheetDraft.Part, below parent: Int? = nil) {
            guard let number = numbers.number(of: part) else { return }
            marks.append(SheetSet.Bookmark(title: title, sheet: number, parent: parent))
        }
        add("Schedule of sensors", .schedule)
        let known = Set(floor.rooms.map(\.id))
        for (index, room) in floor.rooms.enumerated() {
            let sensors = floor.sensors.indices.filter { floor.sensors[$0].room == room.id }
            let first =
                numbers.number(of: .installer(room: index))
                ?? sensors.lazy.compactMap { numbers.number(of: .regions(sensor: $0)) }.first
            guard let first else { continue }
            marks.append(SheetSet.Bookmark(title: floor.title(of: room), sheet: first, parent: nil))
            let parent = marks.count - 1
            for sensor in sensors { add(floor.sensors[sensor].id, .regions(sensor: sensor), below: parent) }
        }
        for (index, sensor) in floor.sensors.enumerated() where !known.contains(sensor.room) {
            add(sensor.id, .regions(sensor: index))
        }
        add("Commissioning checklist", .checklist)
        return marks
    }
}
