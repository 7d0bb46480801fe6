import DetectionRegions
import Findings
import SiteFiles
import SiteModel

/// What edits of a sensor did to the findings, with places in the file as it is now.
struct EditReport {
    private let old: SiteDocument
    private let new: SiteDocument
    private let sensor: Int
    private let change: LayoutChange

    /// The report on edits of the sensor of that index.
    init(_ old: SiteDocument, _ new: SiteDocument, sensor: Int, _ change: LayoutChange) {
        (self.old, self.new, self.sensor, self.change) = (old, new, sensor, change)
    }

    /// A line for what is mended, for what is wrong now and was not before, and for what is wrong in another way.
    var diagnostics: String {
        var lines = change.removed.map { line(FindingPath(), "note: mended", $0) }
        lines += (change.caused + change.altered).map { line($0.path, $0.severity.rawValue, $0) }
        lines += newFindings.map { "\($0)\n" }
        if let sensor = new.site.sensors.dropFirst(sensor).first, let note = unjudged(sensor) {
            lines.append(line(FindingPath(), "note", nil) + note + "\n")
        }
        return lines.joined() + MendedFile.notes(from: old, to: new, besides: change.removed)
    }

    /// Whether something is wrong with the sensor now.
    var hasErrors: Bool {
        findingsOfSensor(in: new).contains { $0.finding.severity == .error }
            || newFindings.contains { $0.finding.severity == .error }
    }

    /// "site.yaml: sensor S1 has 3 regions, 0 errors", and how many errors the rest of the file has, if any.
    func summary(_ regionCount: Int) -> String {
        let ofSensor = findingsOfSensor(in: new).count { $0.finding.severity == .error }
        let others = new.findings.count { $0.finding.severity == .error } - ofSensor
        let name = new.site.sensors.dropFirst(sensor).first?.id ?? ""
        return
            "\(new.file): sensor \(name) has \(Counted.text(regionCount, "region")), \(Counted.text(ofSensor, "error"))"
            + (others > 0 ? "; \(Counted.text(others, "error")) elsewhere in the file, see vs321 check" : "") + "\n"
    }

    /// The path of the sensor in the new file; the sensors of both are the same.
    private var path: FindingPath {
        new.sensorPaths.indices.contains(sensor) ? new.sensorPaths[sensor] : FindingPath()
    }

    private func findingsOfSensor(in document: SiteDocument) -> [LocatedFinding] {
        let path = path
        return document.findings.filter { Array($0.finding.path.steps.prefix(2)) == path.steps }
    }

    /// What the rules across the site say anew, such as of a desk that there is not; the layout's own are in the change, and
    /// notes, such as of a region without a desk, would be told of nearly every edit.
    private var newFindings: [LocatedFinding] {
        let ofLayouts = Set(LayoutRules.all.map(\.code))
        let known = Set(old.findings.map { [$0.finding.code.rawValue, $0.finding.message] })
        return new.findings.filter {
            $0.finding.severity != .note && !ofLayouts.contains($0.finding.code)
                && !known.contains([$0.finding.code.rawValue, $0.finding.message])
        }
    }

    private func unjudged(_ sensor: PlacedSensor) -> String? {
        guard sensor.heightMM ?? new.site.room(sensor.room)?.ceilingMM == nil else { return nil }
        return ": nobody knows how high sensor \(sensor.id) hangs, so its regions were not judged by its areas"
    }

    private func line(_ inSensor: FindingPath, _ label: String, _ finding: Finding?) -> String {
        let place = new.position(of: FindingPath(path.steps + inSensor.steps)) ?? .start
        return "\(new.file):\(place.line):\(place.column): \(label)"
            + (finding.map { ": \($0.message) [\($0.code)]\n" } ?? "")
    }
}
