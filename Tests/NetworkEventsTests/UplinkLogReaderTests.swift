import NetworkEvents
import SensorModel
import TestKit
import Testing

@Suite struct UplinkLogReaderTests {
    static func device(port: Int? = nil, counter: Int? = nil, _ payload: [UInt8]) -> UplinkLogLine {
        .uplink(
            UplinkEvent(
                sender: .device(DeviceEUI(value: 0x24E1_2478_3F16_0001)), time: 1_767_603_600, port: port,
                counter: counter, payload: payload))
    }

    static let plain: [(String, UplinkLogLine)] = [
        (
            #"{"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","payload":"06fe03000200"}"#,
            device([0x06, 0xfe, 3, 0, 2, 0])
        ),
        (
            #" { "payload" : "06FE" , "x-note":[1,{"a":null}], "port":85,"counter":"7", "time":"2026-01-05T10:00:00.5+01:00", "devEUI":"24e124783f160001" } "#,
            device(port: 85, counter: 7, [0x06, 0xfe])
        ),
        (
            #"{"time":"2026-01-05T09:00:00Z","sensor":"Fenster \u00fc\ud83d\ude00\/1","payload":"01"}"#,
            .uplink(UplinkEvent(sender: .sensor("Fenster ü😀/1"), time: 1_767_603_600, payload: [1]))
        ),
        (#"{"time":"2026-01-05T09:00:00Z","sensor":"S1","payload":""}"#, .skipped(.noPayload)),
        (#"{"time":"2026-01-05T09:00:00Z","sensor":"S1","payload":"01","port":0}"#, .skipped(.noPayload)),
        (#"{"time":"2026-01-05T09:00:00Z","sensor":"S1","payload":"01","port":224}"#, .skipped(.otherPort)),
        ("", .blank), (" \t\r", .blank),
    ]

    @Test(arguments: plain) func `a plain line is an uplink`(line: String, expected: UplinkLogLine) {
        var reader = UplinkLogReader()
        #expect(reader.read(line, number: 1) == expected)
    }

    static let faulty: [(String, String, String)] = [
        ("nonsense", "syntax", "7:1: not JSON from here on; a line is one JSON object"),
        (#"{"ü":1,}"#, "syntax", "7:8: not JSON from here on; a line is one JSON object"),
        (#"{"a":1} {"#, "syntax", "7:9: not JSON from here on; a line is one JSON object"),
        (#"{"a":"#, "syntax", "7:6: not JSON from here on; a line is one JSON object"),
        ("[1]", "syntax", "7: a line is one JSON object, {…}"),
        (String(repeating: "[", count: 600), "syntax", "7:513: objects and arrays nest deeper than 512 levels"),
        (
            #"{"devEUI":"24E124783F160001","payload":"06"}"#, "missing-key",
            #"7: "time" is missing (read as an event of: uplink log)"#
        ),
        (
            #"{"time":"2026-01-05T09:00:00Z","payload":"06"}"#, "missing-key",
            #"7: "devEUI" is missing (read as an event of: uplink log)"#
        ),
        (
            #"{"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001"}"#, "missing-key",
            #"7: "payload" is missing (read as an event of: uplink log)"#
        ),
        (
            #"{"time":"9999-01-05T09:00:00Z","devEUI":"24E124783F160001","payload":"06"}"#, "out-of-range",
            "7: the time 9999-01-05T09:00:00Z is not between 2000 and 2100, where uplinks come from; the line was skipped"
        ),
        (
            #"{"time":"1999-12-31T23:59:59Z","devEUI":"24E124783F160001","payload":"06"}"#, "out-of-range",
            "7: the time 1999-12-31T23:59:59Z is not between 2000 and 2100, where uplinks come from; the line was skipped"
        ),
        (
            #"{"time":"2026-01-05T09:00","devEUI":"24E124783F160001","payload":"06"}"#, "time-format",
            #"7: "time": "2026-01-05T09:00" is not a time as in 2026-01-05T09:00:00Z (RFC 3339)"#
        ),
        (
            #"{"time":1767603600,"devEUI":"24E124783F160001","payload":"06"}"#, "wrong-type",
            #"7: "time" must be a time as in "2026-01-05T09:00:00Z""#
        ),
        (
            #"{"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F16000","payload":"06"}"#, "dev-eui-format",
            #"7: "devEUI": "24E124783F16000" is not 16 hexadecimal digits"#
        ),
        (
            #"{"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","payload":"06f"}"#, "not-hex",
            #"7: "payload" has 3 hexadecimal digits, an odd number; a byte has two"#
        ),
        (
            #"{"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","payload":"06 fe"}"#, "not-hex",
            #"7: "payload": character 3 is not a hexadecimal digit"#
        ),
        (
            #"{"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","payload":"06","port":256}"#, "wrong-type",
            #"7: "port" must be a port, 0 to 255"#
        ),
        (
            #"{"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","items":[]}"#, "decoded-only",
            "7: the event has decoded values but not the bytes (uplink log): "
                + #"write the device's bytes in hexadecimal digits as "payload""#
        ),
        (
            #"{"temperature":21}"#, "unknown-event",
            "7: not an uplink event that is known here (members: temperature); "
                + #"a plain line is {"time":…,"devEUI":…,"payload":…}"#
        ),
    ]

    @Test(arguments: faulty) func `a line that cannot be read says what would be right`(
        line: String, code: String, text: String
    ) {
        var reader = UplinkLogReader()
        guard case .problem(let problem) = reader.read(line, number: 7) else {
            Issue.record("\(line) was read")
            return
        }
        #expect(problem.description == text)
        #expect(problem.fault.code == code)
    }

    @Test func `an application port of one's own is told apart from others`() {
        let line = #"{"time":"2026-01-05T09:00:00Z","sensor":"S1","payload":"01","port":86}"#
        var reader = UplinkLogReader(applicationPort: 85)
        #expect(reader.read(line, number: 1) == .skipped(.otherPort))
        reader.applicationPort = 86
        let event = UplinkEvent(sender: .sensor("S1"), time: 1_767_603_600, port: 86, payload: [1])
        #expect(reader.read(line, number: 1) == .uplink(event))
    }

    @Test(arguments: 0..<60) func `no line makes the reader trap`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let lines = UplinkLogReaderTests.plain.map(\.0) + EnvelopeTests.events
        var reader = UplinkLogReader()
        for _ in 0..<100 {
            var bytes = Array((lines.randomElement(using: &generator) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
                case 1: bytes.removeLast(bytes.count - place)
                case 2: bytes.insert(contentsOf: Array(#"{["\u"#.utf8).shuffled(using: &generator), at: place)
                default: bytes.removeSubrange(place..<min(place + 9, bytes.count))
                }
            }
            if case .problem(let problem) = reader.read(bytes.span, number: 3) {
                #expect(problem.line == 3)
                #expect(problem.description.hasPrefix("3:"))
            }
        }
    }

    @Test(arguments: 0..<20) func `spaces, order and strange members do not change an uplink`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var members = [
            (#""time""#, #""2026-01-05T09:00:00Z""#), (#""devEUI""#, #""24E124783F160001""#),
            (#""p\u0061yload""#, #""06fe""#), (#""x""#, "[[],{},-0.5e+7,true]"), (#""y""#, #"{"payload":"ff"}"#),
        ]
        members.shuffle(using: &generator)
        var text = ""
        for (name, value) in members {
            text += text.isEmpty ? "{" : ","
            for part in [name, ":", value] {
                text += [" ", "\t", ""].randomElement(using: &generator) ?? ""
                text += part
            }
        }
        var reader = UplinkLogReader()
        #expect(reader.read(text + " }", number: 1) == UplinkLogReaderTests.device([0x06, 0xfe]))
    }
}
