import ArgumentParser
import Findings
import JSONLines
import SiteFiles

/// Findings as a log of the Static Analysis Results Interchange Format 2.1.0.
enum CheckSARIF {
    /// One run over all documents.
    static func log(of documents: [SiteDocument]) -> String {
        head + documents.flatMap(\.findings).map(result).joined(separator: ",") + tail
    }

    /// What comes before the results.
    static var head: String {
        let driver = JSONText.object([
            ("name", JSONText.quoted("vs321")), ("version", JSONText.quoted(VS321.configuration.version)),
            ("isComprehensive", "true"), ("rules", JSONText.array(rules.map(rule))),
        ])
        return #"{"version":"2.1.0","$schema":"\#(schema)","runs":["#
            + #"{"tool":{"driver":\#(driver)},"columnKind":"unicodeCodePoints","results":["#
    }

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    /// What comes behind the results.
    static let tail = "]}]}"

    private static let rules = RuleBook.codes
    private static let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.rawValue, $0) })

    private static func rule(_ code: FindingCode) -> String {
        let rules = RuleBook.rules(of: code)
        let help = rules.map(\.help).joined(separator: "\n\n")
        return JSONText.object([
            ("id", JSONText.quoted(code.rawValue)), ("shortDescription", text(rules.first?.summary ?? "")),
            ("help", text(help)),
            ("defaultConfiguration", JSONText.object([("level", level(rules.first?.severity ?? .error))])),
        ])
    }

    /// One finding.
    static func result(_ located: LocatedFinding) -> String {
        let finding = located.finding
        let region = JSONText.object([
            ("startLine", String(located.position.line)), ("startColumn", String(located.position.column)),
        ])
        let physical = JSONText.object([("artifactLocation", artifact(located.file)), ("region", region)])
        var location = [("physicalLocation", physical)]
        if !finding.path.steps.isEmpty {
            let logical = JSONText.object([("fullyQualifiedName", JSONText.quoted(finding.path.description))])
            location.append(("logicalLocations", JSONText.array([logical])))
        }
        var members = [("ruleId", JSONText.quoted(finding.code.rawValue))]
        if let index = indices[finding.code.rawValue] { members.append(("ruleIndex", String(index))) }
        members += [
            ("level", level(finding.severity)), ("message", text(finding.message)),
            ("locations", JSONText.array([JSONText.object(location)])),
        ]
        return JSONText.object(members)
    }

    /// A message without placeholders, so that braces are written twice (section 3.11.5 of the standard).
    private static func text(_ text: String) -> String {
        var message = ""
        for character in text {
            message += character == "{" || character == "}" ? "\(character)\(character)" : "\(character)"
        }
        return JSONText.object([("text", JSONText.quoted(message))])
    }

    /// Where a file is: a relative path counts from the root of the sources, wherever the reader has them (section 3.4.4).
    private static func artifact(_ path: String) -> String {
        var members = [("uri", JSONText.quoted(uri(path)))]
        if !path.hasPrefix("/") { members.append(("uriBaseId", JSONText.quoted("%SRCROOT%"))) }
        return JSONText.object(members)
    }

    private static func level(_ severity: Severity) -> String { JSONText.quoted(severity.rawValue) }

    /// The path as a reference: every byte that a URI cannot hold is percent-encoded.
    private static func uri(_ path: String) -> String {
        var uri = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            let isPlain =
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
                || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-._~/".utf8.contains(byte)
            if isPlain {
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let code = String(byte, radix: 16, uppercase: true)
                uri += "%" + (code.count < 2 ? "0" : "") + code
            }
        }
        return uri
    }
}

/// Findings as workflow commands of GitHub Actions, which shows them beside the changed lines.
enum CheckGitHub {
    /// A command for each finding.
    static func lines(of document: SiteDocument) -> String { document.findings.map(line).joined() }

    /// The command for one finding.
    static func line(of located: LocatedFinding) -> String {
        let finding = located.finding
        let command = finding.severity == .note ? "notice" : finding.severity.rawValue
        let place = "line=\(located.position.line),col=\(located.position.column)"
        return "::\(command) file=\(escaped(located.file, isProperty: true)),\(place),title=\(finding.code)::"
            + "\(escaped(finding.message, isProperty: false))\n"
    }

    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where isProperty: escaped += "%3A"
            case "," where isProperty: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
