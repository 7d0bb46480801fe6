/// The layers of a scene, from the bottom up.
public enum Layer: Int, Hashable, Sendable, CaseIterable {
    /// The floor and the walls.
    case building
    /// Desks.
    case furniture
    /// Detection areas.
    case coverage
    /// Regions and their states.
    case regions
    /// Sensors.
    case sensors
    /// Labels, title, legend and scale bar.
    case annotation
}
