import Findings
import PlaneGeometry

/// `room-outline`: walls that enclose no room.
enum RoomOutlineRule {
    static let rule = Rule(
        "room-outline", .error,
        summary: "The room's outline is not sound: it crosses, touches or repeats itself, or encloses nothing.",
        help: """
            A room is drawn by its corners in order, all the way round in one direction, each once and the first not again \
            at the end. Most often two corners are swapped or one is given twice. Until it is mended, nothing can be said \
            about what lies inside the room.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.rooms.flatMap { room in
            OutlineFindings.of(room.outline) { rule.finding("the room's outline is not sound: \($0)") }
        }
    }
}

/// The findings about an outline, one for each fault.
enum OutlineFindings {
    /// The findings of a rule that words them all.
    static func of(_ outline: CheckedOutline, _ finding: (String) -> Finding) -> [Finding] {
        guard let invalid = outline.fault else { return [] }
        if invalid.vertexCount < 3 {
            var short = finding("it has \(invalid.vertexCount) of the 3 corners that it needs at least")
            short.path = outline.path
            return [short]
        }
        return invalid.faults.map { located(finding($0.inWords), $0, outline.path) }
    }

    /// A finding with the path, the place and the parts of a fault.
    static func located(_ finding: Finding, _ fault: OutlineFault, _ path: FindingPath) -> Finding {
        var finding = finding
        finding.path = fault.vertices.first.map(path.appending) ?? fault.edges.first.map(path.appending) ?? path
        finding.vertices = fault.vertices
        finding.edges = fault.edges
        finding.at = fault.at.map(RawPoint.init)
        return finding
    }
}
