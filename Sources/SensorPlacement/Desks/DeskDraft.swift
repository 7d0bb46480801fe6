import PlaneGeometry
import SensorModel

/// A plan in the making: mounts, and the targets assigned to each.
struct DeskDraft: Hashable, Sendable {
    /// A mount and its targets, in ascending order.
    struct Sensor: Hashable, Sendable {
        var mount: Mount
        var targets: [Int]
    }

    var sensors: [Sensor]

    /// How far the target lies from the border of the mount's area, in millimetres; below zero where it reaches out.
    static func margin(of target: Bounds, under mount: Mount, _ size: AreaSize) -> Int {
        let area = mount.bounds(size)
        return min(
            min(target.min.x - area.min.x, area.max.x - target.max.x),
            min(target.min.y - area.min.y, area.max.y - target.max.y))
    }

    /// What is preferred among plans of the same count: the smallest margin, then the sum of margins, then even loads.
    func quality(_ targets: [Bounds], _ size: AreaSize) -> Quality {
        var quality = Quality(smallest: .max, sum: 0, load: 0)
        for sensor in sensors {
            for target in sensor.targets {
                let margin = DeskDraft.margin(of: targets[target], under: sensor.mount, size)
                quality.smallest = min(quality.smallest, margin)
                quality.sum += margin
            }
            quality.load -= sensor.targets.count * sensor.targets.count
        }
        return quality
    }

    struct Quality: Comparable {
        var smallest: Int
        var sum: Int
        /// Less the sum of squared loads: larger is more even.
        var load: Int

        static func < (lhs: Quality, rhs: Quality) -> Bool {
            (lhs.smallest, lhs.sum, lhs.load) < (rhs.smallest, rhs.sum, rhs.load)
        }
    }
}
