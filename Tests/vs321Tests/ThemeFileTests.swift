import Foundation
import TestKit
import Testing

@Suite struct ThemeFileTests {
    private func render(_ theme: String, in scratch: Scratch) throws -> Tool.Outcome {
        try Data(theme.utf8).write(to: scratch.url("house.yaml"))
        return try Tool.run([
            "render", RenderCommandTests.office, "--theme", scratch.path("house.yaml"), "-o", scratch.path("plan.svg"),
        ])
    }

    @Test(arguments: ["black-and-white", "dark", "Examples/house.theme.yaml"])
    func `a theme colours the picture`(_ theme: String) throws {
        let scratch = try Scratch()
        for (name, arguments) in [("plain.svg", []), ("themed.svg", ["--theme", theme])] {
            let outcome = try Tool.run(["render", RenderCommandTests.office] + arguments + ["-o", scratch.path(name)])
            #expect(outcome.code == 0, "\(outcome.diagnostics)")
        }
        #expect(try Data(contentsOf: scratch.url("plain.svg")) != Data(contentsOf: scratch.url("themed.svg")))
    }

    /// A theme file and all that is said of it, after the file's name.
    static let refusals: [(String, [String])] = [
        (
            "version: 1\ntaken:\n  fill: \"#E69F00\"\n",
            [
                ":3:9: error: taken.text #FFFFFF on taken.fill #E69F00 has a contrast of 2.25:1; "
                    + "text must have at least 4.5:1 [low-contrast]",
                ":3:9: error: taken.fill #E69F00 on floor #F7F7F5 has a contrast of 2.09:1; "
                    + "shapes must have at least 3:1 [low-contrast]",
                ":3:9: error: taken.fill #E69F00 on paper #FFFFFF has a contrast of 2.25:1; "
                    + "shapes must have at least 3:1 [low-contrast]",
                ":3:9: error: taken.fill #E69F00 on free.fill #D4EBE3 has a contrast of 1.8:1; "
                    + "shapes must have at least 3:1 [low-contrast]",
            ]
        ),
        (
            "version: 1\npaper: #FFFFFF\n",
            [
                ":2:1: error: paper is a colour in quotes, such as \"#B34700\", not nothing; "
                    + "without quotes # begins a comment [wrong-type]"
            ]
        ),
        (
            "version: 1\nbase: sepia\npapper: \"#FFFFFF\"\nink: \"#12345\"\n",
            [
                ":2:7: error: base is colour, black-and-white or dark, not \"sepia\" [wrong-type]",
                ":3:1: error: \"papper\" is no key of a theme; did you mean paper? [unknown-key]",
                ":4:6: error: ink is a colour in quotes, such as \"#B34700\", not \"#12345\" [wrong-type]",
            ]
        ),
        ("", [":1:1: error: the file is empty; a theme begins with version: 1 and, say, paper: \"#FFFFFF\" [syntax]"]),
    ]

    @Test(arguments: refusals)
    func `a theme that nobody could read is refused with its place`(_ text: String, _ messages: [String]) throws {
        let scratch = try Scratch()
        let outcome = try render(text, in: scratch)
        #expect(outcome.code == 1)
        #expect(
            outcome.diagnostics == messages.map { scratch.path("house.yaml") + $0 + "\n" }.joined())
        #expect(!FileManager.default.fileExists(atPath: scratch.path("plan.svg")))
    }

    @Test func `states that only some eyes cannot tell apart are a warning`() throws {
        let scratch = try Scratch()
        let theme = "version: 1\ntaken: {fill: \"#C00018\"}\nfree: {fill: \"#6FD08C\", text: \"#000000\"}\n"
        let outcome = try render(theme, in: scratch)
        #expect(outcome.code == 0)
        #expect(
            outcome.diagnostics.hasPrefix(
                scratch.path("house.yaml")
                    + ":2:15: warning: taken.fill #C00018 on free.fill #6FD08C has a contrast of 2.68:1 to eyes with "
                    + "deuteranopia; shapes should have at least 3:1 [low-contrast]\n"))
        #expect(FileManager.default.fileExists(atPath: scratch.path("plan.svg")))
    }

    @Test func `a theme that does not exist is told from a file that does not`() throws {
        let one = try Tool.run(["render", RenderCommandTests.office, "--theme", "sepia", "-o", "x.svg"])
        #expect(one.code == 2)
        #expect(
            one.diagnostics
                == "vs321: error: 'sepia' is no theme: write colour, black-and-white, dark or the name of a "
                + "theme file, such as house.yaml\n")
        let other = try Tool.run(["render", RenderCommandTests.office, "--theme", "no.yaml", "-o", "x.svg"])
        #expect(other.diagnostics == "vs321: error: no.yaml: there is no such file; check the name and the folder\n")
    }
}

@Suite struct ThemeSchemaTests {
    private static func schema() throws -> JSONSchema {
        try JSONSchema(parsing: Data(contentsOf: Tool.root.appendingPathComponent("Examples/theme.schema.json")))
    }

    @Test func `the example obeys the schema`() throws {
        let text = try String(
            contentsOf: Tool.root.appendingPathComponent("Examples/house.theme.yaml"), encoding: .utf8)
        // The example has strings only, but for its version.
        var members: [String: JSONValue] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix(" ") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let value = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
            if value.hasPrefix("\"") { members[String(parts[0])] = .string(String(value.dropFirst().dropLast())) }
        }
        members["version"] = .number(1)
        #expect(members.count > 4)
        #expect(try Self.schema().faults(of: .object(members)) == [])
    }

    @Test(arguments: [
        ##"{}"##, ##"{"version": 2}"##, ##"{"version": 1, "papper": "#FFFFFF"}"##,
        ##"{"version": 1, "paper": "white"}"##,
        ##"{"version": 1, "taken": {"hatch": "#FFFFFF"}}"##, ##"{"version": 1, "base": "sepia"}"##,
    ])
    func `a fault that a schema can express is refused by it and by the reader`(_ text: String) throws {
        #expect(try !Self.schema().faults(of: JSONValue(parsing: Data(text.utf8))).isEmpty)
        let scratch = try Scratch()
        try Data(text.utf8).write(to: scratch.url("house.json"))
        let outcome = try Tool.run([
            "render", RenderCommandTests.office, "--theme", scratch.path("house.json"), "-o", scratch.path("plan.svg"),
        ])
        #expect(outcome.code == 1)
    }
}
