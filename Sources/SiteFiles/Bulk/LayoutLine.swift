import DetectionRegions
import Findings
import JSONLines
import PlaneGeometry
import SensorModel

/// The layout of one line of a bulk file, before anybody judged it, and where its values stand.
struct LayoutLine {
    /// The id as JSON text, if the line has one.
    let id: String?

    /// The layout in whole millimetres; a coordinate of more than eighteen digits stands as ±10¹⁸.
    let layout: RawLayout

    /// The members that mean nothing, in their order.
    let unknown: [UnknownMember]

    /// What stands in the line for a number of a region that has more than eighteen digits, by the number that stands in the
    /// layout for it.
    let farNumbers: [Int: String]

    /// A member that means nothing where it stands.
    struct UnknownMember {
        let name: String

        /// The region that has it, or `nil` for the layout.
        let region: Int?
    }

    /// So many members that mean nothing are told of at most.
    static let unknownListedAtMost = 1000

    /// Reads a line that holds nothing but one JSON object.
    init(_ tape: JSONTape) throws(LayoutLineFault) {
        guard tape.kind(of: 0) == .object else {
            throw LayoutLineFault(message: "a line is one JSON object, {…}", offset: 0)
        }
        if let node = tape.loneSurrogate() {
            throw tape.fault("half of a surrogate pair is no character; its other half is missing", at: node)
        }
        var reading = LayoutLineReading(tape: tape)
        try reading.checkMembers(of: 0, region: nil, known: Self.members)
        id = try Self.id(in: tape)
        let function = try Self.function(in: tape)
        let area = try Self.area(in: tape)
        let regions = try reading.regions()
        layout = RawLayout(function: function, regions: regions, effectiveArea: area)
        unknown = reading.unknown
        farNumbers = reading.farNumbers
    }

    /// The members of a layout and of a region.
    static let members: [StaticString] = ["id", "mode", "area", "regions"]
    static let regionMembers: [StaticString] = ["number", "name", "outline"]

    private static func id(in tape: JSONTape) throws(LayoutLineFault) -> String? {
        guard let node = tape.member("id", of: 0) else { return nil }
        switch tape.kind(of: node) {
        case .string:
            return "\"" + tape.rawText(of: node) + "\""
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

    fileprivate static func point(_ node: Int, _ tape: JSONTape) throws(LayoutLineFault) -> RawPoint {
        // Two numbers are two nodes: [array, x, y].
        let (x, y) = (node + 1, node + 2)
        guard tape.kind(of: node) == .array, tape.nodes[node].next == node + 3, tape.kind(of: x) == .number,
            tape.kind(of: y) == .number
        else { throw tape.fault("a point is [x, y] in whole millimetres", at: node) }
        return RawPoint(x: try coordinate(x, tape), y: try coordinate(y, tape))
    }

    private static func coordinate(_ node: Int, _ tape: JSONTape) throws(LayoutLineFault) -> Int {
        switch tape.wholeNumber(at: node) {
        case .near(let value): return value
        case .far(let isNegative): return isNegative ? -farthest : farthest
        case nil: throw tape.fault("a coordinate is a whole number of millimetres", at: node)
        }
    }

    /// What stands for a coordinate of more digits, in millimetres.
    static let farthest = 1_000_000_000_000_000_000
}

/// What is gathered while the regions of a line are read.
private struct LayoutLineReading {
    let tape: JSONTape
    var unknown: [LayoutLine.UnknownMember] = []
    var farNumbers: [Int: String] = [:]

    mutating func regions() throws(LayoutLineFault) -> [RawRegion] {
        guard let node = tape.member("regions", of: 0) else {
            throw LayoutLineFault(message: "a layout needs regions: a list, [] for none", offset: 0)
        }
        guard tape.kind(of: node) == .array else { throw tape.fault("regions is a list", at: node) }
        var regions: [RawRegion] = []
        for element in tape.elements(of: node) { regions.append(try region(element, regions.count)) }
        return regions
    }

    /// Refuses a member that stands twice, and notes those that mean nothing.
    mutating func checkMembers(of object: Int, region: Int?, known: [StaticString]) throws(LayoutLineFault) {
        if let key = tape.repeatedKey(of: object) {
            throw tape.fault("the member \(name(of: key)) stands twice", at: key)
        }
        for key in tape.keys(of: object) where !known.contains(where: { tape.matches(key, $0) }) {
            let name = name(of: key)
            guard !name.hasPrefix("x-"), unknown.count <= LayoutLine.unknownListedAtMost else { continue }
            unknown.append(LayoutLine.UnknownMember(name: name, region: region))
        }
    }

    private func name(of key: Int) -> String { String(decoding: tape.text(at: key) ?? [], as: UTF8.self) }

    private mutating func region(_ node: Int, _ index: Int) throws(LayoutLineFault) -> RawRegion {
        guard tape.kind(of: node) == .object else {
            throw tape.fault("a region is an object with number and outline", at: node)
        }
        try checkMembers(of: node, region: index, known: LayoutLine.regionMembers)
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
        for vertex in vertices { outline.append(try LayoutLine.point(vertex, tape)) }
        let name = tape.member("name", of: node).flatMap { tape.text(at: $0) }
        return RawRegion(
            number: try number(numberNode), name: name.map { String(decoding: $0, as: UTF8.self) }, outline: outline)
    }

    private mutating func number(_ node: Int) throws(LayoutLineFault) -> Int {
        switch tape.wholeNumber(at: node) {
        case .near(let value): return value
        case .far:
            let text = tape.rawText(of: node)
            if let known = farNumbers.first(where: { $0.value == text }) { return known.key }
            // Each text has a number of its own, so that different ones stay different.
            let number = Int.max - farNumbers.count
            farNumbers[number] = text
            return number
        case nil: throw tape.fault("number is a whole number", at: node)
        }
    }
}

extension JSONTape {
    /// A number without a fraction, however it is written, or `nil` for anything else.
    func wholeNumber(at index: Int) -> WholeNumberText? {
        let node = nodes[index]
        guard node.kind == .number else { return nil }
        let isNegative = bytes[node.start] == UInt8(ascii: "-")
        var value = 0
        for offset in (isNegative ? node.start + 1 : node.start)..<node.end {
            let digit = bytes[offset] &- UInt8(ascii: "0")
            guard digit < 10, node.end - node.start <= 18 else {
                return WholeNumberText(bytes[node.start..<node.end])
            }
            value = value &* 10 &+ Int(digit)
        }
        return .near(isNegative ? -value : value)
    }

    func rawText(of node: Int) -> String {
        String(decoding: bytes[nodes[node].start..<nodes[node].end], as: UTF8.self)
    }

    func fault(_ message: String, at node: Int) -> LayoutLineFault {
        LayoutLineFault(message: message, offset: startOfValue(node))
    }

    /// The byte at which a value begins, the quotation mark of a text included.
    func startOfValue(_ node: Int) -> Int { nodes[node].kind == .string ? nodes[node].start - 1 : nodes[node].start }
}
