/// Five steps from little use to much: from the floor's colour to that of a taken place, or, where a theme has nothing
/// between black and white, from wide hatches to narrow ones.
struct HeatRamp {
    /// How many steps there are.
    static let count = 5

    /// The looks of the steps, from the least used.
    let looks: [StateLook]

    /// How much of the taken colour each step has.
    private static let opacities = [0.06, 0.28, 0.52, 0.76, 1.0]

    /// The hatches of the steps between empty and full: the distance from line to line, and their width, in millimetres.
    private static let hatches: [(spacing: Double, width: Double)] = [(4, 0.25), (2.2, 0.5), (1.3, 0.65)]

    init(_ theme: Theme) {
        let full = theme.taken.fillColor
        // What is drawn in the colour of a taken place shows on the floor: themes are refused where it does not.
        let border = full.contrast(to: theme.floor) >= Theme.leastShapeContrast ? full : theme.ink
        guard !theme.isBlackAndWhite else {
            looks = HeatRamp.hatched(theme, full, border)
            return
        }
        looks = HeatRamp.opacities.map { opacity in
            let (color, ink) = HeatRamp.legible(full, opacity, theme)
            // A border that shows on the step as well: two dark views may lie side by side, or over each other.
            let edge = color.contrast(to: theme.floor) >= Theme.leastShapeContrast ? theme.floor : border
            return StateLook(fill: .solid(color), stroke: Stroke(edge, width: 0.35), name: ink, word: ink)
        }
    }

    /// The step's colour with the ink that stands out from it most; where neither is legible on it, a paler one.
    private static func legible(_ full: Color, _ opacity: Double, _ theme: Theme) -> (color: Color, ink: Color) {
        var opacity = opacity
        while true {
            let color = full.tint(opacity, on: theme.floor)
            let (dark, light) = (color.contrast(to: theme.ink), color.contrast(to: theme.taken.name))
            if max(dark, light) >= Theme.leastTextContrast || opacity <= 0 {
                return (color, dark >= light ? theme.ink : theme.taken.name)
            }
            opacity -= 0.01
        }
    }

    private static func hatched(_ theme: Theme, _ full: Color, _ border: Color) -> [StateLook] {
        let stroke = Stroke(border, width: 0.35)
        func look(_ fill: Fill, _ ink: Color, plate: Color? = nil) -> StateLook {
            StateLook(fill: fill, stroke: stroke, name: ink, word: ink, plate: plate)
        }
        let between = hatches.map { hatch in
            look(
                .hatch(Hatch(full, spacing: hatch.spacing, width: hatch.width, background: theme.floor)), theme.ink,
                plate: theme.floor)
        }
        return [look(.solid(theme.floor), theme.ink)] + between + [look(.solid(full), theme.taken.name)]
    }

    /// The step of a share, as it is printed in whole percent; what is on the border of two belongs to the upper.
    static func step(_ share: Double) -> Int {
        let percent = Int((min(max(share, 0), 1) * 100).rounded())
        return min(percent * count / 100, count - 1)
    }

    /// How a place used that much looks.
    func look(_ share: Double) -> StateLook { looks[HeatRamp.step(share)] }
}
