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

    init?(_ desk: Desk) {
        guard let bounds = Bounds(around: desk.outline) else { return nil }
        id = desk.id
        outline = desk.outline
        self.bounds = bounds
    }
}
