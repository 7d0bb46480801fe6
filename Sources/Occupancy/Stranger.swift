import SensorModel
import SiteModel

/// A sender that is not in the site, and whom its writer perhaps meant.
public struct Stranger: Hashable, Sendable {
    /// The name that it gave.
    public let name: Strangers.Name

    /// How many uplinks it sent.
    public let count: Int

    /// The sensor of the site whose name comes closest, if one comes close.
    public let nearestSensor: String?

    /// That sensor's EUI, where the stranger gave one.
    public let nearestName: Strangers.Name?
}

extension Stranger: CustomStringConvertible {
    /// Who it is, how often it sent, and whom its writer perhaps meant.
    public var description: String {
        let times = count == 1 ? "1 uplink" : "\(count) uplinks"
        let what: String
        switch name {
        case .device: what = "device EUI \(name) is not in the site (\(times))"
        case .sensor: what = "sensor \(name) is not in the site (\(times))"
        }
        guard let nearestName, let nearestSensor else { return what }
        switch nearestName {
        case .device: return "\(what); did you mean \(nearestName), sensor \(nearestSensor)?"
        case .sensor: return "\(what); did you mean \(nearestSensor)?"
        }
    }
}

extension SiteWatch {
    /// Who sent something and is not in the site, devices first, with the closest name of the site as a hint.
    ///
    /// An EUI is close where at most three digits differ or where its bytes stand in reverse; an id where at most two
    /// letters were mistyped, and fewer than it has.
    public var strangerList: [Stranger] {
        strangers.counts.sorted { $0.key < $1.key }.map { name, count in
            switch name {
            case .device(let eui):
                let nearest = nearest(to: eui)
                return Stranger(
                    name: name, count: count, nearestSensor: nearest?.id,
                    nearestName: nearest?.deviceEUI.map(Strangers.Name.device))
            case .sensor(let id):
                let nearest = nearest(to: id)
                return Stranger(
                    name: name, count: count, nearestSensor: nearest?.id,
                    nearestName: nearest.map { .sensor($0.id) })
            }
        }
    }

    private func nearest(to eui: DeviceEUI) -> PlacedSensor? {
        var best: (sensor: PlacedSensor, distance: Int)?
        for sensor in site.sensors {
            guard let other = sensor.deviceEUI else { continue }
            let distance = other.value.byteSwapped == eui.value ? 0 : differingDigits(other.value, eui.value)
            if distance <= 3, distance < best?.distance ?? .max { best = (sensor, distance) }
        }
        return best?.sensor
    }

    private func nearest(to id: String) -> PlacedSensor? {
        var best: (sensor: PlacedSensor, distance: Int)?
        let letters = Array(id.lowercased().unicodeScalars)
        // Nobody mistypes a name that long, and the comparison takes the product of both lengths.
        guard letters.count <= 64 else { return nil }
        for sensor in site.sensors where sensor.id.unicodeScalars.count <= 64 {
            let distance = editDistance(letters, Array(sensor.id.lowercased().unicodeScalars))
            if distance <= 2, distance < letters.count, distance < best?.distance ?? .max {
                best = (sensor, distance)
            }
        }
        return best?.sensor
    }
}

/// How many of 16 hexadecimal digits differ.
private func differingDigits(_ left: UInt64, _ right: UInt64) -> Int {
    var difference = left ^ right
    var count = 0
    while difference != 0 {
        if difference & 15 != 0 { count += 1 }
        difference >>= 4
    }
    return count
}

/// How many scalars must be put in, left out or replaced to make one text of the other (Levenshtein).
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in right.indices {
            let replaced = diagonal + (right[column] == scalar ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
        }
    }
    return row[right.count]
}
