public import PlaneGeometry

/// Where no sensor may hang though sight passes: near a door or a mirror, or under a luminaire (guide 3.2.1).
public struct KeepOut: Hashable, Sendable {
    /// What must stay free.
    public enum Extent: Hashable, Sendable {
        /// All that is closer to the segment than the clearance, in millimetres; exactly the clearance is allowed.
        case segment(Segment, clearanceMM: Int)

        /// The inside of an outline, not closed, in either direction; its boundary is allowed.
        case outline([Point])
    }

    /// What is there, in free text: door, mirror, luminaire …
    public var kind: String

    /// What must stay free.
    public var extent: Extent

    /// A keep-out from its parts.
    public init(kind: String, extent: Extent) {
        self.kind = kind
        self.extent = extent
    }
}
