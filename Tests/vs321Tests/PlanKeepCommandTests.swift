import Foundation
import TestKit
import Testing

@Suite struct PlanKeepCommandTests {
    private static let site = """
        version: 1
        rooms:
          - id: a
            ceiling: 2.7
            outline: [[0, 0], [8, 0], [8, 6], [0, 6]]
            desks:
              - {id: D1, at: [1, 1], size: [1.6, 0.8]}
              - {id: D2, at: [3, 1], size: [1.6, 0.8]}
              - {id: D3, at: [1, 4], size: [1.6, 0.8]}
              - {id: D4, at: [7, 5], size: [1.6, 0.8]}
        sensors:
          - {id: a-2, room: a, at: [2, 1], mode: desk-occupancy, devEUI: 24E124783F160001,
             regions: [{number: 1, desk: D1, outline: [[0.2, 0.6], [1.8, 0.6], [1.8, 1.4], [0.2, 1.4]]}]}
        """

    @Test func `beside sensors that stay the proof says so, and new ones are numbered in order`() throws {
        let outcome = try Tool.run(["plan", "-", "--keep"], input: Data(Self.site.utf8))
        #expect(outcome.code == 0)
        let lines = outcome.text.split(separator: "\n").map(String.init)
        #expect(lines.first == "a: 3 sensors, proven: no plan has fewer with the sensors kept")
        #expect(lines.dropFirst(3).map { $0.split(separator: " ").first.map(String.init) } == ["a-2", "a-1", "a-3"])
        #expect(lines.contains { $0.contains("stays ") && $0.hasSuffix("D1 D2") })
    }

    @Test func `a devEUI that goes with a replaced sensor is named`() throws {
        let scratch = try Scratch()
        let path = scratch.path("out.yaml")
        let outcome = try Tool.run(["plan", "-", "--write", path], input: Data(Self.site.utf8))
        #expect(outcome.code == 0)
        #expect(
            outcome.diagnostics.contains(
                "vs321: warning: sensor a-2 is replaced, and with it its devEUI 24E124783F160001 is gone from the site; "
                    + "--keep keeps it\n"))
        let kept = try Tool.run(["plan", "-", "--keep", "--write", path], input: Data(Self.site.utf8))
        #expect(!kept.diagnostics.contains("devEUI"))
    }

    @Test(arguments: [
        (
            "keepOut: [{kind: ban, outline: [[-1, -1], [5, -1], [5, 5], [-1, 5]]}]",
            ": the keep-out 1 (ban) takes all that is left"
        ),
        ("", ": every point is closer to a wall than --wall-clearance"),
    ])
    func `a room in which no sensor may hang says why`(_ line: String, _ reason: String) throws {
        let site = """
            version: 1
            rooms:
              - id: r
                ceiling: 2.7
                outline: [[0, 0], [2, 0], [2, 2], [0, 2]]
                \(line)
            """
        let clearance = line.isEmpty ? ["--wall-clearance", "1.1"] : []
        let outcome = try Tool.run(["plan", "-"] + clearance, input: Data(site.utf8))
        #expect(outcome.code == 1)
        #expect(outcome.text.hasPrefix("r: no sensor may hang anywhere in the room\(reason)\n"))
    }

    @Test func `a negative time limit is refused with what would do`() throws {
        let outcome = try Tool.run(["plan", "--room-size", "2x2", "--height", "3", "--time-limit", "-1"])
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.contains("--time-limit: seconds above zero"))
    }

    @Test func `a plan that is not proven says whether more time would help`() throws {
        let cut = try Tool.run(["plan", "--room-size", "37x41", "--height", "2.4", "--time-limit", "0.01"])
        #expect(cut.code == 0)
        #expect(cut.text.contains("at least 362 are needed"))
        #expect(cut.text.hasSuffix("  the time ran out: --time-limit gives more\n"))
    }
}
