import TestKit
import Testing

@Suite struct HelpTests {
    @Test func `every command has help with an example`() throws {
        let help = try Tool.run(["--help"]).text
        let commands = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(commands.count >= 8)
        for command in commands {
            let outcome = try Tool.run([command, "--help"])
            #expect(outcome.code == 0, "\(command)")
            #expect(outcome.text.contains("EXAMPLE") && outcome.text.contains("vs321 \(command)"), "\(command)")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `completion scripts are printed`(_ shell: String) throws {
        let outcome = try Tool.run(["--generate-completion-script", shell])
        #expect(outcome.code == 0)
        #expect(outcome.text.contains("coverage"))
    }
}
