import DeviceSettings
import Findings
import PlaneGeometry
import SiteModel
import VirtualSensor

extension SiteReader {
    /// Somebody at a desk, or at a point of a room, with a timetable.
    mutating func scheduledPerson(_ node: FileNode, _ path: FindingPath, _ names: ScenarioNames) -> ScheduledPerson? {
        var (owner, keys) = ("a person", ["name", "desk", "room", "at", "stays"])
        if case .mapping(let entries) = node.content, entries.contains(where: { $0.key == "desk" }) {
            (owner, keys) = ("a person at a desk", ["name", "desk", "stays"])
        }
        guard let fields = fields(node, path, of: owner, keys: keys) else { return nil }
        _ = require(fields, "stays", example: "stays: with times, such as [[\"09:00\", \"12:00\"]]")
        let place = place(fields, names)
        let visits = list(fields, "stays", of: "pairs of times, such as [\"09:00\", \"12:00\"]").value ?? []
        var spans: [Span] = []
        for (node, path) in visits {
            if let span = span(node, path) { spans.append(span) }
        }
        checkOverlaps(spans)
        guard let place, !spans.isEmpty else { return nil }
        let name = text(fields, "name").value ?? "Person \(SiteReader.index(of: path) + 1)"
        return ScheduledPerson(
            name: name, visits: spans.map { ScheduledPerson.Visit(place, from: $0.from, until: $0.until) })
    }

    private mutating func place(_ fields: Fields, _ names: ScenarioNames) -> ScheduledPerson.Place? {
        if let node = fields["desk"] {
            guard let id = text(fields, "desk").value else { return nil }
            if names.hasDesk(id) { return .desk(id) }
            reportUnknown("desk", id, names.desks, fields.path.appending("desk"), node.position)
            return nil
        }
        _ = require(fields, "at", example: "desk: with the id of a desk, or room: and at:")
        guard let point = point(fields, "at").value, let place = fields["at"] else { return nil }
        guard let node = require(fields, "room", example: "room: with the id of a room"),
            let id = text(fields, "room").value
        else { return nil }
        guard names.hasRoom(id) else {
            reportUnknown("room", id, names.rooms.map(\.id), fields.path.appending("room"), node.position)
            return nil
        }
        if !names.contains(point, room: id) {
            report(
                ScenarioRules.outsideRoom.finding(
                    "[\(Metres.text(point.x)), \(Metres.text(point.y))] lies outside the room \(FileNode.quoted(id))"),
                fields.path.appending("at"), place.position)
        }
        return .point(room: id, point)
    }

    /// A stay, and where it stands in the file.
    private struct Span {
        var from: ClockTime
        var until: ClockTime
        var path: FindingPath
        var position: FilePosition

        /// The minutes since midnight at which it ends; beyond the day where that is on the next one.
        var end: Int { until.minutes + (until.minutes < from.minutes ? 1440 : 0) }
    }

    /// Two times of day in brackets.
    private mutating func span(_ node: FileNode, _ path: FindingPath) -> Span? {
        guard case .sequence(let nodes) = node.content, nodes.count == 2 else {
            let expected = "two times of day, such as [\"09:00\", \"12:00\"]"
            report(WrongTypeRule.finding("a stay", is: expected, not: node), path, node.position)
            return nil
        }
        var times: [ClockTime] = []
        for (index, node) in nodes.enumerated() {
            if case .scalar(let text, _) = node.content, let time = ClockTime(text) {
                times.append(time)
            } else {
                let advice = if case .scalar("24:00", _) = node.content { "; write \"23:59\"" } else { "" }
                report(
                    WrongTypeRule.finding(
                        index == 0 ? "the start of a stay" : "the end of a stay",
                        is: "a time of day, such as \"09:00\"",
                        not: node, advice: advice), path.appending(index), node.position)
            }
        }
        guard times.count == 2 else { return nil }
        guard times[0] != times[1] else {
            report(ScenarioRules.emptySpan.finding("the stay begins and ends at \(times[0])"), path, node.position)
            return nil
        }
        if times[1].minutes < times[0].minutes {
            report(
                ScenarioRules.overnight.finding("the stay ends at \(times[1]) on the next day"), path, node.position)
        }
        return Span(from: times[0], until: times[1], path: path, position: node.position)
    }

    /// Reports stays of one person that begin before another has ended, on the same day or the next.
    private mutating func checkOverlaps(_ spans: [Span]) {
        let ordered = spans.sorted { ($0.from.minutes, $0.end) < ($1.from.minutes, $1.end) }
        // The furthest end so far, not the one before: a long stay may reach over several short ones.
        var reach: Span?
        for span in ordered {
            if let reach, span.from.minutes < reach.end { reportOverlap(span, reach) }
            if span.end > reach?.end ?? .min { reach = span }
        }
        if let reach, let first = ordered.first, ordered.count > 1, reach.end > first.from.minutes + 1440 {
            reportOverlap(first, reach)
        }
    }

    private mutating func reportOverlap(_ span: Span, _ other: Span) {
        report(
            ScenarioRules.overlap.finding("the stay begins at \(span.from), before that from \(other.from) has ended"),
            span.path, span.position)
    }
}
