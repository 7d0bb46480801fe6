import JSONLines

/// One line of a simulation's truth: from this moment on, as many people are in a region of a sensor, or in all that a counting
/// sensor counts.
///
/// `{"time":"2026-01-12T09:00:00Z","sensor":"S1","region":1,"people":1}`; a counting sensor's line has no `region`.
public struct TruthLine: Hashable, Sendable {
    /// When, in seconds since 1970.
    public var time: Int

    /// The sensor's id in the site.
    public var sensor: String

    /// The region's number, or `nil` for all that a counting sensor counts.
    public var region: Int?

    /// How many people are there now.
    public var people: Int

    /// A line from its parts.
    public init(time: Int, sensor: String, region: Int?, people: Int) {
        self.time = time
        self.sensor = sensor
        self.region = region
        self.people = people
    }
}

/// Why a line of truth cannot be read.
public enum TruthFault: Error, Hashable, Sendable {
    /// It is not JSON.
    case json

    /// It is an uplink: what the network heard, not how it was.
    case uplink

    /// A member is missing or of another kind.
    case member(String, expected: String)
}

extension TruthFault {
    /// The code of the finding that it is.
    public var code: String {
        switch self {
        case .json: "syntax"
        case .uplink, .member: "wrong-type"
        }
    }
}

extension TruthFault: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .json: "the line is not JSON"
        case .uplink: "this is an uplink log; the truth is what simulate --truth writes"
        case .member(let name, let expected): "\(name) is \(expected)"
        }
    }
}

extension TruthLine {
    /// The line as JSON.
    public var json: String {
        var bytes: [UInt8] = []
        JSONBytes.append(#"{"time":""# + RFC3339.text(time) + #"","sensor":""#, to: &bytes)
        JSONText.appendEscaped(sensor, to: &bytes)
        JSONBytes.append(region.map { #"","region":\#($0)"# } ?? "\"", to: &bytes)
        JSONBytes.append(#","people":\#(people)}"#, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads a line.
    public init(json line: Span<UInt8>) throws(TruthFault) {
        var tape = JSONTape()
        do {
            try tape.read(line)
        } catch {
            throw .json
        }
        guard tape.kind(of: 0) == .object else { throw .json }
        if tape.member("people", of: 0) == nil, tape.hasMember("payload", "devEUI", "deviceInfo", "data", of: 0) {
            throw .uplink
        }
        guard let time = tape.member("time", of: 0).flatMap({ tape.text(at: $0) }),
            let seconds = try? RFC3339.seconds(time)
        else { throw .member("time", expected: "a time as in \"2026-01-05T09:00:00Z\"") }
        guard let sensor = tape.member("sensor", of: 0).flatMap({ tape.text(at: $0) }) else {
            throw .member("sensor", expected: "the id of a sensor")
        }
        guard let people = tape.member("people", of: 0).flatMap({ tape.integer(at: $0) }), people >= 0 else {
            throw .member("people", expected: "a whole number from 0")
        }
        var region: Int?
        if let node = tape.member("region", of: 0) {
            guard let number = tape.integer(at: node) else { throw .member("region", expected: "a region's number") }
            region = number
        }
        self.init(time: seconds, sensor: String(decoding: sensor, as: UTF8.self), region: region, people: people)
    }
}
