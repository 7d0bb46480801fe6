import PlanRendering
import Testing

@Suite struct ThemeTests {
    private let theme = Theme.standard

    @Test func `contrast runs from 1 to 21`() {
        #expect(Color(0xFFFFFF).contrast(to: Color(0xFFFFFF)) == 1)
        #expect((Color(0x000000).contrast(to: Color(0xFFFFFF)) - 21).magnitude < 1e-9)
        // A published pair: #767676 on white is the lightest grey that passes 4.5:1.
        #expect((Color(0x767676).contrast(to: Color(0xFFFFFF)) - 4.54).magnitude < 0.01)
        #expect(Color(0xB34700).description == "#B34700")
    }

    @Test(arguments: Theme.builtIn.map(\.name))
    func `a built-in theme has no two colours that are too much alike`(_ name: String) throws {
        let theme = try #require(Theme(named: name))
        #expect(theme.contrastFaults.map(\.description) == [])
    }

    @Test func `a colour that is too pale is told with its pair and how far it goes`() {
        var theme = Theme.standard
        theme[.takenFill] = Color(0xE69F00)
        theme[.faint] = Color(0xC0C0C0)
        #expect(
            theme.contrastFaults.map(\.description) == [
                "taken.text #FFFFFF on taken.fill #E69F00 has a contrast of 2.25:1; text must have at least 4.5:1",
                "faint #C0C0C0 on paper #FFFFFF has a contrast of 1.81:1; shapes must have at least 3:1",
                "faint #C0C0C0 on floor #F7F7F5 has a contrast of 1.69:1; shapes must have at least 3:1",
                "taken.fill #E69F00 on floor #F7F7F5 has a contrast of 2.09:1; shapes must have at least 3:1",
                "taken.fill #E69F00 on paper #FFFFFF has a contrast of 2.25:1; shapes must have at least 3:1",
                "taken.fill #E69F00 on free.fill #D4EBE3 has a contrast of 1.8:1; shapes must have at least 3:1",
            ])
    }

    @Test func `taken must not look like free, to no eyes`() {
        var theme = Theme.standard
        // Both stand out from paper and floor, but not from each other.
        theme[.takenFill] = Color(0xA04000)
        theme[.freeFill] = Color(0x00704F)
        theme[.freeText] = Color(0xFFFFFF)
        #expect(
            theme.contrastFaults.map { "\($0.color) \($0.ground) \($0.vision)" } == [
                "takenFill freeFill usual"
            ])
        theme[.takenFill] = Color(0xC00018)
        theme[.freeFill] = Color(0x6FD08C)
        theme[.freeText] = Color(0x000000)
        #expect(
            theme.contrastFaults.map(\.description) == [
                "taken.fill #C00018 on free.fill #6FD08C has a contrast of 2.68:1 to eyes with deuteranopia; "
                    + "shapes should have at least 3:1"
            ])
    }

    @Test func `eyes without some cones see white and black alike, and red darker or as green`() {
        let (white, black) = (Color(0xFFFFFF), Color(0x000000))
        for vision in ColorVision.allCases {
            #expect((white.contrast(to: black, vision: vision) - 21).magnitude < 1e-3)
            for color in [Color(0xB34700), Color(0x0072B2)] where vision == .usual {
                #expect(color.luminance(to: vision) == color.luminance)
            }
        }
        let red = Color(0xFF0000)
        #expect(red.luminance(to: .protanopia) < red.luminance * 0.7)
        let (darkRed, green) = (Color(0xFF4040), Color(0x008000))
        #expect(darkRed.contrast(to: green, vision: .protanopia) < darkRed.contrast(to: green))
    }

    @Test(arguments: ThemeColor.allCases)
    func `every colour of a theme can be set, alone`(_ color: ThemeColor) {
        for (name, base) in Theme.builtIn {
            var theme = base
            theme[color] = Color(0x123456)
            #expect(theme[color] == Color(0x123456), "\(name)")
            for other in ThemeColor.allCases where other != color { #expect(theme[other] == base[other], "\(name)") }
        }
    }

    @Test(arguments: Theme.builtIn.map(\.name))
    func `the theme is the one place of colours`(_ name: String) throws {
        let theme = try #require(Theme(named: name))
        let site = TestSites.faulty
        let allowed = Set(ThemeColor.allCases.map { theme[$0] })
        for scene in [
            RegionPlan(Floor(site), theme: theme).scene(),
            LivePlan(Floor(site), state: TestSites.mixedState(of: site), theme: theme).scene(),
        ] {
            for part in scene.elements.flatMap(\.parts) { #expect(part.colors.isSubset(of: allowed), "\(part)") }
        }
    }

    @Test func `black and white is nothing else`() {
        let used = Set(ThemeColor.allCases.map { Theme.blackAndWhite[$0] })
        #expect(used == [Color(0x000000), Color(0xFFFFFF)])
    }

    @Test func `no two states look alike in grey`() {
        let looks = [theme.taken, theme.free, theme.unknown, theme.notMonitored]
        #expect(Set(looks).count == 4)
        // Dark, light with a solid border, hatched with a dashed one, empty with dots.
        #expect((theme.taken.fill?.flat?.luminance ?? 1) < 0.2)
        #expect((theme.free.fill?.flat?.luminance ?? 0) > 0.6)
        #expect(theme.free.stroke?.dash.isEmpty == true)
        #expect(theme.unknown.fill?.flat == nil)
        #expect(theme.notMonitored.fill == nil)
        #expect(theme.unknown.stroke?.dash != theme.notMonitored.stroke?.dash)
    }
}

extension Fill {
    fileprivate var flat: Color? {
        if case .solid(let color) = self { color } else { nil }
    }
}

extension Scene.Part {
    fileprivate var colors: Set<Color> {
        switch self {
        case .text(let text): return [text.color]
        case .shape(let shape):
            var colors: Set<Color> = []
            if let stroke = shape.stroke { colors.insert(stroke.color) }
            switch shape.fill {
            case .solid(let color): colors.insert(color)
            case .hatch(let hatch): colors.formUnion([hatch.color, hatch.background].compactMap(\.self))
            case nil: break
            }
            return colors
        }
    }
}
