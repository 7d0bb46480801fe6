import DetectionRegions
import Foundation
import NetworkEvents
import Occupancy
import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@Suite struct SiteLogTests {
    private static let start = 1_767_603_600

    /// Two desks under one sensor and a room that counts people.
    private let site = Site(
        rooms: [Room(id: "west", ceilingMM: 2_800, outline: [])],
        sensors: [
            PlacedSensor(
                id: "S1", room: "west", devEUI: "24E124783F160001", position: Point(x: 0, y: 0),
                function: .deskOccupancy,
                regions: [1, 2].map { SiteRegion(region: RawRegion(number: $0, outline: [])) }),
            PlacedSensor(id: "S2", room: "west", position: Point(x: 0, y: 0), function: .peopleCounting),
        ])

    private let text = """
        {"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","payload":"01756406fe03000200"}

        {"time":"2026-01-05T09:10:00Z","devEUI":"24E124783F160001","payload":"06fe03000100"}
        {"time":"2026-01-05T09:05:00Z","sensor":"S2","payload":"05fd0300"}
        {"time":"2026-01-05T09:05:00Z","devEUI":"24E124783F160002","payload":"zz"}
        {"time":"2026-01-05T09:05:00Z","devEUI":"24E124783F160002","payload":"aabbcc"}
        {"deviceInfo":{"devEui":"24e124783f160001"},"margin":7}
        {"time":"2026-01-05T09:06:00Z","devEUI":"24E124783F160001","payload":"0175640a"}
        """

    private func fold(_ text: String, until: Int? = nil, piece: Int = .max) -> (log: SiteLog, problems: [String]) {
        var log = SiteLog(site: site, until: until)
        var problems: [String] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let bytes = Array(rest.prefix(piece))
            rest = rest.dropFirst(bytes.count)
            log.feed(bytes.span) { problems.append($0.description) }
        }
        log.finish { problems.append($0.description) }
        return (log, problems)
    }

    private func region(_ log: SiteLog, _ number: Int) -> RegionState? {
        RegionNumber(number).flatMap { log.state?.sensors["S1"]?.regions[$0] }
    }

    @Test(arguments: [1, 7, .max]) func `a log in any pieces is the state at its newest uplink`(piece: Int) {
        let (log, problems) = fold(text, piece: piece)
        #expect(log.state?.time == SiteLogTests.start + 600)
        #expect(region(log, 1) == .occupied)
        #expect(region(log, 2) == .vacant)
        #expect(log.state?.sensors["S2"]?.people == .counted(3))
        #expect(log.state?.sensors["S1"]?.batteryPercent == 100)
        #expect(
            problems == [
                #"5: "payload": character 1 is not a hexadecimal digit"#,
                "8: payload, byte 3: the payload ends after channel 0a, where its type belongs",
            ])
        var expected = LogStatistics()
        expected.lines = 8
        expected.uplinks = 4
        expected.strangerUplinks = 1
        expected.skipped = [.status: 1]
        expected.errors = 2
        expected.earliest = LogStatistics.Moment(time: SiteLogTests.start, line: 1)
        expected.latest = LogStatistics.Moment(time: SiteLogTests.start + 600, line: 3)
        #expect(log.statistics == expected)
        #expect(log.watch.strangerList.map(\.nearestSensor) == ["S1"])
    }

    @Test func `the state of a moment in the past needs one pass`() {
        let (log, _) = fold(text, until: SiteLogTests.start + 300)
        #expect(log.state?.time == SiteLogTests.start + 300)
        #expect(region(log, 1) == .vacant)
        #expect(region(log, 2) == .occupied)
        #expect(log.statistics.laterUplinks == 2)
    }

    @Test func `an empty log has no state`() {
        let (log, problems) = fold("")
        #expect(log.state == nil)
        #expect(problems.isEmpty)
        #expect(fold("", until: 5).log.state?.sensors["S1"]?.lastHeard == nil)
    }

    @Test func `a line that is too long is a problem and nothing more`() {
        var log = SiteLog(site: site, lineLimit: 200)
        var problems: [String] = []
        let bytes = Array((String(repeating: "x", count: 201) + "\n" + text).utf8)
        log.feed(bytes.span) { problems.append($0.description) }
        log.finish { problems.append($0.description) }
        #expect(problems.first == "1: the line is longer than 200 bytes and was skipped")
        #expect(region(log, 1) == .occupied)
    }

    @Test func `a doubtful payload is a warning and is taken in`() {
        let line = #"{"time":"2026-01-05T09:00:00Z","sensor":"S1","payload":"06fe01000300"}"#
        let (log, problems) = fold(line)
        #expect(problems == ["1: payload, byte 0: region 2 is occupied but not enabled"])
        #expect(log.statistics.warnings == 1)
        #expect(log.statistics.errors == 0)
        #expect(region(log, 1) == .occupied)
        #expect(region(log, 2) == .disabled)
    }

    @Test func `a log is read from a file, and a file that cannot be read says why`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "site-log-\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        let handle = try FileHandle(forReadingFrom: file)
        var log = SiteLog(site: site)
        try log.read(descriptor: handle.fileDescriptor) { _ in }
        try handle.close()
        #expect(log.state == fold(text).log.state)
        let error = #expect(throws: LogReadError.self) { try log.read(descriptor: -1) { _ in } }
        #expect(error?.description == "Bad file descriptor")
    }
}
