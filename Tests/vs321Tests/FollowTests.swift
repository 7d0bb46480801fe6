import Foundation
import TestKit
import Testing

/// `render --follow`, run as a user runs it.
@Suite(.serialized) struct FollowTests {
    private static let sensor = "24E124783F160001"

    /// An uplink of the first sensor in which so many of its regions are taken.
    private func line(taken: Int, age: Int = 0) -> String {
        let time = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: -Double(age)))
        let mask = String(format: "%02x00", (1 << taken) - 1)
        return "{\"time\":\"\(time)\",\"devEUI\":\"\(Self.sensor)\",\"payload\":\"06fe3f00\(mask)\"}\n"
    }

    @Test func `uplinks on standard input are drawn as they come, until it ends`() throws {
        let scratch = try Scratch()
        let picture = LivePicture(scratch.url("live.svg"))
        let input = Pipe()
        let run = try Follower(["--uplinks", "-", "--every", "0.2"], scratch, input: input)
        try picture.wait(for: "24 unknown")
        for taken in 1...3 {
            input.fileHandleForWriting.write(Data(line(taken: taken).utf8))
            try picture.wait(for: "\(taken) of 24 desks taken")
        }
        try input.fileHandleForWriting.close()
        #expect(try run.end() == 0)
        // Of the first picture it is told, and of no other where no terminal is.
        let told = try run.diagnostics()
        #expect(told.hasPrefix("vs321: wrote \(scratch.path("live.svg")): Level 3 West · West wing, "))
        #expect(told.split(separator: "\n").count == 1)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == ["err", "live.svg"])
    }

    @Test func `a line that is dated in the future is named, and neither ages the others nor holds against later ones`()
        throws
    {
        let scratch = try Scratch()
        let picture = LivePicture(scratch.url("live.svg"))
        let input = Pipe()
        let run = try Follower(["--uplinks", "-", "--every", "0.2"], scratch, input: input)
        input.fileHandleForWriting.write(Data((line(taken: 1) + line(taken: 5, age: -3_600)).utf8))
        try picture.wait(for: "1 of 24 desks taken")
        // Clocks that differ by a little are no fault.
        for (taken, age) in [(2, 0), (3, -60)] {
            input.fileHandleForWriting.write(Data(line(taken: taken, age: age).utf8))
            try picture.wait(for: "\(taken) of 24 desks taken")
        }
        try input.fileHandleForWriting.close()
        #expect(try run.end() == 1)
        let problems = try run.diagnostics().split(separator: "\n").filter { !$0.hasPrefix("vs321: wrote ") }
        try #require(problems.count == 1)
        #expect(problems[0].hasPrefix("<stdin>:2:1: error: the time "))
        #expect(
            problems[0].hasSuffix(
                "is yet to come by the clock of this machine; the line was skipped [out-of-range]"))
    }

    @Test func `a desk turns stale with nothing coming`() throws {
        let scratch = try Scratch()
        let office = try String(
            contentsOf: Tool.root.appendingPathComponent(RenderCommandTests.office), encoding: .utf8)
        let interval = office.firstMatch(of: /reportingInterval: (\d+)/).flatMap { Int($0.1) } ?? 10
        let picture = LivePicture(scratch.url("live.svg"))
        let input = Pipe()
        let run = try Follower(["--uplinks", "-", "--every", "0.2"], scratch, input: input)
        input.fileHandleForWriting.write(Data(line(taken: 2, age: interval * 120 - 4).utf8))
        try picture.wait(for: "2 of 24 desks taken")
        try picture.wait(for: "0 of 24 desks taken")
        #expect(try picture.text().contains("silent"))
        try input.fileHandleForWriting.close()
        #expect(try run.end() == 0)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a growing file is followed past its end, also when it is replaced, until somebody ends it`(
        _ signal: Int32
    ) throws {
        let scratch = try Scratch()
        let log = scratch.url("log.jsonl")
        let picture = LivePicture(scratch.url("live.svg"))
        try Data(line(taken: 1).utf8).write(to: log)
        let run = try Follower(["--uplinks", log.path, "--every", "0.2"], scratch)
        try picture.wait(for: "1 of 24 desks taken")
        let handle = try FileHandle(forWritingTo: log)
        try handle.seekToEnd()
        let next = Array(line(taken: 4).utf8)
        // A line that is not whole yet is no uplink yet.
        handle.write(Data(next[..<40]))
        Thread.sleep(forTimeInterval: 0.5)
        #expect(try picture.text().contains("1 of 24 desks taken"))
        handle.write(Data(next[40...]))
        try picture.wait(for: "4 of 24 desks taken")
        try FileManager.default.moveItem(at: log, to: scratch.url("log.old"))
        try Data(line(taken: 5).utf8).write(to: log)
        try picture.wait(for: "5 of 24 desks taken")
        run.send(signal)
        #expect(try run.end() == 0)
        #expect(try run.diagnostics().split(separator: "\n").count == 1)
    }

    @Test func `a file that is written anew in its place is read anew, however long it is`() throws {
        let scratch = try Scratch()
        let log = scratch.url("log.jsonl")
        let picture = LivePicture(scratch.url("live.svg"))
        try Data(line(taken: 1, age: 60).utf8).write(to: log)
        let run = try Follower(["--uplinks", log.path, "--every", "0.2"], scratch)
        try picture.wait(for: "1 of 24 desks taken")
        func rewrite(_ text: String) throws {
            let handle = try FileHandle(forWritingTo: log)
            try handle.truncate(atOffset: 0)
            handle.write(Data(text.utf8))
            try handle.close()
        }
        // As long as before, longer, and shorter.
        try rewrite(line(taken: 2, age: 50))
        try picture.wait(for: "2 of 24 desks taken")
        try rewrite(line(taken: 3, age: 40) + line(taken: 4, age: 30) + "nonsense\n")
        try picture.wait(for: "4 of 24 desks taken")
        try rewrite(line(taken: 5, age: 20))
        try picture.wait(for: "5 of 24 desks taken")
        run.send(SIGTERM)
        #expect(try run.end() == 1)
        // Lines count from the start of what was written.
        let problems = try run.diagnostics().split(separator: "\n").filter { $0.contains("error") }
        #expect(problems.map { $0.prefix { $0 != " " } } == ["\(log.path):3:1:"])
    }

    @Test(arguments: [nil, SIGINT])
    func `bad lines are named as they come, and the exit code tells at the end, however it comes`(
        _ signal: Int32?
    ) throws {
        let scratch = try Scratch()
        let picture = LivePicture(scratch.url("live.svg"))
        let input = Pipe()
        let run = try Follower(["--uplinks", "-", "--every", "0.2"], scratch, input: input)
        let stranger = line(taken: 1).replacingOccurrences(of: Self.sensor, with: "24E124783F16FFFF")
        input.fileHandleForWriting.write(Data("nonsense\n\(stranger)\(stranger)\(line(taken: 2))".utf8))
        try picture.wait(for: "2 of 24 desks taken")
        if let signal { run.send(signal) } else { try input.fileHandleForWriting.close() }
        #expect(try run.end() == 1)
        let lines = try run.diagnostics().split(separator: "\n").filter { !$0.hasPrefix("vs321: wrote ") }
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("<stdin>:1:1: error: ") == true)
        #expect(lines.last?.hasPrefix("<stdin>:2:1: error: device EUI 24E124783F16FFFF is not in the site") == true)
    }

    @Test(arguments: [
        (["--follow"], "--follow is for live plans: give an uplink log with --uplinks"),
        (["--kiosk"], "--kiosk is for live plans"),
        (["--uplinks", "-", "--every", "5"], "--every is the pause between pictures: add --follow"),
        (["--uplinks", "-", "--follow", "--every", "0"], "--every: 0.0 is not in 0.1...86400 seconds"),
        (["--uplinks", "-", "--follow", "--at", "2026-01-12T11:00:00Z"], "leave --at out"),
    ])
    func `what makes no sense is refused`(_ arguments: [String], _ message: String) throws {
        let outcome = try Tool.run(["render", RenderCommandTests.office] + arguments + ["-o", "x.png"])
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.contains(message))
    }

    @Test(
        .enabled(if: MosquittoBroker.isWanted, "mosquitto is missing: install it and its clients, as Scripts/test does")
    )
    func `a broker's messages become a live plan`() throws {
        let scratch = try Scratch()
        let picture = LivePicture(scratch.url("live.svg"))
        let broker = try MosquittoBroker()
        let topic = "application/1/device/+/event/up"
        let command =
            "mosquitto_sub -h 127.0.0.1 -p \(broker.port) -t '\(topic)' | '\(Tool.executable.path)' render "
            + "\(RenderCommandTests.office) --uplinks - --follow --every 0.2 --svg semantic -o '\(scratch.path("live.svg"))'"
        let run = try Follower(shell: command, scratch)
        try picture.wait(for: "24 unknown")
        let time = ISO8601DateFormatter().string(from: Date())
        for (data, words) in [("Bv4/AAEA", "1 of 24 desks taken"), ("Bv4/AAMA", "2 of 24 desks taken")] {
            try broker.publish(
                "application/1/device/\(Self.sensor.lowercased())/event/up",
                "{\"time\":\"\(time)\",\"deviceInfo\":{\"devEui\":\"\(Self.sensor.lowercased())\"},\"fPort\":85,\"data\":\"\(data)\"}"
            )
            try picture.wait(for: words)
        }
        // Without its broker the subscriber ends, and with it the picture's maker.
        broker.end()
        run.interruptSubscriber(port: broker.port)
        #expect(try run.end() == 0)
    }
}

/// The picture that is drawn again and again.
struct LivePicture {
    let file: URL

    init(_ file: URL) { self.file = file }

    func text() throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }

    /// Waits until the picture says so; whenever it is there it must be whole.
    func wait(for words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let deadline = Date(timeIntervalSinceNow: 60)
        while Date() < deadline {
            if let text = try? text() {
                try #require(text.hasSuffix("</svg>\n"), "half a picture", sourceLocation: sourceLocation)
                if text.contains(words) { return }
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
        let found = (try? text())?.firstMatch(of: /<desc[^>]*>([^<]*)/).map { String($0.1) } ?? "no picture"
        Issue.record("waited for '\(words)' in vain: \(found)", sourceLocation: sourceLocation)
        throw CancellationError()
    }
}

/// A run of `render --follow` that goes on while the test does.
final class Follower {
    private let process = Process()
    private let scratch: Scratch

    init(_ arguments: [String], _ scratch: Scratch, input: Pipe? = nil) throws {
        self.scratch = scratch
        process.executableURL = Tool.executable
        process.arguments =
            ["render", RenderCommandTests.office, "--follow", "--svg", "semantic", "-o", scratch.path("live.svg")]
            + arguments
        try start(input)
    }

    init(shell command: String, _ scratch: Scratch) throws {
        self.scratch = scratch
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", command]
        try start(nil)
    }

    private func start(_ input: Pipe?) throws {
        process.currentDirectoryURL = Tool.root
        if let input { process.standardInput = input } else { process.standardInput = FileHandle.nullDevice }
        try Data().write(to: scratch.url("err"))
        process.standardError = try FileHandle(forWritingTo: scratch.url("err"))
        try process.run()
    }

    // What a thread of the test runner starts may inherit that other signals are blocked.
    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Ends the subscriber of a pipeline, whose command line names the port.
    func interruptSubscriber(port: Int) {
        for entry in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
            guard let number = Int32(entry), let line = FileManager.default.contents(atPath: "/proc/\(entry)/cmdline")
            else { continue }
            let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
            if words.first == "mosquitto_sub", words.contains(String(port)) { kill(number, SIGKILL) }
        }
    }

    /// The exit code, once it has ended.
    func end() throws -> Int32 {
        let deadline = Date(timeIntervalSinceNow: 60)
        while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.02) }
        try #require(!process.isRunning, "the command does not end")
        return process.terminationStatus
    }

    func diagnostics() throws -> String { try String(contentsOf: scratch.url("err"), encoding: .utf8) }
}

/// A broker on loopback, for as long as the test needs it.
final class MosquittoBroker {
    let port: Int
    private let process = Process()

    private static func program(_ name: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
        return (path.split(separator: ":").map(String.init) + ["/usr/sbin"]).map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Whether the test runs: where the programs are, and where it may not be left out.
    static var isWanted: Bool {
        ["mosquitto", "mosquitto_sub", "mosquitto_pub"].allSatisfy { program($0) != nil }
            || ProcessInfo.processInfo.environment["CI"] != nil
    }

    init() throws {
        port = Int.random(in: 20_000...29_999)
        process.executableURL = URL(fileURLWithPath: try #require(Self.program("mosquitto"), "mosquitto is missing"))
        // Without a configuration it listens on loopback only.
        process.arguments = ["-p", String(port)]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<200 {
            if try run("mosquitto_pub", ["-t", "ready", "-m", "1"]) == 0 { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
        Issue.record("the broker does not answer on port \(port)")
    }

    deinit { end() }

    func end() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Publishes a message that a subscriber gets also where it comes later.
    func publish(_ topic: String, _ message: String) throws {
        #expect(try run("mosquitto_pub", ["-q", "1", "-r", "-t", topic, "-m", message]) == 0)
    }

    private func run(_ name: String, _ arguments: [String]) throws -> Int32 {
        let client = Process()
        client.executableURL = URL(fileURLWithPath: try #require(Self.program(name), "\(name) is missing"))
        client.arguments = ["-h", "127.0.0.1", "-p", String(port)] + arguments
        client.standardOutput = FileHandle.nullDevice
        client.standardError = FileHandle.nullDevice
        try client.run()
        client.waitUntilExit()
        return client.terminationStatus
    }
}
