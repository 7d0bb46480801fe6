import PlaneGeometry
import TestKit
import Testing

@Suite struct MetresTests {
    @Test(arguments: [(0, "0.0"), (2850, "2.85"), (3000, "3.0"), (1, "0.001"), (-50, "-0.05"), (12_340, "12.34")])
    func `metres have one to three decimals`(_ millimetres: Int, _ text: String) {
        #expect(Metres.text(millimetres) == text)
    }

    @Test func `the extremes do not trap`() {
        #expect(Metres.text(.min) == "-9223372036854775.808")
    }
}

@Suite struct MetresReadingTests {
    @Test(arguments: [
        ("2.85", 2850), ("3", 3000), ("-0.5", -500), ("+.5", 500), ("5.", 5000), ("2.8000", 2800), ("1e1", 10_000),
        ("1.5E-2", 15), ("0e999999999999", 0), ("-0", 0), ("0.000", 0), ("9223372036854775.807", .max),
        ("1500000e-6", 1500),
    ])
    func `decimal metres are read exactly`(_ text: String, _ millimetres: Int) throws {
        #expect(try Metres.millimetres(text) == millimetres)
    }

    @Test(arguments: ["", " ", "m", "2.8 m", "2,8", "1e", "--1", "1.2.3", ".", "-", "0x10", "٣", "inf", "nan"])
    func `anything else is no number`(_ text: String) {
        #expect(throws: Metres.ReadingError.notANumber) { try Metres.millimetres(text) }
    }

    @Test(arguments: ["0.0001", "2.8505", "1e-4", "1e-999999999999999999999"])
    func `parts of a millimetre are refused`(_ text: String) {
        #expect(throws: Metres.ReadingError.subMillimetre) { try Metres.millimetres(text) }
    }

    @Test(arguments: ["1e16", "9223372036854775.808", "1e999999999999999999999"])
    func `what no Int can hold is refused`(_ text: String) {
        #expect(throws: Metres.ReadingError.tooLarge) { try Metres.millimetres(text) }
    }

    @Test(arguments: 0..<100 as Range<UInt64>) func `writing and reading agree`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let millimetres = Int.random(in: -1_000_000_000...1_000_000_000, using: &random)
        #expect(try Metres.millimetres(Metres.text(millimetres)) == millimetres)
    }
}
