import DetectionRegions
import Findings
import JSONLines
import PlaneGeometry
import SensorModel

/// The layout of one line of a bulk file, before anybody judged it, and where its values stand.
struct LayoutLine {
    /// The id as JSON text, if the line has one.
    let id: String?

    /// The layout in whole millimetres.
    let layout: RawLayout

    /// Reads a line that holds nothing but one JSON object.
    init(_ tape: JSONTape) throws(LayoutLineFault) {
        guard tape.kind(of: 0) == .object else {
            throw LayoutLineFault(message: "a line is one JSON object, {…}", offset: 0)
        }
        id = try Self.id(in: tape)
        let function = try Self.function(in: tape)
        let area = try Self.area(in: tape)
        let regions = try Self.regions(in: tape)
        layout = RawLayout(function: function, regions: regions, effectiveArea: area)
    }

    private static func id(in tape: JSONTape) throws(LayoutLineFault) -> String? {
        guard let node = tape.member("id", of: 0) else { return nil }
        switch tape.kind(of: node) {
        case .string: return "\"" + tape.rawText(of: node) + "\""
        case .number: return tape.rawText(of: node)
        default: throw tape.fault("id is a text", at: node)
        }
    }

    private static func function(in tape: JSONTape) throws(LayoutLineFault) -> DetectionFunction {
        var values: String { DetectionFunction.allCases.map(\.rawValue).joined(separator: " or ") }
        guard let node = tape.member("mode", of: 0) else {
            throw LayoutLineFault(message: "a layout needs mode: \(values)", offset: 0)
        }
        guard let text = tape.text(at: node),
            let function = DetectionFunction(rawValue: String(decoding: text, as: UTF8.self))
        else { throw tape.fault("mode is \(values)", at: node) }
        return function
    }

    private static func area(in tape: JSONTape) throws(LayoutLineFault) -> LayoutArea? {
        guard let node = tape.member("area", of: 0) else { return nil }
        let corners = tape.elements(of: node)
        guard tape.kind(of: node) == .array, corners.count == 2 else {
            throw tape.fault("area is two opposite corners, [[x, y], [x, y]]", at: node)
        }
        return .corners(try point(corners[0], tape), try point(corners[1], tape))
    }

    private static func regions(in tape: JSONTape) throws(LayoutLineFault) -> [RawRegion] {
        guard let node = tape.member("regions", of: 0) else {
            throw LayoutLineFault(message: "a layout needs regions: a list, [] for none", offset: 0)
        }
        guard tape.kind(of: node) == .array else { throw tape.fault("regions is a list", at: node) }
        var regions: [RawRegion] = []
        for element in tape.elements(of: node) { regions.append(try region(element, tape)) }
        return regions
    }

    private static func region(_ node: Int, _ tape: JSONTape) throws(LayoutLineFault) -> RawRegion {
        guard tape.kind(of: node) == .object else {
            throw tape.fault("a region is an object with number and outline", at: node)
        }
        guard let numberNode = tape.member("number", of: node) else {
            throw tape.fault("a region needs number", at: node)
        }
        guard let outlineNode = tape.member("outline", of: node) else {
            throw tape.fault("a region needs outline: its vertices, [[x, y], …]", at: node)
        }
        guard tape.kind(of: outlineNode) == .array else {
            throw tape.fault("outline is a list of vertices, [[x, y], …]", at: outlineNode)
        }
        let vertices = tape.elements(of: outlineNode)
        var outline: [RawPoint] = []
        outline.reserveCapacity(vertices.count)
        for vertex in vertices { outline.append(try point(vertex, tape)) }
        let name = tape.member("name", of: node).flatMap { tape.text(at: $0) }
        return RawRegion(
            number: try number(numberNode, tape, "number"), name: name.map { String(decoding: $0, as: UTF8.self) },
            outline: outline)
    }

    private static func point(_ node: Int, _ tape: JSONTape) throws(LayoutLineFault) -> RawPoint {
        // Two numbers are two nodes: [array, x, y].
        let (x, y) = (node + 1, node + 2)
        guard tape.kind(of: node) == .array, tape.nodes[node].next == node + 3, tape.kind(of: x) == .number,
            tape.kind(of: y) == .number
        else { throw tape.fault("a point is [x, y] in whole millimetres", at: node) }
        return RawPoint(x: try number(x, tape, "a coordinate"), y: try number(y, tape, "a coordinate"))
    }

    private static func number(_ node: Int, _ tape: JSONTape, _ what: String) throws(LayoutLineFault) -> Int {
        guard let number = tape.wholeNumber(at: node) else {
            throw tape.fault("\(what) is a whole number" + (what == "number" ? "" : " of millimetres"), at: node)
        }
        return number
    }
}

extension JSONTape {
    /// A number without a fraction, however it is written; one beyond ±10¹⁸ counts as that. `nil` for anything else.
    fileprivate func wholeNumber(at index: Int) -> Int? {
        let node = nodes[index]
        guard node.kind == .number else { return nil }
        let isNegative = bytes[node.start] == UInt8(ascii: "-")
        var value = 0
        for offset in (isNegative ? node.start + 1 : node.start)..<node.end {
            let byte = bytes[offset]
            guard isDecimalDigit(byte), node.end - node.start <= 18 else { return unusualNumber(node) }
            value = value &* 10 &+ Int(byte &- UInt8(ascii: "0"))
        }
        return isNegative ? -value : value
    }

    /// The same for exponents, fractions that are zero, and more digits than an `Int` is sure to hold.
    private func unusualNumber(_ node: Node) -> Int? {
        guard let value = Double(String(decoding: bytes[node.start..<node.end], as: UTF8.self)) else { return nil }
        guard value.magnitude < 1e18 else { return value < 0 ? -1_000_000_000_000_000_000 : 1_000_000_000_000_000_000 }
        return Int(exactly: value)
    }

    fileprivate func rawText(of node: Int) -> String {
        String(decoding: bytes[nodes[node].start..<nodes[node].end], as: UTF8.self)
    }

    fileprivate func fault(_ message: String, at node: Int) -> LayoutLineFault {
        LayoutLineFault(message: message, offset: startOfValue(node))
    }

    /// The byte at which a value begins, the quotation mark of a text included.
    func startOfValue(_ node: Int) -> Int { nodes[node].kind == .string ? nodes[node].start - 1 : nodes[node].start }
}
