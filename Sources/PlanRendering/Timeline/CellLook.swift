/// How stretches of a row look in which nobody was there, nobody knows, or nobody watched.
enum CellLook {
    static func vacant(_ box: PageBounds, _ theme: Theme) -> [Scene.Part] {
        [
            .shape(Shape(Path(box), fill: theme.free.fill)),
            baseline(from: box.left, to: box.right, y: box.bottom, theme),
        ]
    }

    /// The line below what is known of a row.
    static func baseline(from left: Double, to right: Double, y: Double, _ theme: Theme) -> Scene.Part {
        let line = Path(polyline: [PagePoint(x: left, y: y), PagePoint(x: right, y: y)])
        return .shape(Shape(line, stroke: Stroke(theme.free.stroke?.color ?? theme.faint, width: 0.25)))
    }

    /// The hatch of the unknown, closer than on a plan.
    static func unknownFill(_ theme: Theme) -> Fill? {
        guard case .hatch(var hatch) = theme.unknown.fill else { return theme.unknown.fill }
        (hatch.spacing, hatch.width) = (1.2, 0.2)
        return .hatch(hatch)
    }

    static func unknown(_ box: PageBounds, _ theme: Theme) -> [Scene.Part] {
        [.shape(Shape(Path(box), fill: unknownFill(theme)))]
    }

    static func disabled(_ box: PageBounds, _ theme: Theme) -> [Scene.Part] {
        let line = Path(polyline: [
            PagePoint(x: box.left + 0.3, y: box.center.y), PagePoint(x: box.right, y: box.center.y),
        ])
        return [.shape(Shape(line, stroke: theme.notMonitored.stroke))]
    }
}
