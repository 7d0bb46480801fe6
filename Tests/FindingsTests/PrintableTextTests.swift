import Findings
import Testing

@Suite struct PrintableTextTests {
    /// A name, and how a message prints it.
    static let names = [
        ("Desk 1", "Desk 1"), ("Büro 4 m² ☺ 会议室", "Büro 4 m² ☺ 会议室"), ("a\u{1b}[31mb", "a\\u{1b}[31mb"),
        ("two\nlines\r\n", "two\\u{a}lines\\u{d}\\u{a}"), ("tab\tand\u{7f}", "tab\\u{9}and\\u{7f}"),
        ("\u{9b}31m", "\\u{9b}31m"), ("\u{85}", "\\u{85}"),
        ("a\u{2028}b\u{202e}c\u{2066}", "a\\u{2028}b\\u{202e}c\\u{2066}"),
        ("\u{a0}– “quoted”…", "\u{a0}– “quoted”…"),
    ]

    @Test(arguments: names) func `what would steer a terminal is written out`(_ name: String, _ printed: String) {
        let finding = Finding(code: FindingCode(rawValue: "overlap"), severity: .error, message: name)
        #expect(finding.message == printed)
    }
}
