import Findings
import PlaneGeometry
import SensorModel
import SiteModel

/// Reads the rows of a table of desks by its header.
struct DeskTableReading {
    private var columns: [DeskTableColumn: (index: Int, unit: LengthUnit?)] = [:]
    private let separator: Unicode.Scalar
    private let width: Int

    /// What is wrong, in the order of the file.
    private(set) var findings: [(finding: Finding, position: FilePosition)] = []

    /// Which columns are not used.
    private(set) var remarks: [String] = []

    /// Whether the header names what every desk needs.
    private(set) var hasAllColumns = false

    init(header: [TableText.Cell], separator: Unicode.Scalar) {
        self.separator = separator
        width = header.count
        var unused: [String] = []
        for (index, cell) in header.enumerated() where !cell.text.isEmpty {
            guard let (column, unit) = DeskTableColumn.named(cell.text) else {
                unused.append(FileNode.quoted(cell.text))
                continue
            }
            if let first = columns[column] {
                report(
                    DuplicateKeyRule.finding(
                        "\(FileNode.quoted(cell.text)) names the same column as \(FileNode.quoted(header[first.index].text)); keep one"
                    ),
                    cell.position)
            } else {
                columns[column] = (index, unit)
            }
        }
        let missing = DeskTableColumn.required.filter { columns[$0] == nil }.map(\.rawValue)
        hasAllColumns = missing.isEmpty
        if !missing.isEmpty {
            report(
                MissingKeyRule.finding(
                    "the column\(missing.count == 1 ? "" : "s") \(missing.joined(separator: ", "))",
                    of: "a table of desks",
                    example: "a first row such as id,name,x,y,width,depth"),
                header.first?.position ?? .start)
        }
        if !unused.isEmpty {
            remarks.append("not used: the column\(unused.count == 1 ? "" : "s") \(unused.joined(separator: ", "))")
        }
    }

    /// How many desks have lengths with fractions of a millimetre, which inches, feet and halves of one come to.
    private var growingCount = 0

    /// What is to be said of the rows when all are read.
    var remarksOfRows: [String] {
        guard growingCount > 0 else { return [] }
        let desks = growingCount == 1 ? "1 desk reaches" : "\(growingCount) desks reach"
        return ["fractions of a millimetre: \(desks) to the next whole millimetres outwards"]
    }

    /// Notes a fault at its place.
    mutating func report(_ finding: Finding, _ position: FilePosition) { findings.append((finding, position)) }

    /// The desk of a row, or `nil` where its faults were reported.
    mutating func row(_ cells: [TableText.Cell]) -> DeskTable.Row? {
        let faultsBefore = findings.count
        let place = cells.first?.position ?? .start
        if let extra = cells.dropFirst(width).first(where: { !$0.text.isEmpty }) {
            report(
                SyntaxRule.finding(
                    "this row has more cells than the header has columns; put a number with a decimal comma in quotes"),
                extra.position)
        }
        let id = text(.id, cells)
        if id == nil { report(MissingKeyRule.finding("an id", of: "a desk", example: "one in this row"), place) }
        let lengths = [DeskTableColumn.x, .y, .width, .depth].map { length($0, cells, isRequired: true) }
        let rotation = rotation(cells)
        let seat = seat(cells)
        let devEUI = identifier(cells)
        let region = region(cells)
        guard findings.count == faultsBefore, let id, let x = lengths[0], let y = lengths[1], let width = lengths[2],
            let depth = lengths[3]
        else { return nil }
        guard width > 0, depth > 0,
            let outline = DeskOutline.around(x: x, y: y, width: width, depth: depth, rotation)
        else {
            report(
                NumberRangeRule.finding("a desk's sides are above zero, and all of it within 1 000 km of the origin"),
                place)
            return nil
        }
        guard areLikely([(.width, width), (.depth, depth)], cells) else { return nil }
        if [x, y, width, depth].contains(where: { $0 != $0.rounded() }) { growingCount += 1 }
        return DeskTable.Row(
            desk: Desk(id: id, name: text(.name, cells), outline: outline, seat: seat), room: text(.room, cells),
            devEUI: devEUI, region: region, position: place)
    }

    private func cell(_ column: DeskTableColumn, _ cells: [TableText.Cell]) -> TableText.Cell? {
        guard let index = columns[column]?.index, cells.indices.contains(index) else { return nil }
        return cells[index].text.isEmpty ? nil : cells[index]
    }

    private func text(_ column: DeskTableColumn, _ cells: [TableText.Cell]) -> String? { cell(column, cells)?.text }

    /// A number with a decimal point, in place of a comma where that can be nothing else.
    private func number(_ text: String) -> String {
        guard !text.contains("."), text.filter({ $0 == "," }).count == 1 else { return text }
        return String(text.map { $0 == "," ? "." : $0 })
    }

    /// A length in millimetres; with a fraction where the unit of the column is finer than a metre's third decimal allows.
    private mutating func length(_ column: DeskTableColumn, _ cells: [TableText.Cell], isRequired: Bool) -> Double? {
        guard let cell = cell(column, cells) else {
            if isRequired {
                report(
                    MissingKeyRule.finding("a value for \(column.rawValue)", of: "a desk", example: "one in this row"),
                    cells.first?.position ?? .start)
            }
            return nil
        }
        let unit = columns[column]?.unit ?? .metres
        let written = number(cell.text)
        if unit == .metres {
            do {
                return Double(try Metres.millimetres(written))
            } catch .subMillimetre {
                report(SubMillimetreRule.finding(cell.text), cell.position)
                return nil
            } catch {}
        } else if let length = millimetres(written, unit) {
            return length
        }
        report(
            WrongTypeRule.finding(
                "\(column.rawValue) is a number of \(unit.plural), not \(FileNode.quoted(cell.text))"),
            cell.position)
        return nil
    }

    /// A length in another unit, rid of the noise of decimal fractions.
    private func millimetres(_ text: String, _ unit: LengthUnit) -> Double? {
        guard DecimalText.isNumber(text), let number = Double(text) else { return nil }
        // Beyond any site; what is told of such a number is told in one place.
        let length = min(max(number * unit.lengthMM, -1e12), 1e12)
        return (length - length.rounded()).magnitude < 1e-6 ? length.rounded() : length
    }

    /// Whether the sides of a desk can be meant as they are written: a column of millimetres without its unit makes
    /// desks of hundreds of metres.
    private mutating func areLikely(_ sides: [(DeskTableColumn, Double)], _ cells: [TableText.Cell]) -> Bool {
        for (column, length) in sides.map({ ($0, Int($1)) }) where length >= DeskTableReading.unlikelySideMM {
            guard let cell = cell(column, cells) else { continue }
            let unit = length >= 300_000 ? "mm" : "cm"
            let advice =
                columns[column]?.unit == nil
                ? "; where the column is in \(unit == "mm" ? "millimetres" : "centimetres"), let its heading be "
                    + FileNode.quoted("\(column.rawValue) (\(unit))") : ""
            report(
                NumberRangeRule.finding(
                    "no desk has a \(column.rawValue) of \(Metres.text(length)) m\(advice)"), cell.position)
            return false
        }
        return true
    }

    /// No desk has a side that long, in millimetres: some bars and benches have twenty metres.
    private static let unlikelySideMM = 30_000

    private mutating func rotation(_ cells: [TableText.Cell]) -> Rotation {
        guard let cell = cell(.rotation, cells) else { return .none }
        let written = number(cell.text)
        if DecimalText.isNumber(written), let degrees = Double(written), let rotation = Rotation(degrees: degrees) {
            return rotation
        }
        report(
            WrongTypeRule.finding("rotation is a number of degrees, not \(FileNode.quoted(cell.text))"), cell.position)
        return .none
    }

    private mutating func seat(_ cells: [TableText.Cell]) -> Seat? {
        guard let cell = cell(.seat, cells) else { return nil }
        guard let side = Seat.Side(rawValue: cell.text.lowercased()) else {
            report(
                WrongTypeRule.finding("seat is north, east, south or west, not \(FileNode.quoted(cell.text))"),
                cell.position)
            return nil
        }
        guard let depth = length(.seatDepth, cells, isRequired: true) else { return nil }
        return Seat(side: side, depthMM: Int(depth.rounded(.up)))
    }

    private mutating func identifier(_ cells: [TableText.Cell]) -> DeviceEUI? {
        guard let cell = cell(.devEUI, cells) else { return nil }
        if let identifier = DeviceEUI(cell.text.filter { $0 != ":" && $0 != "-" && $0 != " " }) { return identifier }
        report(
            WrongTypeRule.finding(
                "devEUI is 16 hexadecimal digits, not \(FileNode.quoted(cell.text)); a spreadsheet keeps them all where the column is text"
            ),
            cell.position)
        return nil
    }

    private mutating func region(_ cells: [TableText.Cell]) -> RegionNumber? {
        guard let cell = cell(.region, cells) else { return nil }
        if let number = DecimalText.integer(cell.text), let region = RegionNumber(number) { return region }
        report(
            WrongTypeRule.finding("region is a number from 1 to 10, not \(FileNode.quoted(cell.text))"), cell.position)
        return nil
    }
}
