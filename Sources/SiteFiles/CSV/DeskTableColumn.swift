import PlaneGeometry

/// What a column of a table of desks holds; the header decides.
enum DeskTableColumn: String, CaseIterable {
    case id, name, x, y, width, depth, rotation, room, devEUI, region, seat, seatDepth

    /// The columns without which there are no desks.
    static let required: [DeskTableColumn] = [.id, .x, .y, .width, .depth]

    /// Other headings that people write, in lower case and without blanks and strokes.
    private var synonyms: [String] {
        switch self {
        case .id: ["desk", "deskid", "number", "no", "nr"]
        case .name: ["label", "deskname", "title"]
        case .x: ["centrex", "centerx", "xcentre", "xcenter", "posx"]
        case .y: ["centrey", "centery", "ycentre", "ycenter", "posy"]
        case .width: ["w", "deskwidth"]
        case .depth: ["d", "deskdepth"]
        case .rotation: ["angle", "rot", "turn"]
        case .room: ["roomid", "space"]
        case .devEUI: ["eui", "deviceeui", "sensoreui", "sensor"]
        case .region: ["regionnumber"]
        case .seat: ["seatside", "side"]
        case .seatDepth: []
        }
    }

    /// Whether its cells are lengths.
    var isLength: Bool {
        switch self {
        case .x, .y, .width, .depth, .seatDepth: true
        case .id, .name, .rotation, .room, .devEUI, .region, .seat: false
        }
    }

    /// The column of a heading and the unit of its lengths, or `nil` for one that is not ours.
    ///
    /// A unit may stand behind the heading: `x (mm)`, `width [cm]`, `depth_in`; without one lengths are metres.
    static func named(_ heading: String) -> (column: DeskTableColumn, unit: LengthUnit?)? {
        let letters = heading.lowercased().filter { $0.isLetter || $0.isNumber }
        for column in allCases where column.matches(letters) { return (column, nil) }
        for unit in LengthUnit.allCases {
            for word in unit.spellings where letters.hasSuffix(word) {
                let rest = String(letters.dropLast(word.count))
                for column in allCases where column.isLength && column.matches(rest) { return (column, unit) }
            }
        }
        return nil
    }

    private func matches(_ letters: String) -> Bool { rawValue.lowercased() == letters || synonyms.contains(letters) }
}
