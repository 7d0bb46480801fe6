import Glibc

/// Rates of several runs of the same work, by processor time, so that what else the machine does counts little.
struct Measurement {
    let name: String
    let target: Double?
    private let rates: [Double]

    /// Measures `body`, which does the work `count` times, in so many runs after one to warm up.
    init(_ name: String, target: Double? = nil, count: Int, runs: Int, _ body: () -> Int) {
        self.name = name
        self.target = target
        var seen = body()
        rates = (0..<runs).map { _ in
            let start = Measurement.processorSeconds(CLOCK_PROCESS_CPUTIME_ID)
            seen &+= body()
            return Double(count) / (Measurement.processorSeconds(CLOCK_PROCESS_CPUTIME_ID) - start)
        }.sorted()
        // Somebody looks at the results, so that the work cannot be left out.
        if seen == Int.min { print(seen) }
    }

    /// Rates that were measured elsewhere.
    init(_ name: String, target: Double?, rates: [Double]) {
        self.name = name
        self.target = target
        self.rates = rates.sorted()
    }

    /// A row of the table: median, range and target in millions a second.
    var row: String {
        let median = Measurement.text(rates[rates.count / 2])
        let target = target.map(Measurement.text) ?? ""
        return
            "| \(name) | \(median) | \(Measurement.text(rates[0]))–\(Measurement.text(rates[rates.count - 1])) | \(target) |"
    }

    /// Seconds of a clock of the system.
    static func processorSeconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Millions with two decimals.
    private static func text(_ rate: Double) -> String {
        let hundredths = Int((rate / 1e4).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
