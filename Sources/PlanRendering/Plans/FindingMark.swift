internal import Findings

/// What a finding looks like, on plans and sheets: the shape tells the severity as the colour does.
enum FindingMark: Hashable {
    /// A red disc.
    case error
    /// An orange triangle.
    case warning

    var word: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        }
    }

    init(_ severity: Severity) { self = severity == .error ? .error : .warning }

    /// How far a mark with a number reaches from its middle at most, in millimetres.
    static let reach = 2.4

    /// The mark without a number, small.
    func dot(center: PagePoint, _ theme: Theme) -> [Scene.Part] {
        let stroke = Stroke(theme.ink, width: 0.18)
        switch self {
        case .error: return [.shape(Shape(Path(circle: center, radius: 1.1), fill: .solid(theme.overlap)))]
        case .warning:
            let corners = [center.offset(0, -1.5), center.offset(1.45, 1.05), center.offset(-1.45, 1.05)]
            return [.shape(Shape(Path(polygon: corners), fill: .solid(theme.warning), stroke: stroke))]
        }
    }

    /// The mark with the finding's number in it.
    func parts(center: PagePoint, number: Int?, _ theme: Theme) -> [Scene.Part] {
        let ink = theme.ink
        let paper = Stroke(theme.paper, width: 0.3)
        var parts: [Scene.Part]
        switch self {
        case .error:
            parts = [.shape(Shape(Path(circle: center, radius: 2), fill: .solid(theme.overlap), stroke: paper))]
        case .warning:
            let half = (number ?? 0) < 10 ? 2.35 : 2.9
            let corners = [center.offset(0, -2.4), center.offset(half, 1.7), center.offset(-half, 1.7)]
            let outline = Stroke(ink, width: 0.25)
            parts = [.shape(Shape(Path(polygon: corners), fill: .solid(theme.warning), stroke: outline))]
        }
        let text = number.map { "\($0)" } ?? "!"
        let color = self == .error ? theme.paper : theme.warningInk
        let drop = self == .error ? 0.9 : 1.3
        parts.append(
            .text(
                SceneText(text, at: center.offset(0, drop), alignment: .center, size: 2.5, weight: .bold, color: color))
        )
        return parts
    }
}
