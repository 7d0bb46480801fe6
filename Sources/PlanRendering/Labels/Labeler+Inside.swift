extension Labeler {
    /// The label inside its outline, whole, as large as it can be, or `nil`: rather small and clear of the other
    /// outlines and of all lines than large across them.
    func inside(_ request: LabelRequest, from first: Int, avoiding others: [PagePolygon]) -> PlacedLabel? {
        let lines = lines(inside: request)
        let room = request.outline.bounds.grown(by: -Labeler.padding)
        // Inside of a larger outline a label still names its own.
        let ownArea = request.crossesNoOutline && !others.isEmpty ? request.outline.area : 0
        let around = request.crossesNoOutline ? others.filter { $0.area > ownArea } : []
        let others = request.crossesNoOutline ? others.filter { $0.area <= ownArea } : others
        let mayCover = !request.crossesNoOutline && !others.isEmpty
        let base = Hurdles(others: others, around: around)
        if let label = inside(request, from: first, base, clearOf: lines) { return label }
        let clear = lines.isEmpty ? nil : Hurdles(others: others, around: around, lines: lines, in: room)
        // Where outlines overlap so much that only others' ground is left, at least no line runs below the words.
        let apart = lines.isEmpty || !mayCover ? nil : Hurdles(others: [], around: [], lines: lines, in: room)
        let rest = [base, apart, mayCover ? Hurdles() : nil].compactMap(\.self)
        guard !request.crossesNoLine else { return nil }
        // What must lie on lines takes as little of them as may be.
        let start = lines.isEmpty ? first : max(first, 1)
        for hurdles in rest {
            for step in start..<LabelText.steps {
                if let label = inside(request, step: step, avoiding: hurdles) { return label }
            }
        }
        // Whatever a label stays off, its lines break alike: they are broken once.
        var broken: [LabelBlock.Wrapped?] = []
        for hurdles in [clear].compactMap(\.self) + rest {
            if let label = wrappedInside(request, breakingWords: false, avoiding: hurdles, &broken) { return label }
        }
        return nil
    }

    /// The label inside its outline and inside of any others, but on none of their lines, or `nil`.
    func insideCell(_ request: LabelRequest, from first: Int, of others: [PagePolygon]) -> PlacedLabel? {
        let hurdles = Hurdles(others: [], around: others)
        let lines = lines(inside: request)
        return inside(request, from: first, hurdles, clearOf: lines)
            ?? (first..<LabelText.steps).lazy.compactMap { self.inside(request, step: $0, avoiding: hurdles) }.first
    }

    /// The lines that a label inside its outline may have to stay off.
    private func lines(inside request: LabelRequest) -> [(start: PagePoint, end: PagePoint)] {
        let room = request.outline.bounds.grown(by: -Labeler.padding)
        // A speck of an outline holds no label, with lines or without.
        return request.isOpaque || room.width <= 0 || room.height <= 0 ? [] : lines(through: room)
    }

    /// The label at the largest step at which it is clear of lines as well, or `nil`, as it is without any lines.
    private func inside(
        _ request: LabelRequest, from first: Int, _ hurdles: Hurdles,
        clearOf lines: [(start: PagePoint, end: PagePoint)]
    ) -> PlacedLabel? {
        if lines.isEmpty, !request.crossesNoLine { return nil }
        let room = request.outline.bounds.grown(by: -Labeler.padding)
        let clear = Hurdles(others: hurdles.others, around: hurdles.around, lines: lines, in: room)
        for step in first..<LabelText.steps {
            if let label = inside(request, step: step, avoiding: clear) { return label }
        }
        return nil
    }

    /// What a label stays off, besides what it must not cover.
    struct Hurdles {
        var others: [PagePolygon] = []

        /// Outlines whose lines it stays off.
        var around: [PagePolygon] = []

        /// Whether it need not stay off other outlines.
        var isFree: Bool { others.isEmpty && around.isEmpty }

        /// The lines that it stays off.
        private(set) var lines: [(start: PagePoint, end: PagePoint)] = []

        /// Between the lines that cut the room in two no label is larger than this, in millimetres.
        private(set) var widest = Double.infinity
        private(set) var highest = Double.infinity

        init(others: [PagePolygon] = [], around: [PagePolygon] = []) {
            (self.others, self.around) = (others, around)
        }

        init(
            others: [PagePolygon], around: [PagePolygon], lines: [(start: PagePoint, end: PagePoint)],
            in room: PageBounds
        ) {
            (self.others, self.around) = (others, around)
            self.lines = lines
            let upright = lines.filter { line in
                line.start.x == line.end.x && min(line.start.y, line.end.y) <= room.top
                    && max(line.start.y, line.end.y) >= room.bottom
            }
            let level = lines.filter { line in
                line.start.y == line.end.y && min(line.start.x, line.end.x) <= room.left
                    && max(line.start.x, line.end.x) >= room.right
            }
            widest = Self.widestGap(upright.map(\.start.x), from: room.left, to: room.right)
            highest = Self.widestGap(level.map(\.start.y), from: room.top, to: room.bottom)
        }

        /// The widest stretch between some cuts with their gaps.
        private static func widestGap(_ cuts: [Double], from start: Double, to end: Double) -> Double {
            var (widest, last) = (0.0, start)
            for cut in cuts.sorted() {
                widest = max(widest, cut - Labeler.lineGap - last)
                last = cut + Labeler.lineGap
            }
            return max(widest, end - last)
        }

        func isClear(_ box: PageBounds) -> Bool {
            guard !lines.isEmpty else { return true }
            let grown = box.grown(by: Labeler.lineGap)
            return !lines.contains { grown.isCrossed(bySegment: $0.start, $0.end) }
        }
    }

    /// The label inside its outline in as many lines as it needs, or `nil`.
    func wrappedInside(_ request: LabelRequest, breakingWords: Bool) -> PlacedLabel? {
        var broken: [LabelBlock.Wrapped?] = []
        return wrappedInside(request, breakingWords: breakingWords, avoiding: Hurdles(), &broken)
    }

    /// The shares of an outline's width to which its label wraps; the last ones only between the lines of others, where a
    /// label may be narrow.
    private static let shares = [1, 0.8, 0.6, 0.4, 0.3, 0.2]
    private static let sharesInTheOpen = 4

    /// - Parameter broken: The label in lines for each of the shares, as far as it was broken already.
    private func wrappedInside(
        _ request: LabelRequest, breakingWords: Bool, avoiding hurdles: Hurdles, _ broken: inout [LabelBlock.Wrapped?]
    ) -> PlacedLabel? {
        let room = request.outline.bounds.width - 2 * Labeler.padding
        guard room > 0 else { return nil }
        if broken.isEmpty { broken = Array(repeating: nil, count: Self.shares.count) }
        for (index, share) in Self.shares.prefix(hurdles.isFree ? Self.sharesInTheOpen : Self.shares.count).enumerated()
        {
            let wrapped = broken[index] ?? wrapped(request, width: room * share, limit: .max)
            broken[index] = wrapped
            // What is too narrow for a word at this share is so at all that follow.
            if wrapped.breaksWords || (wrapped.breaksNames && !breakingWords) { return nil }
            if let label = set(wrapped, for: request, breakingWords: breakingWords, avoiding: hurdles) { return label }
        }
        return nil
    }

    /// The label inside its outline with an ellipsis, or `nil` where too little of it would be left.
    func shortened(_ request: LabelRequest) -> PlacedLabel? {
        let room = request.outline.bounds.width - 2 * Labeler.padding
        guard room >= 14 else { return nil }
        for limit in stride(from: 12, through: 1, by: -1) {
            // Beside a sensor a narrow label has room for more lines.
            for share in [1, 0.8, 0.6] where share == 1 || room * share >= 10 {
                let wrapped = wrapped(request, width: room * share, limit: limit)
                if let label = set(wrapped, for: request, breakingWords: true, avoiding: Hurdles()) { return label }
            }
        }
        return nil
    }

    /// First where all stands in its middle with the mark in the upper left corner or before the last line, then
    /// wherever there is room.
    private func inside(_ request: LabelRequest, step: Int, avoiding hurdles: Hurdles) -> PlacedLabel? {
        let side = LabelMark.sides[step]
        let plain = LabelBlock(request.texts, step: step, measurer: measurer)
        guard let mark = request.mark else { return set(plain, for: request, avoiding: hurdles) }
        if !request.keepsMarkInline, canUseCorners,
            let label = set(plain, for: request, avoiding: hurdles, cornerMark: (mark, side), onlyMiddle: true)
        {
            return label
        }
        let inline = LabelBlock(
            request.texts, step: step, measurer: measurer, inlineMark: (mark, min(side, plain.lastSize * 1.1)))
        return set(inline, for: request, avoiding: hurdles)
    }

    private func wrapped(_ request: LabelRequest, width: Double, limit: Int) -> LabelBlock.Wrapped {
        let side = LabelMark.sides[LabelText.steps - 1]
        return LabelBlock.wrapped(
            request.texts, width: width, limit: limit, measurer: measurer, inlineMark: request.mark.map { ($0, side) })
    }

    private func set(
        _ wrapped: LabelBlock.Wrapped, for request: LabelRequest, breakingWords: Bool, avoiding hurdles: Hurdles
    ) -> PlacedLabel? {
        guard !wrapped.breaksWords, breakingWords || !wrapped.breaksNames else { return nil }
        var label = set(wrapped.block, for: request, avoiding: hurdles)
        label?.cut = wrapped.cut
        return label
    }

    /// The block at the first candidate place where it is inside its outline, free, and clear of the other outlines,
    /// and its mark too.
    private func set(
        _ block: LabelBlock, for request: LabelRequest, avoiding hurdles: Hurdles,
        cornerMark: (mark: LabelMark, side: Double)? = nil, onlyMiddle: Bool = false
    ) -> PlacedLabel? {
        let bounds = request.outline.bounds
        guard block.width <= min(bounds.width, hurdles.widest), block.height <= min(bounds.height, hurdles.highest)
        else { return nil }
        let middle = middle(for: block, in: request)
        func placed(_ center: PagePoint, _ margin: Double) -> PlacedLabel? {
            let box = block.box(centeredAt: center)
            guard request.outline.contains(box.grown(by: margin)), hurdles.isClear(box), isFree(box),
                !request.covers.contains(where: { $0.overlaps(box.grown(by: margin)) }),
                request.container?.contains(box) ?? true,
                !hurdles.others.contains(where: { $0.overlaps(box.grown(by: margin)) }),
                !hurdles.around.contains(where: { $0.isCrossed(by: box.grown(by: margin)) })
            else { return nil }
            var boxes = [box]
            var parts =
                request.isOpaque || request.plate != nil
                ? platePart(request.plate, under: box) : mask(under: box, request.mask)
            parts += block.parts(centeredAt: center, outside: false, isLeading: request.prefersCorner)
            if let (mark, side) = cornerMark {
                guard let place = corner(of: request.outline, side: side, besides: box, avoiding: hurdles.others) else {
                    return nil
                }
                boxes.append(place)
                parts += mark.kind.parts(in: place, ink: mark.ink)
            }
            return PlacedLabel(parts: parts, boxes: boxes, leader: nil)
        }
        if !request.prefersCorner, let label = placed(middle, Labeler.padding) { return label }
        guard !onlyMiddle else { return nil }
        // What cannot stand in the middle should not cling to an edge either, if there is a choice.
        if request.prefersCorner {
            for margin in [Labeler.comfort, Labeler.padding] {
                for center in places(for: block, in: request, middle: middle, margin: margin, isCoarse: false) {
                    if let label = placed(center, margin) { return label }
                }
            }
            return nil
        }
        let candidates = places(
            for: block, in: request, middle: middle, margin: Labeler.padding,
            isCoarse: !hurdles.lines.isEmpty && !request.crossesNoLine)
        for margin in [Labeler.comfort, Labeler.padding] {
            var best: (displacement: Double, label: PlacedLabel)?
            for center in candidates {
                let displacement = center.displacement(from: middle)
                guard displacement < best?.displacement ?? .infinity, let label = placed(center, margin) else {
                    continue
                }
                best = (displacement, label)
            }
            if let best { return best.label }
        }
        return nil
    }

    func platePart(_ plate: Color?, under box: PageBounds) -> [Scene.Part] {
        guard let plate else { return [] }
        return [.shape(Shape(Path(box.grown(by: Labeler.padding * 0.6)), fill: .solid(plate)))]
    }

    private func middle(for block: LabelBlock, in request: LabelRequest) -> PagePoint {
        request.outline.interiorPoint(aspect: block.width / max(block.height, 0.1))
    }

    /// Straight above and below the middle in small steps, and then a grid over the outline; for corner labels only the
    /// grid, from the upper left.
    private func places(
        for block: LabelBlock, in request: LabelRequest, middle: PagePoint, margin: Double, isCoarse: Bool
    ) -> [PagePoint] {
        let room = request.outline.bounds.grown(by: -margin - 0.01)
        let (spareX, spareY) = (room.width - block.width, room.height - block.height)
        guard spareX >= 0, spareY >= 0 else { return [] }
        // Between lines a few places tell whether there is room.
        let steps = isCoarse ? 6 : 12
        var places: [PagePoint] = []
        places.reserveCapacity((steps + 1) * (steps + 1) + 4 * Int(min(spareY, 40)))
        if !request.prefersCorner {
            for shift in stride(from: 0.5, through: min(spareY, 40), by: isCoarse ? 1 : 0.5) {
                places += [middle.offset(0, shift), middle.offset(0, -shift)]
            }
        }
        for row in 0...steps {
            let y = room.top + block.height / 2 + spareY * Double(row) / Double(steps)
            for column in 0...steps {
                let x = room.left + block.width / 2 + spareX * Double(column) / Double(steps)
                places.append(PagePoint(x: x, y: y))
            }
        }
        return places
    }

    /// A free square for a mark inside the outline, as far to the upper left as there is one, but not right of the
    /// label's middle nor below it.
    func corner(
        of outline: PagePolygon, side: Double, besides box: PageBounds, avoiding others: [PagePolygon]
    ) -> PageBounds? {
        let inset = 1.6
        let room = outline.bounds.grown(by: -inset - side / 2)
        guard room.width >= 0, room.height >= 0 else { return nil }
        let steps = outline.isAxisParallelRectangle ? 4 : 12
        var best: (cost: Double, place: PageBounds)?
        for row in 0...steps {
            for column in 0...steps {
                let center = PagePoint(
                    x: room.left + room.width * Double(column) / Double(steps),
                    y: room.top + room.height * Double(row) / Double(steps))
                let place = PageBounds(center: center, width: side, height: side)
                let cost = center.x - room.left + (center.y - room.top)
                guard cost < best?.cost ?? .infinity, center.x < box.center.x, center.y < box.center.y,
                    !place.overlaps(box.grown(by: Labeler.gap)),
                    outline.contains(place.grown(by: inset * 0.9)), isFree(place),
                    !others.contains(where: { $0.overlaps(place) })
                else { continue }
                best = (cost, place)
            }
        }
        return best?.place
    }
}

extension PagePoint {
    /// Straight above or below looks less displaced than beside.
    fileprivate func displacement(from middle: PagePoint) -> Double {
        2 * (x - middle.x).magnitude + (y - middle.y).magnitude
    }
}

extension LabelBlock {
    fileprivate var lastSize: Double { lines.last?.size ?? 0 }
}
