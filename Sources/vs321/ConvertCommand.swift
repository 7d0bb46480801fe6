import ArgumentParser
import Findings
import PlaneGeometry
import SiteFiles
import SiteModel

/// `vs321 convert`: a site, or bulk layouts, in another form.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Turn sites, drawings and tables of desks into each other.",
        discussion: """
            Reads a site (YAML, JSON, GeoJSON), a drawing (ASCII DXF) or a table of desks (CSV) and writes any of them; the \
            ends of the names say which. What was skipped is said, with counts. Comments are not carried over.

            GeoJSON holds a feature for each room, obstacle, keep-out, desk, sensor and region; its coordinates are metres, \
            which the member "units" says and a file to be read has to say. A desk given by centre and size becomes an \
            outline there.

            DXF: closed outlines, and lines that meet end to end, on the layers that the options name become rooms, \
            obstacles, keep-outs and desks; text in an outline becomes its name, read in the code page that the drawing \
            states. Layers of a drawing that vs321 wrote are known. Curves become straight lines, and lengths whole millimetres: obstacles and keep-outs are never smaller than \
            drawn, curves of rooms never farther out, both by less than 2 mm; corners of rooms and desks go to the nearest \
            millimetre. CSV: a row a desk, the header decides: id, x, y, width, depth, and if wanted name, rotation, room, devEUI, \
            region, seat, seatDepth; a heading may carry a unit, such as x (mm) or width (in); without one lengths are \
            metres. A desk with fractions of a millimetre reaches to the next whole ones outwards.

            Bulk layouts, one a line (.jsonl or .ndjson, as check --layouts reads them), become GeoJSON and come back from it: \
            a feature for each layout, with its area, and for each region, whose property "layout" says where it belongs. \
            The collection says "units": "metres" and "holds": "layouts". Nothing is rounded, and nothing lost: ids, order, \
            numbers and members of your own come back as they were. A GeoJSON of others needs the same marks; of what no \
            layout has (holes, heights, several polygons) it is said where it stands.

            What cannot be read of a file is printed, the rest is written, and the exit code is 1; whether the site is \
            right, vs321 check says.

            EXAMPLE
              vs321 convert Examples/open-office.yaml -o office.geojson
              vs321 convert floor.dxf --rooms A-AREA --desks 'A-FURN*' --height 2.8 -o office.yaml
              vs321 convert desks.csv --into office.yaml --room west -o office-with-desks.yaml
              vs321 convert layouts.jsonl -o layouts.geojson
            """)

    @Argument(
        help: "The file to read: YAML, JSON, GeoJSON, DXF, CSV or JSON Lines; - for a site on standard input.",
        completion: .file(extensions: ["yaml", "yml", "json", "geojson", "dxf", "csv", "jsonl", "ndjson"]))
    var input: String

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The file to write: FILE.yaml, .json, .geojson, .dxf, .csv or .jsonl; - for standard output, with --type.",
            valueName: "file"),
        completion: .file())
    var output: String

    @Option(help: "The form to write, where the file's ending does not say: yaml, json, geojson, dxf, csv or jsonl.")
    var type: ConvertForm?

    @Flag(help: "The file to read holds bulk layouts, one a line, whatever its name; so does standard input.")
    var layouts = false

    @OptionGroup(title: "Drawings") var drawing: ConvertCommandDrawing

    @OptionGroup(title: "Tables of desks") var table: ConvertCommandTable

    @Flag(help: "Give up the comments of the file that is written over.")
    var discardComments = false

    func validate() throws {
        let form = try ConvertForm.chosen(type, output)
        let source = source
        if source == .layouts, form != .geojson {
            throw ValidationError(
                "bulk layouts become GeoJSON and nothing else: let the output end in .geojson, or say --type geojson")
        }
        if form == .jsonl, source != .site || SiteFormat(fileName: input) == .yaml {
            throw ValidationError("bulk layouts (.jsonl) are made of GeoJSON, and \(input) is none")
        }
        if source != .drawing, let option = drawing.givenOption {
            throw ValidationError("\(option) is for drawings, and \(input) is none: its name would end in .dxf")
        }
        if source != .table, let option = table.givenOption {
            throw ValidationError("\(option) is for tables of desks, and \(input) is none: its name would end in .csv")
        }
        if source == .site, table.height != nil {
            throw ValidationError("--height is for drawings and tables: a site has the heights of its rooms")
        }
        try table.validateTogether()
    }

    func run() throws {
        switch source {
        case .layouts: try ConvertCommandLayouts(input: input, output: output).writeCollection()
        case .site where try form == .jsonl: try ConvertCommandLayouts(input: input, output: output).writeLines()
        case .drawing:
            let options = try drawing.options(heightMM: try table.heightMM())
            let result: SiteImport
            do { result = try Drawing.read(path: input).site(options) } catch {
                throw CommandFailure(error.description)
            }
            try write(result)
        case .table:
            let made = try table.site(from: input)
            try write(made.result, into: made.into)
        case .site: try writeDocument()
        }
    }

    private var source: ConvertSource { layouts ? .layouts : ConvertSource(input) }

    private var form: ConvertForm { get throws { try ConvertForm.chosen(type, output) } }

    /// Writes what could be read of a site, unless that is nothing; whether it is a right one, `check` says.
    private func writeDocument() throws {
        let document = try SiteInput.read(input)
        let codes = Set(FileRules.all.map(\.code))
        let isFault = { (located: LocatedFinding) in
            located.finding.severity == .error && codes.contains(located.finding.code)
        }
        let hasFaults = document.findings.contains(where: isFault)
        if hasFaults {
            let text = DiagnosticText(isColourful: StandardError.isColourful)
            StandardError.write(text.diagnostics(of: document, isFault))
            guard !document.site.rooms.isEmpty else { throw ExitCode(1) }
        }
        if try form.siteFormat == nil {
            // GeoJSON refuses what cannot be read whole, and so do the others.
            _ = try text(of: document, with: document.site, .geojson)
            try write(document.site)
        } else {
            try rewrite(document, with: document.site)
        }
        if hasFaults { throw ExitCode(1) }
    }

    /// Writes a document with another site in it; what only the file knows is kept.
    private func rewrite(_ document: SiteDocument, with site: Site) throws {
        try OutputFile.write(Array(try text(of: document, with: site, try form.siteFormat).utf8), to: output)
        SiteOutput.noteMissingComments(document, in: output)
    }

    private func text(of document: SiteDocument, with site: Site, _ format: SiteFormat?) throws -> String {
        try SiteOutput.text(document, with: site, format: format, for: output, discardingComments: discardComments)
    }

    private func write(_ result: SiteImport, into document: SiteDocument? = nil) throws {
        for finding in result.findings { StandardError.write("\(finding)\n") }
        for remark in result.remarks { StandardError.write("\(input): note: \(remark)\n") }
        guard !result.site.rooms.isEmpty else { throw ExitCode(1) }
        if let document, try form.siteFormat != nil {
            try rewrite(document, with: result.site)
        } else {
            try write(result.site)
        }
        if !result.isSound { throw ExitCode(1) }
    }

    private func write(_ site: Site) throws {
        if !discardComments { try SiteOutput.refuseToLoseComments(of: output) }
        let text: String
        switch try form {
        case .yaml: text = site.text(.yaml)
        case .json: text = site.text(.json)
        case .geojson: text = site.text(.geojson)
        case .dxf: text = site.dxf()
        case .csv:
            let made = site.deskTable()
            let name = output == "-" ? "<stdout>" : output
            for remark in made.remarks { StandardError.write("\(name): note: \(remark)\n") }
            text = made.text
        case .jsonl: throw CommandFailure("\(output): bulk layouts are made of GeoJSON that holds them")
        }
        try OutputFile.write(Array(text.utf8), to: output)
    }
}
