internal import DetectionRegions
internal import Findings
internal import PlaneGeometry
internal import SiteModel

/// A finding as a region sheet shows it: a mark where it is wrong, and the sentence above.
struct SheetFinding {
    var kind: FindingMark
    var number: Int
    var message: String

    /// Where it is wrong, in millimetres from the lens.
    var place: RawPoint?

    /// "Error 2".
    var title: String { (kind == .error ? "Error" : "Warning") + " \(number)" }

    /// The errors and warnings about a sensor of a floor, errors first, as its lens sees them.
    ///
    /// The rules of layouts judge the regions once more in the lens's frame, so that their sentences speak of the same
    /// metres as the table. What they do not find again, as other rules said it, keeps its words and the site's metres.
    ///
    /// - Parameters:
    ///   - findings: As `Site.findings()` gives them.
    ///   - index: The sensor's index in the site.
    static func all(_ findings: [Finding], sensor index: Int, frame: LensFrame, floor: Floor) -> [SheetFinding] {
        let path = FindingPath().appending("sensors").appending(index).steps
        let own = findings.filter { $0.path.steps.starts(with: path) }
        let errors = own.filter { $0.severity == .error }
        let warnings = own.filter { $0.severity == .warning }
        guard !errors.isEmpty || !warnings.isEmpty else { return [] }
        var turned = frame.floor(floor).sensors.flatMap { sensor in
            sensor.layout(heightMM: sensor.heightMM ?? 0).verdict().findings
        }
        return (errors + warnings).enumerated().map { number, finding in
            let steps = Array(finding.path.steps.dropFirst(path.count))
            let again = turned.firstIndex { $0.code == finding.code && $0.path.steps == steps }
                .map { turned.remove(at: $0) }
            let isElsewhere = again == nil && finding.at != nil
            return SheetFinding(
                kind: finding.severity == .error ? .error : .warning, number: number + 1,
                message: again?.message ?? finding.message + (isElsewhere ? " (metres of the site)" : ""),
                place: again?.at ?? finding.at.map(frame.point))
        }
    }
}

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
