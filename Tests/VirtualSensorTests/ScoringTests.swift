import Testing
import VirtualSensor

@Suite struct ScoringTests {
    static func score(_ truth: [(Int, Bool)], _ reports: [(Int, Bool?)], until end: Int = 100) -> RegionScore {
        RegionScore(
            truth: truth.map { TrueState(time: $0.0, people: $0.1 ? 1 : 0) },
            reports: reports.map { ReportedState(time: $0.0, people: $0.1.map { $0 ? 1 : 0 }) }, until: end)
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

    @Test func `of a counting sensor the total is compared`() {
        let score = RegionScore(
            truth: [TrueState(time: 20, people: 2), TrueState(time: 60, people: 1)],
            reports: [(0, 0), (30, 2), (50, 3), (70, 1)].map { ReportedState(time: $0.0, people: $0.1) }, until: 100)
        #expect(score.accuracy == 0.7)
        #expect(score.delays == [10, 10])
    }

    @Test func `who only walks through was never there, whether alone or among others`() {
        func kept(_ states: [(Int, Int)]) -> [[Int]] {
            states.map { TrueState(time: $0.0, people: $0.1) }.withoutVisits(shorterThan: 60).map {
                [$0.time, $0.people]
            }
        }
        #expect(kept([(0, 1), (10, 0), (100, 1), (170, 0)]) == [[100, 1], [170, 0]])
        #expect(kept([(0, 2), (100, 3), (110, 2), (300, 0)]) == [[0, 2], [300, 0]])
        #expect(kept([(0, 2), (100, 3), (110, 4), (300, 0)]) == [[0, 2], [110, 4], [300, 0]])
        #expect(kept([(0, 2), (100, 1), (110, 2)]) == [[0, 2], [100, 1], [110, 2]])
    }
}
