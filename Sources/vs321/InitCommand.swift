import ArgumentParser
import Glibc
import PlaneGeometry
import SensorModel

/// `vs321 init`: a starter site file with comments.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a starter site file for a rectangular room, with comments.",
        discussion: """
            The file holds the room, one sensor in its middle and, where there is space, one desk with its region. It \
            passes check as it is; replace what is in it with your own.

            EXAMPLE
              vs321 init --room-size 12x8 --height 2.8 -o site.yaml
            """)

    @Option(
        help: ArgumentHelp(
            "Width (along x) and depth (along y) of the room in metres, such as 12x8.", valueName: "WxD"),
        transform: RoomSizeArgument.read)
    var roomSize: RoomSizeArgument

    @Option(
        help: ArgumentHelp("The mounting height in metres, 2.4 to 4.0.", valueName: "metres"),
        transform: LengthArgument.read)
    var height: Int

    @Option(name: [.short, .long], help: "The file to write; - for standard output.")
    var output: String

    @Flag(help: "Overwrite the file if it exists.")
    var force = false

    func run() throws {
        let coverage: Coverage
        do {
            coverage = try Coverage(heightMM: height)
        } catch {
            throw CommandFailure("--height: \(error)")
        }
        if output.isEmpty { throw CommandFailure("--output is empty: name a file, such as site.yaml") }
        if output.lowercased().hasSuffix(".json") {
            throw CommandFailure("\(output): the starter file is YAML, for its comments: end the name in .yaml")
        }
        if output != "-", !force, access(output, F_OK) == 0 {
            throw CommandFailure("\(output) exists: choose another name, or overwrite it with --force")
        }
        try OutputFile.write(Array(StarterSite(room: roomSize, coverage: coverage).text.utf8), to: output)
        if output != "-" {
            StandardError.write("vs321: wrote \(output); next: vs321 check \(output)\n")
        }
    }
}
