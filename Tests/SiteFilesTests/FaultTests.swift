import Findings
import SiteFiles
import SiteModel
import Testing

/// What a text is told that a person wrote wrong, in whole sentences with their places.
@Suite struct FaultTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sound: String
        let broken: String
        let diagnostics: [String]

        /// A fault made in the site that uses every key.
        init(_ name: String, _ sound: String, _ broken: String, _ diagnostics: String...) {
            testDescription = name
            self.sound = sound
            self.broken = broken
            self.diagnostics = diagnostics
        }
    }

    static let faults = [
        Fault(
            "an unknown key", "ceiling: 2.8", "ceilling: 2.8",
            "f:7:5: error: \"ceilling\" is no key of a room; did you mean ceiling? [unknown-key]"),
        Fault(
            "an unknown key without a near one", "x-cable: yes", "colour: red",
            "f:17:79: error: \"colour\" is no key of a desk; it has id, name, at, size, rotation, outline and seat [unknown-key]"
        ),
        Fault(
            "a number with a unit", "ceiling: 2.8", "ceiling: 2.8 m",
            "f:7:14: error: ceiling is a number of metres, such as 2.8, not \"2.8 m\"; write 2.8, in metres [wrong-type]"
        ),
        Fault(
            "a number in centimetres", "height: 2.8", "height: 280cm",
            "f:26:13: error: height is a number of metres, such as 2.8, not \"280cm\"; write 2.8, in metres [wrong-type]"
        ),
        Fault(
            "a number in feet", "height: 2.8", "height: 9 ft",
            "f:26:13: error: height is a number of metres, such as 2.8, not \"9 ft\" [wrong-type]"),
        Fault(
            "a decimal comma", "clearance: 1.0", "clearance: '1,0'",
            "f:14:59: error: clearance is a number of metres, such as 2.8, not \"1,0\"; write 1.0, in metres [wrong-type]"
        ),
        Fault(
            "a number in quotes", "ceiling: 2.8", "ceiling: \"2.8\"",
            "f:7:14: error: ceiling is a number of metres, such as 2.8, not \"2.8\"; write 2.8, without quotes [wrong-type]"
        ),
        Fault(
            "a word for a number", "ceiling: 2.8", "ceiling: high",
            "f:7:14: error: ceiling is a number of metres, such as 2.8, not \"high\" [wrong-type]"),
        Fault(
            "a list for a number", "ceiling: 2.8", "ceiling: [2.8]",
            "f:7:14: error: ceiling is a number of metres, such as 2.8, not a list [wrong-type]"),
        Fault(
            "no value", "ceiling: 2.8", "ceiling:",
            "f:7:5: error: a room needs ceiling; add ceiling: with the mounting height in metres, such as 2.8 [missing-key]"
        ),
        Fault(
            "a fourth decimal", "at: [3.0, 2.0]", "at: [3.00049, 2.0]",
            "f:25:10: error: 3.00049 is finer than a millimetre; write 3.0 [sub-millimetre]"),
        Fault(
            "a fourth decimal below zero", "at: [3.0, 2.0]", "at: [-0.0005, 2.0]",
            "f:25:10: error: -0.0005 is finer than a millimetre; write -0.001 [sub-millimetre]"),
        Fault(
            "a small exponent", "at: [3.0, 2.0]", "at: [1e-4, 2.0]",
            "f:25:10: error: 1e-4 is finer than a millimetre [sub-millimetre]"),
        Fault(
            "a place beyond the world", "at: [3.0, 2.0]", "at: [1000000.001, 2]",
            "f:25:9: error: (1000000.001, 2.0) is too far away: a site lies within 1,000,000 m of its origin [out-of-range]"
        ),
        Fault(
            "a number beyond numbers", "at: [3.0, 2.0]", "at: [1e300, 2]",
            "f:25:10: error: 1e300 m is too far away: a site lies within 1,000,000 m of its origin [out-of-range]"),
        Fault(
            "a clearance below zero", "clearance: 1.0", "clearance: -1",
            "f:14:59: error: clearance is zero or more, not -1.0 [out-of-range]"),
        Fault(
            "a desk without area", "size: [1.6, 0.8]", "size: [0, 0.8]",
            "f:17:54: error: 0 × 0.8 m is no size of a desk; both sides are above zero [out-of-range]"),
        Fault(
            "a point of three", "[12, 8]", "[12, 8, 0]",
            "f:10:32: error: a point of the outline is [x, y] in metres, not a list of 3 numbers [wrong-type]"),
        Fault(
            "a point that is none", "[12, 8]", "12",
            "f:10:32: error: a point of the outline is [x, y] in metres, not \"12\" [wrong-type]"),
        Fault(
            "an outline that is none", "outline: [[0, 0], [12, 0], [12, 8], [0, 8]]", "outline: 12x8",
            "f:10:14: error: outline is a list of points, such as [[0, 0], [12, 0], [12, 8]], not \"12x8\" [wrong-type]"
        ),
        Fault(
            "an unknown purpose", "purpose: office-desks", "purpose: office-desk",
            "f:8:14: error: purpose is meeting-room, office-desks, study-room, library, large-meeting-room, classroom, open-office or retail, not \"office-desk\"; did you mean office-desks? [wrong-type]"
        ),
        Fault(
            "an unknown mode", "mode: desk-occupancy", "mode: count",
            "f:28:11: error: mode is people-counting or desk-occupancy, not \"count\" [wrong-type]"),
        Fault(
            "an unknown posture", "people: seated", "people: Seated",
            "f:9:13: error: people is seated or standing, not \"Seated\"; did you mean seated? [wrong-type]"),
        Fault(
            "an angle with a unit", "rotation: 0\n", "rotation: 90°\n",
            "f:27:15: error: rotation is a number of degrees, such as 90, not \"90°\"; write 90 [wrong-type]"),
        Fault(
            "an angle beyond sense", "rotation: 0\n", "rotation: 1e9\n",
            "f:27:15: error: 1e9° is no sensible angle; write 0 to 360 [out-of-range]"),
        Fault(
            "minutes with a unit", "reportingInterval: 10", "reportingInterval: 10 min",
            "f:29:24: error: reportingInterval is a whole number of minutes, not \"10 min\"; write 10 [wrong-type]"),
        Fault(
            "half a minute", "reportingInterval: 10", "reportingInterval: 2.5",
            "f:29:24: error: reportingInterval is a whole number of minutes, not \"2.5\" [wrong-type]"),
        Fault(
            "an unknown version", "version: 1", "version: 2",
            "f:1:10: error: version 2 of the site file is not known; write version: 1 [out-of-range]"),
        Fault("no version", "version: 1\n", "", "f:1:1: error: a site needs version; add version: 1 [missing-key]"),
        Fault(
            "an empty id", "- id: S1", "- id: ''",
            "f:22:9: error: id is text of at least one character, not \"\" [wrong-type]"),
        Fault("an id that is a list", "- id: S1", "- id: [S1]", "f:22:9: error: id is text, not a list [wrong-type]"),
        Fault(
            "outline beside at", "at: [3.0, 1.5], size", "outline: [[1, 1], [2, 1], [2, 2]], size",
            "f:17:67: error: size has no meaning beside outline; keep one of the two [unknown-key]",
            "f:17:85: error: rotation has no meaning beside outline; keep one of the two [unknown-key]"),
        Fault(
            "a keep-out of half a segment", "to: [0, 4], ", "",
            "f:14:9: error: a keep-out needs to; add to: with the segment's other end [missing-key]"),
        Fault(
            "a seat without depth", ", depth: 0.6", "",
            "f:20:15: error: a seat needs depth; add depth: with the seat's depth in metres, such as 0.6 [missing-key]"
        ),
        Fault(
            "an unreadable room", "outline: [[0, 0], [12, 0]", "outline: [[0, zero], [12, 0]",
            "f:10:19: error: y is a number of metres, such as 2.8, not \"zero\" [wrong-type]"),
        Fault(
            "a duplicate key in a flow mapping", "name: Pillar,", "name: Pillar, \"name\": Post,",
            "f:12:24: error: \"name\" is given twice, first in line 12; keep one of them [duplicate-key]"),
        Fault(
            "a misspelt desk", "desk: D2", "desk: d2",
            "f:18:9: warning: no region serves desk D2 [desk-without-region]",
            "f:32:27: error: no desk has the id d2; did you mean D2? [unknown-reference]"),
        Fault(
            "a sensor in no room", "room: west", "room: East wing",
            "f:23:11: error: no room has the id East wing; there is west [unknown-reference]"),
        Fault(
            "an EUI with dashes", "24E124783F160001", "24-E1-24-78-3F-16-00-01",
            "f:24:13: error: 24-E1-24-78-3F-16-00-01 is no device EUI; write 24E124783F160001 [dev-eui-format]"),
        Fault(
            "an EUI too short", "24E124783F160001", "24E124783F16000",
            "f:24:13: error: 24E124783F16000 is no device EUI; write its 16 digits (0-9 and A-F), this has 15 characters [dev-eui-format]"
        ),
        Fault(
            "a bow-tie of a desk", "[3.8, 2], [3.8, 2.8], [2.2, 2.8]", "[3.8, 2.8], [3.8, 2], [2.2, 2.8]",
            "f:19:18: error: the outline of desk D2 is not sound: it encloses no area, or its parts cancel out [zero-area]",
            "f:19:19: error: the outline of desk D2 is not sound: it crosses itself near (3.0, 2.4) [self-intersection]"
        ),
        Fault(
            "a desk of two corners", "[3.8, 2], [3.8, 2.8], [2.2, 2.8]", "[3.8, 2]",
            "f:19:18: error: the outline of desk D2 has 2 of the 3 corners that it needs at least [vertex-count]"),
        Fault(
            "nine vertices", "[[2.5, 2], [3.5, 2],",
            "[[2.5, 2], [2.6, 2], [2.7, 2], [2.8, 2], [2.9, 2], [3, 2], [3.5, 2],",
            "f:32:40: error: region 2 has 9 vertices; a region has 3 to 8 [vertex-count]"),
        Fault(
            "rooms as a mapping", "rooms:\n  - id: west", "rooms:\n    id: west",
            "f:5:5: error: rooms is a list of rooms, each beginning with \"- \", not keys with values [wrong-type]"),
    ]

    @Test(arguments: faults) func `a fault is named at its place, and nothing false follows from it`(_ fault: Fault) {
        #expect(TestSite.everything.contains(fault.sound))
        #expect(diagnostics(TestSite.everything.replacing(fault.sound, with: fault.broken)) == fault.diagnostics)
    }

    @Test func `what stands behind an unreadable element keeps its place`() throws {
        let text = """
            version: 1
            rooms:
              - {id: a, ceiling: 2.8, outline: [[0, 0], [6, 0], [6, 6], [0, 6]], desks: [{id: D1}, {id: D2, at: [9, 9], size: [1, 1]}]}
              - {id: b}
              - {id: c, ceiling: 1.5, outline: [[0, 0], [6, 0], [6, 6], [0, 6]]}
            sensors:
              - {id: S0, room: b}
              - {id: S1, room: b, at: [1, 1], mode: people-counting}
              - id: S2
                room: a
                at: [3, 3]
                mode: desk-occupancy
                regions:
                  - {number: 1}
                  - {number: 12, desk: D1, outline: [[2, 2], [3, 2], [3, 3], [2, 3]]}
            """
        let document = SiteDocument(text: text, file: "f")
        #expect(
            document.findings.map { "\($0.position.line):\($0.position.column) \($0.finding.code) \($0.finding.path)" }
                == [
                    "3:78 missing-key rooms[0].desks[0]", "3:88 desk-outside-room rooms[0].desks[1]",
                    "3:88 desk-uncovered rooms[0].desks[1]", "4:5 missing-key rooms[1]", "4:5 missing-key rooms[1]",
                    "5:22 height-below-recommended rooms[2].ceiling", "5:22 height-outside-table rooms[2].ceiling",
                    "7:5 missing-key sensors[0]", "7:5 missing-key sensors[0]",
                    "14:9 missing-key sensors[2].regions[0]", "15:18 number-range sensors[2].regions[1].number",
                ])
        #expect(document.site.sensors.map(\.id) == ["S1", "S2"])
        #expect(document.sensorPaths.map(\.description) == ["sensors[1]", "sensors[2]"])
    }
}
