import DetectionRegions
import PlaneGeometry

extension EditScript {
    func value(_ key: String) throws(CommandFailure) -> String {
        guard let value = values[key] else { throw CommandFailure("\(title): \(key)=… is missing") }
        return value
    }

    func integer(_ key: String) throws(CommandFailure) -> Int {
        let text = try value(key)
        guard let number = Int(text) else { throw CommandFailure("\(title): \(key)=\(text) is no whole number") }
        return number
    }

    func region(_ text: String, _ layout: LayoutEditor) throws(CommandFailure) -> Int {
        let regions = layout.layout.regions
        if text.hasPrefix("@") {
            guard let place = Int(text.dropFirst()), regions.indices.contains(place - 1) else {
                throw CommandFailure("\(title): there is no region at \(text); the file has \(regions.count), from @1")
            }
            return place - 1
        }
        let number = Int(text)
        let places = regions.indices.filter { regions[$0].number == number }
        guard places.count < 2 else {
            let names = places.map { "@\($0 + 1)" }.joined(separator: " and ")
            throw CommandFailure(
                "\(title): \(places.count) regions have the number \(text): name them by place, \(names)")
        }
        guard let index = places.first else {
            let numbers = regions.map { "\($0.number)" }.joined(separator: ", ")
            throw CommandFailure(
                "\(title): there is no region \(text); " + (numbers.isEmpty ? "none is drawn" : "there are \(numbers)"))
        }
        return index
    }

    func length(_ text: String) throws(CommandFailure) -> Int {
        do throws(Metres.ReadingError) {
            let length = try Metres.millimetres(text)
            guard length.magnitude <= Point.limit.magnitude * 2 else {
                throw Metres.ReadingError.tooLarge
            }
            return length
        } catch {
            switch error {
            case .subMillimetre:
                throw CommandFailure("\(title): \(text) is finer than a millimetre: write at most three decimals")
            case .tooLarge:
                throw CommandFailure("\(title): \(text) m is too far away")
            case .notANumber:
                throw CommandFailure("\(title): '\(text)' is no length: write metres without a unit, such as 2.85")
            }
        }
    }

    private func point(_ text: String) throws(CommandFailure) -> RawPoint {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw CommandFailure("\(title): '\(text)' is no place: write X,Y in metres") }
        return RawPoint(x: try length(parts[0]), y: try length(parts[1]))
    }

    func points(_ text: String) throws(CommandFailure) -> [RawPoint] {
        var points: [RawPoint] = []
        for part in text.split(separator: "/") { points.append(try point(String(part))) }
        return points
    }

    func optionalPoint(_ key: String) throws(CommandFailure) -> RawPoint? {
        guard let text = values[key] else { return nil }
        return try point(text)
    }

    func offset(_ key: String) throws(CommandFailure) -> Offset {
        let point = try point(try value(key))
        return Offset(dx: point.x, dy: point.y)
    }
}
