import ArgumentParser
import DetectionRegions
import Findings
import SiteFiles
import SiteModel

/// `vs321 edit`: scripted edits of a sensor's layout.
struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Edit the regions of a sensor, all commands of a call or none.",
        discussion: """
            Commands follow each other with a comma of its own between them. A command names its region by number, or by \
            its place in the file as in @2, and takes key=value pairs; lengths are metres, vertices and edges count from \
            0, edge 0 runs from vertex 0 to vertex 1.

              add outline=X,Y/X,Y/X,Y   a region; or rectangle=X,Y/X,Y
              add desk=ID               around a desk of the room, with its seat
              add bank=COLUMNSxROWS at=X,Y size=WxD seat=DEPTH
                                        a bank of desks; but for banks: number=N
                                        name=TEXT desk=ID
              remove N
              duplicate N by=DX,DY
              move N by=DX,DY
              slide N by=DX,DY          a move that stops at what is in the way
              insert-vertex N edge=E    at the middle, or at=X,Y
              move-vertex N vertex=V to=X,Y            or by=DX,DY
              remove-vertex N vertex=V
              move-edge N edge=E by=DX,DY
              move-border N with=M by=DX,DY            what both share
              mirror N axis=left-right  or top-bottom; through=X,Y, else
                                        its centre
              rotate N by=DEGREES       about=X,Y, else its centre
              rename N to=TEXT          without to= the name goes
              renumber N to=M
              swap N with=M             exchanges two numbers
              mode desk-occupancy       or people-counting; clears the
                                        regions, as the device does

            Edits that leave the layout invalid are made and reported; the exit code is 1 then. What no layout could be (an \
            eleventh region, a ninth vertex) is refused with exit code 2, and nothing is written.

            EXAMPLE
              vs321 edit site.yaml --sensor S1 move 3 by=0.2,0 , rename 3 to=Window
            """)

    @Argument(help: "The site file; - for standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var site: String

    @Option(help: ArgumentHelp("The sensor whose regions are edited.", valueName: "id"))
    var sensor: String

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Write to this file and leave the other as it is; - for standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Rewrite a file that has comments, which are lost.")
    var discardComments = false

    @Option(help: "How to print the result: text, or json for the sensor's object as check prints it.")
    var format: OutputFormat = .text

    // A word such as -0.5,0 is no option; validate() refuses what else begins like one.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("The commands, with a comma of its own between them.", valueName: "command"))
    var commands: [String]

    func validate() throws {
        if let option = commands.first(where: { $0.hasPrefix("-") && !NegativeNumbers.begins($0) }) {
            throw ValidationError("Unknown option '\(option)'")
        }
        if format == .json, output == "-" || (output == nil && site == "-") {
            throw ValidationError("standard output cannot hold the site and the result: name a file with -o")
        }
    }

    func run() throws {
        let document = try SiteInput.read(site)
        let index = try indexOfSensor(in: document)
        let placed = document.site.sensors[index]
        let room = document.site.room(placed.room)
        var editor = SensorEditor(placed, in: room)
        let before = editor.layout
        let scripts = EditScript.commands(commands)
        for (place, words) in scripts.enumerated() {
            let script = try EditScript(words, room: room, place: scripts.count > 1 ? place + 1 : nil)
            for note in try script.run(&editor) { StandardError.write("vs321: note: \(note)\n") }
        }
        var edited = document.site
        edited.sensors[index] = editor.sensor
        let target = output ?? site
        let text = try SiteOutput.text(
            document, with: edited, origins: [index: editor.origins],
            format: target == "-" ? nil : SiteFormat(fileName: target), for: target,
            discardingComments: discardComments)
        try OutputFile.write(Array(text.utf8), to: target)
        SiteOutput.noteMissingComments(document, in: target)
        let written = SiteDocument(text: text, file: target == "-" ? "<stdout>" : target)
        let report = EditReport(document, written, sensor: index, editor.layout.change(since: before))
        StandardError.write(report.diagnostics)
        if target != "-" {
            StandardOutput.shared.write(
                format == .json
                    ? CheckJSON.line(ofSensor: index, in: written) : report.summary(editor.layout.layout.regions.count))
        }
        if report.hasErrors { throw ExitCode(1) }
    }

    private func indexOfSensor(in document: SiteDocument) throws(CommandFailure) -> Int {
        let ids = document.site.sensors.map(\.id)
        let indices = ids.indices.filter { ids[$0] == sensor }
        guard let index = indices.first else {
            if ids.isEmpty {
                throw CommandFailure("\(document.file) has no sensor that can be read; see vs321 check")
            }
            throw CommandFailure(
                "\(document.file) has no sensor \(sensor)\(NearestName.suggestion(for: sensor, in: ids)); "
                    + "it has \(ids.joined(separator: ", "))")
        }
        guard indices.count == 1 else {
            throw CommandFailure(
                "\(document.file) has \(indices.count) sensors \(sensor): give each an id of its own first")
        }
        return index
    }
}
