import Foundation
import TestKit
import Testing

/// `decode --follow` on a growing log, driven by a shell as a user would.
@Suite struct DecodeFollowTests {
    /// Starts the tool on an empty log, then does the steps; `lines N` waits until so many lines
    /// are out and `problems N` until so many are told of, a minute at most.
    private func follow(_ steps: String, format: String = "json") throws -> (text: String, output: String) {
        let scratch = try Scratch()
        let script = """
            cd "$2" || exit 9
            : > log
            "$1" decode --format \(format) --follow log > out 2> errors &
            pid=$!
            until_lines() {
                for _ in $(seq 600); do
                    [ "$(wc -l < "$1")" -ge "$2" ] && return
                    sleep 0.1
                done
                echo "no $2 lines in $1"
            }
            lines() { until_lines out "$1"; }
            problems() { until_lines errors "$1"; }
            \(steps)
            # Whoever runs the tests may have other signals blocked.
            kill -KILL $pid
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script, "sh", Tool.executable.path, scratch.folder.path]
        try Data().write(to: scratch.url("said"))
        process.standardOutput = try FileHandle(forWritingTo: scratch.url("said"))
        try process.run()
        process.waitUntilExit()
        return (
            String(decoding: try Data(contentsOf: scratch.url("said")), as: UTF8.self),
            String(decoding: try Data(contentsOf: scratch.url("out")), as: UTF8.self)
        )
    }

    @Test func `a growing log is read as it grows, and so is the one that takes its name or place`() throws {
        let (said, output) = try follow(
            """
            printf '017564\\n0175' >> log; lines 1
            printf '32\\nzz\\n' >> log; lines 3
            mv log log.1; printf '017501\\n' > log; lines 4
            printf '017502\\n' > log; lines 5
            """)
        #expect(said == "")
        let lines = output.split(separator: "\n")
        try #require(lines.count == 5)
        let parts = [#""percent":100}"#, #""percent":50}"#, #""not-hex""#, #""percent":1}"#, #""percent":2}"#]
        for (line, part) in zip(lines, parts) { #expect(line.contains(part)) }
    }

    @Test func `the lines of a log that was rewritten, emptied or replaced count from one again`() throws {
        let (said, _) = try follow(
            """
            printf '017564\\nzz\\n' >> log; problems 1
            printf '017532\\n017532\\nyyyy\\n' > log; problems 2
            printf 'xx' > log; sleep 1; mv log log.1; printf '017501\\nww\\n' > log; problems 4
            cut -d ' ' -f 1 errors
            """, format: "text")
        // The line without its end is judged when another file begins.
        #expect(said == "log:2:1:\nlog:3:1:\nlog:1:1:\nlog:2:1:\n")
    }

    @Test func `memory does not grow with the log`() throws {
        let report = "0175640367110107ff0008f4020004686a06fe03000200"
        let (said, _) = try follow(
            """
            yes \(report) | head -n 2000 >> log; lines 2000; grep VmHWM /proc/$pid/status
            yes \(report) | head -n 60000 >> log; lines 62000; grep VmHWM /proc/$pid/status
            """)
        let peaks = said.split(separator: "\n").compactMap { Int($0.filter(\.isNumber)) }
        try #require(peaks.count == 2, "\(said)")
        // Thirty times as much follows; a piece of input and its output have a few megabytes.
        #expect(peaks[1] - peaks[0] < 8_192, "\(peaks[0]) kB became \(peaks[1]) kB")
    }
}
