import ArgumentParser
import Findings
import NetworkEvents
import Occupancy
import PlanRendering
import SiteFiles
import SiteModel

/// `vs321 render`: region plans, with uplinks live floor plans, and sheets of paper true to scale.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draw a site's region plan, its live floor plan (--uplinks), or sheets to print (--report, --sheet).",
        discussion: """
            The picture's kind follows from the file's ending: .svg, .png or .pdf. Uplinks are JSON lines: plain ones \
            ({"time":…,"devEUI":…,"payload":…}) or the events of a LoRaWAN network server as they come. A site with \
            faults is drawn as far as it can be; its errors are printed, and the exit code is 1.

            Sheets are true to scale. Where a drawing is larger than the paper it goes on several sheets with match \
            lines. A PDF holds all sheets, with bookmarks and links; SVG and PNG hold one, chosen with --page.

            EXAMPLE
              vs321 render Examples/open-office.yaml --uplinks Examples/open-office.uplinks.jsonl -o plan.png
              vs321 render Examples/open-office.yaml --report --paper A3 --scale 50 -o report.pdf
            """)

    @Argument(help: "The site file; - for standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var site: String

    @Option(help: ArgumentHelp("Draw only the room of this id.", valueName: "id"))
    var room: String?

    @Option(
        help: ArgumentHelp("Draw who sits where, from this uplink log; - for standard input.", valueName: "file"),
        completion: .file())
    var uplinks: String?

    @Option(
        help: ArgumentHelp(
            "The moment to draw, such as 2026-01-12T11:00:00Z; the log's last where left out; in a log "
                + "without uplinks nothing is known yet.", valueName: "time"),
        transform: MomentArgument.read)
    var at: Int?

    @OptionGroup(title: "Live plans")
    var live: LiveArguments

    @Option(help: ThemeArgument.help, completion: .list(ThemeArgument.names))
    var theme: ThemeArgument = .standard

    @Option(help: SVGKind.help)
    var svg: SVGKind = .plain

    @OptionGroup(title: "Background") var background: RenderCommandBackground

    @Option(help: ArgumentHelp("Dots per inch of a PNG, 10 to 2400.", valueName: "number"))
    var dpi: Double?

    @OptionGroup(title: "Sheets to print")
    var sheets: SheetArguments

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The picture: FILE.svg, .png or .pdf; - for standard output, with --type.", valueName: "file"),
        completion: .file())
    var output: String

    @Option(help: "The kind of picture, where the file's ending does not say: svg, png or pdf.")
    var type: PictureType?

    func validate() throws {
        if site == "-", uplinks == "-" {
            throw ValidationError("the site and the uplinks cannot both come from standard input: give one as a file")
        }
        if at != nil, uplinks == nil {
            throw ValidationError("--at is a moment of an uplink log: give the log with --uplinks")
        }
        try live.validate(uplinks: uplinks, at: at, output: output)
        if uplinks != nil, sheets.areWanted {
            throw ValidationError("sheets show what is planned, not what uplinks say: leave out --uplinks")
        }
        if background.background != nil, sheets.areWanted {
            throw ValidationError("--background lies under plans; sheets are drawn without it: leave it out")
        }
        if let dpi, !(10...2400).contains(dpi) {
            throw ValidationError("--dpi: \(dpi) is not in 10...2400")
        }
        if dpi != nil, try pictureType() != .png {
            throw ValidationError("--dpi is for PNG; SVG and PDF have no dots: leave it out, or end the output in .png")
        }
        if try pictureType() != .svg, svg != .plain {
            throw ValidationError("--svg is a kind of SVG: end the output's name in .svg")
        }
    }

    func run() throws {
        let theme = try theme.theme()
        let document = try SiteInput.read(site)
        var errors = document.findings.filter { $0.finding.severity == .error }.map(\.description)
        var floor = try chosenFloor(of: document)
        floor.background = try background.read()
        if sheets.areWanted {
            list(errors)
            try writeSheets(of: floor, document, theme)
            if !errors.isEmpty { throw ExitCode(1) }
            return
        }
        let scene: Scene
        if let uplinks, live.follow {
            errors.forEach { StandardError.write($0 + "\n") }
            let isFine = try follow(uplinks, floor, document.site, theme)
            if !isFine || !errors.isEmpty { throw ExitCode(1) }
            return
        }
        if let uplinks {
            let log = try UplinkInput.fold(uplinks, site: document.site, until: at)
            errors += log.errors
            log.warnings.forEach { StandardError.write($0 + "\n") }
            scene = live.plan(floor, log.state ?? .noUplinks, theme).scene()
        } else {
            var plan = RegionPlan(floor, theme: theme, findings: findings(of: document))
            if isIncomplete(document) { plan.errorsOfFile = errors.count }
            scene = plan.scene()
        }
        warn(ofMissing: scene.missingFonts)
        list(errors)
        try OutputFile.write(bytes(of: scene), to: output)
        tell(scene.title, scene.summary)
        if !errors.isEmpty { throw ExitCode(1) }
    }

    /// Draws again and again until the log or somebody ends it; whether all of the log could be read.
    private func follow(_ uplinks: String, _ floor: Floor, _ site: Site, _ theme: Theme) throws -> Bool {
        var follower = try LiveFollower(
            uplinks, site: site, every: live.every ?? LiveArguments.standardPause,
            scene: { live.plan(floor, $0, theme).scene() },
            write: { scene, isFirst in
                try OutputFile.write(bytes(of: scene), to: output)
                // Who logs standard error wants to know that it runs, not of every picture.
                if isFirst || StandardError.isTerminal { tell(scene.title, scene.summary) }
            })
        return try follower.run()
    }

    /// What is wrong with the site, with paths that count as the site does; nothing where the file lost elements, whose
    /// absence would look like faults.
    private func findings(of document: SiteDocument) -> [Finding] {
        isIncomplete(document) ? [] : document.site.findings()
    }

    /// Whether the file lost elements that could not be read.
    private func isIncomplete(_ document: SiteDocument) -> Bool {
        let ofFiles = Set(FileRules.all.map(\.code))
        return document.findings.contains { ofFiles.contains($0.finding.code) }
    }

    private func writeSheets(of floor: Floor, _ document: SiteDocument, _ theme: Theme) throws {
        let set = try sheets.sheets(of: floor, in: document.file, findings: findings(of: document), theme: theme)
        warn(ofMissing: Set(set.sheets.flatMap(\.scene.missingFonts)).sorted())
        let type = try pictureType()
        guard type != .pdf || sheets.page != nil else {
            try OutputFile.write(drawing { () throws(RenderingError) in try set.pdf() }, to: output)
            return tell(set.title, set.sheets.count == 1 ? "1 sheet" : "\(set.sheets.count) sheets")
        }
        let sheet = try sheets.single(of: set, type: type)
        let bytes = try drawing { () throws(RenderingError) in
            switch type {
            case .svg: try svg == .plain ? sheet.svg() : sheet.scene.semanticSVG()
            case .pdf: try sheet.scene.pdf()
            case .png: try sheet.png(dotsPerInch: dpi)
            }
        }
        try OutputFile.write(bytes, to: output)
        tell(sheet.title, sheet.scene.summary)
    }

    /// Says on standard error what was written, where standard output does not hold it.
    private func tell(_ title: String, _ summary: String) {
        guard output != "-" else { return }
        StandardError.write(
            "vs321: wrote \(output): \(PlainText.line(title)), \(PlainText.line(summary, longest: 1_000))\n")
    }

    private func warn(ofMissing fonts: [String]) {
        for font in fonts {
            StandardError.write(
                "vs321: warning: the font \(font) is not installed, so that texts look different or are boxes: "
                    + "run Scripts/install-dependencies\n")
        }
    }

    private func list(_ errors: [String]) {
        errors.forEach { StandardError.write($0 + "\n") }
    }

    private func pictureType() throws -> PictureType {
        if let type { return type }
        if output == "-" { throw ValidationError("--type is needed with -o -: svg, png or pdf") }
        guard let dot = output.lastIndex(of: "."),
            let type = PictureType(argument: output[dot...].dropFirst().lowercased())
        else {
            throw ValidationError("\(output): end the name in .svg, .png or .pdf, or say which with --type")
        }
        return type
    }

    private func chosenFloor(of document: SiteDocument) throws -> Floor {
        guard !document.site.rooms.isEmpty || document.isSound else {
            // Nothing of it could be read: the findings are all there is to say.
            document.findings.forEach { StandardError.write($0.description + "\n") }
            throw ExitCode(1)
        }
        guard let room else { return Floor(document.site) }
        if let floor = Floor(document.site, room: room) { return floor }
        let ids = document.site.rooms.map(\.id).joined(separator: ", ")
        throw CommandFailure("\(document.file) has no room '\(room)'; its rooms are: \(ids)")
    }

    private func bytes(of scene: Scene) throws -> [UInt8] {
        let type = try pictureType()
        return try drawing { () throws(RenderingError) in
            switch type {
            case .svg: try scene.svg(svg)
            case .pdf: try scene.pdf()
            case .png: try scene.png(dotsPerInch: dpi)
            }
        }
    }

    /// What a drawing gives, or a failure that names the file.
    private func drawing(_ draw: () throws(RenderingError) -> [UInt8]) throws(CommandFailure) -> [UInt8] {
        do {
            return try draw()
        } catch {
            throw CommandFailure("\(output): \(error)")
        }
    }
}

/// The kinds of pictures.
enum PictureType: String, ExpressibleByArgument, CaseIterable {
    case svg
    case png
    case pdf
}

/// The kinds of SVG documents.
enum SVGKind: String, ExpressibleByArgument, CaseIterable {
    case plain
    case semantic

    /// How the help texts call them.
    static let help = ArgumentHelp(
        "plain: text as outlines, the same everywhere. semantic: text as text, ids, classes and titles, for web "
            + "pages and screen readers.", valueName: "kind")
}

extension Scene {
    /// The drawing as an SVG document of that kind.
    func svg(_ kind: SVGKind) throws(RenderingError) -> [UInt8] {
        switch kind {
        case .plain: try svg()
        case .semantic: try semanticSVG()
        }
    }
}

/// A moment on the command line.
enum MomentArgument {
    /// Seconds since 1970, or an error that says what would be right.
    static func read(_ argument: String) throws -> Int {
        do {
            return try RFC3339.seconds(argument)
        } catch {
            throw ValidationError("'\(argument)' \(error)")
        }
    }
}
