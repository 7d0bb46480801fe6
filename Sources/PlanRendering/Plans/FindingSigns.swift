internal import DetectionRegions
internal import Findings
internal import PlaneGeometry
internal import SiteModel

/// What is wrong with a floor, as numbered signs on the plan and sentences below it.
///
/// Findings about one thing share a number, and errors come first. Where there are more sentences than find room, the signs
/// of the others are dots. Notes, and what concerns nothing that is drawn, have no sign.
struct FindingSigns {
    private struct Sign {
        var place: RawPoint
        var severity: Severity
        var messages: [String]
    }

    private let signs: [Sign]

    /// The most sentences that stand below a plan; the others are counted.
    private static let listedAtMost = 12

    /// How far a sign that no sentence below the plan explains reaches from its middle, in millimetres.
    private static let dotReach = 1.5

    init(_ findings: [Finding], on floor: Floor) {
        var signs: [Sign] = []
        var indices: [FindingPath: Int] = [:]
        for finding in findings where finding.severity != .note {
            guard let (thing, place) = FindingSigns.place(of: finding, on: floor) else { continue }
            if let index = indices[thing] {
                signs[index].messages.append(finding.message)
                if finding.severity == .error { signs[index].severity = .error }
            } else {
                indices[thing] = signs.count
                signs.append(Sign(place: place, severity: finding.severity, messages: [finding.message]))
            }
        }
        self.signs = signs.filter { $0.severity == .error } + signs.filter { $0.severity != .error }
    }

    /// How many of the signs have a sentence below the plan.
    private var listedCount: Int {
        var messages = 0
        return signs.prefix { sign in
            defer { messages += sign.messages.count }
            return messages < Self.listedAtMost
        }.count
    }

    /// The thing that a finding is about, and a point of it; `nil` where it is not on the floor.
    private static func place(of finding: Finding, on floor: Floor) -> (FindingPath, RawPoint)? {
        let steps = finding.path.steps
        guard steps.count >= 2, case .key(let list) = steps[0], case .index(let index) = steps[1] else { return nil }
        let inner: (key: String, index: Int)? =
            if steps.count >= 4, case .key(let key) = steps[2], case .index(let index) = steps[3] {
                (key, index)
            } else {
                nil
            }
        let thing = FindingPath(Array(steps.prefix(inner == nil ? 2 : 4)))
        switch list {
        case "sensors":
            guard floor.site.sensors.indices.contains(index) else { return nil }
            let sensor = floor.site.sensors[index]
            guard floor.sensors.contains(where: { $0.id == sensor.id }) else { return nil }
            let region = inner.flatMap {
                $0.key == "regions" && sensor.regions.indices.contains($0.index) ? $0.index : nil
            }
            let outline = region.map { sensor.regions[$0].region.outline } ?? []
            return (thing, finding.at ?? outline.first ?? RawPoint(sensor.position))
        case "rooms":
            guard floor.site.rooms.indices.contains(index) else { return nil }
            let room = floor.site.rooms[index]
            guard floor.rooms.contains(where: { $0.id == room.id }) else { return nil }
            var outline = room.outline
            if let inner, inner.key == "desks", room.desks.indices.contains(inner.index) {
                outline = room.desks[inner.index].outline
            }
            return (finding.at ?? outline.first.map { RawPoint($0) }).map { (thing, $0) }
        default: return nil
        }
    }

    /// "2 errors", "1 warning": what the plan's sentence says of them, most severe first.
    var summary: [String] {
        let severities: [(Severity, String)] = [(.error, "error"), (.warning, "warning")]
        return severities.compactMap { severity, noun in
            let count = signs.count { $0.severity == severity }
            return count == 0 ? nil : "\(Measures.count(count, "place")) with \(noun)s"
        }
    }

    /// The sentences with the numbers of their signs.
    var notes: [PlanFooter.Note] {
        let all = signs.enumerated().flatMap { index, sign in
            sign.messages.enumerated().map { line, message in
                PlanFooter.Note(number: line == 0 ? index + 1 : nil, severity: sign.severity, text: message)
            }
        }
        guard all.count > Self.listedAtMost else { return all }
        let rest = all.count - Self.listedAtMost
        return all.prefix(Self.listedAtMost)
            + [PlanFooter.Note(number: nil, severity: .note, text: "and \(rest) more: vs321 check lists them all")]
    }

    /// The signs at or beside what they are about, clear of each other and of sensors; labels keep off them.
    func elements(_ mapping: PageMapping, _ labeler: Labeler, _ theme: Theme) -> [Scene.Element] {
        let listed = listedCount
        return signs.enumerated().compactMap { index, sign in
            guard let point = mapping.polygon([sign.place])?.points.first else { return nil }
            let side = 2 * (index < listed ? FindingMark.reach : FindingSigns.dotReach)
            let boxes = FindingSigns.offsets.map { offset in
                PageBounds(center: point.offset(offset.0, offset.1), width: side, height: side)
            }
            guard let box = boxes.first(where: { labeler.isFree($0) }) ?? boxes.first(where: labeler.field.contains)
            else { return nil }
            labeler.reserve(box)
            return Scene.Element(
                .labels,
                identity: Scene.Identity(
                    ["finding", sign.severity.rawValue], id: "\(index + 1)", title: "Finding \(index + 1)",
                    detail: sign.messages.joined(separator: "; ")),
                parts: FindingSigns.parts(index < listed ? index + 1 : nil, sign.severity, at: box.center, theme))
        }
    }

    /// A sign with its number, or the dot of one without.
    static func parts(_ number: Int?, _ severity: Severity, at center: PagePoint, _ theme: Theme) -> [Scene.Part] {
        let mark = FindingMark(severity)
        guard let number else { return mark.dot(center: center, theme) }
        return mark.parts(center: center, number: number, theme)
    }

    /// First inside the corner that it marks, then around it.
    private static let offsets: [(Double, Double)] = [
        (0, 0), (3, -3), (-3, -3), (3, 3), (-3, 3), (0, -5.5), (0, 5.5), (5.5, 0), (-5.5, 0), (7.5, -6), (-7.5, -6),
        (7.5, 6), (-7.5, 6), (0, -10), (0, 10), (10, 0), (-10, 0),
    ]
}
