/// The steps of the ramp, and what else occurs.
struct HeatMapLegend {
    let places: [Use]
    let views: [Use]
    let theme: Theme

    private var uses: [Use] { places + views }

    var items: [PlanFooter.Item] {
        let count = HeatRamp.count
        var items: [PlanFooter.Item] = []
        let words = [(places, "taken"), (views, "occupied")].filter { $0.0.contains(where: \.isShare) }.map(\.1)
        if !words.isEmpty {
            let word = words.joined(separator: ", ")
            // All steps, that the darkest of a picture is not taken for the most that there can be.
            for step in 0..<count {
                let text = "\(step * 100 / count)–\((step + 1) * 100 / count)\u{a0}%"
                items.append(item(.share((Double(step) + 0.5) / Double(count)), step == 0 ? "\(word) \(text)" : text))
            }
        }
        for use in [Use.unknown, .notMonitored] where uses.contains(use) { items.append(item(use, use.word)) }
        return items
    }

    private func item(_ use: Use, _ text: String) -> PlanFooter.Item {
        let look = use.look(theme)
        return PlanFooter.Item(text: text) { box in
            let inset = box.grown(by: -(look.stroke?.width ?? 0) / 2)
            return [.shape(Shape(Path(inset), fill: look.fill, stroke: look.stroke))]
        }
    }
}
