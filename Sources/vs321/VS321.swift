import ArgumentParser
import Glibc

/// The root of the command line: finds the command, runs it, and turns every ending into an exit code.
@main
struct VS321: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vs321",
        abstract: "Plan, check and watch Milesight VS321 ceiling occupancy sensors.",
        discussion: """
            Lengths are metres, angles degrees anticlockwise. Results go to standard output, diagnostics to standard \
            error. Exit code 0: fine; 1: findings or problems of severity error; 2: usage, or input that cannot be read.

            EXAMPLE
              vs321 check Examples/open-office.yaml
            """,
        version: "0.1.0",
        subcommands: [
            CoverageCommand.self, InitCommand.self, PlanCommand.self, CheckCommand.self, ExplainCommand.self,
            EditCommand.self, ConvertCommand.self, RenderCommand.self, TimelineCommand.self, DecodeCommand.self,
            EncodeCommand.self,
            ConfigureCommand.self, SimulateCommand.self, ScoreCommand.self,
        ])

    /// Runs the command; replaces the library's own `main`, whose exit codes are not the contract's.
    static func main() {
        // A file that may not grow any further is an error to report, not a reason to die half-way.
        signal(SIGXFSZ, SIG_IGN)
        // A reader that goes away ends the process quietly, even where whoever started it ignores that.
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try parseAsRoot(NegativeNumbers.joined(Array(CommandLine.arguments.dropFirst())))
            try command.run()
            try StandardOutput.shared.flush()
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        // What was written before the fault is still a result.
        let flushFailure = Result { try StandardOutput.shared.flush() }
        if let failure = error as? CommandFailure {
            StandardError.write("vs321: error: \(failure.message)\n")
            exit(withCode: failure.code)
        }
        if case .failure(let failure as CommandFailure) = flushFailure {
            StandardError.write("vs321: error: \(failure.message)\n")
            exit(withCode: failure.code)
        }
        if let code = error as? ExitCode { exit(withCode: code.rawValue) }
        if exitCode(for: error) == .success {
            StandardOutput.shared.write(fullMessage(for: error) + "\n")
            exit(withCode: (try? StandardOutput.shared.flush()) == nil ? 2 : 0)
        }
        StandardError.write(fullMessage(for: error) + "\n")
        exit(withCode: 2)
    }

    private static func exit(withCode code: Int32) -> Never {
        exit(withError: ExitCode(code))
    }
}
