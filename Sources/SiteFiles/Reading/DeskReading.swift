import Findings
import PlaneGeometry
import SensorModel
import SiteModel

extension SiteReader {
    /// Reads the desks of a room; those that cannot be read, or whose room cannot, are noted as left out.
    mutating func desks(
        _ room: Fields, room id: String?, _ isReadable: Bool, _ origin: inout SiteOrigin.Room
    ) -> [Desk] {
        let list = list(room, "desks", of: "desks, each beginning with \"- \"")
        if list.isFaulty {
            self.origin.omissions.append(
                SiteOrigin.Omission(kind: .desk, room: id, path: room.path.appending("desks")))
        }
        var desks: [Desk] = []
        for (node, path) in list.value ?? [] {
            let (desk, deskID) = desk(node, path)
            if isReadable, let desk {
                desks.append(desk)
                origin.desks.append(SiteReader.index(of: path))
            } else {
                self.origin.omissions.append(SiteOrigin.Omission(kind: .desk, id: deskID, room: id, path: path))
            }
        }
        return desks
    }

    private mutating func desk(_ node: FileNode, _ path: FindingPath) -> (desk: Desk?, id: String?) {
        let keys = ["id", "name", "at", "size", "rotation", "outline", "seat"]
        guard let fields = fields(node, path, of: "a desk", keys: keys) else { return (nil, nil) }
        let id = id(fields, example: "D1").value
        let name = text(fields, "name").value
        let outline = deskOutline(fields)
        let seat = seat(fields)
        guard let id, let outline else { return (nil, id) }
        return (Desk(id: id, name: name, outline: outline, seat: seat), id)
    }

    private mutating func deskOutline(_ fields: Fields) -> [Point]? {
        if fields["outline"] != nil {
            let isExclusive = refuse(["at", "size", "rotation"], beside: "outline", fields)
            let outline = outline(fields).value
            return isExclusive ? outline : nil
        }
        let hasCentre = require(fields, "at", example: "at: with its centre and size:, or an outline") != nil
        if hasCentre || fields["size"] != nil {
            _ = require(fields, "size", example: "size: with its width and depth, such as [1.6, 0.8]")
        }
        let centre = point(fields, "at").value
        let size = deskSize(fields)
        let degrees = degrees(fields, "rotation")
        guard let centre, let size, !degrees.isFaulty, let rotation = Rotation(degrees: degrees.value ?? 0) else {
            return nil
        }
        if let outline = DeskOutline.around(centre, width: size.x, depth: size.y, rotation) { return outline }
        report(
            NumberRangeRule.finding("the desk reaches beyond 1,000,000 m from the origin"), fields.path, fields.position
        )
        return nil
    }

    private mutating func deskSize(_ fields: Fields) -> RawPoint? {
        let path = fields.path.appending("size")
        guard let node = fields["size"], let size = rawPoint(node, path, called: "size", parts: ("width", "depth"))
        else { return nil }
        guard size.x > 0, size.y > 0, size.x <= Point.limit, size.y <= Point.limit else {
            let isTooLarge = max(size.x, size.y) > Point.limit
            report(
                NumberRangeRule.finding(
                    "\(sizeAsWritten(node)) m is no size of a desk; both sides are "
                        + (isTooLarge ? "at most 1,000,000 m" : "above zero")), path, node.position)
            return nil
        }
        return size
    }

    /// "1.6 × 0", for a size that is zero as "0.0" looks like one that was rounded.
    private func sizeAsWritten(_ node: FileNode) -> String {
        guard case .sequence(let sides) = node.content else { return "" }
        return sides.map { side in
            if case .scalar(let text, _) = side.content { text } else { "" }
        }.joined(separator: " × ")
    }

    private mutating func seat(_ desk: Fields) -> Seat? {
        guard let node = desk["seat"],
            let fields = fields(node, desk.path.appending("seat"), of: "a seat", keys: ["side", "depth"])
        else { return nil }
        _ = require(fields, "side", example: "side: north, east, south or west")
        _ = require(fields, "depth", example: "depth: with the seat's depth in metres, such as 0.6")
        let side = choice(fields, "side", Seat.Side.self).value
        let depth = size(fields, "depth", atLeast: 1)
        guard let side, let depth else { return nil }
        return Seat(side: side, depthMM: depth)
    }
}
