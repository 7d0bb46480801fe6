public import DeviceSettings
import PlaneGeometry
public import SensorModel
public import SiteModel

/// A span of time on a site: people come and go, and its sensors send what they see.
///
/// All of it follows from the values here and the seed: the same simulation gives the same uplinks, byte for byte.
public struct Simulation: Sendable {
    /// A sensor of the site that takes part.
    public struct Sensor: Hashable, Sendable {
        /// Where it hangs, and its regions.
        public var placed: PlacedSensor

        /// How it is set.
        public var settings: SensorSettings

        /// Its identifier: the site's, or one made of its place in the site where the site has none.
        public var deviceEUI: DeviceEUI
    }

    /// The site.
    public let site: Site

    /// The sensors of the site, in its order.
    public var sensors: [Sensor]

    /// The moments that are simulated, in seconds since 1970.
    public var span: Range<Int>

    /// What chance begins with.
    public var seed: UInt64

    /// Who is on the floor.
    public var people: [SimulatedPerson] = []

    /// Light and weather.
    public var climate = Climate()

    /// What goes wrong.
    public var faults: [SimulatedFault] = []

    /// What the network server is given for the devices.
    public var downlinks: [SimulatedDownlink] = []

    /// The clock of the place, by which the sun rises; a device's own clock may be set otherwise.
    public var clock = ClockSettings()

    /// How well the devices see.
    public var eyesight = Eyesight.perfect

    /// Monday, 12 January 2026, 00:00 UTC: the day that is simulated where nobody says which.
    public static let standardStart = 1_768_176_000

    /// The moments that a device can put into a frame, in seconds since 1970: 32 bits of them, until 7 February 2106.
    public static let moments = 0..<1 << 32

    /// A simulation of an empty site.
    ///
    /// - Parameters:
    ///   - site: The site whose sensors report.
    ///   - span: The moments to simulate, in seconds since 1970.
    ///   - seed: Where chance begins: the same seed gives the same day.
    ///   - settings: How a sensor is set. What nobody wrote of it is as the site says, and else the default: a reporting
    ///     interval that was written wins over the site's. Detection function and regions are always the site's.
    public init(
        site: Site, span: Range<Int>, seed: UInt64 = 0,
        settings: (PlacedSensor) -> GivenSettings = { _ in GivenSettings() }
    ) {
        self.site = site
        self.span = span
        self.seed = seed
        sensors = site.sensors.enumerated().map { index, placed in
            let given = settings(placed)
            var own = given.settings
            own.detection.function = placed.function
            own.d2d.nameTriggers(for: placed.function)
            if placed.reportingMinutes != nil, !given.keys.contains(.reportingInterval) {
                own.reporting.minutes = placed.reportingInterval.minutes
            }
            own.regions = placed.regions.map(\.region)
            let made = DeviceEUI(value: 0x24E1_2400_0000_0000 | UInt64(index + 1))
            let eui = placed.deviceEUI ?? made
            own.lorawan.deviceEUI = eui
            return Sensor(placed: placed, settings: own, deviceEUI: eui)
        }
    }
}

extension Simulation {
    /// What came of it.
    public struct Outcome: Sendable {
        /// What the network server received, in the order in which it handed it on.
        public var uplinks: [SimulatedUplink] = []

        /// How it really was, by time and sensor.
        public var truth: [TruthChange] = []
    }

    /// Runs it from start to end.
    ///
    /// - Precondition: The span is within ``moments``.
    /// - Complexity: For each sensor O(*d* + *m*) for *d* detections and *m* steps of people in its room.
    public func run() -> Outcome {
        precondition(
            span.lowerBound >= Simulation.moments.lowerBound && span.upperBound <= Simulation.moments.upperBound,
            "a device's clock counts seconds since 1970 in 32 bits: keep the span within Simulation.moments")
        let moves = movesByRoom()
        var outcome = Outcome()
        for index in sensors.indices {
            var run = SensorRun(self, index)
            run.perform(moves[sensors[index].placed.room] ?? [])
            outcome.uplinks += damaged(run.uplinks, of: index)
            outcome.truth += run.truth
        }
        // Sensor by sensor in the order in which they were sent, which a counter that begins anew does not tell.
        outcome.uplinks = outcome.uplinks.enumerated()
            .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
        outcome.truth.sort {
            ($0.time, $0.sensor, $0.region?.value ?? 0) < ($1.time, $1.sensor, $1.region?.value ?? 0)
        }
        reorder(&outcome.uplinks)
        return outcome
    }

    private func movesByRoom() -> [String: [Move]] {
        var rooms: [String: [Move]] = [:]
        for (index, person) in people.enumerated() {
            person.moves(of: index) { room, move in rooms[room, default: []].append(move) }
        }
        return rooms.mapValues { moves in
            // A person's own moves keep their order.
            moves.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
        }
    }
}
