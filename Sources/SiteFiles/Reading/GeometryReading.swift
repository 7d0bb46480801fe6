import Findings
import PlaneGeometry

extension SiteReader {
    /// A point of the domain; required where there is an example to show.
    mutating func point(_ fields: Fields, _ key: String) -> Reading<Point> {
        guard let node = fields[key] else { return .absent }
        let path = fields.path.appending(key)
        guard let raw = rawPoint(node, path, called: key) else { return .faulty }
        return domainPoint(raw, path, node.position).map(Reading.value) ?? .faulty
    }

    /// An outline of points of the domain.
    mutating func outline(_ fields: Fields) -> Reading<[Point]> {
        guard let node = fields["outline"], case .sequence(let nodes) = node.content else {
            return rawOutline(fields).map { _ in [] }
        }
        let path = fields.path.appending("outline")
        var points: [Point] = []
        for (index, node) in nodes.enumerated() {
            let place = path.appending(index)
            guard let raw = rawPoint(node, place, called: "a point of the outline") else { continue }
            if let point = domainPoint(raw, place, node.position) { points.append(point) }
        }
        return points.count == nodes.count ? .value(points) : .faulty
    }

    /// An outline as written, of any coordinates that fit a number.
    mutating func rawOutline(_ fields: Fields) -> Reading<[RawPoint]> {
        guard let node = fields["outline"] else { return .absent }
        let path = fields.path.appending("outline")
        guard case .sequence(let nodes) = node.content else {
            let expected = "a list of points, such as [[0, 0], [12, 0], [12, 8]]"
            report(WrongTypeRule.finding("outline", is: expected, not: node), path, node.position)
            return .faulty
        }
        var points: [RawPoint] = []
        for (index, node) in nodes.enumerated() {
            if let point = rawPoint(node, path.appending(index), called: "a point of the outline") {
                points.append(point)
            }
        }
        return points.count == nodes.count ? .value(points) : .faulty
    }

    /// Two lengths in brackets; `nil`, reported, where there is something else.
    mutating func rawPoint(
        _ node: FileNode, _ path: FindingPath, called name: String, parts: (String, String) = ("x", "y")
    ) -> RawPoint? {
        guard case .sequence(let numbers) = node.content, numbers.count == 2 else {
            var advice = ""
            if case .sequence(let numbers) = node.content {
                advice = " of \(numbers.count) number\(numbers.count == 1 ? "" : "s")"
            }
            let expected = "[\(parts.0), \(parts.1)] in metres"
            report(WrongTypeRule.finding(name, is: expected, not: node, advice: advice), path, node.position)
            return nil
        }
        let x = metres(numbers[0], path.appending(0), called: parts.0)
        let y = metres(numbers[1], path.appending(1), called: parts.1)
        guard let x, let y else { return nil }
        return RawPoint(x: x, y: y)
    }

    private mutating func domainPoint(_ raw: RawPoint, _ path: FindingPath, _ position: FilePosition) -> Point? {
        if let point = Point(exactly: raw) { return point }
        report(
            NumberRangeRule.finding(
                "(\(Metres.text(raw.x)), \(Metres.text(raw.y))) is too far away: a site lies within 1,000,000 m of its "
                    + "origin"), path, position)
        return nil
    }
}
