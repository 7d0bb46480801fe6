import SensorModel
import Testing

@Suite struct CoverageTests {
    /// Heights in millimetres, and the sides in millimetres as read off the guide's table by hand.
    static let tabulated: [(Int, effective: (Int, Int), optimal: (Int, Int))] = [
        (2400, (2600, 5000), (1400, 3000)), (2500, (2300, 5200), (1600, 3600)), (2600, (2600, 5600), (1800, 4000)),
        (2700, (2800, 6100), (2000, 4300)), (2800, (3100, 6300), (2100, 4600)), (2900, (3400, 6800), (2300, 5000)),
        (3000, (4000, 7200), (2300, 5000)), (3100, (4000, 7600), (2700, 5700)), (3200, (4100, 8000), (2900, 6000)),
        (3300, (4400, 8400), (3000, 6400)), (3400, (4700, 8700), (3300, 6700)), (3500, (5000, 9000), (3300, 7400)),
        (3600, (5200, 9500), (3000, 7500)), (3700, (5500, 9800), (3800, 7800)), (3800, (5700, 10200), (4000, 8100)),
        (3900, (6000, 10600), (4200, 8400)), (4000, (6000, 11000), (4600, 8700)),
    ]

    @Test(arguments: Interpolation.allCases) func `a tabulated height gives its own row`(_ between: Interpolation)
        throws
    {
        for (height, effective, optimal) in CoverageTests.tabulated {
            let coverage = try Coverage(heightMM: height, between: between)
            #expect(coverage.effective == AreaSize(widthMM: effective.0, lengthMM: effective.1))
            #expect(coverage.optimal == AreaSize(widthMM: optimal.0, lengthMM: optimal.1))
            #expect(coverage.rows.map(\.heightMM) == [height])
        }
    }

    @Test func `between rows the smaller side of the two is promised`() throws {
        let coverage = try Coverage(heightMM: 2450)
        #expect(coverage.effective == AreaSize(widthMM: 2300, lengthMM: 5000))
        #expect(coverage.optimal == AreaSize(widthMM: 1400, lengthMM: 3000))
        #expect(coverage.rows.map(\.heightMM) == [2400, 2500])
    }

    @Test func `linear interpolation follows the line and rounds down`() throws {
        let middle = try Coverage(heightMM: 2850, between: .linear)
        #expect(middle.effective == AreaSize(widthMM: 3250, lengthMM: 6550))
        let falling = try Coverage(heightMM: 2401, between: .linear)
        #expect(falling.effective == AreaSize(widthMM: 2597, lengthMM: 5002))
        #expect(falling.optimal == AreaSize(widthMM: 1402, lengthMM: 3006))
        #expect(try Coverage(heightMM: 2783, between: .linear).optimal.widthMM == 2083)
    }

    @Test(arguments: [0, -1, 2399, 4001, Int.max, Int.min]) func `no area is promised outside the table`(_ height: Int)
    {
        #expect(throws: HeightOutsideTable(heightMM: height)) { try Coverage(heightMM: height) }
    }

    @Test func `the error names the range`() {
        #expect(
            HeightOutsideTable(heightMM: 2300).description
                == "2.3 m is outside the guide's table of detection areas, which runs from 2.4 m to 4.0 m")
    }

    @Test func `suspect rows are marked, and so is what rests on them`() throws {
        let suspects = CoverageRow.table.filter { !$0.suspect.isEmpty }
        #expect(suspects.map(\.heightMM) == [2400, 3000, 3500, 3600])
        #expect(suspects.map(\.suspect) == [[.effective], [.effective, .optimal], [.optimal], [.optimal]])
        #expect(try Coverage(heightMM: 2950).suspect == [.effective, .optimal])
        #expect(try Coverage(heightMM: 2850).suspect == [])
    }
}
