public import PlaneGeometry

/// A region as somebody wrote or drew it, before anybody judged it.
public struct RawRegion: Hashable, Sendable {
    /// The region's number as written; legal ones are 1...10.
    public var number: Int

    /// The region's name, if it has one.
    public var name: String?

    /// The vertices in millimetres, in either direction, the last not the first again.
    public var outline: [RawPoint]

    /// A raw region from its parts.
    public init(number: Int, name: String? = nil, outline: [RawPoint]) {
        self.number = number
        self.name = name
        self.outline = outline
    }
}
