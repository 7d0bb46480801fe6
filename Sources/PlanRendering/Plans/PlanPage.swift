/// The page of a plan: how large it is, where the floor lies, and what stands above and below it.
struct PlanPage {
    let width: Double
    let height: Double
    let mapping: PageMapping?
    let header: PlanHeader
    let footerTop: Double

    /// Where labels may stand: the page without header, footer and margins.
    let field: PageBounds

    static let margin = 15.0
    private static let upperMargin = 12.0
    private static let lowerMargin = 10.0
    private static let gapBelowHeader = 9.0
    private static let gapAboveFooter = 9.0

    /// The long sides that a page may have, in millimetres: A4, A3, A2, A1.
    static let longSides = [297.0, 420, 594, 841]

    /// No room is drawn larger than a tenth of itself.
    private static let largestScale = 0.1

    /// The heights that a page keeps for the floor and the labels around it, in millimetres: a corridor leaves room for the
    /// labels that do not fit into it, and where the largest page has too little of it there may be more.
    static let bands = [60.0, 120, 180]

    /// The page with the floor as large as a sheet of that long side allows, and no more paper than that needs.
    ///
    /// - Parameter band: The least height for the floor and the labels around it, in millimetres.
    init(
        _ extent: FloorExtent?, longSide: Double, band least: Double = bands[0], header texts: PlanHeader.Texts,
        footerHeight: (_ width: Double) -> Double, measurer: TextMeasurer
    ) {
        let shortSide = longSide / 2.0.squareRoot()
        var best: (scale: Double, width: Double) = (0, longSide)
        if let extent {
            for (width, height) in [(longSide, shortSide), (shortSide, longSide)] {
                let header = PlanHeader(texts, width: width - 2 * PlanPage.margin, measurer: measurer)
                let above = PlanPage.upperMargin + header.height + PlanPage.gapBelowHeader
                let below = PlanPage.gapAboveFooter + footerHeight(width - 2 * PlanPage.margin) + PlanPage.lowerMargin
                let room = (width: width - 2 * PlanPage.margin, height: height - above - below)
                let scale = min(room.width / extent.width, room.height / extent.height, PlanPage.largestScale)
                if scale > best.scale { best = (scale, width) }
            }
        }
        let floor = (width: (extent?.width ?? 0) * best.scale, height: (extent?.height ?? 0) * best.scale)
        width = min(best.width, max(floor.width + 2 * PlanPage.margin, 180))
        let inner = width - 2 * PlanPage.margin
        header = PlanHeader(texts, width: inner, measurer: measurer)
        let floorTop = PlanPage.upperMargin + header.height + PlanPage.gapBelowHeader
        let band = extent == nil ? 0 : max(floor.height, least)
        footerTop = floorTop + band + PlanPage.gapAboveFooter
        height = footerTop + footerHeight(inner) + PlanPage.lowerMargin
        let upperLeft = PagePoint(x: (width - floor.width) / 2, y: floorTop + (band - floor.height) / 2)
        mapping = extent.map { PageMapping($0, scale: best.scale, upperLeft: upperLeft) }
        field = PageBounds(
            left: 5, top: floorTop - PlanPage.gapBelowHeader + 3, right: width - 5,
            bottom: footerTop - 3)
    }

    /// The widths that a kiosk's page may have, in millimetres: 1920 dots at 150 an inch, and multiples of that for
    /// floors of many desks.
    static let kioskWidths = [1.0, 1.5, 2, 3].map { 325.12 * $0 }

    /// The page of a kiosk: 16:9, the words above the floor or, where that leaves it more room, at its left.
    init(kiosk extent: FloorExtent?, width: Double, header texts: PlanHeader.Texts, measurer: TextMeasurer) {
        let (margin, gap) = (PlanPage.margin, 8.0)
        let height = width * 9 / 16
        let above = PlanHeader(texts, width: width - 2 * margin, measurer: measurer, enlarged: 1.4)
        let beside = PlanHeader(texts, width: width / 4, measurer: measurer, enlarged: 1.4)
        let below = PageBounds(
            left: margin, top: PlanPage.upperMargin + above.height + gap, right: width - margin,
            bottom: height - PlanPage.lowerMargin)
        let right = PageBounds(
            left: margin + width / 4 + gap, top: PlanPage.upperMargin, right: width - margin,
            bottom: height - PlanPage.lowerMargin)
        func scale(_ room: PageBounds) -> Double {
            guard let extent else { return 0 }
            return min(room.width / extent.width, room.height / extent.height)
        }
        let fitsBeside = beside.height <= right.height && beside.isWhole
        let isBeside = fitsBeside && scale(right) > scale(below)
        let room = isBeside ? right : below
        let floorScale = scale(room)
        self.width = width
        self.height = height
        header = isBeside ? beside : above
        footerTop = height - PlanPage.lowerMargin
        field = room.grown(by: 5)
        mapping = extent.map { extent in
            let (w, h) = (extent.width * floorScale, extent.height * floorScale)
            return PageMapping(
                extent, scale: floorScale, upperLeft: PagePoint(x: room.center.x - w / 2, y: room.center.y - h / 2))
        }
    }

    var headerTop: Double { PlanPage.upperMargin }

    /// Whether a module of that size, in millimetres of the site, is large enough on this page to hold a label.
    func isLegible(moduleMM: Double) -> Bool { (mapping?.scale ?? 1) * moduleMM >= PlanPage.legibleModule }

    /// The millimetres of the page that a label takes at least.
    static let legibleModule = 12.0
}
