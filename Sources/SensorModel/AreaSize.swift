import PlaneGeometry

/// The two sides of a detection area on the floor.
///
/// The guide prints the short side first; the long side runs along the lens's long side (guide 3.2.1).
public struct AreaSize: Hashable, Sendable {
    /// The short side, across the lens's long side, in millimetres.
    public let widthMM: Int

    /// The long side, along the lens's long side, in millimetres.
    public let lengthMM: Int

    /// A size from its two sides in millimetres.
    ///
    /// - Precondition: Both are above zero and at most `Point.limit`, 10⁹.
    public init(widthMM: Int, lengthMM: Int) {
        precondition(
            (1...Point.limit).contains(widthMM) && (1...Point.limit).contains(lengthMM),
            "the sides of an area are above zero and at most 10⁹ mm")
        self.widthMM = widthMM
        self.lengthMM = lengthMM
    }
}

extension AreaSize {
    /// The area in mm².
    public var squareMillimetres: Int { widthMM * lengthMM }

    /// The size that fits into both, side by side.
    public func intersection(_ other: AreaSize) -> AreaSize {
        AreaSize(widthMM: min(widthMM, other.widthMM), lengthMM: min(lengthMM, other.lengthMM))
    }
}

extension AreaSize: CustomStringConvertible {
    /// The size in metres, the short side first as in the guide: "3.1 × 6.3 m".
    public var description: String { "\(Metres.text(widthMM)) × \(Metres.text(lengthMM)) m" }
}
