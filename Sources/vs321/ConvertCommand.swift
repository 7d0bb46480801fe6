import ArgumentParser
import SiteFiles

/// `vs321 convert`: a site in another form.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a site as YAML, JSON or GeoJSON.",
        discussion: """
            All three are read alike. GeoJSON holds a feature for each room, obstacle, keep-out, desk, sensor and region; its \
            coordinates are metres, which the member "units" says and a file to be read has to say. A desk given by centre and \
            size becomes an outline there. Comments are not carried over.

            EXAMPLE
              vs321 convert Examples/open-office.yaml -o office.geojson
            """)

    @Argument(
        help: "The site file: YAML, JSON or GeoJSON; - for standard input.",
        completion: .file(extensions: ["yaml", "yml", "json", "geojson"]))
    var site: String

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file to write: FILE.yaml, .json or .geojson.", valueName: "file"), completion: .file())
    var output: String

    func run() throws {
        guard let format = SiteFormat(fileName: output) else {
            if output.lowercased().hasSuffix(".dxf") || output.lowercased().hasSuffix(".csv") {
                throw CommandFailure("\(output): DXF and CSV are not written; name a .geojson, .yaml or .json file")
            }
            throw CommandFailure("\(output): the name does not say the form; let it end in .geojson, .yaml or .json")
        }
        let document = try SiteInput.read(site)
        let text: String
        do throws(SiteRewriteError) {
            text = try document.rewritten(with: document.site, format: format, discardingComments: true)
        } catch {
            StandardError.write(DiagnosticText(isColourful: StandardError.isColourful).diagnostics(of: document))
            throw CommandFailure(error.description)
        }
        try OutputFile.write(Array(text.utf8), to: output)
    }
}
