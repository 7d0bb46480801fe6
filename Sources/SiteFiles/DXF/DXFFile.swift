/// The parts of a DXF file that hold shapes: the unit, the blocks and the entities.
struct DXFFile: Sendable {
    /// An entity and what hangs on it.
    struct Entity: Sendable {
        /// The kind, such as LINE.
        let kind: String
        let layer: String
        /// The line on which it begins.
        let line: Int
        /// Its groups without those of extended data.
        let groups: [DXFGroups.Group]
        /// What other programs keep with it: the strings of our own application.
        let notes: [String]
        /// The vertices of a POLYLINE and the attributes of an INSERT.
        var parts: [Entity] = []
    }

    /// A block that INSERT places.
    struct Block: Sendable {
        let base: DXFPoint
        var entities: [Entity]
    }

    /// The name under which extended data of ours stands.
    static let application = "VS321"

    private(set) var source: DXFGroups

    /// Millimetres in a unit of the drawing, where the file says.
    private(set) var unitMM: Double?

    private(set) var blocks: [String: Block] = [:]
    private(set) var entities: [Entity] = []

    init(_ bytes: [UInt8]) throws(DXFGroups.Fault) {
        source = try DXFGroups(bytes)
        var index = 0
        var isDXF = false
        while index < source.groups.count {
            guard source.groups[index].code == 0, source.isValue(index, "SECTION"), index + 1 < source.groups.count
            else {
                index += 1
                continue
            }
            isDXF = true
            let name = index + 1
            index += 2
            if source.isValue(name, "HEADER") {
                header(&index)
            } else if source.isValue(name, "BLOCKS") {
                readBlocks(&index)
            } else if source.isValue(name, "ENTITIES") {
                while !isEnd(index) { if let entity = entity(&index) { entities.append(entity) } }
            }
        }
        if !isDXF {
            throw DXFGroups.Fault(line: 1, message: "this is no DXF: it has no sections; save the drawing as ASCII DXF")
        }
    }

    private func isEnd(_ index: Int) -> Bool {
        guard index < source.groups.count else { return true }
        return source.groups[index].code == 0 && (source.isValue(index, "ENDSEC") || source.isValue(index, "EOF"))
    }

    private mutating func header(_ index: inout Int) {
        while !isEnd(index) {
            if source.groups[index].code == 9, source.isValue(index, "$INSUNITS"), index + 1 < source.groups.count,
                let code = source.integer(source.groups[index + 1])
            {
                unitMM = LengthUnit.millimetres(ofCode: code)
            }
            if source.groups[index].code == 9, source.isValue(index, "$DWGCODEPAGE"), index + 1 < source.groups.count {
                source.use(CodePage(drawing: source.text(source.groups[index + 1])))
            }
            index += 1
        }
    }

    private mutating func readBlocks(_ index: inout Int) {
        while !isEnd(index) {
            guard let head = entity(&index), head.kind == "BLOCK" else { continue }
            var block = Block(base: source.point(head, 10) ?? DXFPoint(x: 0, y: 0), entities: [])
            while !isEnd(index) {
                if source.groups[index].code == 0, source.isValue(index, "ENDBLK") {
                    _ = entity(&index)
                    break
                }
                if let entity = entity(&index) { block.entities.append(entity) }
            }
            if let name = source.text(head, 2) { blocks[name.uppercased()] = block }
        }
    }

    /// Reads the entity at the index with what follows and belongs to it; `nil` where there is none.
    private func entity(_ index: inout Int) -> Entity? {
        guard var entity = single(&index) else { return nil }
        let takes = entity.kind == "POLYLINE" || (entity.kind == "INSERT" && source.integer(entity, 66) == 1)
        guard takes else { return entity }
        while !isEnd(index), source.groups[index].code == 0 {
            if source.isValue(index, "SEQEND") {
                _ = single(&index)
                break
            }
            guard source.isValue(index, "VERTEX") || source.isValue(index, "ATTRIB"), let part = single(&index) else {
                break
            }
            entity.parts.append(part)
        }
        return entity
    }

    private func single(_ index: inout Int) -> Entity? {
        guard index < source.groups.count else { return nil }
        let head = source.groups[index]
        guard head.code == 0 else {
            index += 1
            return nil
        }
        index += 1
        let first = index
        while index < source.groups.count, source.groups[index].code != 0 { index += 1 }
        let all = source.groups[first..<index]
        let own = all.prefix { $0.code < 1000 }
        var (notes, isOurs): ([String], Bool) = ([], false)
        for group in all.dropFirst(own.count) {
            if group.code == 1001 { isOurs = source.text(group) == Self.application }
            if group.code == 1000, isOurs { notes.append(source.text(group)) }
        }
        let layer = own.first { $0.code == 8 }.map { source.text($0) } ?? "0"
        return Entity(kind: source.text(head), layer: layer, line: head.line, groups: Array(own), notes: notes)
    }
}

extension DXFGroups {
    /// The first value of a code.
    func number(_ entity: DXFFile.Entity, _ code: Int) -> Double? {
        entity.groups.first { $0.code == code }.flatMap { number($0) }
    }

    /// The first value of a code.
    func integer(_ entity: DXFFile.Entity, _ code: Int) -> Int? {
        entity.groups.first { $0.code == code }.flatMap { integer($0) }
    }

    /// The first value of a code.
    func text(_ entity: DXFFile.Entity, _ code: Int) -> String? {
        entity.groups.first { $0.code == code }.map { text($0) }
    }

    /// The point whose x has this code and whose y the code ten above it.
    func point(_ entity: DXFFile.Entity, _ code: Int) -> DXFPoint? {
        guard let x = number(entity, code), let y = number(entity, code + 10) else { return nil }
        return DXFPoint(x: x, y: y)
    }
}
