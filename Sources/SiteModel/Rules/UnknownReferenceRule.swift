import DetectionRegions
package import Findings

/// `unknown-reference`: an id that names nothing.
package enum UnknownReferenceRule {
    /// The rule's words.
    package static let rule = Rule(
        "unknown-reference", .error,
        summary: "A sensor names a room, or a region a desk, that the site does not have.",
        help: """
            room: must be the id of one of the site's rooms, and desk: the id of one of its desks; names for people do not \
            count, and capital letters matter. Correct the spelling, or add what is missing.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        rooms(check) + desks(check)
    }

    /// For so many unknown ids a near one is looked for; a thousand suggestions help nobody and take their time.
    private static let suggestionsAtMost = 50

    private static func rooms(_ check: SiteCheck) -> [Finding] {
        guard let known = check.knownIDs(.room) else { return [] }
        let unknown = check.sensors.filter { !known.contains($0.sensor.room) }
        return unknown.enumerated().map { index, sensor in
            let names = index < suggestionsAtMost ? check.site.rooms.map(\.id) : []
            return finding("room", sensor.sensor.room, among: names, sensor.path.appending("room"))
        }
    }

    private static func desks(_ check: SiteCheck) -> [Finding] {
        guard let known = check.knownIDs(.desk) else { return [] }
        let names = check.rooms.flatMap { $0.desks.map(\.desk.id) }
        var findings: [Finding] = []
        for sensor in check.sensors {
            for (region, path) in zip(sensor.sensor.regions, sensor.regionPaths) {
                guard let desk = region.desk, !known.contains(desk) else { continue }
                let near = findings.count < suggestionsAtMost ? names : []
                var unknown = finding("desk", desk, among: near, path.appending("desk"))
                unknown.regions = [region.region.number]
                findings.append(unknown)
            }
        }
        return findings
    }

    private static func finding(_ kind: String, _ id: String, among known: [String], _ path: FindingPath) -> Finding {
        var advice = NearestName.suggestion(for: id, in: known)
        if advice.isEmpty, !known.isEmpty, known.count <= 5 { advice = "; there is \(Words.list(known))" }
        return rule.finding("no \(kind) has the id \(id)\(advice)", path: path)
    }
}

extension SiteCheck {
    /// All ids of one kind that the file has; `nil` where there may be others that could not be read.
    fileprivate func knownIDs(_ kind: SiteOrigin.Omission.Kind) -> Set<String>? {
        // A room without a readable id may have desks without one.
        let mayHideMore = origin.omissions.contains { $0.id == nil && ($0.kind == kind || $0.kind == .room) }
        return mayHideMore ? nil : Set(declarations(kind).map(\.id))
    }
}
