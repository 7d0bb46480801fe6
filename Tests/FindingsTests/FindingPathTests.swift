import Findings
import Testing

@Suite struct FindingPathTests {
    @Test func `a path reads as keys and indices`() {
        let path = FindingPath().appending("sensors").appending(0).appending("regions").appending(2)
        #expect(path.description == "sensors[0].regions[2]")
        #expect(FindingPath().description == "")
    }

    @Test func `severities are ordered from note to error`() {
        #expect(Severity.allCases.sorted() == [.note, .warning, .error])
    }
}
