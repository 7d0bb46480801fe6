/// What the sensor reports (guide 4.2.1 and 4.2.2).
public enum DetectionFunction: String, Hashable, Sendable, CaseIterable {
    /// The total number of people in the regions, or in the whole view where none is drawn. Regions may overlap.
    case peopleCounting = "people-counting"

    /// Which regions are taken. At least one region; regions may not overlap.
    case deskOccupancy = "desk-occupancy"
}
