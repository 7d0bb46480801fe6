import TestKit
import Testing

@Suite struct BrokenExampleTests {
    /// The place of every finding in Examples/broken.yaml; layouts' own words are tested where their rules stand.
    static let findings = """
        5:1 error "flor" is no key of a site; it has version, name, rooms and sensors [unknown-key]
        9:14 warning 2.1 m is low for seated people; the guide recommends more than 2.2 m [height-below-recommended]
        9:14 error 2.1 m is outside the guide's table of detection areas, which runs from 2.4 m to 4.0 m \
        [height-outside-table]
        13:14 warning 3.0 m is low for standing people; the guide recommends more than 3.0 m \
        [height-below-recommended]
        13:14 note the effective and optimal areas at 3.0 m: the guide's row for 3.0 m may be misprinted; try it \
        on site [height-row-suspect]
        15:14 warning the guide does not recommend the sensor for shops [purpose-not-recommended]
        19:32 error [zero-area]
        19:33 error [self-intersection]
        24:14 error the id H1 is already that of the desk at rooms[1].desks[0] [duplicate-id]
        25:9 error desks H1 and H2 share 0.05 m² [desk-overlap]
        26:9 error desk H3 is partly outside room hall [desk-outside-room]
        27:41 error 1.6 × 0 m is no size of a desk; both sides are above zero [out-of-range]
        28:29 error 1.0005 is finer than a millimetre; write 1.001 [sub-millimetre]
        29:42 error width is a number of metres, such as 2.8, not "1.6 m"; write 1.6, in metres [wrong-type]
        29:49 error depth is a number of metres, such as 2.8, not "80cm"; write 0.8, in metres [wrong-type]
        30:9 error a desk needs size; add size: with its width and depth, such as [1.6, 0.8] [missing-key]
        33:14 note an open office is only medium recommended by the guide [purpose-not-recommended]
        36:9 warning no region serves desk B1 [desk-without-region]
        37:9 warning no region serves desk B2 [desk-without-region]
        38:9 warning no region serves desk B3 [desk-without-region]
        39:9 warning no region serves desk B4 [desk-without-region]
        40:9 warning no region serves desk B5 [desk-without-region]
        41:9 warning no region serves desk B6 [desk-without-region]
        42:9 warning no region serves desk B7 [desk-without-region]
        43:9 warning no region serves desk B8 [desk-without-region]
        44:9 warning no region serves desk B9 [desk-without-region]
        45:9 warning no region serves desk B10 [desk-without-region]
        46:9 warning no region serves desk B11 [desk-without-region]
        47:9 warning no sensor of the room has all of desk B12 in its optimal area [desk-uncovered]
        47:9 warning no region serves desk B12 [desk-without-region]
        50:14 error the room's outline is not sound: it encloses no area, or its parts cancel out [room-outline]
        50:15 error the room's outline is not sound: it crosses itself near (32.0, 2.0) [room-outline]
        52:5 error sensor Bank has 11 desks to serve and only 10 regions [too-many-desks]
        57:9 note region 1 of sensor Bank serves no desk [region-without-desk]
        61:9 error sensor Outside at (9.0, 8.5) is outside room hall [sensor-outside-room]
        63:24 error a reporting interval is 2 to 1440 minutes, not 1 [reporting-interval]
        64:5 error [no-regions]
        66:13 error device EUI 24E124783F160099 is already that of sensor Outside [duplicate-dev-eui]
        67:9 error sensor Pillar is inside the obstacle Pillar [sensor-in-obstacle]
        71:13 error 24:E1:24:78:3F:16:00:98 is no device EUI; write 24E124783F160098 [dev-eui-format]
        72:9 error sensor Door is closer than 1.0 m to door [sensor-in-keep-out]
        75:11 error no room has the id hal; did you mean hall? [unknown-reference]
        83:7 error [region-count]
        83:9 error [overlap]
        83:27 error no desk has the id H9; did you mean H1? [unknown-reference]
        85:18 error [duplicate-number]
        86:18 error [number-range]
        87:40 error [vertex-count]
        87:40 error [zero-area]
        87:41 error [self-intersection]
        87:54 error [self-intersection]
        88:54 error [repeated-vertex]
        89:54 error [self-intersection]
        89:67 error [self-touch]
        90:40 error [zero-area]
        90:41 error [self-intersection]
        91:54 error [outside-effective-area]
        92:41 warning [outside-optimal-area]
        94:9 error the id Shapes is already that of the sensor at sensors[5] [duplicate-id]
        97:5 error "rotate" is no key of a sensor; did you mean rotation? [unknown-key]
        98:11 error mode is people-counting or desk-occupancy, not "people" [wrong-type]
        100:18 error number is a whole number, not "one" [wrong-type]
        100:49 error a point of the outline is [x, y] in metres, not a list of 1 number [wrong-type]
        """

    @Test func `every finding of the broken example stands at its line and column with its whole sentence`() throws {
        let outcome = try Tool.run(["check", "Examples/broken.yaml"])
        let prefix = "Examples/broken.yaml:"
        let expected = Self.findings.split(separator: "\n")
        let found = outcome.diagnostics.split(separator: "\n").filter { $0.hasPrefix(prefix) }
        #expect(found.count == expected.count)
        for (expected, line) in zip(expected, found) {
            // FILE:LINE:COLUMN: severity: message [code], against LINE:COLUMN severity message [code].
            let parts = line.dropFirst(prefix.count).split(separator: ": ", maxSplits: 2)
            let code = line.split(separator: "[").last.map { "[" + $0 } ?? ""
            let hasMessage = expected.split(separator: " ").count > 3
            #expect(expected == parts.prefix(2).joined(separator: " ") + " " + (hasMessage ? String(parts[2]) : code))
        }
    }
}
