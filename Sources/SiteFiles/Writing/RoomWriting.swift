import PlaneGeometry
import SiteModel

extension SiteWriting {
    /// A room, a key on each line.
    func room(_ room: Room, was old: Room?, at origin: SiteOrigin.Room?, _ node: FileNode?) -> WrittenNode {
        var fields = ElementFields(node)
        fields.declare("id", .text, isSame: old?.id == room.id, .text(room.id))
        fields.declare("name", .text, isSame: old?.name == room.name, room.name.map(WrittenNode.text))
        fields.declare("ceiling", .numbers, isSame: old?.ceilingMM == room.ceilingMM, .metres(room.ceilingMM))
        fields.declare(
            "purpose", .text, isSame: old.map { $0.purpose == room.purpose } ?? false,
            (room.purpose?.rawValue).map(WrittenNode.text))
        fields.declare(
            "people", .text, isSame: (old?.posture ?? .seated) == room.posture, .text(room.posture.rawValue))
        fields.declare("outline", .numbers, isSame: old?.outline == room.outline, .outline(room.outline))
        fields.declare("obstacles", obstacles(room, old, origin, fields["obstacles"]))
        fields.declare("keepOut", keepOuts(room, old, origin, fields["keepOut"]))
        fields.declare("desks", desks(room, old, origin, fields["desks"]))
        return fields.node(isInline: false)
    }

    private func obstacles(_ room: Room, _ old: Room?, _ origin: SiteOrigin.Room?, _ node: FileNode?) -> WrittenNode? {
        let before = old?.obstacles ?? []
        let matches = ElementMatch.indices(
            old: before, new: room.obstacles,
            by: [{ _, obstacle in obstacle }, { _, obstacle in obstacle.name }, { index, _ in index }])
        let list = ElementList(node: node, readIndices: origin?.obstacles ?? [], matches: matches)
        return list.node { index, node in
            let (obstacle, was) = (room.obstacles[index], matches[index].map { before[$0] })
            var fields = ElementFields(node)
            fields.declare(
                "name", .text, isSame: was.map { $0.name == obstacle.name } ?? false,
                obstacle.name.map(WrittenNode.text))
            fields.declare("outline", .numbers, isSame: was?.outline == obstacle.outline, .outline(obstacle.outline))
            return fields.node(isInline: true)
        }
    }

    private func keepOuts(_ room: Room, _ old: Room?, _ origin: SiteOrigin.Room?, _ node: FileNode?) -> WrittenNode? {
        let before = old?.keepOuts ?? []
        let matches = ElementMatch.indices(
            old: before, new: room.keepOuts, by: [{ _, keepOut in keepOut }, { index, _ in index }])
        let list = ElementList(node: node, readIndices: origin?.keepOuts ?? [], matches: matches)
        return list.node { index, node in
            let (keepOut, was) = (room.keepOuts[index], matches[index].map { before[$0] })
            var fields = ElementFields(node)
            fields.declare("kind", .text, isSame: was?.kind == keepOut.kind, .text(keepOut.kind))
            let isSame = was?.extent == keepOut.extent
            var (ends, clearance, outline): (Segment?, Int?, [Point]?) = (nil, nil, nil)
            switch keepOut.extent {
            case .segment(let segment, let clearanceMM): (ends, clearance) = (segment, clearanceMM)
            case .outline(let points): outline = points
            }
            fields.declare("from", .numbers, isSame: isSame, ends.map { .point(RawPoint($0.start)) })
            fields.declare("to", .numbers, isSame: isSame, ends.map { .point(RawPoint($0.end)) })
            fields.declare("clearance", .numbers, isSame: isSame, clearance.map(WrittenNode.metres))
            fields.declare("outline", .numbers, isSame: isSame, outline.map { .outline($0) })
            return fields.node(isInline: true)
        }
    }

    private func desks(_ room: Room, _ old: Room?, _ origin: SiteOrigin.Room?, _ node: FileNode?) -> WrittenNode? {
        let before = old?.desks ?? []
        let matches = ElementMatch.indices(old: before, new: room.desks, by: [{ $1.id }])
        let list = ElementList(node: node, readIndices: origin?.desks ?? [], matches: matches)
        return list.node { index, node in desk(room.desks[index], was: matches[index].map { before[$0] }, node) }
    }

    /// A desk; one that did not move keeps its centre and size, one that did is written as an outline.
    private func desk(_ desk: Desk, was old: Desk?, _ node: FileNode?) -> WrittenNode {
        var fields = ElementFields(node)
        let isSame = old?.outline == desk.outline
        fields.declare("id", .text, isSame: old?.id == desk.id, .text(desk.id))
        fields.declare(
            "name", .text, isSame: old.map { $0.name == desk.name } ?? false, desk.name.map(WrittenNode.text))
        for key in ["at", "size", "rotation"] { fields.declare(key, .numbers, isSame: isSame, nil) }
        fields.declare("outline", .numbers, isSame: isSame, .outline(desk.outline))
        fields.declare("seat", seat(desk.seat, was: old?.seat, fields["seat"]))
        return fields.node(isInline: true)
    }

    private func seat(_ seat: Seat?, was old: Seat?, _ node: FileNode?) -> WrittenNode? {
        guard let seat else {
            // What stands there could not be read; it is not ours to drop.
            return old == nil ? node.map(WrittenNode.init(keeping:)) : nil
        }
        var fields = ElementFields(node)
        fields.declare("side", .text, isSame: old?.side == seat.side, .text(seat.side.rawValue))
        fields.declare("depth", .numbers, isSame: old?.depthMM == seat.depthMM, .metres(seat.depthMM))
        return fields.node(isInline: true)
    }
}
