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
            Commands follow each other with a comma of its own between them. A command names its region by number and takes \
            key=value pairs; lengths are metres, vertices and edges count from 0, edge 0 from vertex 0 to vertex 1.

              add outline=X,Y/X,Y/X,Y…       a region; or rectangle=X,Y/X,Y; or desk=ID (a desk of the room with its
                                             seat); or bank=COLUMNSxROWS at=X,Y size=WxD seat=DEPTH;
                                             optional: number=N name=TEXT desk=ID
              remove N
              duplicate N by=DX,DY
              move N by=DX,DY                slide N by=DX,DY goes only as far as nothing is overlapped
              insert-vertex N edge=E         at the middle, or at=X,Y
              move-vertex N vertex=V to=X,Y  or by=DX,DY
              remove-vertex N vertex=V
              move-edge N edge=E by=DX,DY
              move-border N with=M by=DX,DY  the border that two regions share
              mirror N axis=left-right       or top-bottom; about its centre, or through=X,Y
              rotate N by=DEGREES            about its centre, or about=X,Y
              rename N to=TEXT               without to= the name goes
              renumber N to=M
              swap N with=M                  exchanges two numbers
              mode desk-occupancy            or people-counting; clears the regions, as the device does

            Edits that leave the layout invalid are made and reported; the exit code is 1 then. What no layout could be (an \
            eleventh region, a ninth vertex) is refused with exit code 2, and nothing is written.

            EXAMPLE
              vs321 edit site.yaml --sensor S1 move 3 by=0.2,0 , insert-vertex 3 edge=1 , rename 3 to=Window
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

    @Argument(help: ArgumentHelp("The commands, with a comma of its own between them.", valueName: "command"))
    var commands: [String]

    func run() throws {
        let document = try SiteInput.read(site)
        guard let index = document.site.sensors.firstIndex(where: { $0.id == sensor }) else {
            throw CommandFailure(unknownSensor(in: document))
        }
        let placed = document.site.sensors[index]
        let room = document.site.room(placed.room)
        var editor = SensorEditor(placed, in: room)
        let before = editor.layout
        for words in EditScript.commands(commands) {
            try EditScript(words, room: room).run(&editor)
        }
        var edited = document.site
        edited.sensors[index] = editor.sensor
        try write(edited, origins: [index: editor.origins], document)
        report(before, editor.layout)
        if !editor.layout.verdict.isValid { throw ExitCode(1) }
    }

    private func unknownSensor(in document: SiteDocument) -> String {
        let ids = document.site.sensors.map(\.id)
        if ids.isEmpty { return "\(document.file) has no sensor that can be read; see vs321 check" }
        return "\(document.file) has no sensor \(sensor)\(NearestName.suggestion(for: sensor, in: ids)); "
            + "it has \(ids.joined(separator: ", "))"
    }

    private func write(_ edited: Site, origins: [Int: [Int?]], _ document: SiteDocument) throws {
        let target = output ?? site
        let text: String
        do throws(SiteRewriteError) {
            // What goes to another file leaves the comments where they are.
            text = try document.rewritten(
                with: edited, regionOrigins: origins, format: target == "-" ? nil : SiteFormat(fileName: target),
                discardingComments: discardComments || target != site || target == "-")
        } catch {
            throw CommandFailure(error.description)
        }
        try OutputFile.write(Array(text.utf8), to: target)
    }

    /// What the edits did to the findings, and what is wrong now.
    private func report(_ before: LayoutEditor, _ after: LayoutEditor) {
        let old = before.findings
        let new = after.findings
        for finding in old where !new.contains(finding) {
            StandardError.write("vs321: mended: \(finding.message) [\(finding.code)]\n")
        }
        for finding in new where !old.contains(finding) {
            StandardError.write("vs321: \(finding.severity.rawValue): \(finding.message) [\(finding.code)]\n")
        }
        let errors = new.count { $0.severity == .error }
        let count = after.layout.regions.count
        if output != "-", site != "-" {
            StandardOutput.shared.write(
                "\(output ?? site): sensor \(sensor) has \(count) region\(count == 1 ? "" : "s"), "
                    + "\(errors) error\(errors == 1 ? "" : "s")\n")
        }
    }
}
