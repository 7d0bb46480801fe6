/// The whole points along a straight move, a millimetre at a time along its longer axis.
///
/// After k of n steps the shorter axis has come to k/n of its way, rounded to the nearest millimetre, a half away from zero.
/// So each step is at most a millimetre along each axis.
struct LatticePath {
    /// Where it begins.
    let start: Offset

    /// The whole move from there.
    let offset: Offset

    /// How many steps it takes.
    let steps: Int

    /// Whether some points lie beside the straight line, for at most half a millimetre along the shorter axis.
    let isRounded: Bool

    init(from start: Offset = .zero, _ offset: Offset) {
        self.start = start
        self.offset = offset
        let (width, height) = (Int(offset.dx.magnitude), Int(offset.dy.magnitude))
        steps = max(width, height)
        isRounded = width != 0 && height != 0 && width != height
    }

    /// Whether x is the axis along which it goes a millimetre with each step.
    var isLongerAlongX: Bool { offset.dx.magnitude >= offset.dy.magnitude }

    /// Where it has come to after some steps.
    func offset(after step: Int) -> Offset {
        guard steps > 0 else { return start }
        return isLongerAlongX
            ? Offset(dx: start.dx + offset.dx.signum() * step, dy: start.dy + rounded(offset.dy, step))
            : Offset(dx: start.dx + rounded(offset.dx, step), dy: start.dy + offset.dy.signum() * step)
    }

    /// Both factors are at most 2³², so the products fit.
    private func rounded(_ part: Int, _ step: Int) -> Int {
        let size = (2 * Int(part.magnitude) * step + steps) / (2 * steps)
        return part.signum() * size
    }
}
