public import DetectionRegions
public import PlaneGeometry
public import SensorModel

/// A sensor on a ceiling: where it hangs, which way round, and what it is told to detect.
public struct PlacedSensor: Hashable, Sendable {
    /// The identifier, unique in the site.
    public var id: String

    /// The id of the room in which it hangs.
    public var room: String

    /// The device's identifier as written, if said; a legal one is 16 hexadecimal digits.
    public var devEUI: String?

    /// Where the lens is.
    public var position: Point

    /// The mounting height in millimetres, where it differs from the room's ceiling.
    public var heightMM: Int?

    /// How the lens's long side is turned.
    public var rotation: Rotation

    /// What it reports.
    public var function: DetectionFunction

    /// The reporting interval in minutes as written, if said; a legal one is 2...1440.
    public var reportingMinutes: Int?

    /// The regions in the order of the file.
    public var regions: [SiteRegion]

    /// A sensor from its parts.
    public init(
        id: String, room: String, devEUI: String? = nil, position: Point, heightMM: Int? = nil,
        rotation: Rotation = .none, function: DetectionFunction, reportingMinutes: Int? = nil,
        regions: [SiteRegion] = []
    ) {
        self.id = id
        self.room = room
        self.devEUI = devEUI
        self.position = position
        self.heightMM = heightMM
        self.rotation = rotation
        self.function = function
        self.reportingMinutes = reportingMinutes
        self.regions = regions
    }
}

extension PlacedSensor {
    /// The device's identifier, if it is a legal one.
    public var deviceEUI: DeviceEUI? { devEUI.flatMap { DeviceEUI($0) } }

    /// The reporting interval: as written if legal, else the device's standard.
    public var reportingInterval: ReportingInterval {
        reportingMinutes.flatMap(ReportingInterval.init(minutes:)) ?? .standard
    }
}

/// A region of a placed sensor, and the desk it serves.
public struct SiteRegion: Hashable, Sendable {
    /// The region in site coordinates.
    public var region: RawRegion

    /// The id of the desk that it serves, if said.
    public var desk: String?

    /// A region with the desk it serves.
    public init(region: RawRegion, desk: String? = nil) {
        self.region = region
        self.desk = desk
    }
}
