public import Foundation

/// A command in a document's `console` block, and what it is said to print.
public struct ConsoleExample: Sendable, CustomStringConvertible {
    /// The line behind the `$`.
    public let command: String

    /// The lines below it, up to the next command or the end of the block.
    public let output: String

    /// The command.
    public var description: String { command }

    /// All examples in the `console` blocks of a Markdown document, in order.
    public static func all(in document: String) -> [ConsoleExample] {
        var examples: [(command: String, output: [Substring])] = []
        var isInside = false
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInside = line == "```console"
            } else if isInside, line.hasPrefix("$ ") {
                examples.append((String(line.dropFirst(2)), []))
            } else if isInside, !examples.isEmpty {
                examples[examples.count - 1].output.append(line)
            }
        }
        return examples.map { ConsoleExample(command: $0.command, output: $0.output.joined(separator: "\n")) }
    }

    /// The document with the output of its examples replaced, one text each, in order.
    public static func document(_ document: String, withOutputs outputs: [String]) -> String {
        var rest = outputs[...]
        var lines: [Substring] = []
        var (isInside, isOutput) = (false, false)
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { (isInside, isOutput) = (line == "```console", false) }
            let isCommand = isInside && line.hasPrefix("$ ")
            if isCommand || !isOutput { lines.append(line) }
            if isCommand {
                isOutput = true
                if let output = rest.popFirst(), !output.isEmpty {
                    lines += output.split(separator: "\n", omittingEmptySubsequences: false)
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Runs the command in a shell, with the built tool on the path, and gives what it prints on both streams.
    public func run(in folder: URL) throws -> String {
        let output = folder.appendingPathComponent(".console-output")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        process.environment = ProcessInfo.processInfo.environment.merging([
            "PATH": Tool.executable.deletingLastPathComponent().path + ":" + path, "NO_COLOR": "1", "COLUMNS": "80",
        ]) { $1 }
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        var text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        if text.hasSuffix("\n") { text.removeLast() }
        try FileManager.default.removeItem(at: output)
        return text
    }
}
