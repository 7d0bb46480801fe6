package import Findings

/// `duplicate-id`: two elements of one kind that cannot be told apart.
package enum DuplicateIDRule {
    /// The rule's words.
    package static let rule = Rule(
        "duplicate-id", .error,
        summary: "Two rooms, two sensors or two desks have the same id.",
        help: """
            Ids are how one part of the site names another: a sensor its room, a region its desk, a log its sensor. So each \
            is given once among the rooms, once among the sensors, and once among the desks of all rooms. Rename one; names \
            for people may repeat.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.declarations(.room).repeats("room") + check.declarations(.desk).repeats("desk")
            + check.declarations(.sensor).repeats("sensor")
    }
}

extension SiteCheck {
    /// The ids of the elements of one kind, in the order of the file, those that could not be read as well.
    func declarations(_ kind: SiteOrigin.Omission.Kind) -> [(id: String, path: FindingPath)] {
        let read: [(id: String, path: FindingPath)] =
            switch kind {
            case .room: rooms.map { ($0.room.id, $0.path) }
            case .desk: rooms.flatMap { $0.desks.map { ($0.desk.id, $0.path) } }
            case .sensor: sensors.map { ($0.sensor.id, $0.path) }
            case .obstacle, .keepOut, .region: []
            }
        let lost = origin.omissions.filter { $0.kind == kind }.compactMap { omission in
            omission.id.map { (id: $0, path: omission.path) }
        }
        return lost.isEmpty ? read : (read + lost).sorted { $0.path < $1.path }
    }
}

extension [(id: String, path: FindingPath)] {
    /// A finding for every id that was there before.
    fileprivate func repeats(_ kind: String) -> [Finding] {
        var first: [String: FindingPath] = [:]
        return compactMap { id, path in
            guard let earlier = first[id] else {
                first[id] = path
                return nil
            }
            return DuplicateIDRule.rule.finding(
                "the id \(id) is already that of the \(kind) at \(earlier)", path: path.appending("id"))
        }
    }
}
