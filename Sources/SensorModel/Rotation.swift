/// A turn about the lens, in degrees anticlockwise; 0 lays the lens's long side along x.
public struct Rotation: Hashable, Sendable {
    /// The angle in degrees, as given.
    public let degrees: Double

    /// No turn.
    public static let none = Rotation(whole: 0)

    /// The lens's long side along y.
    public static let quarterTurn = Rotation(whole: 90)

    /// A turn by a finite number of degrees at most a million in size, or `nil`.
    public init?(degrees: Double) {
        guard degrees.isFinite, degrees.magnitude <= 1_000_000 else { return nil }
        self.degrees = degrees
    }

    private init(whole degrees: Double) {
        self.degrees = degrees
    }
}

extension Rotation {
    /// How many quarter turns it makes, 0...3, where it is an exact multiple of 90°; else `nil`.
    public var quarterTurns: Int? {
        let quarters = degrees / 90
        guard let whole = Int(exactly: quarters) else { return nil }
        return ((whole % 4) + 4) % 4
    }
}
