import Findings
import JSONLines
import PlaneGeometry
import SiteFiles
import SiteModel

/// Findings as JSON lines: an object for each sensor and one for the rest of the site.
enum CheckJSON {
    /// The lines of a document, sensors first.
    static func lines(of document: SiteDocument) -> String {
        var ofSensor: [FindingPath: [LocatedFinding]] = [:]
        var ofSite: [LocatedFinding] = []
        for located in document.findings {
            let top = FindingPath(Array(located.finding.path.steps.prefix(2)))
            if top.isOfSensor { ofSensor[top, default: []].append(located) } else { ofSite.append(located) }
        }
        var names: [FindingPath: String] = [:]
        for (sensor, path) in zip(document.site.sensors, document.sensorPaths) { names[path] = sensor.id }
        // A sensor that could not be read has an object as well, without its name.
        let paths = Set(names.keys).union(ofSensor.keys).sorted()
        var lines = paths.map { object(name: names[$0], document, $0, inContractOrder(ofSensor[$0] ?? [])) }
        lines.append(object(name: nil, document, FindingPath(), ofSite))
        return lines.map { $0 + "\n" }.joined()
    }

    /// The line of one sensor, by its place among those that were read.
    static func line(ofSensor index: Int, in document: SiteDocument) -> String {
        let path = document.sensorPaths[index]
        let findings = document.findings.filter { Array($0.finding.path.steps.prefix(2)) == path.steps }
        return object(name: document.site.sensors[index].id, document, path, inContractOrder(findings)) + "\n"
    }

    /// By region in the order of the file, by code, then pairs of regions; what is about none comes first.
    private static func inContractOrder(_ findings: [LocatedFinding]) -> [LocatedFinding] {
        func rank(_ finding: Finding) -> (Int, Int, FindingCode) {
            let isPair = finding.areaSquareMillimetres != nil
            guard finding.path.steps.count > 3, case .index(let region) = finding.path.steps[3] else {
                return (isPair ? 1 : 0, -1, finding.code)
            }
            return (isPair ? 1 : 0, region, finding.code)
        }
        return findings.enumerated()
            .sorted { first, second in
                let (left, right) = (rank(first.element.finding), rank(second.element.finding))
                return left == right ? first.offset < second.offset : left < right
            }
            .map(\.element)
    }

    private static func object(
        name: String?, _ document: SiteDocument, _ path: FindingPath, _ findings: [LocatedFinding]
    ) -> String {
        let line = document.position(of: path)?.line ?? 1
        let isValid = !findings.contains { $0.finding.severity == .error }
        return #"{"sensor":\#(name.map(JSONText.quoted) ?? "null"),"file":\#(JSONText.quoted(document.file)),"#
            + #""line":\#(line),"valid":\#(isValid),"findings":[\#(findings.map(object).joined(separator: ","))]}"#
    }

    private static func object(_ located: LocatedFinding) -> String {
        let finding = located.finding
        var members = [
            ("code", JSONText.quoted(finding.code.rawValue)), ("severity", JSONText.quoted(finding.severity.rawValue)),
            ("regions", JSONText.array(finding.regions.map(String.init))),
        ]
        if finding.isAboutOutline {
            members.append(("vertices", JSONText.array(finding.vertices.map(String.init))))
            members.append(("edges", JSONText.array(finding.edges.map(String.init))))
        }
        if let area = finding.areaSquareMillimetres { members.append(("areaSquareMillimetres", JSONText.number(area))) }
        if let at = finding.at { members.append(("at", JSONText.array([Metres.text(at.x), Metres.text(at.y)]))) }
        members += [
            ("message", JSONText.quoted(finding.message)), ("path", JSONText.quoted(finding.path.description)),
            ("file", JSONText.quoted(located.file)), ("line", String(located.position.line)),
            ("column", String(located.position.column)),
        ]
        return JSONText.object(members)
    }
}

extension FindingPath {
    /// Whether it is that of a sensor in the list of sensors.
    fileprivate var isOfSensor: Bool {
        guard steps.count == 2, case .index = steps[1] else { return false }
        return steps[0] == .key("sensors")
    }
}
