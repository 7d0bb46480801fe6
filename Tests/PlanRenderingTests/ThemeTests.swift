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

    @Test func `every text stands at 4.5 to 1 from what lies under it`() {
        let grounds = [theme.paper, theme.floor]
        for ground in grounds {
            for ink in [theme.ink, theme.muted, theme.sensor, theme.overlap] {
                #expect(ink.contrast(to: ground) >= 4.5, "\(ink) on \(ground)")
            }
        }
        #expect(theme.muted.contrast(to: theme.keepOut) >= 4.5)
        for look in [theme.taken, theme.free, theme.unknown, theme.notMonitored] {
            let under = look.plate ?? look.fill?.flat ?? theme.floor
            #expect(look.name.contrast(to: under) >= 4.5, "\(look.name) on \(under)")
            #expect(look.word.contrast(to: under) >= 4.5, "\(look.word) on \(under)")
        }
    }

    @Test func `every state and line stands at 3 to 1 from the floor`() {
        for look in [theme.taken, theme.free, theme.unknown, theme.notMonitored] {
            let edge = look.stroke?.color ?? look.fill?.flat
            #expect((edge?.contrast(to: theme.floor) ?? 0) >= 3)
        }
        for line in [theme.ink, theme.sensor, theme.coverage, theme.faint, theme.overlap] {
            #expect(line.contrast(to: theme.floor) >= 3, "\(line)")
            #expect(line.contrast(to: theme.paper) >= 3, "\(line)")
        }
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
