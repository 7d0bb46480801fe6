public import PayloadCodec
public import SensorModel
public import SiteModel

/// All that the sensors said of occupancy, to be asked for any period: what the live plan forgets, a timeline keeps.
///
/// - The log's time dates a report; a stored record has its own time and fills the past that it belongs to, whenever it
///   comes. The same observation twice counts once, and the order of arrival does not matter.
/// - An observation holds until the next one of its sensor, but for twice the reporting interval at most; then, and where
///   the newest detection status says that the sensor cannot see, the state is unknown. At every second the history says
///   what a ``SiteWatch`` of the same uplinks says.
/// - Sixteen bytes are kept of an uplink with occupancy and detection status; repetitions take none.
///
/// With a site its sensors and regions are the rows; without one every device is, with the regions that it ever watched.
///
/// ```swift
/// var history = OccupancyHistory(site: site)
/// history.receive(items, from: "S1", at: 1_767_603_600)
/// history.settle()
/// let runs = history.runs(of: history.rows()[0], in: 1_767_600_000..<1_767_686_400)
/// ```
public struct OccupancyHistory: Sendable {
    /// The site, if one was given.
    public let site: Site?

    /// How many uplinks were received from the sensors of the site, or of all devices.
    public private(set) var uplinkCount = 0

    /// What did not fit the site, and who is not in it.
    public private(set) var watch: SiteWatch

    /// The senders, without a site in the order in which they were first heard.
    private(set) var senders: [Strangers.Name] = []
    private(set) var sensors: [SensorHistory] = []
    private var indices: [Strangers.Name: Int] = [:]
    private var firstMoment: Int?
    private var lastMoment: Int?

    /// How much older than its uplink a stored record may be and still stretch ``span``, in seconds: a year. A device
    /// whose clock was never set dates its records in 1970.
    static let recordReach = 366 * 86_400

    /// How many devices are told apart without a site.
    public static let deviceLimit = 1_000

    /// A history that has heard nothing yet.
    public init(site: Site? = nil) {
        self.site = site
        watch = SiteWatch(site: site ?? Site())
        guard let site else { return }
        for sensor in site.sensors {
            let index = sensors.count
            sensors.append(SensorHistory())
            senders.append(.sensor(sensor.id))
            // As in a watch, of sensors that share an id or an EUI the first receives.
            if indices[.sensor(sensor.id)] == nil { indices[.sensor(sensor.id)] = index }
            if let eui = sensor.deviceEUI, indices[.device(eui)] == nil { indices[.device(eui)] = index }
        }
    }
}

extension OccupancyHistory {
    /// Takes in what the sensor of that id sent, received at `time` in seconds since 1970.
    @discardableResult
    public mutating func receive(_ items: [UplinkItem], from sensor: String, at time: Int) -> Reception {
        receive(items, .sensor(sensor), at: time)
    }

    /// Takes in what the device of that EUI sent, received at `time` in seconds since 1970.
    @discardableResult
    public mutating func receive(_ items: [UplinkItem], from device: DeviceEUI, at time: Int) -> Reception {
        receive(items, .device(device), at: time)
    }

    /// Puts everything in order; without it the runs cannot be asked for. More may be received afterwards.
    public mutating func settle() {
        for index in sensors.indices { sensors[index].settle() }
    }

    /// Whether what this sender says is kept.
    public func knows(_ sender: Strangers.Name) -> Bool {
        indices[sender] != nil || (site == nil && senders.count < OccupancyHistory.deviceLimit)
    }

    /// From the first observation to the last uplink, in seconds since 1970; `nil` before anything was received.
    ///
    /// It ends when the last uplink came: how long what that said went on is not known. Of a single moment it is that
    /// second. Stored records reach back a year from the uplink that brought them; older ones count but do not stretch this.
    public var span: Range<Int>? {
        guard let firstMoment, let lastMoment else { return nil }
        return firstMoment..<max(lastMoment, firstMoment + 1)
    }

    private mutating func receive(_ items: [UplinkItem], _ sender: Strangers.Name, at time: Int) -> Reception {
        let result: Reception
        if site != nil {
            switch sender {
            case .sensor(let id): result = watch.receive(items, from: id, at: time)
            case .device(let eui): result = watch.receive(items, from: eui, at: time)
            }
        } else {
            result = .counted(sensor: sender.description)
        }
        guard result != .stranger, let index = index(of: sender) else { return .stranger }
        uplinkCount += 1
        stretch(to: time)
        let function = site?.sensors[index].function
        for item in items {
            if let recorded = item.recordedTime {
                // The clock of a sensor that dates its records in the future is wrong.
                guard recorded <= time + Contradictions.clockTolerance else { continue }
                if recorded >= time - OccupancyHistory.recordReach { stretch(to: recorded) }
            }
            if let function, let reported = item.detectionFunction, reported != function { continue }
            sensors[index].receive(item, at: time)
        }
        return result
    }

    private mutating func index(of sender: Strangers.Name) -> Int? {
        if let known = indices[sender] { return known }
        guard knows(sender) else { return nil }
        let index = sensors.count
        indices[sender] = index
        senders.append(sender)
        sensors.append(SensorHistory())
        return index
    }

    private mutating func stretch(to moment: Int) {
        firstMoment = min(firstMoment ?? moment, moment)
        lastMoment = max(lastMoment ?? moment, moment)
    }
}
