import ArgumentParser
import SiteFiles

/// The forms that `convert` writes.
enum ConvertForm: String, ExpressibleByArgument, CaseIterable {
    case yaml
    case json
    case geojson
    case dxf
    case csv
    case jsonl

    /// The form as a site file, if it is one.
    var siteFormat: SiteFormat? { SiteFormat(rawValue: rawValue) }

    /// The form that is asked for, or else that the output's name promises.
    static func chosen(_ type: ConvertForm?, _ output: String) throws -> ConvertForm {
        if let type { return type }
        if output == "-" {
            throw ValidationError("--type is needed with -o -: yaml, json, geojson, dxf, csv or jsonl")
        }
        if let format = SiteFormat(fileName: output), let form = ConvertForm(rawValue: format.rawValue) { return form }
        let name = output.lowercased()
        if name.hasSuffix(".ndjson") { return .jsonl }
        guard let form = [ConvertForm.dxf, .csv, .jsonl].first(where: { name.hasSuffix("." + $0.rawValue) })
        else {
            throw ValidationError(
                "\(output): the name does not say the form; let it end in .yaml, .json, .geojson, .dxf, .csv or .jsonl, or "
                    + "say it with --type")
        }
        return form
    }
}

/// What `convert` reads, by the name of the file.
enum ConvertSource: Hashable {
    case site
    case drawing
    case table
    case layouts

    init(_ name: String) {
        let name = name.lowercased()
        if [".jsonl", ".ndjson"].contains(where: name.hasSuffix) {
            self = .layouts
        } else if name.hasSuffix(".dxf") {
            self = .drawing
        } else if [".csv", ".tsv", ".txt"].contains(where: name.hasSuffix) {
            self = .table
        } else {
            self = .site
        }
    }
}
