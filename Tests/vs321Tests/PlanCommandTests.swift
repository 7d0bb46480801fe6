import Foundation
import TestKit
import Testing

@Suite struct PlanCommandTests {
    @Test func `plan prints the contract's JSON`() throws {
        let outcome = try Tool.run(["plan", "--room-size", "4x2", "--height", "2.8", "--format", "json"])
        #expect(outcome.code == 0)
        #expect(
            outcome.text == #"""
                {"rooms":[{"id":"room-1","height":2.8,"area":"optimal","sensors":[{"id":"room-1-1","at":[2.0,1.0],"rotation":0,"desks":[]}],"count":1,"lowerBound":1,"proven":true,"coveredFraction":1.0,"unplaceableDesks":[]}]}

                """#)
    }

    @Test func `twelve by eight metres at three metres take ten sensors, proven`() throws {
        let outcome = try Tool.run(["plan", "--room-size", "12x8", "--height", "3.0", "--area", "optimal"])
        #expect(outcome.code == 0)
        #expect(outcome.text.hasPrefix("Room 1: 10 sensors, proven: no plan has fewer\n"))
    }

    @Test(arguments: ["open-office", "library", "meeting-room"])
    func `what plan writes for an example passes check and is drawn`(_ name: String) throws {
        let scratch = try Scratch()
        let (site, picture) = (scratch.path("out.yaml"), scratch.path("out.png"))
        let planned = try Tool.run(["plan", "Examples/\(name).yaml", "--write", site, "-o", picture, "--why"])
        #expect(planned.code == 0)
        #expect(planned.text.contains("proven: no plan has fewer"))
        #expect(planned.text.contains("Why "))
        #expect(try Data(contentsOf: scratch.url("out.png")).starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let checked = try Tool.run(["check", site])
        #expect(checked.code == 0)
        #expect(checked.text.contains("0 errors"))
    }

    @Test func `why is told in words and in JSON`() throws {
        let site = """
            version: 1
            rooms:
              - id: r
                ceiling: 2.7
                outline: [[0, 0], [9, 0], [9, 6], [0, 6]]
                desks:
                  - {id: A, outline: [[1, 1], [2.6, 1], [2.6, 1.8], [1, 1.8]]}
                  - {id: B, outline: [[1, 1.9], [2.6, 1.9], [2.6, 2.7], [1, 2.7]]}
                  - {id: C, outline: [[3.8, 1], [5.4, 1], [5.4, 1.8], [3.8, 1.8]]}
            """
        let outcome = try Tool.run(["plan", "-", "--why"], input: Data(site.utf8))
        #expect(
            outcome.text.hasSuffix(
                """
                  Why 2:
                    no two of these 2 desks fit one sensor: A C
                    1 would leave unseen: C
                    1 would do at a mounting height of 2.8 m
                    1 would do with the effective area instead of the optimal
                    1 would do if desk C moved 0.1 m west

                """))
        let json = try Tool.run(["plan", "-", "--why", "--format", "json"], input: Data(site.utf8))
        #expect(
            json.text.contains(
                #","why":{"apart":["A","C"],"shares":[{"lowerBound":"#))
        #expect(
            json.text.hasSuffix(
                #""oneFewer":{"count":1,"unseenDesks":["C"],"atLeast":1,"exact":true},"remedies":["#
                    + #"{"change":"height","height":2.8,"count":1},{"change":"effective-area","count":1},"#
                    + #"{"change":"move-desk","desk":"C","by":[-0.1,0.0],"count":1}],"cut":false}}]}"# + "\n"))
    }

    @Test func `a desk that fits no sensor is named, the rest is planned, and the exit code is 1`() throws {
        let site = """
            version: 1
            rooms:
              - id: r
                ceiling: 2.7
                outline: [[0, 0], [9, 0], [9, 9], [0, 9]]
                desks:
                  - {id: long, outline: [[1, 1], [5.6, 1], [5.6, 1.8], [1, 1.8]]}
                  - {id: fine, outline: [[1, 4], [2.6, 4], [2.6, 4.8], [1, 4.8]]}
            """
        let outcome = try Tool.run(["plan", "-"], input: Data(site.utf8))
        #expect(outcome.code == 1)
        #expect(outcome.text.hasPrefix("r: 1 sensor, proven: no plan has fewer\n"))
        #expect(
            outcome.text.contains("desk long: too long for the optimal area at 2.7 m by 0.3 m; would fit at 2.8 m\n"))
        let json = try Tool.run(["plan", "-", "--format", "json"], input: Data(site.utf8))
        #expect(json.text.contains(#""unplaceableDesks":["long"]"#))
    }

    @Test func `a comparison goes through every height and both areas`() throws {
        let outcome = try Tool.run([
            "plan", "--room-size", "5x4", "--height", "3.0", "--compare", "--format", "csv",
        ])
        let lines = outcome.text.split(separator: "\n")
        #expect(outcome.code == 0)
        #expect(lines.count == 35)
        #expect(lines.first == "room,height,area,count,lowerBound,proven,coveredFraction,smallestMargin")
        #expect(lines.last == "room-1,4.0,effective,1,1,true,1.0,1.0")
    }

    @Test(arguments: [
        ([], "give a site file, or --room-size with --height"),
        (
            ["Examples/library.yaml", "--max-desks", "11"],
            "--max-desks: 11 is not in 1...10: the device has ten regions"
        ),
        (
            ["Examples/library.yaml", "--room", "attic"],
            "--room: Examples/library.yaml has no room attic; it has reading"
        ),
        (["Examples/library.yaml", "-o", "plan.bmp"], "plan.bmp: a picture is FILE.png, FILE.svg or FILE.pdf"),
        (["--room-size", "4x4", "--height", "5"], "5.0 m is outside the guide's table of detection areas"),
    ])
    func `arguments that do not do are refused with what would`(_ arguments: [String], _ message: String) throws {
        let outcome = try Tool.run(["plan"] + arguments)
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.contains(message))
    }

    @Test func `faults of sensors that stay in the file stop a plan, and those of replaced ones do not`() throws {
        func site(_ sensor: String) -> Data {
            Data(
                """
                version: 1
                rooms:
                  - {id: r, ceiling: 2.7, outline: [[0, 0], [4, 0], [4, 2], [0, 2]]}
                sensors:
                  - {id: old, room: r, at: [2, 1]\(sensor)}
                """.utf8)
        }
        // An outline that crosses itself is an error of a sensor that is read.
        let region = ", mode: people-counting, regions: [{number: 1, outline: [[0, 0], [1, 1], [1, 0], [0, 1]]}]"
        #expect(try Tool.run(["plan", "-"], input: site(region)).code == 0)
        let kept = try Tool.run(["plan", "-", "--keep"], input: site(region))
        #expect(kept.code == 1)
        #expect(kept.diagnostics.contains("mend these errors first"))
        let unread = try Tool.run(["plan", "-"], input: site(", function: people-counting"))
        #expect(unread.code == 1)
        #expect(unread.diagnostics.contains("a sensor needs mode"))
    }

    @Test func `a file's comments are not written over unless told to`() throws {
        let scratch = try Scratch()
        let path = scratch.path("site.yaml")
        try FileManager.default.copyItem(
            at: Tool.root.appendingPathComponent("Examples/library.yaml"), to: scratch.url("site.yaml"))
        #expect(try Tool.run(["plan", path, "--write", path]).code == 2)
        #expect(try String(contentsOf: scratch.url("site.yaml"), encoding: .utf8).contains("# An L-shaped library"))
        #expect(try Tool.run(["plan", path, "--write", path, "--discard-comments"]).code == 0)
    }
}
