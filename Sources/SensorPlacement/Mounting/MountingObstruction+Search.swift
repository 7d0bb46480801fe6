import SiteModel

extension MountingObstruction {
    /// What keeps sensors from hanging in a room in which there is no allowed point.
    init(_ room: Room, _ options: PlanOptions) {
        let clearance = options.wallClearanceMM
        if clearance > 0, !MountingArea(room, wallClearanceMM: 0).isEmpty {
            self = .wallClearance
            return
        }
        for (index, keepOut) in room.keepOuts.enumerated() {
            var lifted = room
            lifted.keepOuts.remove(at: index)
            if !MountingArea(lifted, wallClearanceMM: clearance).isEmpty {
                self = .keepOut(index, kind: keepOut.kind)
                return
            }
        }
        self = .several
    }
}
