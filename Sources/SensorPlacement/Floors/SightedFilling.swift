import PlaneGeometry
import SensorModel

/// Completes a plan past walls and obstacles in one go: for each patch of floor that nobody sees one more sensor.
struct SightedFilling {
    /// The mounts of the plan and those that were added.
    let mounts: [Mount]

    /// Whether they see the whole floor.
    let isWhole: Bool

    /// Into how many steps the centres from which an area holds a patch are cut along each axis.
    private static let steps = 4

    /// How many patches, spread over the floor, tell how much a mount sees.
    private static let sampleCount = 300

    init(_ start: [Mount], judge: SightedFloor, mounting: MountingSearch) {
        let samples = judge.spreadPatches(most: Self.sampleCount)
        var open = samples.filter { patch in !start.contains { judge.sees(patch, from: $0) } }
        let filled = judge.filled(start) { patch in
            var best: (mount: Mount, seen: [FloorPatch])?
            for mount in Self.trials(patch, judge.size) where mounting.area.contains(mount.center) {
                guard judge.sees(patch, from: mount) else { continue }
                let seen = open.filter { judge.sees($0, from: mount) }
                if seen.count > best?.seen.count ?? -1 { best = (mount, seen) }
            }
            guard let best else { return nil }
            let seen = Set(best.seen)
            open.removeAll { seen.contains($0) }
            return best.mount
        }
        (mounts, isWhole) = filled
    }

    /// Mounts in whose areas the patch lies, from the middle of the centres outwards along each axis.
    private static func trials(_ patch: FloorPatch, _ size: AreaSize) -> [Mount] {
        let order = (0...steps).sorted { (abs(2 * $0 - steps), $0) < (abs(2 * $1 - steps), $1) }
        return [false, true].flatMap { isTurned -> [Mount] in
            guard let centers = Mount.centers(holding: patch.square, size, isTurned: isTurned) else { return [] }
            return order.flatMap { i in
                order.map { j in
                    let point = Point(
                        x: centers.min.x + centers.width * i / steps, y: centers.min.y + centers.height * j / steps)
                    return Mount(center: point, isTurned: isTurned)
                }
            }
        }
    }
}
