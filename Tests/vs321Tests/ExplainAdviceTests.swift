import TestKit
import Testing

@Suite struct ExplainAdviceTests {
    @Test(arguments: ["self intersection", "Self-Intersection", "self_intersection"])
    func `a code is found as people write it`(_ code: String) throws {
        let outcome = try Tool.run(["explain", code])
        #expect(outcome.code == 0 && outcome.text.hasPrefix("self-intersection (error)"))
    }

    @Test func `a part of a code lists those in which it stands`() throws {
        let outcome = try Tool.run(["explain", "outside"])
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.contains("outside-effective-area, outside-optimal-area"))
    }

    @Test(arguments: ["", "xyzzy"]) func `a code that is like none is refused`(_ code: String) throws {
        let outcome = try Tool.run(["explain", code])
        #expect(outcome.code == 2 && outcome.text.isEmpty)
        #expect(outcome.diagnostics.contains("vs321 explain lists all"))
    }
}
