import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import TestKit
import Testing

@Suite struct LayoutEditorTests {
    /// The findings that must result from what a change says, compared as sets of codes with the regions' numbers.
    static func counts(_ findings: [Finding]) -> [FindingCode: Int] {
        findings.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a thousand edits are judged as the whole layout is, and undone one by one`(_ seed: UInt64) throws {
        var source = RandomLayouts(seed: seed)
        let start = source.layout()
        var editor = LayoutEditor(start)
        var layouts = [start]
        var refusals = 0
        while layouts.count <= 1000 {
            let edit = source.edit(of: editor.layout)
            let before = editor
            guard let change = try? editor.apply(edit) else {
                refusals += 1
                try #require(editor.layout == before.layout)
                try #require(editor.canRedo == before.canRedo)
                continue
            }
            let findings = editor.layout.verdict().findings
            try #require(editor.findings == findings, "\(edit)")
            var expected = Self.counts(before.findings)
            for (code, count) in Self.counts(change.caused) { expected[code, default: 0] += count }
            for (code, count) in Self.counts(change.removed) { expected[code, default: 0] -= count }
            try #require(expected.filter { $0.value != 0 } == Self.counts(findings), "\(edit)")
            for finding in change.caused + change.altered { try #require(findings.contains(finding)) }
            for finding in change.removed { try #require(before.findings.contains(finding)) }
            // What is neither caused nor altered reads as it did.
            let told = change.caused + change.altered
            for finding in findings where !told.contains(finding) {
                try #require(before.findings.contains { $0.readsLike(finding) }, "\(edit)")
            }
            for finding in change.altered {
                try #require(before.findings.contains { $0.code == finding.code && !$0.readsLike(finding) }, "\(edit)")
            }
            layouts.append(editor.layout)
        }
        #expect(refusals > 0)
        for layout in layouts.dropLast().reversed() {
            editor.undo()
            try #require(editor.layout == layout)
        }
        #expect(!editor.canUndo)
        #expect(editor.undo() == nil)
        #expect(editor.findings == start.verdict().findings)
        for layout in layouts.dropFirst() {
            editor.redo()
            try #require(editor.layout == layout)
        }
        #expect(!editor.canRedo)
        #expect(editor.findings == editor.layout.verdict().findings)
    }

    static let desks = deskLayout(rectangle(0, 0, 1600, 800), rectangle(1600, 0, 1600, 800))

    @Test func `an edit says what it caused, altered and removed`() throws {
        var editor = LayoutEditor(Self.desks)
        let caused = try editor.apply(.move(region: 0, by: Offset(dx: 100, dy: 0)))
        #expect(caused.caused.map(\.code.rawValue) == ["overlap"])
        #expect(caused.caused[0].areaSquareMillimetres == 80_000)
        #expect(caused.removed == [] && caused.altered == [] && caused.causedError)
        let altered = try editor.apply(.move(region: 0, by: Offset(dx: 100, dy: 0)))
        #expect(altered.altered.map(\.areaSquareMillimetres) == [160_000])
        #expect(altered.caused == [] && altered.removed == [])
        #expect(try editor.apply(.rename(region: 0, "Window")).altered.count == 1)
        let removed = try editor.apply(.remove(region: 1))
        #expect(removed.removed.map(\.areaSquareMillimetres) == [160_000])
        #expect(editor.findings == [])
        #expect(editor.undo()?.caused.count == 1)
    }

    @Test func `a drag is one step, however often it goes on`() throws {
        var editor = LayoutEditor(Self.desks)
        try editor.apply(.move(region: 1, by: Offset(dx: -1, dy: 0)))
        for distance in 2...50 { try editor.amend([.move(region: 1, by: Offset(dx: -distance, dy: 0))]) }
        #expect(editor.layout.regions[1].outline == rectangle(1550, 0, 1600, 800))
        editor.undo()
        #expect(editor.layout == Self.desks)
        #expect(!editor.canUndo)
    }

    @Test func `several edits are made together or not at all`() throws {
        var editor = LayoutEditor(Self.desks)
        #expect(throws: LayoutEditRefusal.noSuchRegion(2)) {
            try editor.apply([.move(region: 0, by: Offset(dx: 1, dy: 0)), .remove(region: 2)])
        }
        #expect(editor.layout == Self.desks && !editor.canUndo)
        try editor.apply([.move(region: 0, by: Offset(dx: 1, dy: 0)), .move(region: 0, by: Offset(dx: -1, dy: 0))])
        #expect(editor.layout == Self.desks && editor.canUndo)
    }

    @Test func `another detection function clears the regions, and undo brings them back`() throws {
        var editor = LayoutEditor(Self.desks)
        let identities = editor.identities
        try editor.apply(.setFunction(.peopleCounting))
        #expect(editor.layout == RawLayout(function: .peopleCounting, regions: []))
        #expect(try editor.apply(.setFunction(.peopleCounting)).isEmpty)
        editor.undo()
        editor.undo()
        #expect(editor.layout == Self.desks && editor.identities == identities)
    }

    @Test func `hard limits are kept`() throws {
        var editor = LayoutEditor(Self.desks)
        let refusals: [(LayoutEdit, LayoutEditRefusal)] = [
            (.add((0..<9).map { _ in RegionDraft(outline: rectangle(0, 0, 1, 1)) }), .tooManyRegions(11)),
            (.add([RegionDraft(number: 11, outline: rectangle(0, 0, 1, 1))]), .numberOutOfRange(11)),
            (.add([RegionDraft(outline: outline([(0, 0), (1, 1)]))]), .tooFewVertices(2)),
            (.reshape(region: 0, outline: (0..<9).map { RawPoint(x: $0, y: $0 * $0) }), .tooManyVertices(9)),
            (.renumber(region: 0, 0), .numberOutOfRange(0)),
            (.moveVertex(region: 0, vertex: 4, to: RawPoint(x: 0, y: 0)), .noSuchVertex(4, vertexCount: 4)),
            (.insertVertex(region: 0, edge: -1), .noSuchEdge(-1, edgeCount: 4)),
            (.remove(region: 2), .noSuchRegion(2)),
            (.moveBorder(region: 0, with: 0, by: .zero), .noSharedBorder(0, 0)),
            (.move(region: 0, by: Offset(dx: .max, dy: 0)), .coordinateTooLarge),
            (.mirror(region: 0, .leftRight, through: RawPoint(x: .min, y: 0)), .coordinateTooLarge),
        ]
        for (edit, refusal) in refusals {
            #expect(throws: refusal) { try editor.apply(edit) }
            #expect(editor.layout == Self.desks && !editor.canUndo)
        }
        for _ in 0..<4 { try editor.apply(.insertVertex(region: 0, edge: 0)) }
        #expect(throws: LayoutEditRefusal.tooManyVertices(9)) { try editor.apply(.insertVertex(region: 0, edge: 0)) }
        for _ in 0..<5 { try editor.apply(.removeVertex(region: 0, vertex: 0)) }
        #expect(throws: LayoutEditRefusal.tooFewVertices(2)) { try editor.apply(.removeVertex(region: 0, vertex: 0)) }
    }

    @Test func `the border of two desks moves in one step`() throws {
        var editor = LayoutEditor(Self.desks)
        #expect(try editor.apply(.moveBorder(region: 0, with: 1, by: Offset(dx: 50, dy: 0))).isEmpty)
        #expect(editor.layout.regions[0].outline == rectangle(0, 0, 1650, 800))
        #expect(editor.layout.regions[1].outline == rectangle(1650, 0, 1550, 800))
    }

    @Test func `the layouts of a sensor hold more than the hard limits allow only until they are mended`() throws {
        let many = RawLayout(
            function: .deskOccupancy,
            regions: (0..<70).map { RawRegion(number: $0, outline: rectangle($0 * 10, 0, 11, 10)) })
        var editor = LayoutEditor(many)
        #expect(throws: LayoutEditRefusal.tooManyRegions(71)) { try editor.apply(.duplicate(region: 0, by: .zero)) }
        for _ in 0..<60 {
            try editor.apply(.remove(region: 3))
            try #require(editor.findings == editor.layout.verdict().findings)
        }
        #expect(editor.layout.regions.count == 10)
    }

    @Test(arguments: 1...50 as ClosedRange<UInt64>)
    func `turns and mirrors come back exactly`(_ seed: UInt64) throws {
        var source = RandomLayouts(seed: seed, side: 1000)
        let layout = deskLayout(source.outline())
        let about = Bool.random(using: &source.random) ? source.point() : nil
        let half = try #require(Rotation(degrees: 180))
        let back = try #require(Rotation(degrees: -90))
        var editor = LayoutEditor(layout)
        func apply(_ edits: [LayoutEdit]) throws -> RawLayout {
            var copy = editor
            try copy.apply(edits)
            return copy.layout
        }
        let turn = LayoutEdit.rotate(region: 0, by: .quarterTurn, about: about)
        #expect(try apply([turn, turn]) == apply([.rotate(region: 0, by: half, about: about)]))
        #expect(try apply([turn, turn, turn, turn]) == layout)
        #expect(try apply([turn, .rotate(region: 0, by: back, about: about)]) == layout)
        for mirror in Mirror.allCases {
            let edit = LayoutEdit.mirror(region: 0, mirror, through: about)
            #expect(try apply([edit, edit]) == layout)
        }
        let mirrors = Mirror.allCases.map { LayoutEdit.mirror(region: 0, $0, through: about) }
        #expect(try apply(mirrors) == apply([.rotate(region: 0, by: half, about: about)]))
        try editor.apply(turn)
    }

    @Test func `a bank of desks touches and never overlaps`() throws {
        for (columns, rows) in [(1, 1), (5, 2), (2, 5), (3, 3), (10, 1)] {
            var editor = LayoutEditor(RawLayout(function: .deskOccupancy, regions: []))
            let bank = LayoutShape.bank(
                corner: RawPoint(x: -7, y: 11), columns: columns, rows: rows, desk: DeskSize(width: 1600, depth: 801),
                seatDepth: 600)
            try editor.apply(.add(bank))
            #expect(editor.verdict.isValid)
            let regions = try #require(editor.verdict.layout).regions
            #expect(regions.map(\.number.value) == Array(1...columns * rows))
            let area = regions.reduce(0) { $0 + $1.polygon.area }
            let bounds = try #require(Bounds(around: regions.flatMap(\.outline)))
            #expect(area == Double(bounds.width * bounds.height))
            #expect(bounds.min == Point(x: -7, y: 11))
        }
    }

    @Test func `refusals say what would be right`() {
        #expect(
            LayoutEditRefusal.tooManyRegions(11).description
                == "the layout would have 11 regions; the sensor holds at most 10, so remove 1 first")
        #expect(
            LayoutEditRefusal.tooFewVertices(2).description
                == "the region would have 2 vertices; it needs at least 3"
        )
    }
}

extension Finding {
    /// Whether both say the same, but for the index of the region in their paths.
    fileprivate func readsLike(_ other: Finding) -> Bool {
        code == other.code && message == other.message && at == other.at && vertices == other.vertices
            && edges == other.edges && areaSquareMillimetres == other.areaSquareMillimetres
    }
}
