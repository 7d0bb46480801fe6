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

    /// The page with the floor as large as a sheet of that long side allows, and no more paper than that needs.
    init(
        _ extent: FloorExtent?, longSide: Double, header texts: PlanHeader.Texts,
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
        // A corridor leaves room around it for the labels that do not fit into it.
        let band = extent == nil ? 0 : max(floor.height, 60)
        footerTop = floorTop + band + PlanPage.gapAboveFooter
        height = footerTop + footerHeight(inner) + PlanPage.lowerMargin
        let upperLeft = PagePoint(x: (width - floor.width) / 2, y: floorTop + (band - floor.height) / 2)
        mapping = extent.map { PageMapping($0, scale: best.scale, upperLeft: upperLeft) }
        field = PageBounds(
            left: 5, top: floorTop - PlanPage.gapBelowHeader + 3, right: width - 5,
            bottom: footerTop - 3)
    }

    var headerTop: Double { PlanPage.upperMargin }

    /// Whether a module of that size, in millimetres of the site, is large enough on this page to hold a label.
    func isLegible(moduleMM: Double) -> Bool { (mapping?.scale ?? 1) * moduleMM >= 12 }
}
