import DetectionRegions
import DeviceSettings
import PlaneGeometry
import SensorModel
import SiteModel

/// One sensor's part of a simulation.
struct SensorRun {
    private(set) var uplinks: [SimulatedUplink] = []
    private(set) var truth: [TruthChange] = []

    private let simulation: Simulation
    private let index: Int
    private var device: VirtualDevice
    private var noise: SeededChance
    private var nextClimate: Int
    private var conditions: [Condition] = []
    /// Who is near, and in which regions, a bit a place in the list of truth.
    private var present: [Int: UInt16] = [:]
    private var counts: [Int]

    /// What the site says: the truth is told of it, even where a downlink takes a device back to factory settings.
    private let view: FieldOfView
    private let isCounting: Bool
    private let batteryPercent: Int

    /// Something other than people that changes at a moment.
    private struct Condition {
        var time: Int
        var change: Change

        enum Change {
            case network(Bool), view(blocked: Bool), deadBattery, downlink([UInt8])
        }
    }

    init(_ simulation: Simulation, _ index: Int) {
        self.simulation = simulation
        self.index = index
        let sensor = simulation.sensors[index]
        view = FieldOfView(sensor.placed, ceilingMM: simulation.site.room(sensor.placed.room)?.ceilingMM)
        isCounting = sensor.settings.detection.function == .peopleCounting
        device = VirtualDevice(
            DeviceIdentity(deviceEUI: sensor.deviceEUI), settings: sensor.settings, view: view)
        device.eyesight = simulation.eyesight
        device.eyesight.seed = simulation.eyesight.seed ^ simulation.seed &+ UInt64(index)
        noise = SeededChance(seed: simulation.seed, use: index)
        batteryPercent = noise.number(in: 60...100)
        nextClimate = simulation.span.lowerBound
        counts = Array(repeating: 0, count: max(1, view.regions.count))
        for fault in simulation.faults where simulation.concerns(fault, index) {
            switch fault.kind {
            case .linkDown(let from, let until):
                conditions += [
                    Condition(time: from, change: .network(false)), Condition(time: until, change: .network(true)),
                ]
            case .viewBlocked(let from, let until):
                conditions += [
                    Condition(time: from, change: .view(blocked: true)),
                    Condition(time: until, change: .view(blocked: false)),
                ]
            case .deadBattery(let time): conditions.append(Condition(time: time, change: .deadBattery))
            case .lost, .repeated, .late, .reordered, .truncated: break
            }
        }
        for downlink in simulation.downlinks where downlink.sensor == nil || downlink.sensor == sensor.placed.id {
            conditions.append(Condition(time: downlink.time, change: .downlink(downlink.payload)))
        }
        conditions = conditions.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
            .map(\.element).reversed()
    }

    /// Lets the device work through the span while people move.
    ///
    /// Devices are switched on one after the other within their first reporting interval, so that they do not all report at
    /// once.
    mutating func perform(_ moves: [Move]) {
        let span = simulation.span
        let start = span.lowerBound + noise.number(in: 0...max(0, device.settings.reporting.minutes * 60 - 1))
        var isOn = false
        // Regions may reach beyond what the device sees, and the truth is about them all the same.
        let reach = view.effectiveArea.map { area in
            view.regions.reduce(area.bounds) { $0.union($1.bounds) }
        }
        for move in moves where move.time < span.upperBound {
            // What nobody can notice needs no work: a step far away of somebody who was far away.
            let isNear = move.place.map { reach?.contains($0) ?? true } ?? false
            guard isNear || present[move.person] != nil else { continue }
            if !isOn, move.time >= start { isOn = powerOn(at: start) }
            advance(to: move.time)
            let place = isNear ? move.place : nil
            device.move(person: move.person, to: place)
            recordTruth(of: move.person, at: place, time: max(move.time, span.lowerBound))
        }
        if !isOn, start < span.upperBound { isOn = powerOn(at: start) }
        advance(to: span.upperBound)
        collect()
    }

    private mutating func powerOn(at time: Int) -> Bool {
        advance(to: time)
        device.powerOn(at: time)
        return true
    }

    /// Lets the device work until a moment, with light, weather and faults as they change on the way.
    private mutating func advance(to time: Int) {
        while true {
            let next = min(nextClimate, conditions.last?.time ?? .max)
            guard next <= time else { break }
            device.work(until: next)
            if let condition = conditions.last, condition.time == next {
                conditions.removeLast()
                apply(condition.change)
            } else {
                updateClimate(at: next)
                nextClimate += Climate.step
            }
        }
        device.work(until: time)
    }

    private mutating func apply(_ change: Condition.Change) {
        switch change {
        case .network(let isReachable): device.isNetworkReachable = isReachable
        case .view(let isBlocked): device.surroundings.isViewBlocked = isBlocked
        case .deadBattery: device.surroundings.batteryPercent = 0
        case .downlink(let payload): device.queue(downlink: payload)
        }
    }

    private mutating func updateClimate(at time: Int) {
        let second = simulation.clock.secondOfDay(at: time)
        var surroundings = simulation.climate.surroundings(secondOfDay: second, noise: &noise)
        surroundings.isViewBlocked = device.surroundings.isViewBlocked
        // A percent in twenty days: 2,000 days are about the guide's years.
        let days = (time - simulation.span.lowerBound) / 86_400
        let isDead = device.surroundings.batteryPercent == 0
        surroundings.batteryPercent = isDead ? 0 : max(1, batteryPercent - days / 20)
        device.surroundings = surroundings
        collect()
    }

    /// Takes what the network heard.
    private mutating func collect() {
        for emission in device.emissions where emission.isHeard {
            guard let payload = emission.payload, let counter = emission.counter else { continue }
            uplinks.append(
                SimulatedUplink(time: emission.time, sensor: index, counter: counter, payload: payload))
        }
        device.emissions.removeAll(keepingCapacity: true)
    }

    /// Notes in which regions the number of people changes when somebody moves.
    ///
    /// - Complexity: O(*r*) for *r* regions, however many people there are.
    private mutating func recordTruth(of person: Int, at place: Point?, time: Int) {
        let before = present[person] ?? 0
        let after = place.map(presence) ?? 0
        present[person] = place == nil ? nil : after
        guard before != after else { return }
        for slot in counts.indices where (before ^ after) >> slot & 1 == 1 {
            counts[slot] += after >> slot & 1 == 1 ? 1 : -1
            let region = isCounting ? nil : view.regions[slot].number
            truth.append(TruthChange(time: time, sensor: index, region: region, people: counts[slot]))
        }
    }

    /// In which regions a place is, a bit each; of a counting sensor the one bit is all that it counts.
    private func presence(_ place: Point) -> UInt16 {
        var mask: UInt16 = 0
        for (slot, region) in view.regions.enumerated()
        where region.bounds.contains(place) && region.location(of: place) != .outside {
            mask |= 1 << UInt16(slot)
        }
        guard isCounting else { return mask }
        let isInside = view.regions.isEmpty ? view.sees(place) : mask != 0
        return isInside ? 1 : 0
    }
}
