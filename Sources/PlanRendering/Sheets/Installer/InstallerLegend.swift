internal import SensorModel
internal import SiteModel

/// The signs that occur on an installer's sheet.
struct InstallerLegend {
    let floor: Floor
    let theme: Theme
    var sights = LegendSights()

    /// Whether distances stand on lines outside of the room.
    var hasRuns = true

    var items: [PlanFooter.Item] {
        var items: [PlanFooter.Item] = []
        let plan = RegionPlanLegend(
            floor: floor, theme: theme, hasOverlaps: false, sights: sights, severalSizes: ", sizes in the table")
        if sights.sensors, !floor.sensors.isEmpty { items.append(sensor) }
        if hasRuns, !floor.sensors.isEmpty { items.append(run) }
        return items + plan.areaItems + plan.roomItems
    }

    private var run: PlanFooter.Item {
        let theme = theme
        return PlanFooter.Item(text: "distances count from the circle") { box in
            let line = (PagePoint(x: box.left + 1, y: box.center.y), PagePoint(x: box.right - 1, y: box.center.y))
            return PlacedDimension.parts(of: line, end: .circle, ground: theme.paper, ink: theme.ink)
        }
    }

    private var sensor: PlanFooter.Item {
        let theme = theme
        return PlanFooter.Item(text: "sensor: lens at the dot, its long side along the line") { box in
            let mark = SensorMark(center: box.center, rotation: .none, id: "", scale: 0.000_55 * 8)
            return [
                .shape(
                    Shape(
                        Path(polyline: [
                            PagePoint(x: box.left, y: box.center.y), PagePoint(x: box.right, y: box.center.y),
                        ]), stroke: Stroke(theme.sensor, width: 0.25)))
            ] + mark.parts(theme)
        }
    }
}
