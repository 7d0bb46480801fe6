import TestKit
import Testing

@Suite struct CoverageCommandTests {
    @Test func `coverage prints the contract's JSON`() throws {
        let outcome = try Tool.run(["coverage", "--height", "2.85", "--format", "json"])
        #expect(outcome.code == 0)
        #expect(
            outcome.text == #"""
                {"height":2.85,"effective":{"width":3.1,"length":6.3,"area":19.53},"optimal":{"width":2.1,"length":4.6,"area":9.66},"rows":[2.8,2.9],"between":"conservative","suspect":[]}

                """#)
        #expect(outcome.diagnostics == "")
    }

    @Test func `rows that look misprinted are noted`() throws {
        let outcome = try Tool.run(["coverage", "--height", "3.0"])
        #expect(outcome.code == 0)
        #expect(
            outcome.diagnostics == """
                vs321: note: the guide's effective area at 3.0 m, 4.0 × 7.2 m, looks misprinted; it is used as printed \
                [height-row-suspect]
                vs321: note: the guide's optimal area at 3.0 m, 2.3 × 5.0 m, looks misprinted; it is used as printed \
                [height-row-suspect]

                """)
    }

    @Test(arguments: [
        (["--height", "2.3"], "2.3 m is outside the guide's table of detection areas, which runs from 2.4 m to 4.0 m"),
        (["--height", "2.8505"], "2.8505 is finer than a millimetre: write at most three decimals"),
        (["--height", "2.8m"], "'2.8m' is no length: write metres without a unit, such as 2.85"),
        ([], "Missing expected argument '--height <metres>'"),
    ])
    func `a height that does not do is refused with what would`(_ arguments: [String], _ message: String) throws {
        let outcome = try Tool.run(["coverage"] + arguments)
        #expect(outcome.code == 2)
        #expect(outcome.text == "")
        #expect(outcome.diagnostics.contains(message))
    }
}
