import PlaneGeometry

/// A chain of lines and curves of a drawing, in millimetres, or a word in it.
struct DXFPiece {
    /// What it is.
    enum Content {
        case chain(DXFChain)
        case words(String, at: Point)
    }

    let content: Content

    /// The kind of entity, such as LINE.
    let kind: String
    let layer: String
    let line: Int
    let notes: [String]

    /// The INSERT of the drawing that it came from, by its number; pieces of one make one thing.
    let insert: Int?
}

/// Takes a drawing apart into chains and words, and counts what it cannot take.
struct DXFFlattening {
    private let file: DXFFile
    private let unitMM: Double
    private(set) var pieces: [DXFPiece] = []

    /// What was left out: kind of entity, layer, and why, with how often.
    private(set) var skipped = DXFSkipped()

    /// The words of an INSERT's attributes by its number; the tag with the text.
    private(set) var attributes: [Int: [(tag: String, text: String)]] = [:]

    private var inserts = 0

    /// How many entities of blocks were looked at, each time they are placed.
    private var visits = 0

    /// Straight lines keep this far from a curve at most, in millimetres; rounding to the safe side adds less than 1.5.
    static let sagittaMM = 0.5
    private static let deepest = 32
    private static let mostVisits = 500_000

    init(_ file: DXFFile, unitMM: Double) {
        (self.file, self.unitMM) = (file, unitMM)
        let whole = DXFTransform.scaling(unitMM, unitMM)
        for entity in file.entities { take(entity, whole, layer: nil, insert: nil, depth: 0) }
    }

    private mutating func take(
        _ entity: DXFFile.Entity, _ transform: DXFTransform, layer owner: String?, insert: Int?, depth: Int
    ) {
        let source = file.source
        // What lies on layer 0 of a block lies on the layer of what places it.
        let layer = entity.layer == "0" ? owner ?? "0" : entity.layer
        if source.integer(entity, 67) == 1 { return skipped.add(entity.kind, layer, .paperSpace) }
        if depth > 0 { visits += 1 }
        guard visits <= Self.mostVisits else { return skipped.add(entity.kind, layer, .tooMany) }
        var own = transform
        if let z = source.number(entity, 230), z < 0.999_999, entity.kind != "LINE" {
            // Seen from below: the entity's own x runs the other way. Any other direction stands up out of the plan.
            guard z < -0.999_999 else { return skipped.add(entity.kind, layer, .notFlat) }
            own = transform.after(.scaling(-1, 1))
        }
        let sagitta = Self.sagittaMM / max(own.largestScale, 1e-12)
        switch entity.kind {
        case "LINE":
            guard let start = source.point(entity, 10), let end = source.point(entity, 11) else {
                return broken(entity, layer)
            }
            chain(DXFChain([start, end], isClosed: false), own, entity, layer, insert)
        case "LWPOLYLINE":
            let flags = source.integer(entity, 70) ?? 0
            chain(bent(vertices(ofLight: entity), flags & 1 == 1, sagitta), own, entity, layer, insert)
        case "POLYLINE":
            let flags = source.integer(entity, 70) ?? 0
            // Bits 16 and 64: meshes.
            guard flags & 0x50 == 0 else { return skipped.add(entity.kind, layer, .kind) }
            let vertices = entity.parts.filter { (source.integer($0, 70) ?? 0) & 16 == 0 }.compactMap { part in
                source.point(part, 10).map { ($0, source.number(part, 42) ?? 0) }
            }
            chain(bent(vertices, flags & 1 == 1, sagitta), own, entity, layer, insert)
        case "CIRCLE":
            guard let centre = source.point(entity, 10), let radius = source.number(entity, 40), radius > 0 else {
                return broken(entity, layer)
            }
            let circle = DXFArc.chain(centre: centre, radius: radius, from: 0, sweep: 360, sagitta: sagitta)
            chain(circle.closed, own, entity, layer, insert)
        case "ARC":
            guard let centre = source.point(entity, 10), let radius = source.number(entity, 40), radius > 0,
                let start = source.number(entity, 50), let end = source.number(entity, 51), abs(start) < 1e6,
                abs(end) < 1e6
            else { return broken(entity, layer) }
            let arc = DXFArc.chain(
                centre: centre, radius: radius, from: start, sweep: Self.sweep(from: start, to: end), sagitta: sagitta)
            chain(Self.isWhole(from: start, to: end) ? arc.closed : arc, own, entity, layer, insert)
        case "ELLIPSE": ellipse(entity, transform, layer, insert)
        case "TEXT", "MTEXT": words(entity, own, layer, insert)
        case "INSERT": place(entity, own, layer, insert, depth)
        case "ATTDEF": return  // only says which attributes an INSERT may have
        default: skipped.add(entity.kind, layer, .kind)
        }
    }

    /// An ellipse is the image of a circle; unlike the others it is given in the plan's axes even when seen from below.
    private mutating func ellipse(
        _ entity: DXFFile.Entity, _ transform: DXFTransform, _ layer: String, _ insert: Int?
    ) {
        let source = file.source
        guard let centre = source.point(entity, 10), let major = source.point(entity, 11),
            let ratio = source.number(entity, 40), ratio > 0, ratio <= 1, major.x != 0 || major.y != 0
        else { return broken(entity, layer) }
        let side = (source.number(entity, 230) ?? 1) < 0 ? -ratio : ratio
        let own = transform.after(
            DXFTransform(
                xx: major.x, xy: major.y, yx: -side * major.y, yy: side * major.x, dx: centre.x, dy: centre.y))
        let start = (source.number(entity, 41) ?? 0) * 180 / .pi
        let end = (source.number(entity, 42) ?? 2 * .pi) * 180 / .pi
        guard abs(start) < 1e6, abs(end) < 1e6 else { return broken(entity, layer) }
        let arc = DXFArc.chain(
            centre: DXFPoint(x: 0, y: 0), radius: 1, from: start, sweep: Self.sweep(from: start, to: end),
            sagitta: Self.sagittaMM / max(own.largestScale, 1e-12))
        chain(Self.isWhole(from: start, to: end) ? arc.closed : arc, own, entity, layer, insert)
    }

    /// How far an arc runs anticlockwise, above 0 and up to 360°.
    private static func sweep(from start: Double, to end: Double) -> Double {
        let rest = (end - start).truncatingRemainder(dividingBy: 360)
        return isWhole(from: start, to: end) ? 360 : rest > 0 ? rest : rest + 360
    }

    /// Whether an arc comes back to where it began; radians that were written as decimals come so near only.
    private static func isWhole(from start: Double, to end: Double) -> Bool {
        let rest = (end - start).truncatingRemainder(dividingBy: 360).magnitude
        return min(rest, 360 - rest) < 1e-6
    }

    private mutating func broken(_ entity: DXFFile.Entity, _ layer: String) {
        skipped.add(entity.kind, layer, .incomplete)
    }

    private func vertices(ofLight entity: DXFFile.Entity) -> [(DXFPoint, Double)] {
        var vertices: [(DXFPoint, Double)] = []
        var x: Double?
        for group in entity.groups {
            switch group.code {
            case 10: x = file.source.number(group)
            case 20:
                if let left = x, let y = file.source.number(group) { vertices.append((DXFPoint(x: left, y: y), 0)) }
                x = nil
            case 42:
                if !vertices.isEmpty { vertices[vertices.count - 1].1 = file.source.number(group) ?? 0 }
            default: break
            }
        }
        return vertices
    }

    private func bent(_ vertices: [(DXFPoint, Double)], _ isClosed: Bool, _ sagitta: Double) -> DXFChain {
        var chain = DXFChain(vertices.map(\.0), isClosed: isClosed)
        for index in chain.curves.indices {
            chain.curves[index] = DXFArc.bulge(
                vertices[index].1, from: vertices[index].0, to: vertices[(index + 1) % vertices.count].0,
                sagitta: sagitta)
        }
        return chain
    }

    private mutating func chain(
        _ drawn: DXFChain, _ transform: DXFTransform, _ entity: DXFFile.Entity, _ layer: String, _ insert: Int?
    ) {
        var chain = drawn.mapped(transform)
        guard let all = wholes(chain.allPoints), let ends = wholes(chain.points) else {
            return skipped.add(entity.kind, layer, .farAway)
        }
        guard Set(all).count >= 2 else { return skipped.add(entity.kind, layer, .noLength) }
        if !chain.isClosed, ends.count > 3 || chain.hasCurves, ends.first == ends.last { chain = chain.closed }
        // There and back on one straight line encloses nothing.
        if chain.isClosed, !chain.hasCurves, Set(ends).count < 3 {
            chain = DXFChain(Array(chain.points.prefix(2)), isClosed: false)
        }
        pieces.append(
            DXFPiece(
                content: .chain(chain), kind: entity.kind, layer: layer, line: entity.line, notes: entity.notes,
                insert: insert))
    }

    private func wholes(_ points: [DXFPoint]) -> [Point]? {
        var wholes: [Point] = []
        for point in points {
            guard let whole = Self.whole(point) else { return nil }
            wholes.append(whole)
        }
        return wholes
    }

    /// The nearest whole millimetre.
    static func whole(_ point: DXFPoint) -> Point? {
        let (x, y) = (point.x.rounded(), point.y.rounded())
        guard let x = Int(exactly: x), let y = Int(exactly: y) else { return nil }
        return Point(exactly: RawPoint(x: x, y: y))
    }

    private mutating func words(
        _ entity: DXFFile.Entity, _ transform: DXFTransform, _ layer: String, _ insert: Int?
    ) {
        let source = file.source
        let parts = entity.groups.filter { $0.code == 3 } + entity.groups.filter { $0.code == 1 }.prefix(1)
        let text = DXFText.plain(parts.map { source.text($0) }.joined())
        // A text that is not set from its left lower corner has its place in the second point.
        let isMoved =
            entity.kind == "TEXT" && ((source.integer(entity, 72) ?? 0) != 0 || (source.integer(entity, 73) ?? 0) != 0)
        guard !text.isEmpty, let place = (isMoved ? source.point(entity, 11) : nil) ?? source.point(entity, 10) else {
            return broken(entity, layer)
        }
        guard let point = Self.whole(transform(place)) else { return skipped.add(entity.kind, layer, .farAway) }
        pieces.append(
            DXFPiece(
                content: .words(text, at: point), kind: entity.kind, layer: layer, line: entity.line,
                notes: entity.notes, insert: insert))
    }

    private mutating func place(
        _ entity: DXFFile.Entity, _ transform: DXFTransform, _ layer: String, _ insert: Int?, _ depth: Int
    ) {
        let source = file.source
        guard let name = source.text(entity, 2), let at = source.point(entity, 10) else { return broken(entity, layer) }
        guard let block = file.blocks[name.uppercased()] else { return skipped.add(entity.kind, layer, .noBlock) }
        guard depth < Self.deepest else { return skipped.add(entity.kind, layer, .tooMany) }
        let columns = max(1, min(source.integer(entity, 70) ?? 1, 10_000))
        let rows = max(1, min(source.integer(entity, 71) ?? 1, 10_000))
        let turn = DXFTransform.turning(degrees: source.number(entity, 50) ?? 0)
        let shape = DXFTransform.scaling(source.number(entity, 41) ?? 1, source.number(entity, 42) ?? 1)
            .after(.moving(-block.base.x, -block.base.y))
        let (stepX, stepY) = (source.number(entity, 44) ?? 0, source.number(entity, 45) ?? 0)
        for row in 0..<rows {
            for column in 0..<columns {
                visits += 1
                guard visits <= Self.mostVisits else { return skipped.add(entity.kind, layer, .tooMany) }
                let cell = turn.after(.moving(Double(column) * stepX, Double(row) * stepY))
                let own = transform.after(.moving(at.x, at.y)).after(cell).after(shape)
                let number = insert ?? inserts
                if insert == nil {
                    inserts += 1
                    attributes[number] = entity.parts.compactMap { part in
                        guard let text = source.text(part, 1), !text.isEmpty else { return nil }
                        return (tag: (source.text(part, 2) ?? "").uppercased(), text: DXFText.plain(text))
                    }
                }
                for part in block.entities { take(part, own, layer: layer, insert: number, depth: depth + 1) }
            }
        }
    }
}
