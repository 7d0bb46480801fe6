internal import Occupancy
internal import PayloadCodec
internal import SensorModel
internal import SiteModel

/// What the sensors measured besides people, beside their marks.
struct Readings {
    let floor: Floor
    let state: SiteState
    let theme: Theme
    let type: LabelType

    /// A label for every sensor, clear of all outlines; `nil` where one found no room.
    ///
    /// Only where no page is larger a label may lie on outlines: a reading is rather there than not.
    func labels(_ mapping: PageMapping, _ labeler: Labeler, avoiding outlines: [PagePolygon]) -> [PlacedLabel?] {
        floor.sensors.map { sensor in
            guard let place = mapping.polygon([sensor.position])?.points.first else { return nil }
            let mark = SensorMark(center: place, rotation: sensor.rotation, id: "", scale: mapping.scale)
            var request = LabelRequest(
                outline: PagePolygon(mark.bounds),
                texts: lines(of: sensor).map { line in
                    LabelText(
                        string: line, sizes: type.words, mayBeCut: false, ink: theme.sensor, outsideInk: theme.sensor)
                }, plate: theme.paper, keepsPlateOutside: true)
            request.leaderCasing = theme.leaderCasing
            // Sensors hang in the midst of desks, and the gaps between those are narrow.
            request.searchesFinely = true
            request.leadsFromBorder = true
            if let label = labeler.placeOutside(request, avoiding: outlines) { return label }
            guard labeler.isOnLastPage else { return nil }
            request.searchesFinely = false
            return labeler.placeOutside(request)
        }
    }

    private func lines(of sensor: PlacedSensor) -> [String] {
        Readings.lines(
            of: state.sensors[sensor.id] ?? SensorState(), at: state.time,
            patience: sensor.reportingInterval.seconds * 2)
    }

    /// One reading, and its age where it is too old to be taken for the present.
    private struct Reading {
        var text: String
        var age: String?
    }

    /// "27.3 °C · 53 %RH" and "dim · battery 87 %"; what was never reported is left out.
    ///
    /// A reading older than `patience` seconds has its age with it; where all are equally old it stands below them, once.
    static func lines(of state: SensorState, at moment: Int, patience: Int) -> [String] {
        func reading(_ text: String?, _ time: Int?) -> Reading? {
            guard let text else { return nil }
            let age = time.map { moment - $0 }.flatMap { $0 > patience ? Measures.age(seconds: $0) : nil }
            return Reading(text: text.replacing(" ", with: noBreak), age: age)
        }
        let times = state.readingTimes
        let climate = [
            reading(state.tenthsCelsius.map { "\(decimal(tenths: $0)) °C" }, times.temperature),
            reading(
                state.humidityHalfPercent.map { "\($0 / 2)\($0 % 2 == 0 ? "" : ".5") %RH" }, times.humidity),
        ].compactMap(\.self)
        let rest = [
            reading(state.illuminance.map { $0 == .bright ? "bright" : "dim" }, times.illuminance),
            reading(state.batteryPercent.map { "battery \($0) %" }, times.battery),
        ].compactMap(\.self)
        let ages = Set((climate + rest).map(\.age))
        let shared = ages.count == 1 ? ages.first ?? nil : nil
        let lines = [climate, rest].filter { !$0.isEmpty }.map { readings in
            // A line breaks between its readings only, and before their ages.
            readings.map { reading in
                guard shared == nil, let age = reading.age else { return reading.text }
                return "\(reading.text) (\(age)\(noBreak)ago)"
            }.joined(separator: " · ")
        }
        if lines.isEmpty { return ["no readings yet"] }
        return lines + (shared.map { ["\($0)\(noBreak)ago"] } ?? [])
    }

    private static let noBreak = "\u{a0}"

    private static func decimal(tenths: Int) -> String {
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "-" : "") + "\(whole).\(rest)"
    }
}
