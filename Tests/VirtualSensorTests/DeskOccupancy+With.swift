import PayloadCodec
import SensorModel

extension DeskOccupancy {
    /// The masks with these regions enabled, and these of them taken.
    func with(_ enabled: [Int], occupied: [Int] = []) -> DeskOccupancy {
        DeskOccupancy(
            enabled: RegionMask(enabled.compactMap(RegionNumber.init)),
            occupied: RegionMask(occupied.compactMap(RegionNumber.init)))
    }
}
