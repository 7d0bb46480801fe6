import DetectionRegions
import Foundation
import PlaneGeometry
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

/// Plans of floors that no example has, beside pictures that were looked at.
@Suite struct OddPlanTests {
    static let sites: [(name: String, site: Site)] = [
        ("400-desks", TestSites.hall(columns: 20, rows: 20)), ("ten-octagons", TestSites.tenOctagons),
        ("names-of-200", TestSites.longNames), ("room-of-1-m", TestSites.cupboard),
        ("room-of-300-m", TestSites.corridor), ("empty", Site()), ("one-desk", TestSites.oneDesk),
    ]

    /// Enough to see every letter, and small enough to keep.
    private static let dotsPerInch = 80.0

    @Test(arguments: sites.indices) func `odd floors look as they did when somebody looked at them`(_ index: Int) throws
    {
        let (name, site) = Self.sites[index]
        let folder = Tool.root.appendingPathComponent("Tests/Goldens")
        let scenes = [
            ("plan", RegionPlan(Floor(site), findings: site.findings()).scene()),
            ("live", LivePlan(Floor(site), state: TestSites.mixedState(of: site)).scene()),
        ]
        for (kind, scene) in scenes {
            let png = try scene.png(dotsPerInch: Self.dotsPerInch)
            try Golden.expectPicture(png, folder.appendingPathComponent("\(name)-\(kind).png"))
        }
    }

    @Test func `the odd floors are what their names say`() {
        let sites = Dictionary(uniqueKeysWithValues: Self.sites.map { ($0.name, $0.site) })
        #expect(sites["400-desks"]?.rooms.flatMap(\.desks).count == 400)
        let octagons = sites["ten-octagons"]?.sensors.first?.regions ?? []
        #expect(octagons.map(\.region.outline.count) == Array(repeating: 8, count: 10))
        let names = sites["names-of-200"]?.rooms.flatMap(\.desks).compactMap(\.name) ?? []
        #expect(names.contains { $0.count >= 200 })
        func sides(_ name: String) -> [Int]? {
            (sites[name]?.rooms.first?.outline).map { outline in
                [outline.map(\.x), outline.map(\.y)].map { ($0.max() ?? 0) - ($0.min() ?? 0) }
            }
        }
        #expect(sides("room-of-1-m")?.max() == 1_000)
        #expect(sides("room-of-300-m")?.max() == 300_000)
        #expect(sites["empty"] == Site())
        #expect(sites["one-desk"]?.rooms.flatMap(\.desks).count == 1)
    }
}
