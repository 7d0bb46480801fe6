internal import Occupancy
internal import PayloadCodec
internal import SensorModel
internal import SiteModel

/// What the sensors measured besides people, beside their marks.
enum Readings {
    /// A label for every sensor; `nil` where one found no room.
    static func labels(
        _ floor: Floor, _ state: SiteState, _ mapping: PageMapping, _ labeler: Labeler,
        avoiding outlines: [PagePolygon], _ theme: Theme
    ) -> [PlacedLabel?] {
        floor.sensors.map { sensor in
            guard let place = mapping.polygon([sensor.position])?.points.first else { return nil }
            let mark = SensorMark(center: place, rotation: sensor.rotation, id: "", scale: mapping.scale)
            let lines = lines(of: state.sensors[sensor.id] ?? SensorState())
            let request = LabelRequest(
                outline: PagePolygon(mark.bounds),
                texts: lines.map { line in
                    LabelText(
                        string: line, sizes: [2.5, 2.5, 2.5], mayBeCut: false, ink: theme.sensor,
                        outsideInk: theme.sensor)
                }, plate: theme.paper, keepsPlateOutside: true)
            return labeler.placeOutside(request, avoiding: outlines) ?? labeler.placeOutside(request)
        }
    }

    /// "27.3 °C · 53 %RH" and "dim · battery 87 %"; what was never reported is left out.
    static func lines(of state: SensorState) -> [String] {
        let climate = [
            state.tenthsCelsius.map { "\(decimal(tenths: $0)) °C" },
            state.humidityHalfPercent.map { "\($0 / 2)\($0 % 2 == 0 ? "" : ".5") %RH" },
        ].compactMap(\.self)
        let rest = [
            state.illuminance.map { $0 == .bright ? "bright" : "dim" },
            state.batteryPercent.map { "battery \($0) %" },
        ].compactMap(\.self)
        let lines = [climate, rest].filter { !$0.isEmpty }.map { words in
            // A line breaks between its readings only.
            words.map { $0.replacing(" ", with: "\u{a0}") }.joined(separator: " · ")
        }
        return lines.isEmpty ? ["no readings yet"] : lines
    }

    private static func decimal(tenths: Int) -> String {
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "-" : "") + "\(whole).\(rest)"
    }
}
