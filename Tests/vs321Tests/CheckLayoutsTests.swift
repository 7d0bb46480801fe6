import Foundation
import TestKit
import Testing

@Suite struct CheckLayoutsTests {
    /// A line, and what `--format json` prints for it.
    static let lines: [(String, String)] = [
        (
            #"{"id":"L1","mode":"desk-occupancy","area":[[-2300,-1050],[2300,1050]],"regions":[{"number":1,"outline":[[0,0],[1600,0],[1600,800],[0,800]]}]}"#,
            #"{"id":"L1","line":1,"valid":true,"findings":[]}"#
        ),
        (
            #"{"id":"flush","mode":"desk-occupancy","regions":[{"number":1,"outline":[[0,0],[10,0],[10,10]]},{"number":2,"outline":[[0,0],[10,10],[0,10]]}]}"#,
            #"{"id":"flush","line":1,"valid":true,"findings":[]}"#
        ),
        (
            #"{"id":7,"mode":"desk-occupancy","regions":[{"number":1,"outline":[[0,0],[100,0],[100,100],[0,100]]},{"number":2,"outline":[[50,50],[151,50],[151,151],[50,151]]}]}"#,
            #"{"id":7,"line":1,"valid":false,"findings":[{"code":"overlap","severity":"error","regions":[1,2],"areaSquareMillimetres":2500,"at":"#
        ),
        (
            #"{"mode":"people-counting","regions":[{"number":1,"outline":[[0,0],[100,0],[100,100],[0,100]]},{"number":2,"outline":[[50,50],[151,50],[151,151],[50,151]]}]}"#,
            #"{"id":null,"line":1,"valid":true,"findings":[]}"#
        ),
        (
            #"{"id":"bow","mode":"people-counting","regions":[{"number":3,"outline":[[0,0],[10,10],[10,0],[0,10]]}]}"#,
            #"{"id":"bow","line":1,"valid":false,"findings":[{"code":"self-intersection","severity":"error","regions":[3],"vertices":[],"edges":[0,2],"at":[5,5],"message":"#
        ),
        (
            #"{"id":"far","mode":"people-counting","regions":[{"number":1,"outline":[[0,0],[1e30,0],[0,5]]}]}"#,
            #"{"id":"far","line":1,"valid":false,"findings":[{"code":"out-of-range","severity":"error","regions":[1],"vertices":[1],"edges":[],"at":[1000000000000000000,0]"#
        ),
        (
            #"{"id":"half","mode":"people-counting","regions":[{"number":1,"outline":[[0,0.5],[1,0],[0,5]]}]}"#,
            #"{"id":null,"line":1,"valid":false,"findings":[{"code":"syntax","severity":"error","regions":[],"message":"a coordinate is a whole number of millimetres"}]}"#
        ),
        (
            #"{"id":"none","mode":"desk-occupancy","regions":[]}"#,
            #"{"id":"none","line":1,"valid":false,"findings":[{"code":"no-regions","severity":"error","regions":[],"#
        ),
        (
            "[]",
            #"{"id":null,"line":1,"valid":false,"findings":[{"code":"syntax","severity":"error","regions":[],"message":"a line is one JSON object, {…}"}]}"#
        ),
        (
            #"{"id":"x","mode":"both","regions":[]}"#,
            #"{"id":null,"line":1,"valid":false,"findings":[{"code":"syntax","severity":"error","regions":[],"message":"mode is people-counting or desk-occupancy"}]}"#
        ),
        (
            #"{"id":"x","#,
            #"{"id":null,"line":1,"valid":false,"findings":[{"code":"syntax","severity":"error","regions":[],"message":"not JSON from here on; a line is one JSON object"}]}"#
        ),
    ]

    @Test(arguments: lines) func `a line gives the contract's JSON`(_ line: String, _ start: String) throws {
        let outcome = try Tool.run(["check", "--layouts", "-", "--format", "json"], input: Data(line.utf8))
        #expect(outcome.text.hasPrefix(start), "\(outcome.text)")
        #expect(outcome.text.hasSuffix("]}\n"))
        #expect(outcome.code == (start.contains(#""valid":true"#) ? 0 : 1))
        #expect(try JSONSerialization.jsonObject(with: outcome.output) is [String: Any])
    }

    @Test func `a bad line does not stop the rest, and blank ones are skipped`() throws {
        let text = Self.lines[0].0 + "\r\n\nnonsense\n" + Self.lines[1].0
        let outcome = try Tool.run(["check", "--layouts", "-"], input: Data(text.utf8))
        #expect(outcome.code == 1)
        #expect(outcome.text == "<stdin>: 3 layouts, 2 valid, 1 not\n")
        #expect(
            outcome.diagnostics == """
                <stdin>:3:1: error: not JSON from here on; a line is one JSON object [syntax]
                  nonsense
                  ^

                """)
    }

    @Test func `findings stand at their column`() throws {
        let line = Self.lines[4].0.replacingOccurrences(of: "bow", with: "图")
        let outcome = try Tool.run(["check", "--layouts", "-", "--format", "github"], input: Data(line.utf8))
        #expect(outcome.text.hasPrefix("::error file=<stdin>,line=1,col="))
        #expect(outcome.text.contains("title=self-intersection::"))
    }

    @Test func `SARIF is one JSON text with a result for each finding`() throws {
        let text = Self.lines.map(\.0).joined(separator: "\n")
        let outcome = try Tool.run(["check", "--layouts", "-", "--format", "sarif"], input: Data(text.utf8))
        let log = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect((run["results"] as? [Any])?.count ?? 0 >= 9)
    }

    @Test func `sites and layouts are not checked at once, and one of them must be`() throws {
        #expect(try Tool.run(["check"]).code == 2)
        #expect(try Tool.run(["check", "x.yaml", "--layouts", "-"]).code == 2)
        #expect(try Tool.run(["check", "--layouts", "no-such-file"]).code == 2)
    }
}
