public import PlaneGeometry

/// Something that stands from floor to ceiling, such as a pillar.
public struct Obstacle: Hashable, Sendable {
    /// The name for people, if it has one.
    public var name: String?

    /// The outline, not closed, in either direction.
    public var outline: [Point]

    /// An obstacle from its parts.
    public init(name: String? = nil, outline: [Point]) {
        self.name = name
        self.outline = outline
    }
}
