import ArgumentParser
import SiteFiles

/// The forms that `convert` writes.
enum ConvertForm: String, ExpressibleByArgument, CaseIterable {
    case yaml
    case json
    case geojson
    case dxf
    case csv

    /// The form as a site file, if it is one.
    var siteFormat: SiteFormat? { SiteFormat(rawValue: rawValue) }

    /// The form that is asked for, or else that the output's name promises.
    static func chosen(_ type: ConvertForm?, _ output: String) throws -> ConvertForm {
        if let type { return type }
        if output == "-" {
            throw ValidationError("--type is needed with -o -: yaml, json, geojson, dxf or csv")
        }
        if let format = SiteFormat(fileName: output), let form = ConvertForm(rawValue: format.rawValue) { return form }
        guard let form = [ConvertForm.dxf, .csv].first(where: { output.lowercased().hasSuffix("." + $0.rawValue) })
        else {
            throw ValidationError(
                "\(output): the name does not say the form; let it end in .yaml, .json, .geojson, .dxf or .csv, or say "
                    + "it with --type")
        }
        return form
    }
}

/// What `convert` reads, by the name of the file.
enum ConvertSource: Hashable {
    case site
    case drawing
    case table

    init(_ name: String) {
        let name = name.lowercased()
        if name.hasSuffix(".dxf") {
            self = .drawing
        } else if [".csv", ".tsv", ".txt"].contains(where: name.hasSuffix) {
            self = .table
        } else {
            self = .site
        }
    }
}
