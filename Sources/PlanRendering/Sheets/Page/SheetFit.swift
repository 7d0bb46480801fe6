/// Which scale, which way round the paper, and how many sheets a drawing takes.
struct SheetFit {
    let scale: DrawingScale
    let isLandscape: Bool
    let frame: SheetFrame
    private(set) var tiling: SheetTiling

    /// What the table takes below a drawing, with the gap above it, in millimetres.
    private let below: Double

    /// Whether the table fits below the drawing on its last sheet.
    private var holdsTable: Bool { tiling.tiles.last.map(holdsTable) ?? false }

    /// Whether the drawing stands at the top of its sheet in any case, for what comes below it.
    private let alwaysOnTop: Bool

    /// Free paper around the floor for dimensions and letters, in millimetres.
    struct Padding {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double
    }

    /// The best fit: the scale asked for, or else the largest standard scale at which all goes on one sheet, but none
    /// on which nobody can find a place; then on as few sheets as possible.
    ///
    /// - Parameter scales: The scales to choose from, the largest first.
    init(
        extent: FloorExtent, padding: Padding, options: SheetOptions, subject: String, alwaysOnTop: Bool = false,
        scales: [DrawingScale] = DrawingScale.standard,
        tableHeight: (Double) -> Double,
        frame: (_ isLandscape: Bool) -> SheetFrame
    ) throws(SheetError) {
        let order = extent.width >= extent.height ? [true, false] : [false, true]
        let sides = order.map { isLandscape in
            let frame = frame(isLandscape)
            return (isLandscape, frame, below: tableHeight(frame.field.width) + SheetFit.gapAboveTable)
        }
        func fits(at scale: DrawingScale) -> [SheetFit] {
            sides.map { isLandscape, frame, below in
                let whole = (
                    width: extent.width * scale.factor + padding.left + padding.right,
                    height: extent.height * scale.factor + padding.top + padding.bottom
                )
                let tiling = SheetTiling(whole: whole, field: (frame.field.width, frame.field.height))
                return SheetFit(
                    scale: scale, isLandscape: isLandscape, frame: frame, tiling: tiling, below: below,
                    alwaysOnTop: alwaysOnTop)
            }
        }
        func best(at scale: DrawingScale) -> SheetFit? {
            // Below a drawing that is followed by a table, more room is better.
            func rank(_ fit: SheetFit) -> (Int, Int, Double) {
                let spare = fit.tiling.isWhole ? fit.frame.field.height - fit.tiling.whole.height : 0
                return (fit.tiling.count, fit.holdsTable ? 0 : 1, alwaysOnTop ? -spare : 0)
            }
            return fits(at: scale).min { rank($0) < rank($1) }
        }
        if let scale = options.scale {
            guard let fit = best(at: scale) else { throw .tooManySheets(subject: subject, count: 0, scale: scale) }
            guard fit.tiling.count <= SheetError.mostSheets else {
                throw .tooManySheets(subject: subject, count: fit.tiling.count, scale: scale)
            }
            self = fit
            return
        }
        var chosen: SheetFit?
        for scale in scales {
            guard let fit = best(at: scale) else { continue }
            chosen = fit
            if fit.tiling.isWhole { break }
            if scale.denominator >= DrawingScale.smallestLegible.denominator, fit.tiling.count <= SheetFit.mostUnasked {
                break
            }
        }
        guard let chosen else { throw .tooManySheets(subject: subject, count: 0, scale: .smallestLegible) }
        self = chosen
    }

    private init(
        scale: DrawingScale, isLandscape: Bool, frame: SheetFrame, tiling: SheetTiling, below: Double,
        alwaysOnTop: Bool
    ) {
        (self.scale, self.isLandscape, self.frame) = (scale, isLandscape, frame)
        (self.tiling, self.below, self.alwaysOnTop) = (tiling, below, alwaysOnTop)
    }

    /// Whether the table fits below that piece of the drawing.
    func holdsTable(under tile: SheetTiling.Tile) -> Bool {
        tiling.window(tile).height + below <= frame.field.height
    }

    private var isTopAligned: Bool { alwaysOnTop || holdsTable }

    /// Nobody gets more sheets of one room than that without asking.
    private static let mostUnasked = 12
    static let gapAboveTable = 4.0

    /// Moves the match lines off what the mapping of the whole drawing shows, as far as the paper allows.
    mutating func keepSeams(
        off things: (PageMapping) -> [PageBounds], _ extent: FloorExtent, _ padding: Padding
    ) {
        guard !tiling.isWhole else { return }
        let corner = PagePoint(x: padding.left, y: padding.top)
        tiling.keepSeams(off: things(PageMapping(extent, scale: scale.factor, upperLeft: corner)))
    }

    /// Where the drawing of a tile begins on the page: in the middle, and at the top where a table stands below it.
    func shift(_ tile: SheetTiling.Tile) -> PagePoint {
        let (field, part) = (frame.field, tiling.window(tile))
        let slack = (x: field.width - part.width, y: isTopAligned ? 0 : field.height - part.height)
        return PagePoint(x: field.left - part.left + slack.x / 2, y: field.top - part.top + slack.y / 2)
    }

    /// The part of the page that shows a tile.
    func window(_ tile: SheetTiling.Tile) -> PageBounds {
        let (part, shift) = (tiling.window(tile), shift(tile))
        return PageBounds(
            left: part.left + shift.x, top: part.top + shift.y, right: part.right + shift.x,
            bottom: part.bottom + shift.y)
    }

    /// The part of the page that may be drawn on for a tile: its window, and the free paper at the sides on which the
    /// drawing does not go on.
    func reach(_ tile: SheetTiling.Tile) -> PageBounds {
        var (reach, core) = (window(tile), tiling.core(tile))
        if !core.left.isFinite { reach.left = min(reach.left, frame.field.left) }
        if !core.right.isFinite { reach.right = max(reach.right, frame.field.right) }
        return reach
    }

    func mapping(_ extent: FloorExtent, _ tile: SheetTiling.Tile, _ padding: Padding) -> PageMapping {
        let shift = shift(tile)
        return PageMapping(
            extent, scale: scale.factor,
            upperLeft: PagePoint(x: shift.x + padding.left, y: shift.y + padding.top))
    }
}
