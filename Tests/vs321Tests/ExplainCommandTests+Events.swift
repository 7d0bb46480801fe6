import Findings
import NetworkEvents
import TestKit
import Testing

@Suite struct ExplainEventsTests {
    @Test func `every code of payloads and logs is explained`() throws {
        let outcome = try Tool.run(["explain"])
        for rule in EventRules.all {
            #expect(outcome.text.contains("\n\(rule.code) ") || outcome.text.hasPrefix("\(rule.code) "))
        }
        #expect(try Tool.run(["explain", "mismatch"]).code == 0)
    }
}
