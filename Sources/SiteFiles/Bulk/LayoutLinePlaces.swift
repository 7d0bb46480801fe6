import Findings
import JSONLines

/// Where the values of a line that is a layout stand, found at once for each of many findings.
struct LayoutLinePlaces {
    private let tape: JSONTape

    /// The regions, by their nodes.
    private let regions: [Int]

    /// The columns before each stretch of so many bytes.
    private let columns: [Int]
    private static let stretch = 1024

    /// The places of a line whose regions and outlines were read.
    init(_ tape: JSONTape) {
        self.tape = tape
        regions = tape.member("regions", of: 0).map { tape.elements(of: $0) } ?? []
        var columns: [Int] = []
        var column = 1
        for (offset, byte) in tape.bytes.enumerated() {
            if offset % Self.stretch == 0 { columns.append(column) }
            // Bytes that go on with a character (0b10……) are not the start of one.
            if byte & 0xc0 != 0x80 { column += 1 }
        }
        self.columns = columns
    }

    /// The column in characters of the value at a path, or of the last one on the way that the line has.
    func column(of path: FindingPath) -> Int {
        let offset = max(tape.startOfValue(node(at: path)), 0)
        let start = offset / Self.stretch
        guard columns.indices.contains(start) else { return 1 }
        return columns[start] + tape.bytes[start * Self.stretch..<offset].count { $0 & 0xc0 != 0x80 }
    }

    /// The value at a path, or the last one on the way that the line has; of a member that means nothing its name.
    private func node(at path: FindingPath) -> Int {
        var node = 0
        for (depth, step) in path.steps.enumerated() {
            switch step {
            case .key("regions") where depth == 0: node = tape.member("regions", of: 0) ?? node
            case .key(let name):
                guard let key = tape.key(name, of: node) else { return node }
                node =
                    (LayoutLine.members + LayoutLine.regionMembers).contains { $0.description == name } ? key + 1 : key
            case .index(let index) where depth == 1 && path.steps[0] == .key("regions"):
                guard regions.indices.contains(index) else { return node }
                node = regions[index]
            case .index(let index): node = vertex(index, of: node)
            }
        }
        return node
    }

    /// A vertex of an outline or a corner of the area: each is three nodes, itself and two numbers.
    private func vertex(_ index: Int, of outline: Int) -> Int {
        let node = outline + 1 + 3 * index
        return node < tape.nodes[outline].next ? node : outline
    }

    /// The coordinates at a path as they are written, `[x,y]`, where a vertex or a corner of the area stands there.
    func writtenPoint(at path: FindingPath) -> String? {
        pointNode(at: path).map { "[\(tape.rawText(of: $0 + 1)),\(tape.rawText(of: $0 + 2))]" }
    }

    /// The same in metres as messages have it, `(x, y)`, with all digits.
    func place(at path: FindingPath) -> String? {
        pointNode(at: path).map { "(\(metres($0 + 1)), \(metres($0 + 2)))" }
    }

    private func metres(_ node: Int) -> String {
        var text: [UInt8] = []
        tape.decimal(node).scaled(byTenTo: -3).append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    private func pointNode(at path: FindingPath) -> Int? {
        let node = node(at: path)
        return tape.kind(of: node) == .array && tape.nodes[node].next == node + 3 ? node : nil
    }
}

extension JSONTape {
    /// The key of an object's member of that name.
    fileprivate func key(_ name: String, of object: Int) -> Int? {
        keys(of: object).first { text(at: $0)?.elementsEqual(name.utf8) ?? false }
    }
}
