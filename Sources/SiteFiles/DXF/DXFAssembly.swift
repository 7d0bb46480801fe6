import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import SiteModel

/// Makes a site of the outlines of a drawing.
struct DXFAssembly {
    /// An outline or a line with what it is.
    struct Part {
        let role: DXFRole
        let points: [Point]
        let isClosed: Bool
        let layer: String
        let line: Int
        let notes: DXFNotes
        let insert: Int?
    }

    /// A text with where it stands.
    private struct Words {
        let role: DXFRole
        let text: String
        let place: Point
        let piece: Int
    }

    let options: DXFReadingOptions
    let file: String
    private let flattening: DXFFlattening
    private(set) var skipped: DXFSkipped
    private(set) var findings: [LocatedFinding] = []
    private var parts: [Part] = []
    private var words: [Words] = []
    private var layersSeen: [String] = []

    init(_ flattening: DXFFlattening, options: DXFReadingOptions, file: String) {
        self.flattening = flattening
        self.options = options
        self.file = file
        skipped = flattening.skipped
    }

    mutating func run() -> SiteImport {
        sort()
        skipWordsOutside()
        keepLargestOfInserts()
        var site = Site()
        rooms(&site)
        if !site.rooms.isEmpty {
            fill(&site)
            sensors(&site)
        }
        if options.movesToOrigin { site = site.movedToOrigin() }
        return SiteImport(site: site, findings: findings, remarks: summary(site) + skipped.remarks + strangePatterns)
    }

    mutating func report(_ finding: Finding, line: Int) {
        findings.append(LocatedFinding(finding: finding, file: file, position: FilePosition(line: line, column: 1)))
    }

    private func summary(_ site: Site) -> [String] {
        let counts: [(Int, String)] = [
            (site.rooms.count, "room"), (site.rooms.reduce(0) { $0 + $1.obstacles.count }, "obstacle"),
            (site.rooms.reduce(0) { $0 + $1.keepOuts.count }, "keep-out"),
            (site.rooms.reduce(0) { $0 + $1.desks.count }, "desk"), (site.sensors.count, "sensor"),
        ]
        return [
            "read: "
                + counts.filter { $0.0 > 0 || $0.1 == "room" }.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(
                    separator: ", ")
        ]
    }

    // MARK: Outlines by role

    private mutating func sort() {
        /// Open chains are joined on one layer and within one block only.
        struct Source: Hashable {
            let layer: String
            let insert: Int?
        }
        var (open, order): ([Source: [Int]], [Source]) = ([:], [])
        for (index, piece) in flattening.pieces.enumerated() {
            if !layersSeen.contains(piece.layer) { layersSeen.append(piece.layer) }
            guard let role = options.layers.role(of: piece.layer) else {
                if !DXFRole.isSign(piece.layer) { skipped.add(piece.kind, piece.layer, .otherLayer) }
                continue
            }
            switch piece.content {
            case .words(let text, let place): words.append(Words(role: role, text: text, place: place, piece: index))
            case .chain(let chain) where chain.isClosed: add(piece, role, chain)
            case .chain:
                let source = Source(layer: piece.layer, insert: piece.insert)
                if open[source] == nil { order.append(source) }
                open[source, default: []].append(index)
            }
        }
        for source in order { join(open[source] ?? []) }
        parts.sort { $0.line < $1.line }
    }

    /// Adds a closed chain as an outline that errs to the safe side of what it is.
    private mutating func add(_ piece: DXFPiece, _ role: DXFRole, _ chain: DXFChain) {
        guard let points = chain.outline(erring: role.error) else {
            return skipped.add("outline", piece.layer, .farAway)
        }
        guard points.count > 2 else { return skipped.add("outline", piece.layer, .noLength) }
        add(piece, role, points, isClosed: true)
    }

    private mutating func add(_ piece: DXFPiece, _ role: DXFRole, _ points: [Point], isClosed: Bool) {
        parts.append(
            Part(
                role: role, points: points, isClosed: isClosed, layer: piece.layer, line: piece.line,
                notes: DXFNotes(piece.notes),
                insert: piece.insert))
    }

    private mutating func join(_ indices: [Int]) {
        let open = indices.compactMap { index -> (index: Int, chain: DXFChain, first: Point, last: Point)? in
            guard case .chain(let chain) = flattening.pieces[index].content,
                let first = chain.points.first.flatMap({ DXFFlattening.whole($0) }),
                let last = chain.points.last.flatMap({ DXFFlattening.whole($0) })
            else { return nil }
            return (index, chain, first, last)
        }
        let loops = DXFLoops(open.map { ($0.chain, $0.first, $0.last) })
        for outline in loops.outlines {
            guard let first = outline.chains.min() else { continue }
            let piece = flattening.pieces[open[first].index]
            if let role = options.layers.role(of: piece.layer) { add(piece, role, outline.chain) }
        }
        for number in loops.rest {
            let (index, chain, first, last) = open[number]
            let piece = flattening.pieces[index]
            let isKeepOut = options.layers.role(of: piece.layer) == .keepOuts
            if isKeepOut, chain.points.count == 2, !chain.hasCurves {
                add(piece, .keepOuts, [first, last], isClosed: false)
            } else {
                skipped.add("line", piece.layer, isKeepOut ? .noSegment : .open)
            }
        }
    }

    /// Of a block that was placed as one thing the largest outline counts: a desk comes with a chair and a lamp.
    private mutating func keepLargestOfInserts() {
        struct Thing: Hashable {
            let insert: Int
            let role: DXFRole
        }
        var largest: [Thing: (index: Int, area: Int)] = [:]
        for (index, part) in parts.enumerated() {
            guard let insert = part.insert, part.isClosed else { continue }
            let thing = Thing(insert: insert, role: part.role)
            let area = Bounds(around: part.points).map { $0.width * $0.height } ?? 0
            if largest[thing].map({ $0.area < area }) ?? true { largest[thing] = (index, area) }
        }
        var kept: [Part] = []
        for (index, part) in parts.enumerated() {
            if let insert = part.insert, part.isClosed, part.role == .desks || part.role == .obstacles,
                largest[Thing(insert: insert, role: part.role)]?.index != index
            {
                skipped.add("outline", part.layer, .inOneBlock)
            } else {
                kept.append(part)
            }
        }
        parts = kept
    }

    /// Texts give names to the outlines around them; those that stand in none give none.
    private mutating func skipWordsOutside() {
        for word in words {
            let isInside = parts.contains { part in
                part.role == word.role && part.isClosed && part.points.encloses(word.place)
            }
            guard !isInside else { continue }
            let piece = flattening.pieces[word.piece]
            skipped.add(piece.kind, piece.layer, .namesNothing)
        }
    }

    func parts(_ role: DXFRole) -> [Part] { parts.filter { $0.role == role } }

    mutating func skip(_ kind: String, _ layer: String, _ reason: DXFSkipped.Reason) {
        skipped.add(kind, layer, reason)
    }

    /// What the drawing calls an outline: an attribute of its block, or the words that lie in no smaller outline of its role.
    func name(of part: Part) -> String? {
        if let insert = part.insert, let attributes = flattening.attributes[insert], let first = attributes.first {
            let wanted = ["ID", "NUMBER", "NO", "NAME", "DESK", "ROOM"]
            return wanted.lazy.compactMap { tag in attributes.first { $0.tag == tag }?.text }.first ?? first.text
        }
        let inside = words.filter { $0.role == part.role && part.points.encloses($0.place) }
        return inside.isEmpty ? nil : inside.map(\.text).joined(separator: " ")
    }

    /// Layers that were asked for and are not there: what they were to hold would be missing in silence.
    private var strangePatterns: [String] {
        options.layers.strangers(among: layersSeen).map { role, pattern in
            "no layer for the \(role.rawValue) is called \(FileNode.quoted(pattern)); \(layersInWords)"
        }
    }

    private var layersInWords: String {
        let shown = layersSeen.prefix(20).joined(separator: ", ") + (layersSeen.count > 20 ? ", …" : "")
        return layersSeen.isEmpty ? "nothing that can be read is in its model" : "its layers are \(shown)"
    }

    /// The finding for a drawing without a room.
    mutating func reportNoRooms() {
        report(
            SyntaxRule.finding(
                "the drawing has no outline on a layer of rooms; say which layer holds them with --rooms LAYER: "
                    + layersInWords),
            line: 1)
    }
}
