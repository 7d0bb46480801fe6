extension SheetSet {
    /// All sheets as one PDF document with bookmarks and links, every page of its own size; equal sets give equal bytes.
    public func pdf() throws(RenderingError) -> [UInt8] {
        guard let first = sheets.first?.scene else { throw .sizeNotPositive }
        let sink = ByteSink()
        let scale = Scene.pointsPerMM
        try withExtendedLifetime(sink) { () throws(RenderingError) in
            let surface = try Surface(
                pdfInto: sink, width: first.width * scale, height: first.height * scale, title: title.onOneLine)
            do {
                let canvas = try Canvas(surface, scale: scale)
                for (index, sheet) in sheets.enumerated() {
                    surface.setPageSize(width: sheet.scene.width * scale, height: sheet.scene.height * scale)
                    try canvas.draw(sheet.scene)
                    // Only now: painting the paper drops all that came before it on the page, names as well.
                    canvas.markDestination(SheetSet.name(index + 1))
                    for link in sheet.links { canvas.markLink(link.bounds, to: SheetSet.name(link.sheet)) }
                    canvas.showPage()
                }
            }
            var ids: [Int32] = []
            for mark in bookmarks {
                let parent = mark.parent.flatMap { $0 < ids.count ? ids[$0] : nil }
                ids.append(surface.addBookmark(mark.title.onOneLine, to: SheetSet.name(mark.sheet), below: parent))
            }
            try surface.finish()
        }
        return sink.bytes
    }

    private static func name(_ sheet: Int) -> String { "sheet-\(sheet)" }
}
