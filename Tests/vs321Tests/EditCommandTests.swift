import Foundation
import TestKit
import Testing

@Suite struct EditCommandTests {
    static let site = """
        version: 1
        rooms:
          - id: west
            ceiling: 3
            outline: [[0, 0], [12, 0], [12, 8], [0, 8]]
            desks:
              - {id: D1, name: Window, at: [3, 2.4], size: [1.6, 0.8], seat: {side: north, depth: 0.6}}
        sensors:
          - id: S1
            room: west
            at: [3, 2]
            rotation: 0
            mode: desk-occupancy
            x-asset: 0815
            regions:
              - {number: 1, name: Left, desk: D1, outline: [[1.4, 1], [3, 1], [3, 1.8], [1.4, 1.8]], x-colour: blue}
              - {number: 3, outline: [[3, 1], [4.6, 1], [4.6, 1.8], [3, 1.8]]}

        """

    struct Outcome {
        let tool: Tool.Outcome
        let text: String
        let path: String
    }

    /// Edits a copy of the site.
    static func edit(_ words: [String], text: String = site, name: String = "site.yaml") throws -> Outcome {
        let scratch = try Scratch()
        try Data(text.utf8).write(to: scratch.url(name))
        let outcome = try Tool.run(["edit", scratch.path(name), "--sensor", "S1"] + words)
        return Outcome(
            tool: outcome, text: try String(contentsOf: scratch.url(name), encoding: .utf8), path: scratch.path(name))
    }

    @Test func `several commands change what they name and nothing else`() throws {
        let outcome = try Self.edit([
            "move", "3", "by=0.2,-0.1", ",", "insert-vertex", "3", "edge", "1", ",", "rename", "3", "to=Door", ",",
            "swap", "1", "with=3",
        ])
        #expect(outcome.tool.diagnostics == "")
        #expect(outcome.tool.code == 0)
        #expect(outcome.tool.text == "\(outcome.path): sensor S1 has 2 regions, 0 errors\n")
        let expected = Self.site
            .replacing("- {number: 1, name: Left", with: "- {number: 3, name: Left")
            .replacing(
                "- {number: 3, outline: [[3, 1], [4.6, 1], [4.6, 1.8], [3, 1.8]]}",
                with:
                    "- {number: 1, name: Door, outline: [[3.2, 0.9], [4.8, 0.9], [4.8, 1.3], [4.8, 1.7], [3.2, 1.7]]}")
        #expect(outcome.text == expected)
    }

    @Test func `a negative number is no option`() throws {
        let expected = try Self.edit(["move", "1", "by=-0.1,-.5", ",", "rotate", "3", "by=-90"])
        #expect(expected.tool.code != 2)
        let outcome = try Self.edit(["move", "1", "by", "-0.1,-.5", ",", "rotate", "3", "by", "-90"])
        #expect(outcome.text == expected.text)
        #expect(outcome.text != Self.site)
        let unknown = try Self.edit(["move", "1", "--by", "2,2"])
        #expect(unknown.tool.code == 2)
        #expect(unknown.tool.diagnostics.hasPrefix("Error: Unknown option '--by'\n"))
        let short = try Self.edit(["move", "1", "-b", "by=2,2"])
        #expect(short.tool.diagnostics.hasPrefix("Error: Unknown option '-b'\n"))
    }

    @Test func `an overlap is written, reported, and is an error`() throws {
        let outcome = try Self.edit(["move", "1", "by=0.1,0"])
        #expect(outcome.tool.code == 1)
        #expect(
            outcome.tool.diagnostics.hasPrefix(
                "\(outcome.path):16:9: error: region 1 (Left) and region 3 share 0.08 m² around ("))
        #expect(outcome.text.contains("outline: [[1.5, 1], [3.1, 1], [3.1, 1.8], [1.5, 1.8]], x-colour: blue}"))
        let slide = try Self.edit(["slide", "1", "by=0.5,0", ",", "slide", "3", "by=1,0"])
        #expect(slide.tool.code == 0)
        #expect(
            slide.tool.diagnostics.hasPrefix("vs321: note: command 1, slide: went 0.0,0.0 of 0.5,0.0, up to region 3\n")
        )
        #expect(slide.text.contains("[[1.4, 1], [3, 1], [3, 1.8], [1.4, 1.8]]"))
    }

    struct Refusal: Sendable {
        let words: [String]
        let message: String
    }

    static let refusals = [
        Refusal(
            words: ["move", "1", "by=0.1,0", ",", "remove", "7"],
            message: "command 2, remove: there is no region 7; there are 1, 3"),
        Refusal(
            words: ["fly", "1"],
            message:
                "there is no edit 'fly'; there are add, duplicate, insert-vertex, mirror, mode, move, move-border, move-edge, move-vertex, remove, remove-vertex, rename, renumber, rotate, slide, swap"
        ),
        Refusal(
            words: ["move", "1", "by=0.0001,0"],
            message: "move: 0.0001 is finer than a millimetre: write at most three decimals"),
        Refusal(words: ["move", "1"], message: "move: by=… is missing"),
        Refusal(words: ["move", "-1", "by=1,1"], message: "move: there is no region -1; there are 1, 3"),
        Refusal(
            words: ["move", "1", "-1", "0"],
            message: "move: 'move 1 -1 0' is not how it is written: write move N by=…"),
        Refusal(words: ["move", "by=1,1"], message: "move: 'move by=1,1' is not how it is written: write move N by=…"),
        Refusal(
            words: ["mov", "1", "by=1,1"],
            message:
                "there is no edit 'mov'; did you mean move?; there are add, duplicate, insert-vertex, mirror, mode, move, move-border, move-edge, move-vertex, remove, remove-vertex, rename, renumber, rotate, slide, swap"
        ),
        Refusal(
            words: ["move", "1", "by=0.1,0,", "rename", "1", "to=X"],
            message: "move: the comma after by=0.1,0 stands alone, with a space before it"),
        Refusal(
            words: ["move", "1", "bye=1,1"], message: "move: there is no bye=…; did you mean by?; write move N by=…"),
        Refusal(words: ["move", "1", "by=1,1", "by=2,2"], message: "move: by=… is given twice"),
        Refusal(words: ["move", "@3", "by=1,1"], message: "move: there is no region at @3; the file has 2, from @1"),
        Refusal(
            words: ["move-vertex", "1", "vertex=0", "to=1,1", "by=1,1"],
            message: "move-vertex: to=… and by=… exclude each other"),
        Refusal(
            words: ["add", "outline=1,1/2,1/2,2", "rectangle=1,1/2,2"],
            message: "add: outline=… and rectangle=… exclude each other"),
        Refusal(words: ["add", "rectangle=1,1/2,2", "size=1x1"], message: "add: size=… belongs to bank=…"),
        Refusal(
            words: ["add", "bank=2x1", "at=0,0", "size=-1x1"], message: "add: a desk of size=-1x1 has no area"),
        Refusal(
            words: ["add", "bank=5x2", "at=0,0", "size=1x1"],
            message: "add: the layout would have 12 regions; the sensor holds at most 10, so remove 2 first"),
        Refusal(
            words: ["renumber", "1", "to=11"], message: "renumber 1: 11 is no number of a region; they run from 1 to 10"
        ),
        Refusal(
            words: ["add", "desk=D9"],
            message: "add: the sensor's room has no desk D9; give an outline, or another desk"),
    ]

    @Test(arguments: refusals)
    func `what cannot be done is said, and nothing is written`(_ refusal: Refusal) throws {
        let outcome = try Self.edit(refusal.words)
        #expect(outcome.tool.code == 2)
        #expect(outcome.tool.diagnostics == "vs321: error: \(refusal.message)\n")
        #expect(outcome.text == Self.site)
    }

    @Test func `a region around a desk serves it, with the place of its sitter`() throws {
        let outcome = try Self.edit(["remove", "1", ",", "add", "desk=D1"])
        #expect(outcome.tool.code == 0)
        #expect(
            outcome.text.hasSuffix(
                "  - {number: 1, name: Window, desk: D1, outline: [[2.2, 2], [3.8, 2], [3.8, 3.4], [2.2, 3.4]]}\n"))
        #expect(!outcome.text.contains("x-colour"))
    }

    @Test func `another detection function clears the regions`() throws {
        let outcome = try Self.edit(["mode", "people-counting"])
        #expect(outcome.tool.code == 0)
        #expect(outcome.text.contains("mode: people-counting\n"))
        #expect(outcome.text.hasSuffix("    regions: []\n"))
    }

    @Test func `comments are kept unless given up`() throws {
        let commented = "# mine\n" + Self.site
        let refused = try Self.edit(["remove", "1"], text: commented)
        #expect(refused.tool.code == 2)
        #expect(
            refused.tool.diagnostics.hasSuffix(
                "would be lost; give them up with --discard-comments, or leave the file as it is\n"))
        #expect(refused.text == commented)
        let done = try Self.edit(["--discard-comments", "remove", "1"], text: commented)
        #expect(done.tool.code == 0)
        #expect(!done.text.contains("#"))
    }

    @Test
    func `the comments of a file that is written over are not lost either, and those of the source are missed aloud`()
        throws
    {
        let scratch = try Scratch()
        try Data(Self.site.utf8).write(to: scratch.url("plain.yaml"))
        let commented = "# mine\n" + Self.site
        try Data(commented.utf8).write(to: scratch.url("commented.yaml"))
        let plain = scratch.path("plain.yaml")
        let target = scratch.path("commented.yaml")
        for arguments in [
            ["edit", plain, "--sensor", "S1", "-o", target, "rename", "1", "to=X"], ["convert", plain, "-o", target],
            ["edit", target, "--sensor", "S1", "-o", scratch.folder.path + "/./commented.yaml", "rename", "1", "to=X"],
            ["plan", "--room-size", "4x4", "--height", "2.8", "--write", target],
        ] {
            let outcome = try Tool.run(arguments)
            #expect(outcome.code == 2, "\(arguments)")
            #expect(outcome.diagnostics.contains("its comments, the first in line 1, would be lost"), "\(arguments)")
            #expect(try String(contentsOf: scratch.url("commented.yaml"), encoding: .utf8) == commented)
        }
        let copy = try Tool.run([
            "edit", target, "--sensor", "S1", "-o", scratch.path("copy.yaml"), "rename", "1", "to=X",
        ])
        #expect(copy.code == 0)
        #expect(copy.diagnostics == "\(target):1:1: note: its comments are not in \(scratch.path("copy.yaml"))\n")
    }

    @Test func `what both a file and a layout can be guilty of is called mended once`() throws {
        let far = try Self.edit(["move", "3", "by=2000000,0"])
        #expect(far.tool.diagnostics.contains("[out-of-range]"))
        let back = try Self.edit(["move", "3", "by=-2000000,0"], text: far.text)
        let mended = back.tool.diagnostics.split(separator: "\n").filter {
            $0.contains("mended") && $0.hasSuffix("[out-of-range]")
        }
        #expect(mended.count == 1)
    }

    @Test func `a region that only moved up in the list is not called mended`() throws {
        let bow = "[[3, 1], [4.6, 1.8], [4.6, 1], [3, 1.8]]"
        let text = Self.site.replacing("[[3, 1], [4.6, 1], [4.6, 1.8], [3, 1.8]]", with: bow)
        let outcome = try Self.edit(["remove", "1"], text: text)
        #expect(outcome.tool.code == 1)
        #expect(
            outcome.tool.diagnostics == "\(outcome.path):7:9: warning: no region serves desk D1 [desk-without-region]\n"
        )
        #expect(outcome.tool.text == "\(outcome.path): sensor S1 has 1 region, 2 errors\n")
        let mended = try Self.edit(["remove", "3"], text: text)
        #expect(mended.tool.diagnostics.split(separator: "\n").count == 2)
        #expect(mended.tool.diagnostics.hasPrefix("\(mended.path):9:5: note: mended: region 3 crosses itself"))
    }

    @Test func `a desk that there is not is an error of the edit`() throws {
        let outcome = try Self.edit(["add", "outline=5,3/5.5,3/5.5,4", "desk=D9"])
        #expect(outcome.tool.code == 1)
        #expect(outcome.tool.diagnostics.contains(": error: no desk has the id D9"))
    }

    @Test func `regions of one number are told apart by their place, and the result can be JSON`() throws {
        let twice = Self.site.replacing("number: 3", with: "number: 1")
        let refused = try Self.edit(["rename", "1", "to=X"], text: twice)
        #expect(
            refused.tool.diagnostics
                == "vs321: error: rename: 2 regions have the number 1: name them by place, @1 and @2\n")
        let done = try Self.edit(["--format", "json", "renumber", "@2", "to=3"], text: twice)
        #expect(done.tool.code == 0)
        #expect(done.text == Self.site)
        #expect(done.tool.text.hasPrefix(#"{"sensor":"S1","file":"\#(done.path)","line":9,"valid":true,"findings":["#))
        let cleared = try Self.edit(["mode", "people-counting"])
        #expect(cleared.tool.diagnostics == "vs321: note: mode: 2 regions are gone, as on the device: draw them anew\n")
    }

    @Test func `an unknown sensor is named with the nearest`() throws {
        let outcome = try Tool.run(["edit", "Examples/open-office.yaml", "--sensor", "S11", "remove", "1"])
        #expect(outcome.code == 2)
        #expect(
            outcome.diagnostics
                == "vs321: error: Examples/open-office.yaml has no sensor S11; did you mean S1?; it has S1, S2, S3, S4\n"
        )
    }

    @Test func `a file is mended where there is one way only, and a diff shows it first`() throws {
        let broken = Self.site.replacing("[1.4, 1.8]], x", with: "[1.4, 1.8], [1.4, 1.8]], x")
        let scratch = try Scratch()
        try Data(broken.utf8).write(to: scratch.url("site.yaml"))
        let path = scratch.path("site.yaml")
        let diff = try Tool.run(["check", path, "--diff"])
        #expect(diff.code == 1)
        let line = "          - {number: 1, name: Left, desk: D1, outline: [[1.4, 1], [3, 1], [3, 1.8], [1.4, 1.8]"
        let old = line.dropFirst(4)
        #expect(
            diff.text == """
                --- \(path)
                +++ \(path) (mended)
                @@ -13,5 +13,5 @@
                     mode: desk-occupancy
                     x-asset: 0815
                     regions:
                -\(old), [1.4, 1.8]], x-colour: blue}
                +\(old)], x-colour: blue}
                       - {number: 3, outline: [[3, 1], [4.6, 1], [4.6, 1.8], [3, 1.8]]}

                """)
        #expect(try String(contentsOf: scratch.url("site.yaml"), encoding: .utf8) == broken)
        let fixed = try Tool.run(["check", path, "--fix"])
        #expect(fixed.code == 0)
        #expect(
            fixed.diagnostics.hasPrefix(
                "vs321: fixed: sensor S1: leave out the repeated corners of region 1 (Left)\n"))
        #expect(try String(contentsOf: scratch.url("site.yaml"), encoding: .utf8) == Self.site)
    }

    @Test func `overlaps are mended only when told to`() throws {
        let scratch = try Scratch()
        try Data(Self.site.replacing("[[1.4, 1], [3, 1], [3,", with: "[[1.4, 1], [3.1, 1], [3.1,").utf8)
            .write(to: scratch.url("site.yaml"))
        let path = scratch.path("site.yaml")
        #expect(try Tool.run(["check", path, "--fix"]).code == 1)
        let mended = try Tool.run(["check", path, "--fix", "--unsafe"])
        #expect(mended.code == 0)
        #expect(mended.diagnostics.contains("vs321: fixed: sensor S1: move region 3 by 0.100, 0.000 m\n"))
    }

    @Test func `a site goes to GeoJSON and back`() throws {
        let scratch = try Scratch()
        let (there, back) = (scratch.path("site.geojson"), scratch.path("site.yaml"))
        #expect(try Tool.run(["convert", "Examples/open-office.yaml", "-o", there]).code == 0)
        #expect(try Tool.run(["convert", there, "-o", back]).code == 0)
        let (first, second) = (
            try Tool.run(["check", there, "--format", "json"]), try Tool.run(["check", back, "--format", "json"])
        )
        #expect(first.code == 0 && second.code == 0)
    }
}
