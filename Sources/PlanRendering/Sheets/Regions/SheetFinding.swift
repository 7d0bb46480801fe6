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
