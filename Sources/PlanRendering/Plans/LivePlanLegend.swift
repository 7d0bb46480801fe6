internal import Occupancy

/// The states that occur on a live plan, with their looks.
struct LivePlanLegend {
    let places: [Place]
    let counts: [Count]
    let theme: Theme

    var items: [PlanFooter.Item] {
        let desks = Set(places.map(\.state.name))
        let views = Set(counts.map(\.placeState.name))
        let states: [(Place.State, String, String)] = [
            (.taken, "taken", "occupied"), (.free, "free", "vacant"), (.unknown(.noData), "unknown", "unknown"),
            (.notMonitored, "not monitored", "not monitored"),
        ]
        return states.compactMap { state, deskWord, viewWord in
            var words: [String] = []
            if desks.contains(state.name) { words.append(deskWord) }
            if views.contains(state.name), !words.contains(viewWord) { words.append(viewWord) }
            return words.isEmpty ? nil : item(state, words.joined(separator: ", "))
        }
    }

    private func item(_ state: Place.State, _ text: String) -> PlanFooter.Item {
        let look = state.look(theme)
        return PlanFooter.Item(text: text) { box in
            let inset = box.grown(by: -(look.stroke?.width ?? 0) / 2)
            let side = box.height * 0.66
            let mark = state.mark?.parts(
                in: PageBounds(center: box.center, width: side, height: side), ink: look.name)
            return [.shape(Shape(Path(inset), fill: look.fill, stroke: look.stroke))] + (mark ?? [])
        }
    }
}
