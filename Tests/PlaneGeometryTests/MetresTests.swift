import PlaneGeometry
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
