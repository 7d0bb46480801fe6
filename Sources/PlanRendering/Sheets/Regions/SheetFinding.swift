internal import DetectionRegions
internal import Findings
internal import PlaneGeometry

/// A finding as a region sheet shows it: a mark where it is wrong, and the sentence above.
struct SheetFinding {
    var kind: FindingMark
    var number: Int
    var message: String

    /// Where it is wrong, in millimetres of the site or of the sensor's frame.
    var place: RawPoint?

    /// "Error 2".
    var title: String { (kind == .error ? "Error" : "Warning") + " \(number)" }

    /// The errors and warnings about each sensor of a site, errors first.
    static func all(_ findings: [Finding], sensor index: Int) -> [SheetFinding] {
        let path = FindingPath().appending("sensors").appending(index).steps
        let own = findings.filter { $0.path.steps.starts(with: path) }
        let errors = own.filter { $0.severity == .error }
        let warnings = own.filter { $0.severity == .warning }
        return (errors + warnings).enumerated().map { number, finding in
            SheetFinding(
                kind: finding.severity == .error ? .error : .warning, number: number + 1, message: finding.message,
                place: finding.at)
        }
    }
}

extension LensFrame {
    /// The finding at its place in the sensor's frame.
    func turned(_ finding: SheetFinding) -> SheetFinding {
        var finding = finding
        finding.place = finding.place.map(point)
        return finding
    }
}

/// What a finding looks like: the shape tells the severity as the colour does.
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

    /// The mark with the finding's number in it.
    func parts(center: PagePoint, number: Int?, _ theme: Theme) -> [Scene.Part] {
        let ink = theme.ink
        let paper = Stroke(theme.paper, width: 0.3)
        var parts: [Scene.Part]
        switch self {
        case .error:
            parts = [.shape(Shape(Path(circle: center, radius: 2), fill: .solid(theme.overlap), stroke: paper))]
        case .warning:
            let corners = [center.offset(0, -2.6), center.offset(2.5, 1.8), center.offset(-2.5, 1.8)]
            let outline = Stroke(ink, width: 0.25)
            parts = [.shape(Shape(Path(polygon: corners), fill: .solid(Color(0xE69F00)), stroke: outline))]
        }
        let text = number.map { "\($0)" } ?? "!"
        let color = self == .error ? theme.paper : ink
        let drop = self == .error ? 0.9 : 1.3
        parts.append(
            .text(
                SceneText(text, at: center.offset(0, drop), alignment: .center, size: 2.5, weight: .bold, color: color))
        )
        return parts
    }
}
