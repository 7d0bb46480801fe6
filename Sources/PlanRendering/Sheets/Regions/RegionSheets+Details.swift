internal import DetectionRegions
internal import PlaneGeometry
internal import SiteModel

/// What is too small on the sheet that shows all, larger on sheets of its own.
extension RegionSheets {
    /// What is drawn larger on a sheet of its own.
    struct Detail {
        var extent: FloorExtent
        var fit: SheetFit
    }

    /// The details that a drawing needs where it is too small for the numbers of its vertices: one of all regions if it
    /// is large enough on a sheet, or else of those that need it, or else of each group of these.
    func details(of drawing: RegionDrawing, at scale: DrawingScale) throws(SheetError) -> [Detail] {
        let scales = DrawingScale.details.filter { $0.denominator < scale.denominator }
        var last: [Detail] = []
        for extents in scales.isEmpty ? [] : drawing.crowdedExtents(measurer: measurer) {
            var details: [Detail] = []
            for extent in extents {
                let fit = try fit(ofDetail: extent, drawing.floor, scales)
                if fit.tiling.isWhole { details.append(Detail(extent: extent, fit: fit)) }
            }
            guard !details.isEmpty else { continue }
            let isEnough = details.allSatisfy { detail in
                self.drawing(of: detail, drawing.floor).crowdedExtents(measurer: measurer).isEmpty
            }
            if isEnough, details.count == extents.count { return details }
            last = details
        }
        return last
    }

    private func fit(
        ofDetail extent: FloorExtent, _ turned: Floor, _ scales: [DrawingScale]
    ) throws(SheetError) -> SheetFit {
        var options = options
        options.scale = nil
        let legend = RegionPlanLegend(floor: turned, theme: theme, hasOverlaps: true, hasFaults: true)
        let footer = SheetFooter(items: legend.items + findingItems, measurer: measurer)
        return try SheetFit(
            extent: extent, padding: Self.detailPadding, options: options, subject: detailTitle, alwaysOnTop: true,
            scales: scales, tableHeight: { _ in 0 },
            frame: { isLandscape in
                SheetFrame(
                    options, isLandscape: isLandscape, heading: detailHeading, footer: footer, measurer: measurer)
            })
    }

    private func drawing(of detail: Detail, _ turned: Floor) -> RegionDrawing {
        let tile = SheetTiling.Tile(column: 0, row: 0)
        return RegionDrawing(
            floor: turned, theme: theme, mapping: detail.fit.mapping(detail.extent, tile, Self.detailPadding),
            window: detail.fit.window(tile), findings: findings, isDetail: true)
    }

    func draft(
        of detail: Detail, _ turned: Floor, _ legend: RegionPlanLegend, north: Double
    ) -> SheetDraft {
        let fit = detail.fit
        let drawing = drawing(of: detail, turned)
        var legend = legend
        let scope = LegendScope(mapping: drawing.mapping, window: drawing.window, endsAtWalls: false)
        legend.sights = scope.sights(of: turned)
        var result = draft(
            fit.frame, scale: fit.scale,
            fit.frame.elements(mapping: drawing.mapping, items: legend.items + findingItems, north: north)
                + drawing.elements(measurer: measurer))
        result.title = detailTitle
        return result
    }

    private var detailTitle: String { title + ", enlarged" }

    /// Room for the numbers around the outermost regions, in millimetres.
    private static var detailPadding: SheetFit.Padding { SheetFit.Padding(left: 14, top: 12, right: 14, bottom: 12) }

    private var detailHeading: SheetFrame.Heading {
        SheetFrame.Heading(
            title: detailTitle,
            sentences: [
                "What a dashed frame on the drawing before holds, larger and the same way round. Small numbers are those of "
                    + "the vertices in the table; 2/3 is vertex 3 of region 2."
            ], site: floor.site.name, room: floor.room(of: sensor).map(floor.title(of:)) ?? sensor.room)
    }
}
