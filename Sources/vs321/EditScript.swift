import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import SiteModel

/// One command of `vs321 edit`: a name, mostly a region's number, and key=value pairs.
struct EditScript {
    let name: String
    private(set) var positional: [String] = []
    private(set) var values: [String: String] = [:]
    let room: Room?

    /// What messages call the command: "move", or "command 2, move" where there are several.
    let title: String

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

    /// Keys of which a command takes one only.
    private static let alternatives: [String: [[String]]] = [
        "add": [
            ["outline", "rectangle", "bank"], ["bank", "desk"], ["bank", "number"], ["bank", "name"],
        ],
        "move-vertex": [["to", "by"]],
    ]

    /// A command; `place` says which of several it is, from 1.
    init(_ words: [String], room: Room?, place: Int? = nil) throws(CommandFailure) {
        name = words.first ?? ""
        title = place.map { "command \($0), \(words.first ?? "")" } ?? name
        self.room = room
        guard let keys = Self.keys[name] else {
            let names = Self.keys.keys.sorted()
            throw CommandFailure(
                "there is no edit '\(name)'\(NearestName.suggestion(for: name, in: names)); there are "
                    + names.joined(separator: ", "))
        }
        if let word = words.first(where: { $0.count > 1 && $0.hasSuffix(",") }) {
            throw CommandFailure("\(title): the comma after \(word.dropLast()) stands alone, with a space before it")
        }
        var rest = words.dropFirst()
        while let word = rest.popFirst() {
            if let equals = word.firstIndex(of: "=") {
                let key = String(word[..<equals])
                guard keys.contains(key) else {
                    throw CommandFailure(
                        "\(title): there is no \(key)=…\(NearestName.suggestion(for: key, in: keys)); \(Self.usage(name))"
                    )
                }
                try set(key, String(word[word.index(after: equals)...]))
            } else if keys.contains(word), let value = rest.popFirst() {
                try set(word, value)
            } else {
                positional.append(word)
            }
        }
        guard positional.count == (name == "add" ? 0 : 1) else {
            throw CommandFailure(
                "\(title): '\(words.joined(separator: " "))' is not how it is written: \(Self.usage(name))")
        }
        for alternatives in Self.alternatives[name] ?? [] {
            var given: [String] = []
            for key in alternatives where values[key] != nil { given.append(key) }
            if given.count > 1 {
                throw CommandFailure(
                    "\(title): \(given.map { $0 + "=…" }.joined(separator: " and ")) exclude each other")
            }
        }
        for key in ["at", "size", "seat"] where name == "add" && values["bank"] == nil && values[key] != nil {
            throw CommandFailure("\(title): \(key)=… belongs to bank=…")
        }
    }

    private mutating func set(_ key: String, _ value: String) throws(CommandFailure) {
        guard values.updateValue(value, forKey: key) == nil else {
            throw CommandFailure("\(title): \(key)=… is given twice")
        }
    }

    private static func usage(_ name: String) -> String {
        let what = name == "mode" ? ["MODE"] : name == "add" ? [] : ["N"]
        return "write " + ([name] + what + (keys[name] ?? []).map { "\($0)=…" }).joined(separator: " ")
    }

    /// Makes the edit, and says what a person might not expect of it.
    func run(_ editor: inout SensorEditor) throws(CommandFailure) -> [String] {
        if name == "add" {
            try add(&editor)
            return []
        }
        let edit = try edit(editor.layout)
        let notes = try notes(on: edit, editor.layout)
        try apply([edit], &editor)
        return notes
    }

    private func notes(on edit: LayoutEdit, _ layout: LayoutEditor) throws(CommandFailure) -> [String] {
        switch edit {
        case .setFunction(let function) where function != layout.layout.function:
            let count = layout.layout.regions.count
            return count == 0
                ? []
                : ["\(title): \(count) region\(count == 1 ? " is" : "s are") gone, as on the device: draw them anew"]
        case .move(let region, let done) where name == "slide":
            let wish = try offset("by")
            guard done != wish else { return [] }
            let blockers = layout.slide(region: region, by: wish)?.blockers ?? []
            let what = blockers.map { $0.words(in: layout.layout) }
            return [
                "\(title): went \(Metres.text(done.dx)),\(Metres.text(done.dy)) of \(Metres.text(wish.dx)),\(Metres.text(wish.dy))"
                    + (what.isEmpty ? "" : ", up to " + what.joined(separator: " and "))
            ]
        default: return []
        }
    }

    func apply(_ edits: [LayoutEdit], _ editor: inout SensorEditor) throws(CommandFailure) {
        do throws(LayoutEditRefusal) {
            try editor.layout.apply(edits)
        } catch {
            throw CommandFailure("\(title)\(positional.map { " " + $0 }.joined()): \(error)")
        }
    }
}
