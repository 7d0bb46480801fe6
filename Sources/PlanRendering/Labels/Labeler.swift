/// Places labels so that none covers another, a sensor, an obstacle or a wall.
///
/// A label stands in the middle of its outline; where it does not fit it shrinks to its smallest size, then wraps, then
/// stands outside on a leader line, and only then loses its end to an ellipsis. The order of requests and candidates
/// decides every tie, so the same input gives the same picture.
final class Labeler {
    let measurer: TextMeasurer

    /// Where labels may stand.
    let field: PageBounds

    /// What labels must keep clear of: labels, marks and sensors that are already placed.
    var taken: [PageBounds] { grid.boxes }

    private var grid: BoxGrid

    /// Pillars and the like, which labels keep clear of as well.
    private(set) var obstacles: [PagePolygon] = []

    /// Walls.
    private(set) var walls: [(PagePoint, PagePoint)] = []

    /// Lines that labels stay off where they can: the edges of desks, regions and areas.
    private var lines: LineIndex?

    /// The colour on which something stands at a place of the page where no outline is filled.
    private var ground: ((PagePoint) -> Color)?

    /// Names of which only the beginning was placed.
    private(set) var cutNames: [CutName] = []

    /// Leader lines drawn so far.
    var leaders: [(PagePoint, PagePoint)] = []

    /// The least distance between two labels, in millimetres.
    static let gap = 0.6

    /// The least distance between two labels beside each other, in millimetres: less reads as one word.
    static let wordGap = 0.9

    /// The least distance from a label to the outline around it, in millimetres.
    static let padding = 0.9

    /// The distance that a label keeps from its outline where it stands out of the middle, if there is room, in
    /// millimetres.
    static let comfort = 2.4

    /// Whether marks may stand in corners: only where all of a plan can, so that like things look alike.
    private(set) var canUseCorners = true

    /// Whether no larger page will be tried where something finds no room.
    let isOnLastPage: Bool

    init(measurer: TextMeasurer, field: PageBounds, isOnLastPage: Bool = true) {
        self.measurer = measurer
        self.field = field
        self.isOnLastPage = isOnLastPage
        grid = BoxGrid(over: field)
    }

    /// What one labeler has placed, on another that can go on from there and be thrown away.
    func copy() -> Labeler {
        let copy = Labeler(measurer: measurer, field: field, isOnLastPage: isOnLastPage)
        (copy.grid, copy.obstacles, copy.walls) = (grid, obstacles, walls)
        (copy.leaders, copy.canUseCorners) = (leaders, canUseCorners)
        (copy.lines, copy.ground) = (lines, ground)
        return copy
    }

    func reserve(_ box: PageBounds) { grid.append(box) }

    func reserve(obstacle: PagePolygon) { obstacles.append(obstacle) }

    func reserve(wall start: PagePoint, _ end: PagePoint) { walls.append((start, end)) }

    /// Has labels stay off the edges of these outlines where they can; where they cannot, a mask in the colour of the
    /// ground lies under them.
    func avoid(edgesOf outlines: [PagePolygon], ground: @escaping (PagePoint) -> Color) {
        lines = LineIndex(edgesOf: outlines)
        self.ground = ground
    }

    /// Whether it knows of lines that labels stay off.
    var knowsLines: Bool { lines != nil }

    /// Whether none of the lines that labels stay off runs through a box.
    func isClear(_ box: PageBounds) -> Bool { !(lines?.crosses(box.grown(by: Labeler.lineGap)) ?? false) }

    /// The lines that labels stay off and that run through a box.
    func lines(through box: PageBounds) -> [(start: PagePoint, end: PagePoint)] { lines?.crossing(box) ?? [] }

    /// The least distance from a label to a line that it stays off, in millimetres.
    static let lineGap = 0.8

    /// What lies under a text at that place so that no line runs through it: nothing where none does.
    ///
    /// - Parameter margin: How near a line may come to the text, in millimetres.
    func mask(under box: PageBounds, _ color: Color? = nil, margin: Double = lineGap) -> [Scene.Part] {
        guard lines?.crosses(box.grown(by: margin)) ?? false, let color = color ?? ground?(box.center) else {
            return []
        }
        return [.shape(Shape(Path(box.grown(by: 0.3)), fill: .solid(color)))]
    }

    /// Whether a label may stand there.
    func isFree(_ box: PageBounds) -> Bool {
        guard field.contains(box) else { return false }
        let grown = box.grown(across: Labeler.wordGap, down: Labeler.gap)
        return !grid.contains(overlapping: grown) && !obstacles.contains { $0.overlaps(grown) }
            && !walls.contains { grown.isCrossed(bySegment: $0.0, $0.1) }
            && !leaders.contains { grown.isCrossed(bySegment: $0.0, $0.1) }
    }

    /// Whether a label may stand there, close to the thing that it names.
    func isFree(_ box: PageBounds, besides named: PageBounds) -> Bool {
        guard field.contains(box) else { return false }
        return !grid.contains(overlapping: box) { grid.boxes[$0] != named } && !obstacles.contains { $0.overlaps(box) }
            && !walls.contains { box.isCrossed(bySegment: $0.0, $0.1) }
            && !leaders.contains { box.isCrossed(bySegment: $0.0, $0.1) }
    }

    /// A label on a leader line, or `nil` where it finds no room.
    ///
    /// - Parameters:
    ///   - outlines: What it stays off.
    ///   - anchor: Where its leader starts, if not in the middle of its own outline; it stays off the lines of the others
    ///     alone then.
    ///   - whole: Whether it must not lose its end to an ellipsis.
    func placeOutside(
        _ request: LabelRequest, avoiding outlines: [PagePolygon] = [], from anchor: PagePoint? = nil,
        whole: Bool = false
    ) -> PlacedLabel? {
        guard let label = outside(request, avoiding: outlines, whole: whole, from: anchor) else { return nil }
        reserve(label)
        return label
    }

    /// Notes that of a name only the beginning is on the page.
    func noteCut(_ name: CutName) { cutNames.append(name) }

    private func reserve(_ label: PlacedLabel) {
        cutNames += label.cut
        for box in label.boxes { reserve(box) }
        if let leader = label.leader { leaders.append(leader) }
    }

    /// Labels for all requests, in their order; `nil` where one found no room at all.
    ///
    /// All that fit inside their outlines are placed first, at the largest step that most of them reach, so that a
    /// floor of equal desks has labels of equal size. Then the others look for room outside.
    ///
    /// - Parameter outlines: The outlines of the requests in their order, where there is an index of them already.
    func place(_ requests: consuming [LabelRequest], outlines: OutlineIndex? = nil) -> [PlacedLabel?] {
        guard !requests.isEmpty else { return [] }
        var labels: [PlacedLabel?] = Array(repeating: nil, count: requests.count)
        measure(&requests)
        let requests = requests
        let outlines = outlines ?? OutlineIndex(requests.map(\.outline))
        let first = commonStep(of: requests)
        canUseCorners = requests.allSatisfy { hasCorner($0, step: first) }
        for (index, request) in requests.enumerated() {
            labels[index] = inside(
                request, from: first, avoiding: outlines.neighbours(of: index) + request.avoided)
            if let label = labels[index] { reserve(label) }
        }
        for (index, request) in requests.enumerated() where labels[index] == nil {
            labels[index] = lastResort(request, from: first, outlines: outlines, index: index)
            if let label = labels[index] { reserve(label) }
        }
        return labels
    }

    private func lastResort(
        _ request: LabelRequest, from first: Int, outlines: OutlineIndex, index: Int
    ) -> PlacedLabel? {
        let others = outlines.outlines.indices.filter { $0 != index }.map { outlines.outlines[$0] }
        let overlapping = request.crossesNoOutline ? outlines.neighbours(of: index) + request.avoided : []
        let middle = overlapping.isEmpty ? request.outline.bounds.center : request.outline.interiorPoint()
        let around = overlapping.filter { $0.contains(middle) }
        if !around.isEmpty, request.mayStandOutside {
            let isInnermost = around.allSatisfy { $0.area > request.outline.area }
            // Where a smaller outline lies around it as well, a dot in the middle says nothing.
            let label =
                isInnermost
                ? outside(
                    request, avoiding: others, whole: true,
                    from: anchor(in: request.outline, besides: request.covers).place)
                : outsideFromLine(request, apartFrom: overlapping, avoiding: others + request.avoided)
            if let label = label ?? insideCell(request, from: first, of: overlapping) { return label }
        }
        guard request.mayStandOutside else {
            if request.crossesNoLine || !around.isEmpty { return nil }
            return wrappedInside(request, breakingWords: true) ?? shortened(request)
        }
        // A leader across a neighbour seems to come from it: rather a torn word, or a name that is said in full elsewhere.
        let apart = others + request.avoided
        return outside(request, avoiding: apart, whole: true, crossingOthers: false)
            ?? wrappedInside(request, breakingWords: true) ?? shortened(request)
            ?? outside(request, avoiding: apart, whole: false, crossingOthers: false)
            ?? outside(request, avoiding: apart, whole: true) ?? outside(request, avoiding: apart, whole: false)
    }

    /// Whether the mark of a label that fits at this step has room in a corner of the empty outline.
    private func hasCorner(_ request: LabelRequest, step: Int) -> Bool {
        guard request.mark != nil, !request.keepsMarkInline else { return true }
        let box = plainBox(request, step: step)
        guard request.outline.contains(box.grown(by: Labeler.padding)) else { return true }
        return corner(of: request.outline, side: LabelMark.sides[step], besides: box, avoiding: []) != nil
    }

    /// What the texts of a label without its mark cover in the middle of its outline.
    private func plainBox(_ request: LabelRequest, step: Int) -> PageBounds {
        let (width, height) = LabelBlock.extent(of: request.texts, step: step, measurer: measurer)
        return PageBounds(
            center: request.outline.interiorPoint(aspect: width / height), width: width, height: height)
    }

    /// Measures every text of the requests, once for all that is tried with it.
    private func measure(_ requests: inout [LabelRequest]) {
        for request in requests.indices {
            for text in requests[request].texts.indices {
                requests[request].texts[text].measure(measurer)
            }
        }
    }

    /// The first step at which three quarters of the labels that fit at all have room in their empty outlines.
    private func commonStep(of requests: [LabelRequest]) -> Int {
        let steps = requests.compactMap { request in
            (0..<LabelText.steps).first { step in
                request.outline.contains(plainBox(request, step: step).grown(by: Labeler.padding))
            }
        }.sorted()
        return steps.isEmpty ? 0 : steps[(steps.count - 1) * 3 / 4]
    }
}

/// A label that has found its place.
struct PlacedLabel {
    /// Its shapes and texts.
    var parts: [Scene.Part]

    /// What it covers: its text, and its mark where that stands apart.
    var boxes: [PageBounds]

    /// Its leader line, where it stands outside.
    var leader: (PagePoint, PagePoint)?

    /// The names of which only the beginning is there.
    var cut: [CutName] = []
}
