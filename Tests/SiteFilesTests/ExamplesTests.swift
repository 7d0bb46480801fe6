import Findings
import SiteFiles
import SiteModel
import Testing

/// The repository's folder of examples.
let examplesFolder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Examples"

@Suite struct ExamplesTests {
    @Test(arguments: ["open-office", "meeting-room", "library"])
    func `an example reads without an error`(_ name: String) throws {
        let document = try SiteDocument.read(path: "\(examplesFolder)/\(name).yaml")
        #expect(document.findings.filter { $0.finding.severity != .note }.map(\.description) == [])
        #expect(!document.site.rooms.isEmpty)
        #expect(!document.site.sensors.isEmpty)
    }
}
