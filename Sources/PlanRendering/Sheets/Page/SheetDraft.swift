/// A sheet before anybody knows how many there are.
struct SheetDraft {
    /// What sheets of a set belong together.
    enum Part: Hashable {
        case schedule
        case installer(room: Int)
        case regions(sensor: Int)
        case checklist
    }

    var part: Part
    var kind: Sheet.Kind
    var title: String
    var summary: String
    var frame: SheetFrame
    var elements: [Scene.Element]

    /// The cells of the title block but for the sheet's number.
    var cells: [TitleBlock.Cell]

    /// What needs the numbers of other sheets.
    var references: [Reference] = []

    /// A text that names another sheet and leads there.
    struct Reference {
        var part: Part
        /// Which of the part's sheets, from 0.
        var index = 0
        /// The text with the number in it, or else nothing but the link.
        var text: ((Int) -> SceneText)?
        /// Where a click leads there.
        var bounds: PageBounds
        /// What lies below the text, so that nothing of a drawing runs through it.
        var plate: Color?
    }
}

/// The numbers of a set of drafts.
struct SheetNumbers {
    private var first: [SheetDraft.Part: Int] = [:]
    private var counts: [SheetDraft.Part: Int] = [:]
    let total: Int

    init(_ drafts: [SheetDraft]) {
        total = drafts.count
        for (index, draft) in drafts.enumerated() {
            if first[draft.part] == nil { first[draft.part] = index + 1 }
            counts[draft.part, default: 0] += 1
        }
    }

    /// The number of a part's sheet, or `nil` where it is not in the set.
    func number(of part: SheetDraft.Part, index: Int = 0) -> Int? {
        guard let start = first[part], index < counts[part] ?? 0 else { return nil }
        return start + index
    }
}

extension SheetDraft {
    /// The finished sheet of that number.
    func sheet(_ number: Int, _ numbers: SheetNumbers, _ options: SheetOptions, _ measurer: TextMeasurer) -> Sheet {
        var scene = Scene(
            width: frame.width, height: frame.height, paper: options.theme.paper, title: title, summary: summary)
        scene.elements = elements
        var cells = cells
        if let date = options.date, !date.isEmpty {
            cells.append(TitleBlock.Cell(caption: "Date", value: date, weight: 1.2))
        }
        cells.append(TitleBlock.Cell(caption: "Sheet", value: "\(number) of \(numbers.total)", weight: 0.9))
        let block = TitleBlock(cells: cells, measurer: measurer)
        scene.elements.append(
            block.element(upperLeft: frame.blockCorner, width: frame.inner.width, theme: options.theme))
        var links: [Sheet.Link] = []
        for reference in references {
            guard let target = numbers.number(of: reference.part, index: reference.index) else { continue }
            if let text = reference.text?(target) {
                let plate = reference.plate.map {
                    Scene.Part.shape(Shape(Path(text.bounds(measurer).grown(by: 0.5)), fill: .solid($0)))
                }
                scene.elements.append(Scene.Element(.annotation, parts: (plate.map { [$0] } ?? []) + [.text(text)]))
            }
            if target != number { links.append(Sheet.Link(bounds: reference.bounds, sheet: target)) }
        }
        return Sheet(kind: kind, title: title, scene: scene, links: links)
    }
}

extension SceneText {
    /// What the line covers, from its capitals to its descenders.
    fileprivate func bounds(_ measurer: TextMeasurer) -> PageBounds {
        let width = measurer.width(of: string, size: size, weight: weight)
        let left: Double =
            switch alignment {
            case .left: position.x
            case .center: position.x - width / 2
            case .right: position.x - width
            }
        return PageBounds(
            left: left, top: position.y - size * LineMetrics.capital, right: left + width,
            bottom: position.y + size * LineMetrics.descent)
    }
}
