import DetectionRegions
import Findings
import PlaneGeometry

/// The outlines of desks, obstacles and keep-outs, judged by the rules that regions obey.
enum ElementOutlineRules {
    static func findings(_ check: SiteCheck) -> [Finding] {
        check.rooms.flatMap { room in
            let keepOuts = zip(room.room.keepOuts, room.keepOutPaths).compactMap { keepOut, path -> CheckedOutline? in
                guard case .outline(let points) = keepOut.extent else { return nil }
                return CheckedOutline(points, path.appending("outline"))
            }
            return room.desks.flatMap { findings($0.outline, of: "desk \($0.desk.id)") }
                + room.obstacles.flatMap { findings($0, of: "the obstacle") }
                + keepOuts.flatMap { findings($0, of: "the keep-out") }
        }
    }

    private static func findings(_ outline: CheckedOutline, of owner: String) -> [Finding] {
        guard let invalid = outline.fault else { return [] }
        if invalid.vertexCount < 3 {
            return [
                Finding(
                    code: FindingCode(rawValue: "vertex-count"), severity: .error,
                    message:
                        "the outline of \(owner) has \(invalid.vertexCount) of the 3 corners that it needs at least",
                    path: outline.path)
            ]
        }
        return invalid.faults.map { fault in
            let finding = Finding(
                code: fault.kind.code, severity: .error,
                message: "the outline of \(owner) is not sound: \(fault.inWords)")
            return OutlineFindings.located(finding, fault, outline.path)
        }
    }
}

extension OutlineFault.Kind {
    /// The code of the rule that regions obey.
    fileprivate var code: FindingCode {
        switch self {
        case .zeroArea: FindingCode(rawValue: "zero-area")
        case .repeatedVertex: FindingCode(rawValue: "repeated-vertex")
        case .selfTouch: FindingCode(rawValue: "self-touch")
        case .selfIntersection: FindingCode(rawValue: "self-intersection")
        }
    }
}
