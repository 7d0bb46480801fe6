import Findings
import PlaneGeometry

/// `purpose-not-recommended`: a use of the room for which the guide does not recommend the sensor, or less so.
enum PurposeNotRecommendedRule {
    static let rule = Rule(
        "purpose-not-recommended", .warning,
        summary: "The guide does not recommend the sensor for this use of the room.",
        help: """
            The guide (3.1) recommends the sensor most for meeting rooms up to 40 m², offices, study rooms and libraries of \
            4 to 8 desks; less for larger meeting rooms, classrooms and open offices (a note); and not for shops, where \
            people walk (a warning). It works there too, but counts less reliably: try it with one sensor first.
            """)

    /// Up to this area a meeting room is most recommended, in mm² (guide 3.1).
    private static let largestMeetingRoom = 40_000_000

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.rooms.compactMap { room in
            guard let purpose = room.room.purpose else { return nil }
            let path = room.path.appending("purpose")
            switch purpose {
            case .retail:
                return rule.finding("the guide does not recommend the sensor for shops", path: path)
            case .largeMeetingRoom:
                return note("a large meeting room is only medium recommended by the guide", path)
            case .classroom:
                return note("a classroom is only medium recommended by the guide", path)
            case .openOffice:
                return note("an open office is only medium recommended by the guide", path)
            case .meetingRoom:
                let doubledArea = room.outline.polygon?.doubledSignedArea.magnitude ?? 0
                guard doubledArea > 2 * UInt(largestMeetingRoom) else { return nil }
                return note(
                    "a meeting room of more than 40 m² is only medium recommended by the guide; this one has "
                        + Words.area(Double(doubledArea) / 2), path)
            case .officeDesks, .studyRoom, .library:
                return nil
            }
        }
    }

    private static func note(_ message: String, _ path: FindingPath) -> Finding {
        var finding = rule.finding(message, path: path)
        finding.severity = .note
        return finding
    }
}
