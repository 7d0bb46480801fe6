import JSONLines
import SensorModel

/// What is gathered while a collection of layouts is read.
struct LayoutCollectionReading {
    /// What is wrong so far.
    var faults: [GeoJSONFault] = []

    /// What a line has for its owner lies up to three levels deeper in a collection.
    private var tape = JSONTape(depthLimit: JSONTape.depthLimit + 3)
    private var layouts: [LayoutDraft] = []
    private var indices: [DecimalNumber: Int] = [:]

    /// Regions, with the number of their layout and the node of their feature; a layout may stand behind its regions.
    private var regions: [(layout: DecimalNumber, feature: Int, text: [UInt8]?)] = []

    /// Members that lines have no place for.
    private var leftOut: [String] = []

    /// Reads the features of a text; those of which nothing can be made leave faults.
    mutating func read(_ text: [UInt8]) throws(GeoJSONFault) {
        try readText(text)
        let features = try checkCollection()
        for feature in tape.elements(of: features) {
            do throws(GeoJSONFault) {
                try readFeature(feature)
            } catch {
                faults.append(error)
            }
        }
        for region in regions {
            if let index = indices[region.layout] {
                layouts[index].add(region.text)
            } else {
                let start = tape.startOfValue(region.feature)
                faults.append(GeoJSONFault("this region belongs to a layout that is not there", at: start))
            }
        }
    }

    /// The lines of the layouts with which nothing is wrong; each is read once more, so that what is written can be read.
    mutating func lines() -> [[UInt8]] {
        var reader = LayoutLineReader()
        var lines: [[UInt8]] = []
        for layout in layouts {
            guard let line = layout.line else { continue }
            do throws(LayoutLineFault) {
                let lineFeed = 1
                if try reader.read(line.span.extracting(droppingLast: lineFeed)) != nil { lines.append(line) }
            } catch {
                faults.append(GeoJSONFault("this layout would make no line: \(error.message)", at: layout.offset))
            }
        }
        return lines
    }

    /// What was left out.
    func remarks() -> [String] {
        leftOut.isEmpty ? [] : ["not carried over: " + leftOut.joined(separator: ", ")]
    }

    private mutating func readText(_ text: [UInt8]) throws(GeoJSONFault) {
        do {
            try tape.read(text.span)
        } catch {
            throw GeoJSONFault("not JSON from here on", at: error.offset)
        }
        do {
            _ = try UTF8Span(validating: text.span)
        } catch {
            throw GeoJSONFault("not UTF-8 from here on", at: error.byteOffsets.lowerBound)
        }
        if let node = tape.loneSurrogate() {
            throw GeoJSONFault(
                "half of a surrogate pair is no character; its other half is missing", at: tape.startOfValue(node))
        }
    }

    /// The list of features of a collection that is marked as it has to be.
    private mutating func checkCollection() throws(GeoJSONFault) -> Int {
        guard let type = tape.member("type", of: 0), tape.isText(type, "FeatureCollection") else {
            throw GeoJSONFault("layouts in GeoJSON are one object with \"type\": \"FeatureCollection\"", at: 0)
        }
        try checkMembers(of: 0)
        guard let units = tape.member("units", of: 0), tape.isText(units, "metres") else {
            throw GeoJSONFault(
                "the coordinates of this GeoJSON are not marked as metres; where they are, add \"units\": \"metres\"",
                at: tape.member("units", of: 0).map(tape.startOfValue) ?? 0)
        }
        guard let holds = tape.member("holds", of: 0), tape.isText(holds, LayoutFeatureNames.layouts) else {
            throw GeoJSONFault(
                "this GeoJSON is not marked as holding layouts; where it does, add \"holds\": \"layouts\"",
                at: tape.member("holds", of: 0).map(tape.startOfValue) ?? 0)
        }
        if let crs = tape.member("crs", of: 0), tape.saysDegrees(crs) {
            throw GeoJSONFault(GeoJSONReferenceSystem.contradiction, at: tape.startOfValue(crs))
        }
        guard let features = tape.member("features", of: 0), tape.kind(of: features) == .array else {
            throw GeoJSONFault("a FeatureCollection needs a list of features", at: 0)
        }
        noteLeftOut(of: 0, but: ["type", "units", "holds", "features", "bbox"], "the collection's")
        return features
    }

    private func checkMembers(of object: Int) throws(GeoJSONFault) {
        guard let key = tape.repeatedKey(of: object) else { return }
        throw GeoJSONFault("the member \(tape.name(of: key)) stands twice", at: tape.startOfValue(key))
    }

    private mutating func noteLeftOut(of object: Int, but known: [StaticString], _ owner: String) {
        for key in tape.keys(of: object) where !known.contains(where: { tape.matches(key, $0) }) {
            let words = "\(owner) member \"\(tape.name(of: key))\""
            if leftOut.count < 20, !leftOut.contains(words) { leftOut.append(words) }
        }
    }
}

// Single features.
extension LayoutCollectionReading {
    private mutating func readFeature(_ feature: Int) throws(GeoJSONFault) {
        let start = tape.startOfValue(feature)
        guard let type = tape.member("type", of: feature), tape.isText(type, "Feature"),
            let properties = tape.member("properties", of: feature), tape.kind(of: properties) == .object
        else { throw GeoJSONFault("a feature needs \"type\": \"Feature\" and properties with a kind", at: start) }
        try checkMembers(of: feature)
        try checkMembers(of: properties)
        let kindNode = tape.member("kind", of: properties)
        guard let kindNode, let kind = LayoutFeatureKind.allCases.first(where: { tape.isText(kindNode, $0.name) })
        else {
            throw GeoJSONFault(
                "the kind of a feature is layout or region here", at: tape.startOfValue(kindNode ?? properties))
        }
        noteLeftOut(of: feature, but: ["type", "properties", "geometry", "bbox"], "features'")
        guard let numberNode = tape.member("layout", of: properties), tape.kind(of: numberNode) == .number else {
            throw GeoJSONFault(
                kind == .layout
                    ? "a layout needs a number as the property layout, which its regions have too"
                    : "a region needs the number of its layout as the property layout",
                at: tape.startOfValue(tape.member("layout", of: properties) ?? properties))
        }
        let number = tape.decimal(numberNode)
        switch kind {
        case .layout: try readLayout(feature, properties, number, numberNode)
        case .region:
            do throws(GeoJSONFault) {
                regions.append((number, feature, try regionText(feature, properties)))
            } catch {
                regions.append((number, feature, nil))
                throw error
            }
        }
    }

    private mutating func readLayout(
        _ feature: Int, _ properties: Int, _ number: DecimalNumber, _ numberNode: Int
    ) throws(GeoJSONFault) {
        guard indices[number] == nil else {
            throw GeoJSONFault("another layout has this number", at: tape.startOfValue(numberNode))
        }
        indices[number] = layouts.count
        let offset = tape.startOfValue(feature)
        layouts.append(LayoutDraft(offset: offset))
        var head: [UInt8] = []
        var others: [UInt8] = []
        if let id = tape.member("id", of: properties) {
            guard tape.kind(of: id) == .string || tape.kind(of: id) == .number else {
                throw GeoJSONFault("id is a text", at: tape.startOfValue(id))
            }
            head += #""id":"#.utf8
            tape.appendCompact(id, to: &head)
            head.append(UInt8(ascii: ","))
        }
        let mode = tape.member("mode", of: properties)
        guard let mode, let function = tape.function(at: mode) else {
            throw GeoJSONFault(
                "a layout needs mode: people-counting or desk-occupancy", at: tape.startOfValue(mode ?? properties))
        }
        head += #""mode":"\#(function.rawValue)""#.utf8
        if let geometry = tape.member("geometry", of: feature) {
            head += #","area":"#.utf8
            try GeoJSONOutline(tape: tape, geometry: geometry).appendArea(to: &head)
        }
        try appendOthers(of: properties, .layout, but: ["id", "mode"], to: &others)
        layouts[layouts.count - 1] = LayoutDraft(offset: offset, head: head, others: others)
    }

    private func regionText(_ feature: Int, _ properties: Int) throws(GeoJSONFault) -> [UInt8] {
        var text: [UInt8] = []
        guard let number = tape.member("number", of: properties), tape.kind(of: number) == .number,
            tape.decimal(number).isWhole
        else {
            throw GeoJSONFault(
                "a region needs number, a whole number",
                at: tape.startOfValue(tape.member("number", of: properties) ?? properties))
        }
        text += #"{"number":"#.utf8
        tape.decimal(number).append(to: &text)
        if let name = tape.member("name", of: properties) {
            text += #","name":"#.utf8
            tape.appendCompact(name, to: &text)
        }
        guard let geometry = tape.member("geometry", of: feature) else {
            throw GeoJSONFault("a region needs a Polygon as its geometry", at: tape.startOfValue(feature))
        }
        text += #","outline":"#.utf8
        try GeoJSONOutline(tape: tape, geometry: geometry).appendOutline(to: &text)
        try appendOthers(of: properties, .region, but: ["number", "name"], to: &text)
        text.append(UInt8(ascii: "}"))
        return text
    }

    /// The properties without a meaning, in their order. Tools that give all features the same properties fill those that one
    /// does not have with `null`.
    private func appendOthers(
        of properties: Int, _ kind: LayoutFeatureKind, but known: [StaticString], to text: inout [UInt8]
    ) throws(GeoJSONFault) {
        for key in tape.keys(of: properties) {
            if (["kind", "layout"] + known).contains(where: { tape.matches(key, $0) }) { continue }
            let name = tape.name(of: key)
            let isNull = tape.kind(of: key + 1) == .null
            if isNull, LayoutFeatureNames.isOurs(name) || LayoutFeatureNames.isGeometry(name, in: kind) { continue }
            if LayoutFeatureNames.isGeometry(name, in: kind) {
                throw GeoJSONFault(
                    "a property \(name) would take the place of the \(kind.rawValue)'s own; give it another name",
                    at: tape.startOfValue(key))
            }
            text.append(UInt8(ascii: ","))
            JSONText.appendQuoted(LayoutFeatureNames.member(for: name), to: &text)
            text.append(UInt8(ascii: ":"))
            tape.appendCompact(key + 1, to: &text)
        }
    }
}

extension LayoutFeatureKind {
    fileprivate var name: StaticString {
        switch self {
        case .layout: "layout"
        case .region: "region"
        }
    }
}
