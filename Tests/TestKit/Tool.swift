public import Foundation

/// The built `vs321`, run as a user runs it.
public enum Tool {
    /// What a run left behind.
    public struct Outcome: Sendable {
        /// The exit code; 128 and more for a signal.
        public let code: Int32

        /// The bytes of standard output.
        public let output: Data

        /// Standard error as text.
        public let diagnostics: String

        /// Standard output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// The folder that holds Package.swift.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Where the build left the executable: beside the test bundle.
    public static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("vs321")

    /// Runs the tool in the package's folder and waits for its end.
    ///
    /// Output goes through files, so that no amount of it can stall the run.
    public static func run(
        _ arguments: [String], input: Data = Data(), folder: URL = root, environment: [String: String] = [:]
    ) throws -> Outcome {
        let scratch = try Scratch()
        let (inputFile, outputFile, errorFile) = ("in", "out", "err")
        try input.write(to: scratch.url(inputFile))
        for file in [outputFile, errorFile] { try Data().write(to: scratch.url(file)) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment
            .merging(["NO_COLOR": "1"]) { $1 }.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: scratch.url(inputFile))
        process.standardOutput = try FileHandle(forWritingTo: scratch.url(outputFile))
        process.standardError = try FileHandle(forWritingTo: scratch.url(errorFile))
        try process.run()
        process.waitUntilExit()
        let signalled = process.terminationReason == .uncaughtSignal
        return Outcome(
            code: (signalled ? 128 : 0) + process.terminationStatus,
            output: try Data(contentsOf: scratch.url(outputFile)),
            diagnostics: String(decoding: try Data(contentsOf: scratch.url(errorFile)), as: UTF8.self))
    }
}

/// A folder that goes away with the value that made it.
public final class Scratch: Sendable {
    /// The folder.
    public let folder: URL

    /// Makes a new empty folder.
    public init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("vs321-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A file of that name in the folder.
    public func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

    /// The path of a file of that name in the folder.
    public func path(_ name: String) -> String { url(name).path }
}
