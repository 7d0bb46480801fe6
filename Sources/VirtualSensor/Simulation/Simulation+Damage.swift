import SiteModel

extension Simulation {
    /// The uplinks of a sensor with all that goes wrong on the way.
    func damaged(_ uplinks: [SimulatedUplink], of sensor: Int) -> [SimulatedUplink] {
        var uplinks = uplinks
        for (number, fault) in faults.enumerated() where concerns(fault, sensor) {
            var chance = SeededChance(seed: seed ^ 0xfa17, use: number * 65_536 + sensor)
            uplinks = uplinks.flatMap { Simulation.damaged($0, by: fault.kind, &chance) }
        }
        return uplinks
    }

    func concerns(_ fault: SimulatedFault, _ sensor: Int) -> Bool {
        fault.sensor.map { $0 == sensors[sensor].placed.id } ?? true
    }

    private static func damaged(
        _ uplink: SimulatedUplink, by fault: SimulatedFault.Kind, _ chance: inout SeededChance
    ) -> [SimulatedUplink] {
        var damaged = uplink
        switch fault {
        case .lost(let perMille): return chance.happens(perMille: perMille) ? [] : [uplink]
        case .repeated(let perMille): return chance.happens(perMille: perMille) ? [uplink, uplink] : [uplink]
        case .late(let perMille, let seconds):
            guard chance.happens(perMille: perMille) else { return [uplink] }
            damaged.time += chance.number(in: 1...max(1, seconds))
            return [damaged]
        case .truncated(let perMille):
            guard chance.happens(perMille: perMille), uplink.payload.count > 1 else { return [uplink] }
            damaged.payload.removeLast(chance.number(in: 1...uplink.payload.count - 1))
            return [damaged]
        case .reordered, .linkDown, .viewBlocked, .deadBattery: return [uplink]
        }
    }

    /// Swaps neighbours of the log.
    func reorder(_ uplinks: inout [SimulatedUplink]) {
        for (number, fault) in faults.enumerated() {
            guard case .reordered(let perMille) = fault.kind else { continue }
            var chance = SeededChance(seed: seed ^ 0xfa17, use: number * 65_536 + 65_535)
            for index in uplinks.indices.dropLast()
            where concerns(fault, uplinks[index].sensor) && chance.happens(perMille: perMille) {
                uplinks.swapAt(index, index + 1)
            }
        }
    }
}
