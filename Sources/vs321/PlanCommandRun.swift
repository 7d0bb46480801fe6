import ArgumentParser
import PlanRendering
import PlaneGeometry
import SensorPlacement
import SiteFiles
import SiteModel

/// One run of `plan`: every room in turn, then the results.
struct PlanRun {
    private let command: PlanCommand
    private let input: PlanInput
    private(set) var plans: [(room: Room, plan: RoomPlan)] = []
    private var explanations: [PlanExplanation] = []
    /// For each plan the floor that its sensors' regions would leave out.
    private var uncounted: [[UncountedShare]] = []

    init(_ command: PlanCommand, _ input: PlanInput) {
        self.command = command
        self.input = input
    }

    /// Whether something is out of every sensor's reach.
    var isInfeasible: Bool {
        plans.contains { $0.plan.count == nil || !$0.plan.unplaceableDesks.isEmpty || $0.plan.coveredFraction < 1 }
    }

    /// Whether some new sensor serves more desks than the guide recommends.
    var hasCrowdedSensors: Bool {
        plans.contains { ($0.plan.sensors ?? []).contains { !$0.isKept && $0.desks.count > 8 } }
    }

    mutating func run() throws {
        var taken = Set(
            input.site.sensors.filter { sensor in
                command.keep || !input.rooms.contains { $0.id == sensor.room }
            }.map(\.id))
        for room in input.rooms {
            let planner = try Self.planner(room, command, input.site)
            let watch = PlanWatch(limit: command.timeLimit, room: room.title)
            var plan = planner.plan(control: watch.control)
            watch.finish()
            plan.avoidIDs(taken.subtracting((plan.sensors ?? []).filter(\.isKept).map(\.id)))
            taken.formUnion((plan.sensors ?? []).map(\.id))
            if command.why {
                let limit = PlanWatch(limit: command.timeLimit, room: room.title)
                explanations.append(PlanExplanation(of: plan, by: planner, control: limit.control))
                limit.finish()
            }
            plans.append((room, plan))
        }
        uncounted = plans.map { $0.plan.uncountedShares(in: input.site) }
    }

    /// Says on standard error where ten regions are not enough for a counting sensor's share of the floor.
    func warnOfUncountedFloor() {
        for share in uncounted.flatMap({ $0 }) {
            StandardError.write(
                "vs321: warning: sensor \(share.sensor): its share of the floor takes more than ten regions; with the ten "
                    + "largest \(Percent.text(share.fraction)) of the floor is counted by nobody\n")
        }
    }

    /// Says on standard error which devices' identifiers a written site no longer has.
    func warnOfLostIdentifiers() {
        let left = Set(plannedSite.sensors.compactMap(\.devEUI))
        for sensor in input.site.sensors {
            guard let devEUI = sensor.devEUI, !left.contains(devEUI) else { continue }
            StandardError.write(
                "vs321: warning: sensor \(sensor.id) is replaced, and with it its devEUI \(devEUI) is gone from the site; "
                    + "--keep keeps it\n")
        }
    }

    static func planner(_ room: Room, _ command: PlanCommand, _ site: Site) throws -> SensorPlanner {
        do throws(PlanningError) {
            return try SensorPlanner(
                room, options: command.options, keeping: command.keep ? site.sensors(in: room.id) : [])
        } catch {
            throw CommandFailure("room \(room.id): \(error)")
        }
    }

    func print(_ format: PlanFormat, explained: Bool) throws {
        switch format {
        case .json:
            let text = PlanJSON.text(of: plans.map(\.plan), uncounted: uncounted, explanations: explanations)
            StandardOutput.shared.write(text + "\n")
        case .text, .csv:
            var blocks: [String] = []
            for (index, item) in plans.enumerated() {
                var block = PlanText(item.plan, room: item.room).text
                if explained { block += PlanWhyText(explanations[index], plan: item.plan).text }
                blocks.append(block)
            }
            StandardOutput.shared.write(blocks.joined(separator: "\n"))
        }
    }

    /// The site with the planned sensors in place.
    private var plannedSite: Site { plans.reduce(input.site) { $1.plan.applied(to: $0) } }

    func write(to path: String, discardingComments: Bool) throws {
        let format = SiteFormat(fileName: path) ?? input.document?.format ?? .yaml
        let text: String
        if let document = input.document {
            text = try SiteOutput.text(
                document, with: plannedSite, format: format, for: path, discardingComments: discardingComments)
            SiteOutput.noteMissingComments(document, in: path)
        } else {
            if !discardingComments { try SiteOutput.refuseToLoseComments(of: path) }
            text = plannedSite.text(format)
        }
        try OutputFile.write(Array(text.utf8), to: path)
        if path != "-" { StandardError.write("vs321: wrote \(path); next: vs321 check \(path)\n") }
    }

    func draw(to path: String) throws {
        let site = plannedSite
        let floor = plans.count == 1 ? Floor(site, room: plans[0].room.id) ?? Floor(site) : Floor(site)
        let scene = PlanDrawing(plans, floor: floor).scene
        try OutputFile.write(PlanPicture.bytes(of: scene, kind: PlanPicture.kind(of: path)), to: path)
    }
}

/// The kinds of pictures that `plan` draws.
enum PlanPicture: String, CaseIterable {
    case png
    case svg
    case pdf

    static func kind(of path: String) throws -> PlanPicture {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard path.contains("."), let kind = PlanPicture(rawValue: ending) else {
            throw ValidationError("\(path): a picture is FILE.png, FILE.svg or FILE.pdf")
        }
        return kind
    }

    static func bytes(of scene: Scene, kind: PlanPicture) throws -> [UInt8] {
        do throws(RenderingError) {
            switch kind {
            case .png: return try scene.png()
            case .svg: return try scene.svg()
            case .pdf: return try scene.pdf()
            }
        } catch {
            throw CommandFailure("\(error)")
        }
    }
}
