import Foundation
import Findings
import NetworkEvents
import TestKit
import Testing

@Suite struct CheckCommandTests {
    @Test func `sound sites end with 0 and a line each`() throws {
        let outcome = try Tool.run([
            "check", "Examples/open-office.yaml", "Examples/meeting-room.yaml", "Examples/library.yaml",
        ])
        #expect(outcome.code == 0)
        #expect(outcome.diagnostics == "")
        #expect(
            outcome.text == """
                Examples/open-office.yaml: 4 sensors, 24 desks, 0 errors, 0 warnings
                Examples/meeting-room.yaml: 1 sensor, 0 desks, 0 errors, 0 warnings
                Examples/library.yaml: 2 sensors, 14 desks, 0 errors, 0 warnings

                """)
    }

    /// The codes of settings files, which no site can have.
    static let settingsCodes = """
        setting-range reporting-not-above-detection hibernation-all-day illuminance-order threshold-order
        retransmission-needs-storage retransmission-needs-rejoin rejoin-needs-otaa channel-selection d2d-data-rate
        d2d-trigger d2d-trigger-region d2d-trigger-repeated d2d-key-not-by-downlink published-key template-model
        template-band empty-span stay-overlap stay-outside-room stay-overnight illuminance-pair unchecked-setting threshold-unused-bound hibernation-without-period
        daylight-saving-without-dates
        """.split { $0.isWhitespace }

    @Test func `every line of broken.yaml gives the findings that its comment names and no others`() throws {
        let outcome = try Tool.run(["check", "Examples/broken.yaml"])
        #expect(outcome.code == 1)
        let codes = try Tool.run(["explain"]).text.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        let file = try String(contentsOf: Tool.root.appendingPathComponent("Examples/broken.yaml"), encoding: .utf8)
        var found: [Int: Set<Substring>] = [:]
        for line in outcome.diagnostics.split(separator: "\n") where line.hasPrefix("Examples/broken.yaml:") {
            let parts = line.split(separator: ":")
            let code = try #require(line.split(separator: "[").last?.dropLast())
            found[try #require(Int(parts[1])), default: []].insert(code)
        }
        var seen = Set<Substring>()
        for (index, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let comment =
                line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first ?? ""
            let words = comment.split { !$0.isLetter && $0 != "-" }
            let named = Set(words.filter(codes.contains))
            #expect(found[index + 1, default: []] == named, "line \(index + 1): \(line)")
            seen.formUnion(named)
        }
        let others = EventRules.all.map { Substring($0.code.rawValue) } + Self.settingsCodes
        // A site has no colours.
        let unseen: Set<Substring> = ["syntax", "duplicate-key", "file-too-large", "low-contrast"]
        #expect(Set(codes).subtracting(seen).subtracting(others) == unseen.subtracting(others))
    }

    @Test func `a finding shows its line with a caret under the place`() throws {
        let outcome = try Tool.run(["check", "Examples/broken-syntax.yaml", "Examples/broken-duplicate-key.yaml"])
        #expect(outcome.code == 1)
        #expect(
            outcome.diagnostics == """
                Examples/broken-syntax.yaml:8:1: error: the list that begins in line 7, column 14 needs a comma or a \
                closing ] before this [syntax]
                  sensors: []
                  ^
                Examples/broken-duplicate-key.yaml:8:5: error: "ceiling" is given twice, first in line 6; keep one of \
                them [duplicate-key]
                      ceiling: 3.2                    # duplicate-key
                      ^

                """)
        #expect(
            outcome.text == """
                Examples/broken-syntax.yaml: 0 sensors, 0 desks, 1 error, 0 warnings
                Examples/broken-duplicate-key.yaml: 0 sensors, 0 desks, 1 error, 0 warnings

                """)
    }

    @Test func `a caret stands under wide characters and after tabs where a terminal shows them`() throws {
        let text = "version: 1\nname:\t\"会议\"\nrooms: [{id: 会议室, ceiling: 2.8 m, outline: [[0, 0], [9, 0], [9, 9]]}]\n"
        let outcome = try Tool.run(["check", "-"], input: Data(text.utf8))
        #expect(
            outcome.diagnostics
                == """
                <stdin>:3:28: error: ceiling is a number of metres, such as 2.8, not "2.8 m"; write 2.8, in metres \
                [wrong-type]
                  rooms: [{id: 会议室, ceiling: 2.8 m, outline: [[0, 0], [9, 0], [9, 9]]}]
                                                ^

                """.replacing("                                ^", with: String(repeating: " ", count: 32) + "^"))
        #expect(outcome.text == "<stdin>: 0 sensors, 0 desks, 1 error, 0 warnings\n")
    }

    @Test func `a file that cannot be read ends with 2, and the others are checked all the same`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(["check", scratch.path("none.yaml"), "Examples", "Examples/library.yaml"])
        #expect(outcome.code == 2)
        #expect(
            outcome.diagnostics == """
                vs321: error: \(scratch.path("none.yaml")): there is no such file; check the name and the folder
                vs321: error: Examples: this is a folder; name a site file in it, such as Examples/site.yaml

                """)
        #expect(outcome.text == "Examples/library.yaml: 2 sensors, 14 desks, 0 errors, 0 warnings\n")
    }

    @Test func `JSON has a line for each sensor and one for the site`() throws {
        let site = """
            version: 1
            rooms:
              - {id: a, ceiling: 2.8, outline: [[0, 0], [6, 0], [6, 6], [0, 6]], purpose: retail}
            sensors:
              - {id: S1, room: a, at: [3, 3], mode: people-counting}
              - id: S2
                room: a
                at: [3, 3]
                mode: desk-occupancy
                regions:
                  - {number: 1, outline: [[2, 2], [3, 2], [3, 3], [2, 3]]}
                  - {number: 2, outline: [[2.5, 2.5], [3.5, 2.5], [3.5, 3.5], [2.5, 3.5]]}
            """
        let outcome = try Tool.run(["check", "-", "--format", "json"], input: Data(site.utf8))
        #expect(outcome.code == 1)
        #expect(outcome.diagnostics == "")
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.first == #"{"sensor":"S1","file":"<stdin>","line":5,"valid":true,"findings":[]}"#)
        #expect(
            lines.last?.contains(
                #"{"sensor":null,"file":"<stdin>","line":1,"valid":true,"findings":[{"code":"purpose-not-recommended","#
            )
                == true)
        let sensor = try #require(
            try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any])
        #expect(sensor["valid"] as? Bool == false)
        let findings = try #require(sensor["findings"] as? [[String: Any]])
        let overlap = try #require(findings.first { $0["code"] as? String == "overlap" })
        #expect(overlap["regions"] as? [Int] == [1, 2])
        #expect(overlap["areaSquareMillimetres"] as? Double == 250_000)
        #expect(overlap["line"] as? Int == 11)
        #expect(overlap["file"] as? String == "<stdin>")
        #expect(overlap["severity"] as? String == "error")
        let at = try #require(overlap["at"] as? [Double])
        #expect(at.allSatisfy { 2.5...3.0 ~= $0 })
    }

    @Test func `GitHub's format is one workflow command a finding`() throws {
        let outcome = try Tool.run(["check", "Examples/broken-duplicate-key.yaml", "--format", "github"])
        #expect(outcome.code == 1)
        #expect(
            outcome.text == """
                ::error file=Examples/broken-duplicate-key.yaml,line=8,col=5,title=duplicate-key::"ceiling" is given \
                twice, first in line 6; keep one of them

                """)
    }

    @Test func `a sensor that cannot be read has an object of its own`() throws {
        let site = "version: 1\nrooms: []\nsensors: [{id: A}, {id: B, room: w, at: [0, 0], mode: people-counting}]\n"
        let outcome = try Tool.run(["check", "-", "--format", "json"], input: Data(site.utf8))
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines[0].hasPrefix(
                #"{"sensor":null,"file":"<stdin>","line":3,"valid":false,"findings":[{"code":"missing-key""#))
        #expect(lines[1].hasPrefix(#"{"sensor":"B","#))
        #expect(lines[2].hasPrefix(#"{"sensor":null,"file":"<stdin>","line":1,"valid":true,"findings":[]"#))
    }

    @Test func `a file that is not mended does not keep the others from it`() throws {
        let scratch = try Scratch()
        let broken = EditCommandTests.site.replacing("[1.4, 1.8]], x", with: "[1.4, 1.8], [1.4, 1.8]], x")
        try Data(("# mine\n" + broken).utf8).write(to: scratch.url("a.yaml"))
        try Data(broken.utf8).write(to: scratch.url("b.yaml"))
        let outcome = try Tool.run(["check", "--fix", scratch.path("a.yaml"), scratch.path("b.yaml")])
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.contains("a.yaml: not rewritten"))
        #expect(
            outcome.diagnostics.contains("vs321: fixed: sensor S1: leave out the repeated corners of region 1 (Left)"))
        #expect(outcome.text.split(separator: "\n").count == 2)
        #expect(try String(contentsOf: scratch.url("b.yaml"), encoding: .utf8) == EditCommandTests.site)
    }

    @Test(arguments: [
        (["check", "a.yaml", "--diff", "--format", "json"], "--diff prints a diff"),
        (["check", "--layouts", "a", "--layouts", "b"], "check one file of layouts at a time"),
    ])
    func `options that would spoil each other's output are refused`(arguments: [String], message: String) throws {
        let outcome = try Tool.run(arguments)
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.contains(message))
    }

    @Test func `SARIF names every rule once and points every result at one`() throws {
        let outcome = try Tool.run(["check", "Examples/broken.yaml", "--format", "sarif"])
        #expect(outcome.code == 1)
        let log = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        #expect(outcome.text.hasPrefix(#"{"version":"2.1.0","$schema":"https://docs.oasis-open.org/sarif/"#))
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let ids = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        #expect(Set(ids).count == ids.count)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count > 40)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(ids[index] == result["ruleId"] as? String)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
        }
        #expect(!outcome.text.contains("null"))
    }

    @Test func `SARIF has no placeholder and no name of a file that is no reference`() throws {
        let scratch = try Scratch()
        try Data(#"{version: 1, rooms: [], "{0}": 1}"#.utf8).write(to: scratch.url("a b#1.yaml"))
        let outcome = try Tool.run(["check", scratch.path("a b#1.yaml"), "--format", "sarif"])
        #expect(outcome.text.contains(#"\"{{0}}\" is no key"#))
        #expect(outcome.text.contains(#"/a%20b%231.yaml"}"#))
        let piped = try Tool.run(["check", "-", "--format", "sarif"], input: Data("version: 1\nrooms: [{}]\n".utf8))
        #expect(piped.text.contains(#""artifactLocation":{"uri":"%3Cstdin%3E","uriBaseId":"%SRCROOT%"}"#))
    }
}

@Suite struct ExplainCommandTests {
    @Test func `an unknown code suggests the nearest`() throws {
        let outcome = try Tool.run(["explain", "overlaps"])
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics == "vs321: error: no finding has the code overlaps; did you mean overlap?\n")
    }

    @Test func `a code is explained in its own words`() throws {
        let outcome = try Tool.run(["explain", "sub-millimetre"])
        #expect(outcome.code == 0)
        #expect(
            outcome.text == """
                sub-millimetre (error)

                A length has more than three decimals.

                All lengths are whole millimetres, so that every answer is exact; a fourth
                decimal of a metre cannot be kept and is not rounded behind your back. Round it
                yourself: no tape measure and no ceiling is that exact. Zeros at the end are
                fine.

                """)
    }

    @Test func `without a code all are listed, each of the contract's once`() throws {
        let outcome = try Tool.run(["explain"])
        let codes = outcome.text.split(separator: "\n").compactMap { $0.split(separator: " ").first }.map(String.init)
        let contract = """
            region-count no-regions number-range duplicate-number vertex-count out-of-range zero-area repeated-vertex
            self-touch self-intersection overlap outside-effective-area outside-optimal-area height-outside-table
            height-row-suspect height-below-recommended purpose-not-recommended room-outline sensor-outside-room
            sensor-in-obstacle sensor-in-keep-out desk-outside-room desk-overlap desk-uncovered desk-without-region
            region-without-desk too-many-desks reporting-interval duplicate-id unknown-reference dev-eui-format
            duplicate-dev-eui syntax missing-key unknown-key duplicate-key wrong-type sub-millimetre file-too-large
            """
        let ofPayloads = EventRules.all.map(\.code.rawValue)
        let others = CheckCommandTests.settingsCodes.map(String.init) + ofPayloads + ["low-contrast"]
        #expect(codes == Set(contract.split { $0.isWhitespace }.map(String.init) + others).sorted())
        for code in codes {
            let explained = try Tool.run(["explain", code, "--format", "json"])
            #expect(explained.code == 0)
            #expect(explained.text.hasPrefix("{\"code\":\"\(code)\","))
        }
    }
}
