import PlaneGeometry
import SensorModel

/// Makes a plan better without more sensors: desks well inside their areas, then even loads, then positions on a line.
struct DeskPolish {
    let mounting: MountingSearch
    let size: AreaSize
    let targets: [Bounds]
    let capacity: Int
    let sees: (Int, Point) -> Bool

    /// The polished plan; never worse in smallest margin, then sum of margins, then evenness of loads.
    func polished(_ draft: DeskDraft) -> DeskDraft {
        var best = recentred(draft)
        if best.quality(targets, size) < draft.quality(targets, size) { best = draft }
        for _ in 0..<6 {
            let next = recentred(reassigned(best))
            guard next.quality(targets, size) > best.quality(targets, size) else { break }
            best = next
        }
        return aligned(best)
    }

    /// The centres from which the sensor sees all its targets.
    func centers(of sensor: DeskDraft.Sensor) -> Bounds? {
        guard let whole = Bounds(around: sensor.targets.flatMap { [targets[$0].min, targets[$0].max] }) else {
            return nil
        }
        return Mount.centers(holding: whole, size, isTurned: sensor.mount.isTurned)
    }

    /// Every sensor in the middle of where it sees its targets, the better way round where both do.
    private func recentred(_ draft: DeskDraft) -> DeskDraft {
        var draft = draft
        for index in draft.sensors.indices {
            let sensor = draft.sensors[index]
            var best: (margin: Int, sum: Int, mount: Mount)?
            for isTurned in [sensor.mount.isTurned, !sensor.mount.isTurned] {
                var trial = sensor
                trial.mount.isTurned = isTurned
                guard let centers = centers(of: trial) else { continue }
                let point = mounting.middlePoint(of: centers) { point in
                    sensor.targets.allSatisfy { sees($0, point) }
                }
                guard let point else { continue }
                trial.mount.center = point
                let margins = sensor.targets.map { DeskDraft.margin(of: targets[$0], under: trial.mount, size) }
                let (least, sum) = (margins.min() ?? 0, margins.reduce(0, +))
                if best.map({ ($0.margin, $0.sum) < (least, sum) }) ?? true { best = (least, sum, trial.mount) }
            }
            if let best { draft.sensors[index].mount = best.mount }
        }
        return draft
    }

    /// Every target with the sensor that holds it deepest, while there is room.
    private func reassigned(_ draft: DeskDraft) -> DeskDraft {
        var draft = draft
        for (index, sensor) in draft.sensors.enumerated() {
            for target in sensor.targets {
                func margin(_ other: Int) -> Int {
                    DeskDraft.margin(of: targets[target], under: draft.sensors[other].mount, size)
                }
                var best = (margin(index), -sensor.targets.count, index)
                for other in draft.sensors.indices where other != index {
                    let load = draft.sensors[other].targets.count
                    let trial = (margin(other), -load - 1, other)
                    guard load < capacity, (trial.0, trial.1) > (best.0, best.1), trial.0 >= 0,
                        sees(target, draft.sensors[other].mount.center)
                    else { continue }
                    best = trial
                }
                guard best.2 != index, draft.sensors[index].targets.count > 1 else { continue }
                draft.sensors[index].targets.removeAll { $0 == target }
                draft.sensors[best.2].targets = (draft.sensors[best.2].targets + [target]).sorted()
            }
        }
        return draft
    }

    /// Sensors on a 50 mm lattice and on common lines, where no smallest margin of the plan suffers.
    private func aligned(_ draft: DeskDraft) -> DeskDraft {
        let floor = draft.quality(targets, size).smallest
        let alignment = MountAlignment(draft.sensors.map(\.mount)) { index, mounts in
            let mount = mounts[index]
            return mounting.area.contains(mount.center)
                && draft.sensors[index].targets.allSatisfy {
                    DeskDraft.margin(of: targets[$0], under: mount, size) >= floor && sees($0, mount.center)
                }
        }
        var draft = draft
        for index in draft.sensors.indices { draft.sensors[index].mount = alignment.mounts[index] }
        return draft
    }
}
