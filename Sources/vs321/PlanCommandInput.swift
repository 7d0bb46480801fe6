import Findings
import PlaneGeometry
import SiteFiles
import SiteModel

/// What `plan` works on: a site file, or an empty room of a given size.
struct PlanInput {
    /// The site with all its rooms.
    let site: Site

    /// The file that was read, if there was one.
    let document: SiteDocument?

    /// The rooms to plan.
    let rooms: [Room]

    init(_ command: PlanCommand) throws {
        if let size = command.roomSize, let height = command.height {
            let outline = Bounds(Point(x: 0, y: 0), Point(x: size.widthMM, y: size.depthMM)).corners
            let room = Room(id: "room-1", name: "Room 1", ceilingMM: height, outline: outline)
            site = Site(name: "My site", rooms: [room])
            document = nil
            rooms = [room]
            return
        }
        let document: SiteDocument
        do throws(SiteFileError) {
            document = try SiteDocument.read(path: command.site ?? "-")
        } catch {
            throw CommandFailure("\(error)")
        }
        let errors = document.findings.filter { item in
            item.finding.severity == .error && (command.keep || !Self.isMended(item.finding, in: document))
        }
        guard errors.isEmpty else {
            for error in errors { StandardError.write("\(error)\n") }
            throw CommandFailure("\(document.file): mend these errors first; vs321 check lists them", code: 1)
        }
        site = document.site
        self.document = document
        if let id = command.room {
            guard let room = site.room(id) else {
                let known = site.rooms.map(\.id).joined(separator: ", ")
                throw CommandFailure("--room: \(document.file) has no room \(id); it has \(known)")
            }
            rooms = [room]
        } else {
            rooms = site.rooms
        }
    }

    /// Faults of the sensors that a plan replaces do not stop it: but an entry that could not be read as a sensor would stay.
    private static func isMended(_ finding: Finding, in document: SiteDocument) -> Bool {
        guard finding.path.steps.first == .key("sensors") else { return false }
        return !document.origin.omissions.contains { omission in
            omission.kind == .sensor && finding.path.steps.starts(with: omission.path.steps)
        }
    }
}
