import Testing
import VirtualSensor

@Suite struct ScoringTests {
    static func score(_ truth: [(Int, Bool)], _ reports: [(Int, Bool?)], until end: Int = 100) -> RegionScore {
        RegionScore(
            truth: truth.map { (time: $0.0, isOccupied: $0.1) },
            reports: reports.map { ReportedState(time: $0.0, isOccupied: $0.1) }, until: end)
    }

    @Test func `a report that is right all the time scores one`() {
        let score = Self.score([], [(0, false)])
        #expect(score.accuracy == 1)
        #expect(score.knownSeconds == 100)
        #expect(score.changes == 0)
    }

    @Test func `the time until a report says so is wrong, and is the delay`() {
        let score = Self.score([(20, true), (60, false)], [(0, false), (30, true), (70, false)])
        #expect(score.accuracy == 0.8)
        #expect(score.delays == [10, 10])
        #expect(score.missedChanges == 0)
    }

    @Test func `a change that is over before a report says so is missed`() {
        let score = Self.score([(20, true), (25, false)], [(0, false), (30, false)])
        #expect(score.changes == 2)
        #expect(score.missedChanges == 1)
        #expect(score.delays == [5])
        #expect(score.accuracy == 0.95)
    }

    @Test func `what is unknown is neither right nor wrong`() {
        let score = Self.score([(20, true)], [(0, nil), (50, true)])
        #expect(score.knownSeconds == 50)
        #expect(score.accuracy == 1)
        #expect(score.changes == 0)
    }

    @Test func `without a report nothing is known`() {
        let score = Self.score([(20, true)], [])
        #expect(score.accuracy == nil)
        #expect(score.medianDelay == nil)
        #expect(score.longestDelay == nil)
    }

    @Test func `a state that is said twice is one change`() {
        #expect(Self.score([(20, true), (30, true), (40, false)], [(0, false)]).changes == 2)
    }

    @Test func `scores add up`() {
        var total = RegionScore()
        total.add(Self.score([], [(0, false)]))
        total.add(Self.score([], [(0, true)]))
        #expect(total.accuracy == 0.5)
    }
}
