import Findings
public import SensorModel
public import SiteModel

/// Desks from a spreadsheet: a row each, and a header that says which column is what.
///
/// The columns are `id`, `x` and `y` (the desk's centre), `width` and `depth`, and if wanted `name`, `rotation` in degrees,
/// `room`, `devEUI` (the sensor that watches the desk), `region` (its number there), `seat` (a side) and `seatDepth`; in any
/// order and in the spellings that spreadsheets have. Lengths are metres, or what a heading such as `x (mm)` says; those
/// in inches and feet are rounded to the nearest millimetre. A side of thirty metres or more is refused, for its unit is
/// missing. Where the separator is no comma, or a cell stands in quotes, a decimal comma is understood. Other columns are
/// named in ``remarks`` and not used.
public struct DeskTable: Hashable, Sendable {
    /// One desk of the table.
    public struct Row: Hashable, Sendable {
        /// The desk.
        public var desk: Desk

        /// The id of its room, if said.
        public var room: String?

        /// The identifier of the sensor that watches it, if said.
        public var devEUI: DeviceEUI?

        /// The number of its region, if said.
        public var region: RegionNumber?

        /// Where the row stands.
        public var position: FilePosition
    }

    /// The table as the caller named it.
    public let file: String

    /// The desks that could be read, in the order of the file. No two have one id.
    public private(set) var rows: [Row] = []

    /// What is wrong, in the order of the file.
    public private(set) var findings: [LocatedFinding] = []

    /// What was left out, one sentence each.
    public private(set) var remarks: [String] = []

    /// The desks of a file's bytes: UTF-8, UTF-16 with a mark, or else Windows-1252.
    public init(bytes: [UInt8], file: String) {
        self.file = file
        let table = TableText(TextDecoding.text(of: bytes))
        if let quote = table.openQuote {
            report(SyntaxRule.finding("a quote is opened here and never closed; close it"), quote)
        }
        guard let header = table.rows.first else {
            report(
                SyntaxRule.finding("the table is empty; its first row names the columns: id,name,x,y,width,depth"),
                .start)
            return
        }
        var reading = DeskTableReading(header: header, separator: table.separator)
        remarks = reading.remarks
        if reading.hasAllColumns {
            var first: [String: FilePosition] = [:]
            for cells in table.rows.dropFirst() {
                guard let row = reading.row(cells) else { continue }
                if let place = first[row.desk.id] {
                    reading.report(
                        DuplicateIDRule.rule.finding(
                            "the id \(FileNode.quoted(row.desk.id)) is already that of the desk in line \(place.line)"),
                        row.position)
                    continue
                }
                first[row.desk.id] = row.position
                rows.append(row)
            }
        }
        remarks += reading.remarksOfRows
        for (finding, position) in reading.findings { report(finding, position) }
    }

    /// Reads a table, or standard input for `-`.
    ///
    /// - Throws: ``SiteFileError`` where there is nothing to read.
    public static func read(path: String) throws(SiteFileError) -> DeskTable {
        DeskTable(bytes: try PlainFile.read(path), file: path == "-" ? "<stdin>" : path)
    }

    private mutating func report(_ finding: Finding, _ position: FilePosition) {
        findings.append(LocatedFinding(finding: finding, file: file, position: position))
    }
}
