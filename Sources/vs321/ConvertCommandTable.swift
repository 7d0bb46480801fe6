import ArgumentParser
import PlaneGeometry
import SiteFiles
import SiteModel

/// The options of `vs321 convert` that say where the desks of a table go.
struct ConvertCommandTable: ParsableArguments {
    @Option(
        help: ArgumentHelp("The site to put the desks into; without it a new one is made.", valueName: "site"),
        completion: .file(extensions: ["yaml", "yml", "json", "geojson"]))
    var into: String?

    @Option(help: ArgumentHelp("The room for desks whose row names none.", valueName: "id"))
    var room: String?

    @Option(help: ArgumentHelp("The mounting height in new rooms, in metres: 2.8.", valueName: "metres"))
    var height: String?

    @Option(help: ArgumentHelp("The size of a new room, in metres: 12x8.", valueName: "size"))
    var roomSize: String?

    /// The first of them that was given and that only a table knows.
    var givenOption: String? {
        [(into, "--into"), (room, "--room"), (roomSize, "--room-size")].first { $0.0 != nil }?.1
    }

    /// Refuses options of which one would leave another without effect.
    func validateTogether() throws {
        if into != nil, roomSize != nil || height != nil {
            throw ValidationError(
                "--room-size and --height are for a new room: leave them out, or leave out --into")
        }
        if into == nil, room != nil {
            throw ValidationError("--room is a room of the site that the desks go into: give the site with --into")
        }
    }

    /// The mounting height, if given.
    func heightMM() throws -> Int? { try height.map { try LengthArgument.read($0) } }

    /// The site with the desks of a table, and the file that they were added to.
    func site(from path: String) throws -> (result: SiteImport, into: SiteDocument?) {
        let desks: DeskTable
        do { desks = try DeskTable.read(path: path) } catch { throw CommandFailure(error.description) }
        guard !desks.rows.isEmpty else {
            // Nothing is written, so that no good file gives way to an empty one.
            guard desks.findings.isEmpty else {
                return (SiteImport(findings: desks.findings, remarks: desks.remarks), nil)
            }
            throw CommandFailure("\(path): the table has a header and no desks below it")
        }
        if let into {
            let document = try SiteInput.read(into)
            guard document.isSound || !document.site.rooms.isEmpty else {
                StandardError.write(DiagnosticText(isColourful: StandardError.isColourful).diagnostics(of: document))
                throw CommandFailure("\(document.file): cannot be read; mend what check reports first")
            }
            return (desks.adding(to: document.site, room: room), document)
        }
        guard let ceilingMM = try heightMM() else {
            throw CommandFailure(
                "\(path): a new room needs its mounting height: --height 2.8; or add the desks to a site: --into SITE")
        }
        var outline: [Point]?
        if let roomSize {
            let size = try RoomSizeArgument.read(roomSize)
            outline = Bounds(Point(x: 0, y: 0), Point(x: size.widthMM, y: size.depthMM)).corners
        }
        return (desks.site(ceilingMM: ceilingMM, outline: outline), nil)
    }
}
