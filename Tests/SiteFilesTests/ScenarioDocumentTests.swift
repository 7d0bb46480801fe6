import Foundation
import SiteFiles
import SiteModel
import TestKit
import Testing
import VirtualSensor

@Suite struct ScenarioDocumentTests {
    static func site() throws -> Site { try SiteDocument.read(path: "\(examplesFolder)/open-office.yaml").site }

    static func document(_ text: String) throws -> ScenarioDocument {
        ScenarioDocument(text: text, file: "f", site: try site())
    }

    @Test func `the example is read`() throws {
        let document = try ScenarioDocument.read(
            path: "\(examplesFolder)/open-office.scenario.yaml", site: Self.site())
        #expect(document.findings.map(\.description) == [])
        #expect(document.scenario.people.map(\.name) == ["Ada", "Ben", "A visitor"])
        #expect(document.scenario.people.map(\.visits.count) == [2, 1, 1])
        #expect(document.scenario.attendancePerMille == 600)
        #expect(document.scenario.eyesight.missesPerMille == 50)
        #expect(document.scenario.climate.tenthsCelsius == 205)
        #expect(document.scenario.faults.count == 4)
        #expect(document.scenario.midnight == Simulation.standardStart)
    }

    @Test func `who names people means these alone`() throws {
        let people = "version: 1\npeople: [{desk: D01, stays: [[\"09:00\", \"10:00\"]]}]"
        #expect(try Self.document(people).scenario.attendancePerMille == nil)
        #expect(try Self.document("version: 1").scenario.attendancePerMille == 700)
        #expect(try Self.document("version: 1\noffice: false").scenario.attendancePerMille == nil)
        #expect(try Self.document(people + "\noffice: {attendance: 1}").scenario.attendancePerMille == 1000)
    }

    @Test func `a day begins at midnight of its own zone`() throws {
        let scenario = try Self.document("version: 1\ndate: 2026-01-13\nzone: \"+08:00\"").scenario
        #expect(scenario.midnight == Simulation.standardStart + 86_400 - 8 * 3600)
    }

    static let faults: [(String, String)] = [
        ("", "f:1:1: error: the file is empty; a scenario begins with version: 1 and, say, people: [syntax]"),
        (
            "version: 1\npeople: [{desk: D99, stays: [[\"09:00\", \"10:00\"]]}]",
            "f:2:17: error: the site has no desk \"D99\"; did you mean D09? [unknown-reference]"
        ),
        (
            "version: 1\npeople: [{desk: D01}]",
            "f:2:10: error: a person at a desk needs stays; add stays: with times, such as [[\"09:00\", \"12:00\"]] [missing-key]"
        ),
        (
            "version: 1\npeople: [{desk: D01, stays: [[\"09:00\"]]}]",
            "f:2:30: error: a stay is two times of day, such as [\"09:00\", \"12:00\"], not a list [wrong-type]"
        ),
        (
            "version: 1\nfaults: [{kind: loss, share: 0.1}]",
            "f:2:17: error: kind is lost, repeated, late, reordered, truncated, link-down, view-blocked or dead-battery, "
                + "not \"loss\"; did you mean lost? [wrong-type]"
        ),
        (
            "version: 1\nfaults: [{kind: lost, share: 1.5}]",
            "f:2:30: error: share is a share from 0 to 1 [out-of-range]"
        ),
        (
            "version: 1\nfaults: [{kind: lost, share: 0.1, sensor: S9}]",
            "f:2:43: error: the site has no sensor \"S9\"; did you mean S1? [unknown-reference]"
        ),
        (
            "version: 1\nfaults: [{kind: link-down, from: \"10:00\", until: \"11:00\", share: 0.1}]",
            "f:2:59: error: \"share\" is no key of a fault of the kind link-down; it has kind, sensor, from and until [unknown-key]"
        ),
        (
            "version: 1\ndate: 2026-02-30",
            "f:2:7: error: date is a date, such as 2026-01-12, not \"2026-02-30\" [wrong-type]"
        ),
        (
            "version: 1\nzone: \"+15:00\"",
            "f:2:7: error: time zone is -720 to 840 minutes east of UTC, not 900 [setting-range]"
        ),
        (
            "version: 1\nzone: \"-99:00\"",
            "f:2:7: error: time zone is -720 to 840 minutes east of UTC, not -5940 [setting-range]"
        ),
        (
            "version: 1\ndate: 1969-01-01",
            "f:2:7: error: date is 1970-01-02 to 2106-02-05: a device's clock shows no other days [out-of-range]"
        ),
        (
            "version: 1\ndate: 0000-01-01",
            "f:2:7: error: date is 1970-01-02 to 2106-02-05: a device's clock shows no other days [out-of-range]"
        ),
        (
            "version: 1\nzone: \"-12:00\"\ndate: 2106-02-07",
            "f:3:7: error: date is 1970-01-02 to 2106-02-05: a device's clock shows no other days [out-of-range]"
        ),
    ]

    /// What cannot happen, and what may not be meant.
    static let impossible: [(String, String)] = [
        (
            "people: [{room: west, at: [50, 50], stays: [[\"09:00\", \"10:00\"]]}]",
            "f:2:27: error: [50.0, 50.0] lies outside the room \"west\" [stay-outside-room]"
        ),
        (
            "people: [{desk: D01, stays: [[\"10:00\", \"10:00\"]]}]",
            "f:2:30: error: the stay begins and ends at 10:00 [empty-span]"
        ),
        (
            "people: [{desk: D01, stays: [[\"17:00\", \"09:00\"]]}]",
            "f:2:30: note: the stay ends at 09:00 on the next day [stay-overnight]"
        ),
        (
            "people: [{desk: D01, stays: [[\"09:00\", \"12:00\"], [\"11:00\", \"13:00\"]]}]",
            "f:2:50: error: the stay begins at 11:00, before that from 09:00 has ended [stay-overlap]"
        ),
        (
            "people: [{desk: D01, stays: [[\"09:00\", \"12:00\"], [\"22:00\", \"10:00\"]]}]",
            "f:2:30: error: the stay begins at 09:00, before that from 22:00 has ended [stay-overlap]"
        ),
        (
            "people: [{desk: D01, stays: [[\"10:00\", \"24:00\"]]}]",
            "f:2:40: error: the end of a stay is a time of day, such as \"09:00\", not \"24:00\"; write \"23:59\" [wrong-type]"
        ),
        (
            "people: [{desk: D01, room: west, at: [1, 1], stays: [[\"09:00\", \"10:00\"]]}]",
            "f:2:22: error: \"room\" is no key of a person at a desk; it has name, desk and stays [unknown-key]"
        ),
        (
            "faults: [{kind: link-down, from: \"10:00\", until: \"10:00\"}]",
            "f:2:50: error: the fault begins and ends at 10:00 [empty-span]"
        ),
        (
            "office: {attendance: \"0.6\"}",
            "f:2:22: error: attendance is a share from 0 to 1 with at most three decimals, not \"0.6\" [wrong-type]"
        ),
        (
            "downlinks: [{at: \"10:00\", payload: ff8e0000}]",
            "f:2:36: warning: payload, byte 0: "
        ),
        (
            "downlinks: [{at: \"10:00\", payload: reboot}]",
            "f:2:36: error: payload is a downlink in hexadecimal digits, such as ff10ff, not \"reboot\" [wrong-type]"
        ),
    ]

    @Test(arguments: impossible)
    func `what cannot happen is named at its place`(_ text: String, _ diagnostic: String) throws {
        let diagnostics = try Self.document("version: 1\n" + text).findings.map(\.description)
        #expect(diagnostics.contains { $0.hasPrefix(diagnostic) }, "\(diagnostics)")
    }

    @Test func `downlinks are read`() throws {
        let scenario = try Self.document("version: 1\ndownlinks: [{at: \"10:00\", sensor: S1, payload: ff10ff}]")
            .scenario
        #expect(scenario.downlinks.map(\.payload) == [[0xff, 0x10, 0xff]])
        #expect(scenario.downlinks.map(\.sensor) == ["S1"])
    }

    @Test(arguments: faults)
    func `a fault is named at its place with what would be right`(_ text: String, _ diagnostic: String) throws {
        let diagnostics = try Self.document(text).findings.map(\.description)
        #expect(diagnostics.contains(diagnostic), "\(diagnostics)")
    }

    private static func schema() throws -> JSONSchema {
        try JSONSchema(parsing: Data(contentsOf: Tool.root.appendingPathComponent("Examples/scenario.schema.json")))
    }

    @Test func `the example obeys the schema`() throws {
        let text = try String(contentsOfFile: "\(examplesFolder)/open-office.scenario.yaml", encoding: .utf8)
        #expect(try Self.schema().faults(of: SiteSchemaTests.value(text)) == [])
    }

    @Test(arguments: [
        "name: A day", "version: 2", "version: 1\npeple: []", "version: 1\npeople: [{desk: D01}]",
        "version: 1\npeople: [{desk: D01, stays: [[\"9\", \"10:00\"]]}]",
        "version: 1\npeople: [{room: west, stays: [[\"09:00\", \"10:00\"]]}]",
        "version: 1\nfaults: [{kind: lost, share: 1.5}]", "version: 1\nfaults: [{kind: loss, share: 0.5}]",
        "version: 1\nfaults: [{kind: dead-battery, share: 0.5}]", "version: 1\nclimate: {lux: -1}",
        "version: 1\nclimate: {temperature: 90}", "version: 1\noffice: {attendance: 2}",
        "version: 1\nzone: x", "version: 1\nzone: \"+15:00\"", "version: 1\ndate: 1969-01-01",
        "version: 1\npeople: [{desk: D01, room: west, at: [1, 1], stays: [[\"09:00\", \"10:00\"]]}]",
        "version: 1\ndownlinks: [{at: \"10:00\"}]", "version: 1\ndownlinks: [{at: \"10:00\", payload: reboot}]",
    ])
    func `a fault that a schema can express is refused by it and by the reader`(_ text: String) throws {
        #expect(try !Self.schema().faults(of: SiteSchemaTests.value(text)).isEmpty)
        #expect(try !Self.document(text).isSound)
    }

    @Test(arguments: [
        "name: 5", "people: [{name: 7, desk: D01, stays: [[\"9:00\", \"10:00\"]]}]", "date: 2026-1-2", "zone: UTC",
        "downlinks: [{at: \"10:00\", sensor: S1, payload: ff10ff}]", "downlinks: [{at: \"10:00\", payload: ff 10 ff}]",
    ])
    func `what the reader takes the schema takes`(_ text: String) throws {
        #expect(try Self.document("version: 1\n" + text).findings.map(\.description) == [])
        #expect(try Self.schema().faults(of: SiteSchemaTests.value("version: 1\n" + text)) == [])
    }
}
