/// What surrounds a device, as far as its instruments tell, people aside.
public struct Surroundings: Hashable, Sendable {
    /// The light in lux.
    public var lux = 500

    /// The temperature in tenths of a degree Celsius; `nil` where the instrument is broken.
    public var tenthsCelsius: Int? = 215

    /// The relative humidity in half percent, 0...200; `nil` where the instrument is broken.
    public var halfPercent: Int? = 90

    /// What is left in the battery in percent; at 0 the device falls silent until it is powered on again.
    public var batteryPercent = 100

    /// Whether something is before the lens.
    public var isViewBlocked = false

    /// A lit office.
    public init() {}

    /// Below this much light the camera sees nothing. The guide recommends more than 50 lux and prints no limit; that of a
    /// moonlit room is the choice here.
    public static let blindBelowLux = 5
}
