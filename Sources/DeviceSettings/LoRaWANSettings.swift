public import SensorModel

/// How the device reaches its network (guide 4.4.1).
///
/// The class is always A.
public struct LoRaWANSettings: Hashable, Sendable {
    /// The device's identifier, on its label; fixed.
    public var deviceEUI: DeviceEUI?

    /// The application's identifier: default 24E124C0002A0001.
    public var appEUI = DeviceEUI(value: 0x24E1_24C0_002A_0001)

    /// The port of uplinks and downlinks: 1...223 (guide 5.2.3), default 85.
    public var port = 85

    /// The version of LoRaWAN, of which the guide prints no default.
    public var version = LoRaWANVersion.v1_0_3

    /// Whether an uplink without answer is sent once more. The guide prints no default.
    public var isConfirmed = false

    /// How the device joins. The guide prints no default; the vendor's platform needs OTAA.
    public var join = JoinType.otaa

    /// The key of OTAA.
    public var applicationKey = SecretKey.standard

    /// The network session key of ABP.
    public var networkSessionKey = SecretKey.standard

    /// The application session key of ABP.
    public var applicationSessionKey = SecretKey.standard

    /// The address in ABP; `nil` is the default, the 5th to 12th digits of the serial number.
    public var deviceAddress: UInt32?

    /// Whether the device checks its link and joins anew when nobody answers; OTAA alone. The guide prints no default.
    public var rejoins = false

    /// How many link checks are sent; really one more. The guide prints no range and speaks of 8 as an example.
    public var rejoinPackets = 8

    /// The frequency plan; the guide shows EU868 and US915 and names AU915.
    public var plan = FrequencyPlan.eu868

    /// The channels on which uplinks are sent; `nil` where nobody said.
    public var channels: ChannelSelection?

    /// Whether the network may change the data rate. The guide prints no default.
    public var adr = true

    /// The spreading factor where it may not; carried unchecked, the guide prints no range.
    public var spreadingFactor: Int?

    /// The transmit power in the app's words; carried unchecked, the guide lists none.
    public var transmitPower: String?

    /// The spreading factor of the second receive window and of D2D commands; `nil` is the plan's.
    public var rx2SpreadingFactor: Int?

    /// The frequency of the second receive window and of D2D commands in Hz; `nil` is the plan's.
    public var rx2Hertz: Int?

    /// The settings of a device that nobody has set.
    public init() {}
}

/// A version of LoRaWAN (guide 4.4.1).
public enum LoRaWANVersion: String, Hashable, Sendable, CaseIterable {
    /// 1.0.2.
    case v1_0_2 = "1.0.2"

    /// 1.0.3.
    case v1_0_3 = "1.0.3"
}

/// How the device joins its network (guide 4.4.1).
public enum JoinType: String, Hashable, Sendable, CaseIterable {
    /// Over the air.
    case otaa

    /// By keys that were agreed on before.
    case abp
}
