/// Where things stand on a sheet: the heading, the field for the drawing and the tables, the footer, the title block.
struct SheetFrame {
    let width: Double
    let height: Double
    let theme: Theme

    /// The page without its margins.
    let inner: PageBounds

    /// What the heading and the feet leave.
    let field: PageBounds

    private let heading: TextStack
    private let footer: SheetFooter?

    static let margin = 10.0
    private static let gap = 3.5

    struct Heading {
        var title: String
        var sentences: [String]

        /// The names of the site and of the room; those that the title block has no room for stand below the title.
        var site: String?
        var room: String?

        /// What is in the drawing under a name too long for it: captions with names in full.
        var others: [(caption: String, name: String)] = []

        /// More of them than that leave the drawing no room.
        private static let mostOthers = 6

        func longNames(_ measurer: TextMeasurer) -> [String] {
            [("Site", site), ("Room", room)].compactMap { caption, name in
                // The narrowest cell has two lines of 25 mm.
                guard let name, measurer.width(of: name.onOneLine, size: 2.5) > 40 else { return nil }
                return "\(caption): \(name)"
            } + others.prefix(Self.mostOthers).map { "\($0.caption): \($0.name)" } + rest
        }

        private var rest: [String] {
            let count = others.count - Self.mostOthers
            return count > 0 ? ["and \(Measures.count(count, "more name")) in the site file"] : []
        }
    }

    /// A sheet of paper; without a footer for sheets that only hold tables.
    init(
        _ options: SheetOptions, isLandscape: Bool, heading: Heading, footer: SheetFooter?, measurer: TextMeasurer
    ) {
        let (width, height) = options.paper.size(isLandscape: isLandscape)
        (self.width, self.height) = (width, height)
        theme = options.theme
        inner = PageBounds(left: 0, top: 0, right: width, bottom: height).grown(by: -SheetFrame.margin)
        var stack = TextStack(measurer: measurer)
        stack.add(
            heading.title, sizes: [5, 3.5], weight: .bold, color: theme.ink, width: inner.width, limit: 2)
        let room = inner.width
        let isShort = heading.sentences.allSatisfy { measurer.width(of: $0, size: 3.5) <= room }
        for name in heading.longNames(measurer) {
            stack.add(name, sizes: [2.5], color: theme.ink, width: inner.width, gap: 0.8, limit: 8)
        }
        for sentence in heading.sentences {
            stack.add(sentence, sizes: [isShort ? 3.5 : 2.5], color: theme.ink, width: inner.width, gap: 0.8)
        }
        self.heading = stack
        self.footer = footer
        let feet = TitleBlock.height + (footer.map { $0.height(width: width - 2 * SheetFrame.margin) + 2 } ?? 0)
        field = PageBounds(
            left: inner.left, top: inner.top + stack.height + SheetFrame.gap, right: inner.right,
            bottom: inner.bottom - feet - SheetFrame.gap)
    }

    /// The heading, and below a drawing its footer with those of the legend's items that occur on it.
    func elements(
        mapping: PageMapping?, items: [PlanFooter.Item] = [], north: Double = 90
    ) -> [Scene.Element] {
        var elements = [
            Scene.Element(.annotation, parts: heading.parts(upperLeft: PagePoint(x: inner.left, y: inner.top)))
        ]
        if let footer, let mapping {
            let top = inner.bottom - TitleBlock.height - 2 - footer.height(width: inner.width)
            elements += footer.elements(
                items, upperLeft: PagePoint(x: inner.left, y: top), width: inner.width, mapping: mapping, north: north,
                theme: theme)
        }
        return elements
    }

    /// Where the heading stands.
    var headingBounds: PageBounds {
        PageBounds(left: inner.left, top: inner.top, right: inner.right, bottom: field.top - SheetFrame.gap)
    }

    /// Where the title block begins.
    var blockCorner: PagePoint { PagePoint(x: inner.left, y: inner.bottom - TitleBlock.height) }
}
