public import DetectionRegions

/// Every setting of the device in one value (guide 4.2 to 4.4).
///
/// It is a plain value, as a person wrote it: a number may lie outside the guide's range, and two settings may contradict
/// each other. ``findings(_:)`` says all that is wrong with it. Where the guide prints a default, a new value has it;
/// where it prints none, the documentation of the member says what stands in for it.
public struct SensorSettings: Hashable, Sendable {
    /// When the device reports (guide 4.2.3).
    public var reporting = ReportingSettings()

    /// What the device detects and how often (guide 4.2.3).
    public var detection = DetectionSettings()

    /// The detection regions, drawn in the app (guide 4.2.1 and 4.2.2); `nil` where nobody said which are drawn.
    ///
    /// Their coordinates are the writer's own: the app draws on the camera's picture, not in millimetres.
    public var regions: [RawRegion]?

    /// When the device sleeps (guide 4.2.3).
    public var hibernation = HibernationSettings()

    /// What the device's clock shows (guide 4.2.3).
    public var clock = ClockSettings()

    /// What is called bright and dim (guide 4.2.3).
    public var illuminance = IlluminanceSettings()

    /// What the device keeps, and what it sends again (guide 4.2.3).
    public var storage = StorageSettings()

    /// When a temperature raises an alarm (guide 4.3).
    public var temperature = ThresholdSettings()

    /// When humidity raises an alarm (guide 4.3).
    public var humidity = ThresholdSettings()

    /// How the device reaches its network (guide 4.4.1).
    public var lorawan = LoRaWANSettings()

    /// What the device commands others without a gateway (guide 4.4.2).
    public var d2d = D2DSettings()

    /// The name over Bluetooth; `nil` is the default, `VS321-` and the 5th to 11th digits of the serial number
    /// (guide 4.1 and 4.2.3). The guide prints no limit of its length, so it is carried unchecked.
    public var bluetoothName: String?

    /// The settings of a device that nobody has set.
    public init() {}
}

extension SensorSettings {
    /// The settings of a device that nobody has set.
    public static let standard = SensorSettings()

    /// The name that a device of that serial number has over Bluetooth until it is given another: the 5th to 11th
    /// of its 16 digits after `VS321-` (guide 4.1).
    public static func standardBluetoothName(serialNumber: UInt64) -> String {
        let digits = Hexadecimal.text(serialNumber, digits: 16)
        return "VS321-" + digits.dropFirst(4).prefix(7)
    }

    /// The address that a device of that serial number has in ABP until it is given another: the 5th to 12th of its
    /// 16 digits (guide 4.4.1).
    public static func standardDeviceAddress(serialNumber: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: serialNumber >> 16)
    }
}
