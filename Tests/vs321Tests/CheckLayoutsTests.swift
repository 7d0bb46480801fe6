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
            #"{"id":"far","line":1,"valid":false,"findings":[{"code":"out-of-range","severity":"error","regions":[1],"vertices":[1],"edges":[],"at":[1e30,0],"message":"region 1 has a corner at (1000000000000000000000000000, 0) m; coordinates are at most 1000000 m in size","column":78,"path":"regions[0].outline[1]"}]}"#
        ),
        (
            #"{"id":"far","mode":"people-counting","area":[[0,1],[5,-12345678901234567890123]],"regions":[]}"#,
            #"{"id":"far","line":1,"valid":false,"findings":[{"code":"out-of-range","severity":"error","regions":[],"at":[5,-12345678901234567890123],"message":"the effective area has a corner at (0.005, -12345678901234567890.123) m; coordinates are at most 1000000 m in size","column":52,"path":"area[1]"}]}"#
        ),
        (
            #"{"id":"half","mode":"people-counting","regions":[{"number":1,"outline":[[0,0.5],[1,0],[0,5]]}]}"#,
            #"{"id":null,"line":1,"valid":false,"findings":[{"code":"syntax","severity":"error","regions":[],"message":"a coordinate is a whole number of millimetres","column":76}]}"#
        ),
        (
            #"{"id":"none","mode":"desk-occupancy","regions":[]}"#,
            #"{"id":"none","line":1,"valid":false,"findings":[{"code":"no-regions","severity":"error","regions":[],"#
        ),
        (
            "[]",
            #"{"id":null,"line":1,"valid":false,"findings":[{"code":"syntax","severity":"error","regions":[],"message":"a line is one JSON object, {…}","column":1}]}"#
        ),
        (
            #"{"id":"x","mode":"both","regions":[]}"#,
            #"{"id":null,"line":1,"valid":false,"findings":[{"code":"syntax","severity":"error","regions":[],"message":"mode is people-counting or desk-occupancy","column":18}]}"#
        ),
        (
            #"{"id":"x","#,
            #"{"id":null,"line":1,"valid":false,"findings":[{"code":"syntax","severity":"error","regions":[],"message":"not JSON from here on; a line is one JSON object","column":11}]}"#
        ),
    ]

    @Test(arguments: lines) func `a line gives the contract's JSON`(_ line: String, _ start: String) throws {
        let outcome = try Tool.run(["check", "--layouts", "-", "--format", "json"], input: Data(line.utf8))
        #expect(outcome.text.hasPrefix(start), "\(outcome.text)")
        #expect(outcome.text.hasSuffix("]}\n"))
        #expect(outcome.code == (start.contains(#""valid":true"#) ? 0 : 1))
        #expect(try JSONSerialization.jsonObject(with: outcome.output) is [String: Any])
    }

    /// Lines that must not pass in silence, and what is said of them.
    static let strict: [(String, String)] = [
        (
            #"{"id":"d","mode":"people-counting","mode":"desk-occupancy","regions":[]}"#,
            #"{"id":null,"line":1,"valid":false,"findings":[{"code":"syntax","severity":"error","regions":[],"message":"the member mode stands twice","column":36}]}"#
        ),
        (
            #"{"id":"a","mode":"people-counting","Area":[[0,0],[1,1]],"x-note":1,"regions":[{"number":99999999999999999999,"outline":[[0,0],[9,0],[0,9]],"colour":1}]}"#,
            #"{"id":"a","line":1,"valid":false,"findings":[{"code":"unknown-key","severity":"warning","regions":[],"message":"\"Area\" is no key of a layout; did you mean area?","column":36,"path":"Area"},{"code":"number-range","severity":"error","regions":[99999999999999999999],"message":"region 99999999999999999999 needs a number from 1 to 10","column":89,"path":"regions[0].number"},{"code":"unknown-key","severity":"warning","regions":[99999999999999999999],"message":"\"colour\" is no key of a region; it has number, name and outline","column":140,"path":"regions[0].colour"}]}"#
        ),
        (
            #"{"id":"\ud83d","mode":"people-counting","regions":[]}"#,
            #"{"id":null,"line":1,"valid":false,"findings":[{"code":"syntax","severity":"error","regions":[],"message":"half of a surrogate pair is no character; its other half is missing","column":7}]}"#
        ),
        (
            #"{"id":"a","mode":"people-counting","regions":[{"number":1,"name":"\udc00\ud83d","outline":[]}]}"#,
            #"{"id":null,"line":1,"valid":false,"findings":[{"code":"syntax","severity":"error","regions":[],"message":"half of a surrogate pair is no character; its other half is missing","column":66}]}"#
        ),
    ]

    @Test(arguments: strict) func `what may be a slip is said`(_ line: String, _ expected: String) throws {
        let outcome = try Tool.run(["check", "--layouts", "-", "--format", "json"], input: Data(line.utf8))
        #expect(outcome.text == expected + "\n")
    }

    @Test(
        arguments: [
            ("5.0", true), ("50e-1", true), ("0.5e1", true), ("1e-999", false), ("0e-999", true),
            ("4.9999999999999999999", false), ("1.00000000000000000001", false), ("0.00001e5", true),
        ])
    func `a number is whole when its digits are`(number: String, isWhole: Bool) throws {
        let line = #"{"mode":"people-counting","regions":[{"number":1,"outline":[[0,0],[9,0],[\#(number),9]]}]}"#
        let outcome = try Tool.run(["check", "--layouts", "-", "--format", "json"], input: Data(line.utf8))
        #expect(outcome.text.contains(#""valid":\#(isWhole)"#), "\(outcome.text)")
    }

    @Test func `bytes that are no text make no layout`() throws {
        var line = Data(#"{"id":""#.utf8)
        line += [0xc3, 0x28]
        line += Data(#"","mode":"people-counting","regions":[]}"#.utf8)
        let outcome = try Tool.run(["check", "--layouts", "-", "--format", "json"], input: line)
        #expect(
            outcome.text.contains(#""id":null"#)
                && outcome.text.contains(#""message":"not UTF-8 from here on","column":8"#))
    }

    @Test func `a line with very many regions is judged in one go`() throws {
        let regions = (0..<4000).map { index in
            let (x, y) = (index % 60 * 10, index / 60 * 10)
            return #"{"number":\#(index),"outline":[[\#(x),\#(y)],[\#(x + 9),\#(y)],[\#(x),\#(y + 9)]]}"#
        }
        let line = #"{"mode":"desk-occupancy","regions":["# + regions.joined(separator: ",") + "]}"
        let outcome = try Tool.run(["check", "--layouts", "-", "--format", "json"], input: Data(line.utf8))
        let judged = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        let findings = try #require(judged["findings"] as? [[String: Any]])
        #expect(findings.count == 3991)
        #expect(findings.last?["path"] as? String == "regions[3999].number")
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
