import CYardstick
import PlanRendering

/// A scene as the list of Cairo and Pango calls that make it.
struct OrderList {
    private var orders: [yardstick_order] = []
    private var numbers: [Double] = []
    private var characters: [CChar] = []
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
        set(scene.paper)
        add(yardstick_paint)
        for element in scene.drawingOrder {
            for part in element.parts {
                switch part {
                case .shape(let shape): add(shape)
                case .text(let text): add(text)
                }
            }
        }
    }

    var count: Int { orders.count }

    /// Hands the list to C.
    func withList<Result>(_ body: (UnsafePointer<yardstick_list>) -> Result) -> Result {
        orders.withUnsafeBufferPointer { orders in
            numbers.withUnsafeBufferPointer { numbers in
                characters.withUnsafeBufferPointer { characters in
                    var list = yardstick_list(
                        orders: orders.baseAddress, count: orders.count, numbers: numbers.baseAddress,
                        characters: characters.baseAddress, width_mm: scene.width, height_mm: scene.height)
                    return withUnsafePointer(to: &list, body)
                }
            }
        }
    }

    private mutating func add(_ call: yardstick_call, _ values: Double..., start: Int = 0, count: Int = 0) {
        let v = values + Array(repeating: 0, count: 6 - values.count)
        orders.append(
            yardstick_order(
                call: call, values: (v[0], v[1], v[2], v[3], v[4], v[5]), start: UInt32(start), count: UInt32(count),
                is_bold: 0))
    }

    private mutating func set(_ color: Color) {
        add(yardstick_set_rgb, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }

    private mutating func trace(_ path: Path) {
        add(yardstick_new_path)
        for step in path.steps {
            switch step {
            case .move(let point): add(yardstick_move_to, point.x, point.y)
            case .line(let point): add(yardstick_line_to, point.x, point.y)
            case .curve(let point, let control1, let control2):
                add(yardstick_curve_to, control1.x, control1.y, control2.x, control2.y, point.x, point.y)
            case .close: add(yardstick_close_path)
            }
        }
    }

    private mutating func add(_ shape: Shape) {
        if !shape.clips.isEmpty { add(yardstick_save) }
        for clip in shape.clips {
            trace(clip)
            add(yardstick_clip)
        }
        switch shape.fill {
        case .solid(let color):
            trace(shape.path)
            set(color)
            add(yardstick_fill)
        case .hatch(let hatch): add(hatch, in: shape.path)
        case nil: break
        }
        if let stroke = shape.stroke {
            trace(shape.path)
            set(stroke.color)
            add(yardstick_line_width, stroke.width)
            add(stroke.isRound ? yardstick_round_lines : yardstick_square_lines)
            add(yardstick_dash, start: numbers.count, count: stroke.dash.count)
            numbers += stroke.dash
            add(yardstick_stroke)
        }
        if !shape.clips.isEmpty { add(yardstick_restore) }
    }

    private mutating func add(_ hatch: Hatch, in path: Path) {
        guard let bounds = path.bounds else { return }
        add(yardstick_save)
        trace(path)
        add(yardstick_clip)
        if let background = hatch.background {
            set(background)
            add(yardstick_paint)
        }
        let step = hatch.spacing * 2.0.squareRoot()
        var k = ((bounds.left + bounds.top) / step).rounded(.down) * step
        add(yardstick_new_path)
        while k < bounds.right + bounds.bottom + step {
            add(yardstick_move_to, k - bounds.bottom - 1, bounds.bottom + 1)
            add(yardstick_line_to, k - bounds.top + 1, bounds.top - 1)
            k += step
        }
        set(hatch.color)
        add(yardstick_line_width, hatch.width)
        add(yardstick_dash)
        add(yardstick_stroke)
        add(yardstick_restore)
    }

    private mutating func add(_ text: SceneText) {
        set(text.color)
        let share: Double =
            switch text.alignment {
            case .left: 0
            case .center: 0.5
            case .right: 1
            }
        add(
            yardstick_text, text.position.x, text.position.y, text.size, share, start: characters.count,
            count: text.string.utf8.count)
        orders[orders.count - 1].is_bold = text.weight == .bold ? 1 : 0
        characters += text.string.utf8.map { CChar(bitPattern: $0) }
    }
}
