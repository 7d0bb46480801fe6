import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel

/// One command of `vs321 edit`: a name, mostly a region's number, and key=value pairs.
struct EditScript {
    private let name: String
    private let positional: [String]
    private var values: [String: String] = [:]
    private let room: Room?

    /// The words of each command: those between commas that stand alone.
    static func commands(_ words: [String]) -> [[String]] {
        words.split(separator: ",", omittingEmptySubsequences: true).map(Array.init)
    }

    /// The keys that each command knows.
    static let keys: [String: [String]] = [
        "add": ["outline", "rectangle", "desk", "bank", "at", "size", "seat", "number", "name"],
        "remove": [], "duplicate": ["by"], "move": ["by"], "slide": ["by"], "insert-vertex": ["edge", "at"],
        "move-vertex": ["vertex", "to", "by"], "remove-vertex": ["vertex"], "move-edge": ["edge", "by"],
        "move-border": ["with", "by"], "mirror": ["axis", "through"], "rotate": ["by", "about"], "rename": ["to"],
        "renumber": ["to"], "swap": ["with"], "mode": [],
    ]

    init(_ words: [String], room: Room?) throws(CommandFailure) {
        name = words.first ?? ""
        self.room = room
        guard let keys = Self.keys[name] else {
            throw CommandFailure(
                "there is no edit '\(name)'; there are \(Self.keys.keys.sorted().joined(separator: ", "))")
        }
        var positional: [String] = []
        var rest = words.dropFirst()
        while let word = rest.popFirst() {
            if let equals = word.firstIndex(of: "="), keys.contains(String(word[..<equals])) {
                values[String(word[..<equals])] = String(word[word.index(after: equals)...])
            } else if keys.contains(word), let value = rest.popFirst() {
                values[word] = value
            } else {
                positional.append(word)
            }
        }
        self.positional = positional
        let expected = name == "add" ? 0 : 1
        guard positional.count == expected else {
            let usage = keys.map { "\($0)=…" }.joined(separator: " ")
            let what = name == "mode" ? " MODE" : expected == 1 ? " N" : ""
            throw CommandFailure(
                "'\(words.joined(separator: " "))': write \(name)\(what)\(usage.isEmpty ? "" : " ")\(usage)")
        }
    }

    /// Makes the edit.
    func run(_ editor: inout SensorEditor) throws(CommandFailure) {
        if name == "add" { return try add(&editor) }
        let edit = try edit(editor.layout)
        try apply([edit], &editor)
    }

    private func apply(_ edits: [LayoutEdit], _ editor: inout SensorEditor) throws(CommandFailure) {
        do throws(LayoutEditRefusal) {
            try editor.layout.apply(edits)
        } catch {
            throw CommandFailure("\(name)\(positional.map { " " + $0 }.joined()): \(error)")
        }
    }

    private func edit(_ layout: LayoutEditor) throws(CommandFailure) -> LayoutEdit {
        if name == "mode" {
            guard let function = DetectionFunction(rawValue: positional[0]) else {
                let names = DetectionFunction.allCases.map(\.rawValue).joined(separator: " or ")
                throw CommandFailure("mode '\(positional[0])' is none: write \(names)")
            }
            return .setFunction(function)
        }
        let region = try region(positional[0], layout)
        switch name {
        case "remove": return .remove(region: region)
        case "duplicate": return .duplicate(region: region, by: try offset("by"))
        case "move": return .move(region: region, by: try offset("by"))
        case "slide":
            let offset = try offset("by")
            return .move(region: region, by: layout.slide(region: region, by: offset)?.offset ?? .zero)
        case "insert-vertex":
            return .insertVertex(region: region, edge: try integer("edge"), at: try optionalPoint("at"))
        case "move-vertex":
            let vertex = try integer("vertex")
            if let point = try optionalPoint("to") { return .moveVertex(region: region, vertex: vertex, to: point) }
            let outline = layout.layout.regions[region].outline
            guard outline.indices.contains(vertex) else {
                throw CommandFailure(
                    "\(name): \(LayoutEditRefusal.noSuchVertex(vertex, vertexCount: outline.count))")
            }
            return .moveVertex(region: region, vertex: vertex, to: outline[vertex] + (try offset("by")))
        case "remove-vertex": return .removeVertex(region: region, vertex: try integer("vertex"))
        case "move-edge": return .moveEdge(region: region, edge: try integer("edge"), by: try offset("by"))
        case "move-border":
            return .moveBorder(region: region, with: try self.region(try value("with"), layout), by: try offset("by"))
        case "mirror":
            let axis = try value("axis")
            guard let mirror = Mirror(rawValue: axis) else {
                throw CommandFailure("mirror: axis '\(axis)' is none: write left-right or top-bottom")
            }
            return .mirror(region: region, mirror, through: try optionalPoint("through"))
        case "rotate":
            let text = try value("by")
            guard let degrees = Double(text), let rotation = Rotation(degrees: degrees) else {
                throw CommandFailure("rotate: '\(text)' is no angle: write degrees anticlockwise, such as 90")
            }
            return .rotate(region: region, by: rotation, about: try optionalPoint("about"))
        case "rename":
            return .rename(region: region, values["to"].flatMap { $0.isEmpty ? nil : $0 })
        case "renumber": return .renumber(region: region, try integer("to"))
        default:
            return .swapNumbers(region: region, with: try self.region(try value("with"), layout))
        }
    }
}

extension EditScript {
    /// Adds regions; those around a desk serve it.
    private func add(_ editor: inout SensorEditor) throws(CommandFailure) {
        let first = editor.layout.layout.regions.count
        let number = values["number"] == nil ? nil : try integer("number")
        var drafts: [RegionDraft]
        if let text = values["outline"] {
            drafts = [RegionDraft(number: number, name: values["name"], outline: try points(text))]
        } else if let text = values["rectangle"] {
            let corners = try points(text)
            guard corners.count == 2 else { throw CommandFailure("add: a rectangle has two corners, X,Y/X,Y") }
            let outline = LayoutShape.rectangle(corners[0], corners[1])
            drafts = [RegionDraft(number: number, name: values["name"], outline: outline)]
        } else if let text = values["bank"] {
            drafts = try bank(text)
        } else if let id = values["desk"] {
            drafts = [try around(id, number)]
        } else {
            throw CommandFailure("add: give outline=…, rectangle=…, bank=… or desk=ID")
        }
        try apply([.add(drafts)], &editor)
        if let desk = values["desk"] { editor.desks[editor.layout.identities[first]] = desk }
    }

    private func around(_ id: String, _ number: Int?) throws(CommandFailure) -> RegionDraft {
        guard let desk = room?.desks.first(where: { $0.id == id }), let bounds = Bounds(around: desk.outline) else {
            throw CommandFailure("add: the sensor's room has no desk \(id); give an outline, or another desk")
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
        else { throw CommandFailure("add: '\(text)' is no bank of desks: write columns and rows, such as 3x2") }
        let size = try value("size").split(separator: "x").map(String.init)
        guard size.count == 2 else { throw CommandFailure("add: size is width and depth of a desk, such as 1.6x0.8") }
        guard let corner = try optionalPoint("at") else {
            throw CommandFailure("add: give the lower left corner of the bank, at=X,Y")
        }
        return LayoutShape.bank(
            corner: corner, columns: columns, rows: rows,
            desk: DeskSize(width: try length(size[0]), depth: try length(size[1])),
            seatDepth: try length(values["seat"] ?? "0"))
    }
}

extension EditScript {
    private func value(_ key: String) throws(CommandFailure) -> String {
        guard let value = values[key] else { throw CommandFailure("\(name): \(key)=… is missing") }
        return value
    }

    private func integer(_ key: String) throws(CommandFailure) -> Int {
        let text = try value(key)
        guard let number = Int(text) else { throw CommandFailure("\(name): \(key)=\(text) is no whole number") }
        return number
    }

    private func region(_ text: String, _ layout: LayoutEditor) throws(CommandFailure) -> Int {
        guard let number = Int(text), let index = layout.index(ofNumber: number) else {
            let numbers = layout.layout.regions.map { "\($0.number)" }.joined(separator: ", ")
            throw CommandFailure(
                "\(name): there is no region \(text); " + (numbers.isEmpty ? "none is drawn" : "there are \(numbers)"))
        }
        return index
    }

    private func length(_ text: String) throws(CommandFailure) -> Int {
        do throws(Metres.ReadingError) {
            let length = try Metres.millimetres(text)
            guard length.magnitude <= Point.limit.magnitude * 2 else {
                throw Metres.ReadingError.tooLarge
            }
            return length
        } catch {
            switch error {
            case .subMillimetre:
                throw CommandFailure("\(name): \(text) is finer than a millimetre: write at most three decimals")
            case .tooLarge:
                throw CommandFailure("\(name): \(text) m is too far away")
            case .notANumber:
                throw CommandFailure("\(name): '\(text)' is no length: write metres without a unit, such as 2.85")
            }
        }
    }

    private func point(_ text: String) throws(CommandFailure) -> RawPoint {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw CommandFailure("\(name): '\(text)' is no place: write X,Y in metres") }
        return RawPoint(x: try length(parts[0]), y: try length(parts[1]))
    }

    private func points(_ text: String) throws(CommandFailure) -> [RawPoint] {
        var points: [RawPoint] = []
        for part in text.split(separator: "/") { points.append(try point(String(part))) }
        return points
    }

    private func optionalPoint(_ key: String) throws(CommandFailure) -> RawPoint? {
        guard let text = values[key] else { return nil }
        return try point(text)
    }

    private func offset(_ key: String) throws(CommandFailure) -> Offset {
        let point = try point(try value(key))
        return Offset(dx: point.x, dy: point.y)
    }
}
