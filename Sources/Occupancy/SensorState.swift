public import PayloadCodec
public import SensorModel

/// What is known of one sensor at a moment.
public struct SensorState: Hashable, Sendable {
    /// When the sensor was last heard, in seconds since 1970; `nil` for never.
    public var lastHeard: Int?

    /// The state of every region that is drawn, by number (desk occupancy).
    public var regions: [RegionNumber: RegionState]

    /// The people in its regions, or in its whole view where none is drawn (people counting).
    public var people: PeopleState?

    /// The last battery level in percent.
    public var batteryPercent: Int?

    /// The last temperature in tenths of a degree Celsius.
    public var tenthsCelsius: Int?

    /// The last relative humidity in half percent.
    public var humidityHalfPercent: Int?

    /// The last illuminance.
    public var illuminance: Illuminance?

    /// When the last readings were made; however old they are, they are given.
    public var readingTimes = ReadingTimes()

    /// A sensor of which nothing is known, unless told otherwise.
    public init(
        lastHeard: Int? = nil, regions: [RegionNumber: RegionState] = [:], people: PeopleState? = nil,
        batteryPercent: Int? = nil, tenthsCelsius: Int? = nil, humidityHalfPercent: Int? = nil,
        illuminance: Illuminance? = nil
    ) {
        self.lastHeard = lastHeard
        self.regions = regions
        self.people = people
        self.batteryPercent = batteryPercent
        self.tenthsCelsius = tenthsCelsius
        self.humidityHalfPercent = humidityHalfPercent
        self.illuminance = illuminance
    }
}

/// What a people-counting sensor says at a moment.
public enum PeopleState: Hashable, Sendable {
    /// So many people; 0 is vacant, more is occupied (guide 4.2.1).
    case counted(Int)

    /// Nobody can say, and this is why.
    case unknown(UnknownReason)
}

/// When each of a sensor's last readings was made, in seconds since 1970; `nil` where that is not known.
public struct ReadingTimes: Hashable, Sendable {
    /// When the battery level was reported.
    public var battery: Int?

    /// When the temperature was reported.
    public var temperature: Int?

    /// When the humidity was reported.
    public var humidity: Int?

    /// When the illuminance was reported.
    public var illuminance: Int?

    /// Times, none of which are known unless told otherwise.
    public init(battery: Int? = nil, temperature: Int? = nil, humidity: Int? = nil, illuminance: Int? = nil) {
        self.battery = battery
        self.temperature = temperature
        self.humidity = humidity
        self.illuminance = illuminance
    }
}
