import Glibc

/// Processor time of this process, which other processes on the machine do not lengthen.
enum Stopwatch {
    /// The milliseconds that one call of `body` takes: every run's mean over `repeats` calls.
    static func milliseconds(repeats: Int, _ body: () throws -> Void) rethrows -> Double {
        let start = now
        for _ in 0..<repeats { try body() }
        return (now - start) / Double(repeats)
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
}

/// Several runs in a few numbers.
struct Sample: CustomStringConvertible {
    private let sorted: [Double]

    init(_ values: [Double]) { sorted = values.sorted() }

    var median: Double { sorted[sorted.count / 2] }

    var description: String { "\(Self.text(median)) (\(Self.text(sorted[0]))…\(Self.text(sorted[sorted.count - 1])))" }

    static func text(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}
