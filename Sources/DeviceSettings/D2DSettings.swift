public import PayloadCodec
public import SensorModel

/// What the device commands others without a gateway (guide 4.4.2).
public struct D2DSettings: Hashable, Sendable {
    /// Whether it does. The guide prints no default.
    public var isEnabled = false

    /// The key that the commanded devices have as well.
    public var key = SecretKey.standard

    /// What is commanded when.
    public var rules: [D2DTriggerRule] = []

    /// The settings of a device that nobody has set.
    public init() {}
}

extension D2DSettings {
    /// Gives triggers that are bare bytes the meaning that they have in a function.
    public mutating func nameTriggers(for function: DetectionFunction) {
        for index in rules.indices {
            if case .byte(let byte) = rules[index].trigger {
                rules[index].trigger = D2DTrigger(byte: byte, function: function)
            }
        }
    }
}

/// One rule of D2D: a condition, and the command it sends.
public struct D2DTriggerRule: Hashable, Sendable {
    /// What sends the command.
    public var trigger: D2DTrigger

    /// Whether the rule is in force.
    public var isEnabled = true

    /// Whether an uplink with the device's status follows the command.
    public var sendsUplink = false

    /// The command, 0x0000 to 0xffff.
    public var command: UInt16

    /// How long the command holds, in minutes: 1...1440, default 5.
    public var minutes = 5

    /// Whether the command holds for that time alone.
    public var isTimed = false

    /// A rule that is in force, with the guide's defaults.
    public init(_ trigger: D2DTrigger, command: UInt16) {
        self.trigger = trigger
        self.command = command
    }

    /// The rule as a downlink carries it, or `nil` where its minutes fit no downlink.
    public var item: D2DRule? {
        guard let minutes = UInt16(exactly: minutes) else { return nil }
        return D2DRule(
            trigger: trigger.byte, enabled: isEnabled, uplink: sendsUplink, command: command, minutes: minutes,
            timed: isTimed)
    }

    /// The rule that a downlink carries to a device of that function.
    public init(_ item: D2DRule, function: DetectionFunction) {
        trigger = D2DTrigger(byte: item.trigger, function: function)
        isEnabled = item.enabled
        sendsUplink = item.uplink
        command = item.command
        minutes = Int(item.minutes)
        isTimed = item.timed
    }
}

/// A condition that sends a D2D command (guide 5.2.4).
///
/// The byte that carries it means one thing in people counting and another in desk occupancy, so the names tell them apart.
public enum D2DTrigger: Hashable, Sendable {
    /// In people counting: somebody is there.
    case occupied

    /// In people counting: nobody is there.
    case vacant

    /// In people counting: it is dim.
    case dim

    /// In people counting: somebody is there and it is bright.
    case occupiedAndBright

    /// In people counting: somebody is there and it is dim.
    case occupiedAndDim

    /// In desk occupancy: a region is taken, or free.
    case region(RegionNumber, occupied: Bool)

    /// A byte to which the function gives no meaning.
    case byte(UInt8)
}

extension D2DTrigger {
    private static let counting: [D2DTrigger] = [.occupied, .vacant, .dim, .occupiedAndBright, .occupiedAndDim]

    /// What the byte means in that function.
    public init(byte: UInt8, function: DetectionFunction) {
        switch function {
        case .peopleCounting:
            self = (1...5).contains(byte) ? D2DTrigger.counting[Int(byte) - 1] : .byte(byte)
        case .deskOccupancy:
            // Occupied is 2n − 1, vacant 2n; the guide counts in hexadecimal.
            if let region = RegionNumber((Int(byte) + 1) / 2) {
                self = .region(region, occupied: byte % 2 == 1)
            } else {
                self = .byte(byte)
            }
        }
    }

    /// The byte that carries it.
    public var byte: UInt8 {
        switch self {
        case .occupied: 1
        case .vacant: 2
        case .dim: 3
        case .occupiedAndBright: 4
        case .occupiedAndDim: 5
        case .region(let region, let occupied): UInt8(2 * region.value - (occupied ? 1 : 0))
        case .byte(let byte): byte
        }
    }

    /// The function in which it exists, or `nil` for a bare byte that means something in neither.
    public var function: DetectionFunction? {
        switch self {
        case .region: .deskOccupancy
        case .byte: nil
        default: .peopleCounting
        }
    }

    /// All triggers that have a name, people counting first.
    public static let named: [D2DTrigger] =
        counting + RegionNumber.all.flatMap { [.region($0, occupied: true), .region($0, occupied: false)] }

    /// The trigger of that name, such as `occupied-bright` or `region-3-vacant`, or `nil`.
    public init?(name: String) {
        guard let trigger = D2DTrigger.named.first(where: { $0.name == name }) else { return nil }
        self = trigger
    }

    /// The name, such as `occupied-bright` or `region-3-vacant`.
    public var name: String {
        switch self {
        case .occupied: "occupied"
        case .vacant: "vacant"
        case .dim: "dim"
        case .occupiedAndBright: "occupied-bright"
        case .occupiedAndDim: "occupied-dim"
        case .region(let region, let occupied): "region-\(region)-\(occupied ? "occupied" : "vacant")"
        case .byte(let byte): "\(byte)"
        }
    }
}
