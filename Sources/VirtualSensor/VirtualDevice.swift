public import DeviceSettings
public import PlaneGeometry
import PayloadCodec
import SensorModel

/// A VS321 without hardware: people and light in, frames out.
///
/// It has no clock of its own. The caller says what surrounds it and lets it work until a moment; all that it sends on the way
/// is in ``emissions``. What is said at a moment counts for the work that is due at that moment.
///
/// ```swift
/// var device = VirtualDevice(identity, settings: settings, view: view)
/// device.powerOn(at: start)
/// device.work(until: start + 600)
/// device.people = [desk]
/// device.work(until: start + 1200)
/// device.emissions.compactMap(\.payload)
/// ```
///
/// Where the guide is silent, the member that decides says what was chosen.
public struct VirtualDevice: Sendable {
    /// What it says of itself.
    public let identity: DeviceIdentity

    /// How it is set; downlinks change it.
    public internal(set) var settings: SensorSettings

    /// What it looks down on.
    public internal(set) var view: FieldOfView

    /// How often it overlooks somebody.
    public var eyesight = Eyesight.perfect

    /// Every how many reporting intervals it checks the link where the guide allows "every reporting interval or every
    /// double" (4.4.1: intervals up to 35 minutes): 1 or 2.
    public var checksLinkEvery = 1

    /// What it has sent, in the order of time; the caller may take it away.
    public var emissions: [Emission] = []

    /// What its instruments tell.
    public var surroundings = Surroundings()

    /// Whether the network hears it and it hears the network.
    public var isNetworkReachable = true

    /// The moment up to which it has worked, in seconds since 1970.
    public private(set) var now = 0

    /// Whether it is on at all, and in the network.
    public internal(set) var state = State.off

    /// Whether it is on at all, and in the network.
    public enum State: Hashable, Sendable {
        /// Without power.
        case off
        /// On, and joined as far as it knows.
        case joined
        /// On, and not joined: its join status is "de-active".
        case deactivated
    }

    var seen = Crowd()
    var sensedSomebody = false
    var result = DetectionResult()
    var readings = Readings()

    /// Whether a detection interval has ended since the device was switched on or woke.
    var hasResult = false

    /// Whether a report was due before there was a result.
    var owesReport = false

    var alarms = Alarms()
    var chance = SeededChance(seed: 0)
    var schedule = Schedule()
    var history = History()
    var link = Link()
    var waitingDownlinks: [[UInt8]] = []

    /// A device without power.
    ///
    /// - Precondition: The settings are within the guide's ranges (`setting-range`).
    public init(_ identity: DeviceIdentity, settings: SensorSettings = .standard, view: FieldOfView = FieldOfView()) {
        precondition(
            (2...1440).contains(settings.reporting.minutes) && (2...60).contains(settings.detection.minutes)
                && (30...1200).contains(settings.storage.retransmissionSeconds)
                && (30...1200).contains(settings.storage.retrievalSeconds),
            "intervals are within the guide's ranges: check findings() before")
        precondition(
            (-840...840).contains(settings.clock.zoneMinutes)
                && (-1439...1439).contains(settings.clock.daylightBiasMinutes)
                && settings.lorawan.rejoinPackets <= 255,
            "clock and rejoin packets are within their ranges: check findings() before")
        self.identity = identity
        self.settings = settings
        self.view = view
    }
}

extension VirtualDevice {
    /// Where people are, in site coordinates; those that the device cannot see are dropped.
    ///
    /// In auto the infrared sensor notices whoever is in the effective area, whether moving or not: a choice, because the
    /// guide only speaks of "activity".
    public var people: [Point] {
        get { seen.places }
        set {
            seen = Crowd(newValue.filter(view.sees))
            if !seen.isEmpty { sensedSomebody = true }
        }
    }

    /// Moves one of the people, whom the caller knows by a number, or takes this person away.
    ///
    /// - Complexity: O(1), and what ``FieldOfView/sees(_:)`` takes.
    public mutating func move(person: Int, to place: Point?) {
        let place = place.flatMap { view.sees($0) ? $0 : nil }
        seen.move(person, to: place)
        if place != nil { sensedSomebody = true }
    }

    /// Switches it on at a moment: it joins, tells its basic information, and begins to report and to detect.
    public mutating func powerOn(at time: Int) {
        work(until: time)
        guard surroundings.batteryPercent > 0 else { return }
        start(at: time)
    }

    /// Takes its batteries out. What it has stored stays.
    public mutating func powerOff(at time: Int) {
        work(until: time)
        stop()
    }

    /// Lets it do all that is due before a moment.
    ///
    /// At one moment detection comes before the report, so that the report carries its result; then what was asked for, then
    /// what was lost.
    public mutating func work(until time: Int) {
        while let due = schedule.next, due < time {
            now = max(now, due)
            guard surroundings.batteryPercent > 0 else {
                stop()
                break
            }
            if schedule.detection == due {
                schedule.detection = due + settings.detection.minutes * 60
                if !isHibernating(at: due) { detect(at: due) } else { sleep() }
            } else if schedule.report == due {
                schedule.report = nextReport(after: due)
                if !isHibernating(at: due) { reportWhenKnown(at: due) }
            } else if schedule.retrieval == due {
                sendRetrieved(at: due)
            } else {
                retransmit(at: due)
            }
        }
        now = max(now, time)
    }

    /// Whether it sleeps at a moment, by its own clock.
    public func isHibernating(at time: Int) -> Bool {
        settings.hibernation.isEnabled && settings.hibernation.covers(secondOfDay: settings.clock.secondOfDay(at: time))
    }

    /// A detection interval that ends in hibernation: what was known before is no longer so.
    private mutating func sleep() {
        sensedSomebody = false
        (hasResult, owesReport) = (false, false)
    }

    /// How long joining takes before the first report, in seconds; a choice, because the guide does not say.
    static let joinSeconds = 5

    mutating func start(at time: Int) {
        now = max(now, time)
        chance = SeededChance(seed: eyesight.seed, use: time)
        result = DetectionResult()
        alarms = Alarms()
        (hasResult, owesReport) = (false, false)
        sensedSomebody = !seen.isEmpty
        updateLight()
        readInstruments()
        schedule.detection = time + settings.detection.minutes * 60
        restartReports(at: time, delay: VirtualDevice.joinSeconds)
        schedule.retrieval = nil
        history.asked = []
        join(at: time)
    }

    mutating func stop() {
        state = .off
        schedule = Schedule()
    }
}

/// When what is due next.
struct Schedule: Hashable, Sendable {
    var detection: Int?
    var report: Int?
    var retrieval: Int?
    var retransmission: Int?

    /// The earliest of all.
    var next: Int? {
        var earliest = detection
        for time in [report, retrieval, retransmission] {
            if let time, time < earliest ?? .max { earliest = time }
        }
        return earliest
    }
}
