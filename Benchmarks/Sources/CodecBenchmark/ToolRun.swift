import Glibc

/// `vs321 decode` from a file to a file.
enum ToolRun {
    /// Rates by wall clock and by processor time.
    static func measure(_ tool: String, line: [UInt8], lines: Int, runs: Int) -> [Measurement] {
        // Beside where the benchmark is run, so that the disk is the one that is asked about.
        let folder = "codec-benchmark-\(getpid())"
        mkdir(folder, 0o700)
        let (input, output) = (folder + "/in", folder + "/out")
        write(line, lines, to: input)
        var wall: [Double] = []
        var processor: [Double] = []
        for _ in 0...runs {
            let start = Measurement.processorSeconds(CLOCK_MONOTONIC)
            let before = childSeconds()
            guard system("'\(tool)' decode --format json < \(input) > \(output)") == 0 else { break }
            wall.append(Double(lines) / (Measurement.processorSeconds(CLOCK_MONOTONIC) - start))
            processor.append(Double(lines) / (childSeconds() - before))
        }
        for path in [input, output] { unlink(path) }
        rmdir(folder)
        guard wall.count > 1 else { return [] }
        return [
            Measurement("vs321 decode, file to file, by the clock", target: 1e6, rates: Array(wall.dropFirst())),
            Measurement("the same, by processor time", target: nil, rates: Array(processor.dropFirst())),
        ]
    }

    private static func write(_ line: [UInt8], _ lines: Int, to path: String) {
        guard let file = fopen(path, "w") else { return }
        let text = line + [UInt8(ascii: "\n")]
        for _ in 0..<lines { fwrite(text, 1, text.count, file) }
        fclose(file)
    }

    /// What the runs so far took of the processor, with what the system did for them.
    private static func childSeconds() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}
