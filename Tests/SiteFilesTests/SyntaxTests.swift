import SiteFiles
import Testing

/// What the diagnostics of a text read.
func diagnostics(_ text: String, file: String = "f") -> [String] {
    SiteDocument(text: text, file: file).findings.map(\.description)
}

@Suite struct SyntaxTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let diagnostic: String

        init(_ name: String, _ text: String, _ diagnostic: String) {
            testDescription = name
            self.text = text
            self.diagnostic = diagnostic
        }
    }

    static let faults = [
        Fault(
            "an empty file", "", "f:1:1: error: the file is empty; a site begins with version: 1 and rooms: [syntax]"),
        Fault(
            "only a comment", "# nothing\n",
            "f:1:1: error: the file is empty; a site begins with version: 1 and rooms: [syntax]"),
        Fault(
            "a bracket that is never closed", "version: 1\nrooms: [{id: a\nsensors: []\n",
            "f:3:8: error: the { } that begins in line 2, column 9 needs a comma or a closing } before this [syntax]"),
        Fault(
            "a comma too few", "version: 1\nrooms: [[0, 0] [1, 1]]\n",
            "f:2:16: error: the list that begins in line 2, column 8 needs a comma or a closing ] before this [syntax]"),
        Fault(
            "a brace too few in JSON", "{\"version\": 1,\n \"rooms\": [\n",
            "f:3:1: error: the file ends in the middle of a value [syntax]"),
        Fault(
            "an unclosed quote", "version: 1\nname: \"West\nrooms: []\n",
            "f:2:7: error: this quote is never closed; add the closing quote [syntax]"),
        Fault(
            "a tab", "version: 1\nrooms:\n\t- id: a\n",
            "f:3:1: error: a tab indents this line; YAML wants spaces [syntax]"),
        Fault(
            "a key that is not in line", "version: 1\n  name: x\nrooms: []\n",
            "f:2:7: error: a colon with a space makes a key, and none can stand here; check the indentation, or put the text in quotes [syntax]"
        ),
        Fault(
            "a key out of line further down", "rooms:\n  - id: a\n   ceiling: 3\n",
            "f:3:4: error: this does not line up with the list that begins in line 2, column 3; begin the line with \"- \" or indent it further [syntax]"
        ),
        Fault(
            "a missing colon", "version: 1\nname West\nrooms: []\n",
            "f:2:1: error: a key needs a colon and a space after it: key: value [syntax]"),
        Fault(
            "a reserved character", "version: 1\nname: @home\n",
            "f:2:7: error: text cannot begin with @; put it in quotes [syntax]"),
        Fault(
            "an unknown alias", "version: 1\nname: *home\n",
            "f:2:7: error: this alias has no anchor before it; names that begin with * need quotes [syntax]"),
        Fault(
            "an unknown escape", "version: 1\nname: \"C:\\project\"\n",
            "f:2:10: error: in double quotes a backslash begins an escape; write \\\\ for a backslash [syntax]"),
        Fault(
            "half a surrogate pair", "{\"name\": \"\\ud83d\"}",
            "f:1:13: error: this escape is no character; half of a \\ud83d\\ude00 pair is missing [syntax]"),
        Fault(
            "a second document", "version: 1\nrooms: []\n---\nversion: 1\n",
            "f:3:1: error: a second document begins here; keep one site in a file [syntax]"),
        Fault(
            "a list as a key", "version: 1\n[a, b]: 1\n",
            "f:2:6: error: a key is a plain name here, not a list, an alias or a `?` [syntax]"),
        Fault(
            "a control character", "version: 1\nname: a\u{7}b\n",
            "f:2:8: error: the invisible character U+0007 cannot stand in a site file; remove it [syntax]"),
        Fault(
            "a dash out of line", "rooms:\n  - a\n - b\n",
            "f:3:2: error: this does not line up with the keys of the block that begins in line 1, column 1; check the indentation and the quotes above [syntax]"
        ),
        Fault(
            "a list after a key", "rooms: - a\n",
            "f:1:8: error: a list cannot begin here; put \"- \" on a line of its own [syntax]"),
        Fault(
            "text after a list", "version: 1\nrooms: [] x\n",
            "f:2:11: error: this does not line up with the keys of the block that begins in line 1, column 1; check the indentation and the quotes above [syntax]"
        ),
    ]

    @Test(arguments: faults) func `a text that is neither YAML nor JSON`(_ fault: Fault) {
        #expect(diagnostics(fault.text) == [fault.diagnostic])
    }
}
