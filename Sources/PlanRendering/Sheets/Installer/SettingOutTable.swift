internal import Glibc
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// The numbers of an installer's sheet: where each lens goes, however full the drawing is.
struct SettingOutTable {
    let floor: Floor
    let settings: [SettingOut]
    let letters: WallLetters
    let measurer: TextMeasurer
    let theme: Theme

    func table(width: Double) -> SheetTable {
        let columns = [
            SheetTable.Column(title: "Sensor", minimum: 18, weight: 2),
            SheetTable.Column(title: "Device EUI", minimum: Words.euiWidth(measurer), weight: 0.2),
            SheetTable.Column(title: "From wall", minimum: 22, weight: 0.5),
            SheetTable.Column(title: "and from wall", minimum: 22, weight: 0.5),
            SheetTable.Column(title: "Height", minimum: 13, weight: 0.4),
            SheetTable.Column(title: "Long side", minimum: 22, weight: 0.5),
            SheetTable.Column(title: "Optimal area", minimum: 23, weight: 0.3),
            SheetTable.Column(title: "Effective area", minimum: 23, weight: 0.3),
        ]
        let rows = zip(floor.sensors.indices, floor.sensors).map { index, sensor in
            let measures = settings[index].measures.sorted { steepness($0) < steepness($1) }.map { measure in
                "\(letters[measure.wall])  \(Words.distance(measure.distanceMM))"
            }
            let coverage = DetectionAreas(of: sensor, on: floor)?.coverage
            let texts = [
                sensor.id, Words.eui(sensor), measures.first ?? "–", measures.dropFirst().first ?? "–",
                floor.heightMM(of: sensor).map { Measures.height(millimetres: $0) } ?? "–",
                Words.longSide(sensor.rotation), coverage?.optimal.description ?? "–",
                coverage?.effective.description ?? "–",
            ]
            return SheetTable.Row(cells: texts.map(SheetTable.Cell.text))
        }
        return SheetTable(columns, rows: rows, width: width, measurer: measurer, theme: theme)
    }

    /// How far a wall is from lying east–west, from 0 to 1: each column has the walls of one direction, and whoever
    /// drills a row of holes reads one figure down a column.
    private func steepness(_ measure: SettingOut.Measure) -> Double {
        let outline = floor.rooms.first?.outline ?? []
        guard outline.indices.contains(measure.wall) else { return 0 }
        let (start, end) = (outline[measure.wall], outline[(measure.wall + 1) % outline.count])
        let (dx, dy) = (Double(end.x) - Double(start.x), Double(end.y) - Double(start.y))
        return dy.magnitude / max(1, (dx * dx + dy * dy).squareRoot())
    }
}

/// The words that several sheets share.
enum Words {
    /// A distance from a wall in metres: "4.00 m", "2.125 m". One that is not whole millimetres, as from a slanted wall,
    /// is rounded to centimetres.
    static func distance(_ millimetres: Double) -> String {
        let whole = min(millimetres, 1e15).rounded()
        let isExact = (millimetres - whole).magnitude < 1e-6
        return metres(Int(isExact ? whole : (whole / 10).rounded() * 10)) + "\u{a0}m"
    }

    /// How many decimals lengths need in metres: three where any is not whole centimetres, else two.
    static func decimals(of millimetres: [Int]) -> Int { millimetres.allSatisfy { $0 % 10 == 0 } ? 2 : 3 }

    /// A length in metres to two decimals or three, with a proper minus: "−1.25".
    ///
    /// - Parameter least: How many decimals it has at least.
    static func metres(_ millimetres: Int, decimals least: Int = 2) -> String {
        let size = millimetres.magnitude
        var decimals = String(size % 1000)
        decimals = String(repeating: "0", count: 3 - decimals.count) + decimals
        if least < 3, decimals.last == "0" { decimals.removeLast() }
        return (millimetres < 0 ? "−" : "") + "\(size / 1000).\(decimals)"
    }

    /// The device's identifier, or as much as the site says of it.
    static func eui(_ sensor: PlacedSensor) -> String { sensor.deviceEUI?.description ?? sensor.devEUI ?? "–" }

    /// What a column needs so that no identifier breaks.
    static func euiWidth(_ measurer: TextMeasurer) -> Double {
        measurer.width(of: String(repeating: "D", count: 16), size: SheetTable.size) + SheetTable.padding + 1
    }

    /// How the lens's long side lies, in the words of somebody on a ladder.
    static func longSide(_ rotation: Rotation) -> String {
        if let turns = rotation.quarterTurns { return turns % 2 == 0 ? "east–west" : "north–south" }
        var degrees = fmod(rotation.degrees, 180)
        if degrees < 0 { degrees += 180 }
        let tenths = Int((degrees * 10).rounded())
        return (tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)") + "° from east"
    }

    static func function(_ function: DetectionFunction) -> String {
        switch function {
        case .peopleCounting: "people counting"
        case .deskOccupancy: "desk occupancy"
        }
    }

    /// What all of them are, or "see table".
    static func common(_ values: [String], none: String) -> String {
        guard let first = values.first else { return none }
        return values.allSatisfy { $0 == first } ? first : "see table"
    }
}
