import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel

extension EditScript {
    /// Adds regions; those around a desk serve it.
    func add(_ editor: inout SensorEditor) throws(CommandFailure) {
        let first = editor.layout.layout.regions.count
        let number = values["number"] == nil ? nil : try integer("number")
        var drafts: [RegionDraft]
        if let text = values["outline"] {
            drafts = [RegionDraft(number: number, name: values["name"], outline: try points(text))]
        } else if let text = values["rectangle"] {
            let corners = try points(text)
            guard corners.count == 2 else { throw CommandFailure("\(title): a rectangle has two corners, X,Y/X,Y") }
            let outline = LayoutShape.rectangle(corners[0], corners[1])
            drafts = [RegionDraft(number: number, name: values["name"], outline: outline)]
        } else if let text = values["bank"] {
            drafts = try bank(text)
        } else if let id = values["desk"] {
            drafts = [try around(id, number)]
        } else {
            throw CommandFailure("\(title): give outline=…, rectangle=…, bank=… or desk=ID")
        }
        try apply([.add(drafts)], &editor)
        if let desk = values["desk"] { editor.desks[editor.layout.identities[first]] = desk }
    }

    private func around(_ id: String, _ number: Int?) throws(CommandFailure) -> RegionDraft {
        guard let desk = room?.desks.first(where: { $0.id == id }), let bounds = Bounds(around: desk.outline) else {
            throw CommandFailure("\(title): the sensor's room has no desk \(id); give an outline, or another desk")
        }
        let seat: Seating =
            switch desk.seat?.side {
            case .north: .north(desk.seat?.depthMM ?? 0)
            case .east: .east(desk.seat?.depthMM ?? 0)
            case .south: .south(desk.seat?.depthMM ?? 0)
            case .west: .west(desk.seat?.depthMM ?? 0)
            case nil: .none
            }
        let outline = LayoutShape.desk(
            corner: RawPoint(bounds.min), size: DeskSize(width: bounds.width, depth: bounds.height), seat: seat)
        return RegionDraft(number: number, name: values["name"] ?? desk.name, outline: outline)
    }

    private func bank(_ text: String) throws(CommandFailure) -> [RegionDraft] {
        let counts = text.split(separator: "x").map { Int($0) }
        guard counts.count == 2, let columns = counts[0], let rows = counts[1], (1...10).contains(columns),
            (1...10).contains(rows)
        else { throw CommandFailure("\(title): '\(text)' is no bank of desks: write columns and rows, such as 3x2") }
        let size = try value("size").split(separator: "x").map(String.init)
        guard size.count == 2 else {
            throw CommandFailure("\(title): size is width and depth of a desk, such as 1.6x0.8")
        }
        guard let corner = try optionalPoint("at") else {
            throw CommandFailure("\(title): give the lower left corner of the bank, at=X,Y")
        }
        let (width, depth) = (try length(size[0]), try length(size[1]))
        let seatDepth = try length(values["seat"] ?? "0")
        guard width > 0, depth > 0 else {
            throw CommandFailure("\(title): a desk of size=\(size[0])x\(size[1]) has no area")
        }
        guard seatDepth >= 0 else { throw CommandFailure("\(title): seat is a depth, 0 or more") }
        return LayoutShape.bank(
            corner: corner, columns: columns, rows: rows, desk: DeskSize(width: width, depth: depth),
            seatDepth: seatDepth)
    }
}
