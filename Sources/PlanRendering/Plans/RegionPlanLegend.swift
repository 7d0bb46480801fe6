internal import DetectionRegions
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// The signs of a region plan that occur on it, with what they mean.
struct RegionPlanLegend {
    let floor: Floor
    let theme: Theme
    let hasOverlaps: Bool

    /// Whether an outline is drawn that no device accepts.
    var hasFaults = false
    var sights = LegendSights()

    /// What is said of the areas' sizes where there are several; nothing where they stand on the lines.
    var severalSizes = ""

    var items: [PlanFooter.Item] {
        var items: [PlanFooter.Item] = []
        if floor.sensors.contains(where: { !$0.regions.isEmpty }) { items.append(region) }
        if hasFaults { items.append(faulty) }
        if hasOverlaps { items.append(overlap) }
        if sights.sensors, !floor.sensors.isEmpty { items.append(sensor) }
        items += areaItems
        return items + roomItems
    }

    /// What is drawn of the rooms.
    var roomItems: [PlanFooter.Item] {
        (sights.desks && !floor.rooms.allSatisfy(\.desks.isEmpty) ? [desk] : [])
            + (sights.keepOuts && !floor.rooms.allSatisfy(\.keepOuts.isEmpty) ? [keepOut] : [])
            + (sights.obstacles && floor.rooms.flatMap(\.obstacles).contains(where: \.isUnnamed) ? [obstacle] : [])
    }

    /// The lines of the areas; one size for all is said here.
    var areaItems: [PlanFooter.Item] {
        let coverages = Set(floor.sensors.compactMap { DetectionAreas(of: $0, on: floor)?.coverage })
        guard let first = coverages.first else { return [] }
        let (optimal, effective) =
            coverages.count == 1 ? (" \(first.optimal)", " \(first.effective)") : (severalSizes, severalSizes)
        return (sights.optimal ? [line("optimal area" + optimal, AreaSigns.optimalStroke(theme))] : [])
            + (sights.effective ? [line("effective area" + effective, AreaSigns.effectiveStroke(theme))] : [])
    }

    private var region: PlanFooter.Item { region("region", ink: theme.ink) }

    private var faulty: PlanFooter.Item { region("faulty outline", ink: theme.overlap) }

    private func region(_ text: String, ink: Color) -> PlanFooter.Item {
        let theme = theme
        return PlanFooter.Item(text: text) { box in
            let box = box.grown(by: -0.4)
            return [
                .shape(Shape(Path(box), fill: .solid(theme.region), stroke: Stroke(ink, width: 0.5)))
            ]
                + box.corners.map {
                    .shape(Shape(Path(circle: $0, radius: RegionSigns.vertexRadius), fill: .solid(ink)))
                }
        }
    }

    private var overlap: PlanFooter.Item {
        let theme = theme
        return PlanFooter.Item(text: "overlap") { box in
            [
                .shape(
                    Shape(
                        Path(box), fill: .hatch(SharedAreaSign.hatch(theme)),
                        stroke: Stroke(theme.overlap, width: 0.5)))
            ]
        }
    }

    private var sensor: PlanFooter.Item { SensorMark.legendItem(theme) }

    private func line(_ text: String, _ stroke: Stroke) -> PlanFooter.Item {
        PlanFooter.Item(text: text) { box in
            let (left, right) = (PagePoint(x: box.left, y: box.center.y), PagePoint(x: box.right, y: box.center.y))
            return [.shape(Shape(Path(polyline: [left, right]), stroke: stroke))]
        }
    }

    private var desk: PlanFooter.Item {
        let theme = theme
        return PlanFooter.Item(text: "desk") { box in
            [.shape(Shape(Path(box.grown(by: -0.4)), stroke: Stroke(theme.faint, width: 0.25)))]
        }
    }

    private var keepOut: PlanFooter.Item {
        let theme = theme
        return PlanFooter.Item(text: "no sensor here") { box in KeepOutSigns.parts(Path(box), theme) }
    }

    private var obstacle: PlanFooter.Item {
        let theme = theme
        return PlanFooter.Item(text: "obstacle") { box in
            [.shape(Shape(Path(box.grown(by: -0.6)), fill: .solid(theme.ink)))]
        }
    }
}

extension Obstacle {
    /// Whether nothing in a plan says what it is.
    var isUnnamed: Bool { name?.isEmpty ?? true }
}
