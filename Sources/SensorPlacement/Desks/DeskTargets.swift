import PlaneGeometry
import SiteModel

/// A desk as a target: its bounds decide whether an area holds it.
struct DeskTarget: Hashable, Sendable {
    let id: String
    let outline: [Point]
    let bounds: Bounds

    init(id: String, outline: [Point], bounds: Bounds) {
        (self.id, self.outline, self.bounds) = (id, outline, bounds)
    }

    /// Whether it comes before another one from left to right, by its outline alone.
    func isBefore(_ other: DeskTarget) -> Bool {
        if bounds != other.bounds { return (bounds.min, bounds.max) < (other.bounds.min, other.bounds.max) }
        return outline.lexicographicallyPrecedes(other.outline)
    }

    init?(_ desk: Desk) {
        guard let bounds = Bounds(around: desk.outline) else { return nil }
        id = desk.id
        outline = desk.outline
        self.bounds = bounds
    }
}
