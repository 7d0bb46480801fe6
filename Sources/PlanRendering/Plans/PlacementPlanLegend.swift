internal import SensorModel
internal import SiteModel

/// The signs of a placement plan that occur on it, with what they mean.
struct PlacementPlanLegend {
    let plan: PlacementPlan

    var items: [PlanFooter.Item] {
        var items: [PlanFooter.Item] = []
        if !plan.assignments.isEmpty {
            items.append(
                PlanFooter.Item(text: "sensor, lens") { box in
                    SensorMark(center: box.center, rotation: .none, id: "").parts(theme)
                })
            items.append(PlanFooter.Item(text: "its area") { area($0, hasRays: watchesFloor) })
        }
        if hasSpokes {
            items.append(
                PlanFooter.Item(text: "sees this desk") { box in
                    let (left, right) = (
                        PagePoint(x: box.left, y: box.center.y), PagePoint(x: box.right, y: box.center.y)
                    )
                    return AssignmentSigns.spoke(from: left, to: right.offset(-0.7, 0), theme)
                })
        }
        if plan.assignments.contains(where: { !$0.desks.isEmpty }) {
            items.append(
                PlanFooter.Item(text: "smallest margin") { box in
                    AssignmentSigns.dimension(
                        PagePoint(x: box.left + 0.5, y: box.center.y), PagePoint(x: box.right - 0.5, y: box.center.y),
                        theme)
                })
        }
        if !plan.unseenDesks.isEmpty {
            items.append(
                PlanFooter.Item(text: "desk without a sensor") { box in
                    [.shape(AssignmentSigns.unserved(Path(box.grown(by: -0.4)), theme))]
                })
        }
        if !plan.floor.rooms.allSatisfy(\.keepOuts.isEmpty) {
            items.append(PlanFooter.Item(text: "no sensor here") { box in KeepOutSigns.parts(Path(box), theme) })
        }
        return items
    }

    /// Whether some sensor has no desks to look at.
    private var watchesFloor: Bool { plan.assignments.contains { $0.desks.isEmpty && !$0.area.isEmpty } }

    /// Whether some spoke is drawn: one to a desk that its sensor hangs over is not.
    private var hasSpokes: Bool {
        let desks = Dictionary(
            plan.floor.rooms.flatMap(\.desks).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let sensors = Dictionary(
            plan.floor.sensors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return plan.assignments.contains { assignment in
            guard let lens = sensors[assignment.sensor]?.position else { return false }
            return assignment.desks.contains { desks[$0]?.middle(unlessBelow: lens) != nil }
        }
    }

    /// A corner of an area, with its ray where areas have rays.
    private func area(_ box: PageBounds, hasRays: Bool) -> [Scene.Part] {
        let (left, right) = (PagePoint(x: box.left, y: box.center.y), PagePoint(x: box.right, y: box.center.y))
        let stroke = AssignmentSigns.areaStroke(theme)
        guard hasRays else { return [.shape(Shape(Path(polyline: [left, right]), stroke: stroke))] }
        let corner = PagePoint(x: box.right, y: box.top)
        return [
            .shape(
                Shape(
                    Path(polyline: [PagePoint(x: box.left, y: box.bottom), corner]),
                    stroke: AssignmentSigns.rayStroke(theme))),
            .shape(
                Shape(
                    Path(polyline: [PagePoint(x: box.left, y: box.top), corner, PagePoint(x: box.right, y: box.bottom)]
                    ),
                    stroke: stroke)),
        ]
    }

    private var theme: Theme { plan.theme }
}
