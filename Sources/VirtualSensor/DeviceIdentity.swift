public import PayloadCodec
public import SensorModel

/// What a device says of itself when it joins (guide 5.1.1).
public struct DeviceIdentity: Hashable, Sendable {
    /// The identifier under which the network knows it.
    public var deviceEUI: DeviceEUI

    /// The serial number of 16 digits.
    public var serialNumber: UInt64

    /// The hardware's version; 1.0 in the guide's example.
    public var hardware = Version(1, 0)

    /// The firmware's version; 1.1 in the guide's example.
    public var firmware = Version(1, 1)

    /// The identity of a device of that identifier. Where no serial number is given it is made of the guide's
    /// example and the last four digits of the identifier.
    public init(deviceEUI: DeviceEUI, serialNumber: UInt64? = nil) {
        self.deviceEUI = deviceEUI
        self.serialNumber = serialNumber ?? 0x6443_F178_4778_0000 | deviceEUI.value & 0xffff
    }

    /// The basic information packet.
    ///
    /// All items of the guide's table are in it, as in its example: it says both "power on" and "reset report" whatever
    /// made the device join.
    var basicInformation: [UplinkItem] {
        [
            .deviceClass(.a), .tslVersion(Version(1, 0)), .hardwareVersion(hardware), .firmwareVersion(firmware),
            .serialNumber(serialNumber), .powerOn, .protocolVersion(1), .resetReport,
        ]
    }
}
