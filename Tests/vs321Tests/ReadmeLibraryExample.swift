import NetworkEvents
import PlanRendering
import SiteFiles

/// The live floor plan of a site file and an uplink log, as a PNG.
func livePlan(site: String, uplinks: [UInt8]) throws -> [UInt8]? {
    let document = try SiteDocument.read(path: site)
    document.findings.forEach { print($0) }  // FILE:LINE:COLUMN: severity: message [code]
    var log = SiteLog(site: document.site)
    log.feed(uplinks.span) { print($0) }
    log.finish { print($0) }
    return try log.state.map { try LivePlan(Floor(document.site), state: $0).scene().png() }
}
