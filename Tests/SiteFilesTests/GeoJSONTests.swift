import DetectionRegions
import Findings
import Foundation
import SiteFiles
import SiteModel
import Testing

@Suite struct GeoJSONTests {
    static func written(_ text: String) throws -> String {
        let document = SiteDocument(text: text, file: "site.yaml")
        return try document.rewritten(with: document.site, format: .geojson)
    }

    static let site = """
        version: 1
        x-owner: {team: Facilities}
        rooms:
          - {id: a, ceiling: 2.8, outline: [[0, 0], [4, 0], [4, 3]], x-floor: 3,
             obstacles: [{name: Pillar, outline: [[1, 1], [1.2, 1], [1.2, 1.2]]}],
             keepOut: [{kind: door, from: [0, 0], to: [1, 0], clearance: 0.5}],
             desks: [{id: D1, at: [1.5, 1.5], size: [1, 0.5], seat: {side: south, depth: 0.6}}]}
        sensors:
          - {id: S1, room: a, at: [2, 1], mode: desk-occupancy,
             regions: [{number: 2, desk: D1, outline: [[1, 1], [2, 1], [2, 2]]}]}
        """

    @Test func `every element becomes a feature in metres`() throws {
        let expected = #"""
            {
              "type": "FeatureCollection",
              "units": "metres",
              "version": 1,
              "x-owner": {"team": "Facilities"},
              "features": [
                {"type": "Feature", "properties": {"kind": "room", "id": "a", "ceiling": 2.8, "x-floor": 3}, "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [4, 0], [4, 3], [0, 0]]]}},
                {"type": "Feature", "properties": {"kind": "obstacle", "room": "a", "name": "Pillar"}, "geometry": {"type": "Polygon", "coordinates": [[[1, 1], [1.2, 1], [1.2, 1.2], [1, 1]]]}},
                {"type": "Feature", "properties": {"kind": "keep-out", "room": "a", "what": "door", "clearance": 0.5}, "geometry": {"type": "LineString", "coordinates": [[0, 0], [1, 0]]}},
                {"type": "Feature", "properties": {"kind": "desk", "room": "a", "id": "D1", "seat": {"side": "south", "depth": 0.6}}, "geometry": {"type": "Polygon", "coordinates": [[[1, 1.25], [2, 1.25], [2, 1.75], [1, 1.75], [1, 1.25]]]}},
                {"type": "Feature", "properties": {"kind": "sensor", "id": "S1", "room": "a", "mode": "desk-occupancy"}, "geometry": {"type": "Point", "coordinates": [2, 1]}},
                {"type": "Feature", "properties": {"kind": "region", "sensor": "S1", "number": 2, "desk": "D1"}, "geometry": {"type": "Polygon", "coordinates": [[[1, 1], [2, 1], [2, 2], [1, 1]]]}}
              ]
            }

            """#
        let text = try Self.written(Self.site)
        #expect(text == expected)
        #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
        let again = SiteDocument(text: text, file: "site.geojson")
        #expect(again.site == SiteDocument(text: Self.site, file: "site.yaml").site)
        #expect(again.findings.filter { $0.finding.code.rawValue == "syntax" } == [])
        #expect(try again.rewritten(with: again.site) == text)
        #expect(
            try again.rewritten(with: again.site, format: .yaml).hasPrefix(
                "version: 1\nx-owner: {team: Facilities}\nrooms:\n  - id: a\n"))
    }

    @Test func `rings may be open or closed and features in any order`() throws {
        let text = #"""
            {"type":"FeatureCollection","units":"metres","version":1,"features":[
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2]]]},"properties":{"kind":"region","sensor":"S1","number":1}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[2,1]},"properties":{"kind":"sensor","id":"S1","room":"a","mode":"desk-occupancy"}},
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,3],[0.0,0]]]},"properties":{"kind":"room","id":"a","ceiling":2.8}}]}
            """#
        let document = SiteDocument(text: text, file: "site.geojson")
        #expect(document.site.rooms.map(\.outline.count) == [3])
        #expect(document.site.sensors.map { $0.regions.map(\.region.outline.count) } == [[3]])
        #expect(document.findings.filter { $0.finding.severity == .error } == [])
    }

    @Test(arguments: [
        (
            #"{"type":"FeatureCollection","version":1,"features":[]}"#,
            "f:1:1: error: the coordinates of this GeoJSON are not marked as metres; where they are, add \"units\": \"metres\" [syntax]"
        ),
        (
            #"{"type":"FeatureCollection","units":"metres","version":1,"features":[{"type":"Feature","properties":{"kind":"lamp"}}]}"#,
            "f:1:109: error: the kind of a feature is room, obstacle, keep-out, desk, sensor or region, not \"lamp\" [syntax]"
        ),
        (
            #"{"type":"FeatureCollection","units":"metres","version":1,"features":[{"type":"Feature","properties":{"kind":"desk","room":"a","id":"D"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}}]}"#,
            "f:1:70: error: this desk belongs to a room \"a\" that is not there [syntax]"
        ),
        (
            #"{"type":"FeatureCollection","units":"metres","version":1,"features":[{"type":"Feature","properties":{"kind":"sensor","id":"S"},"geometry":{"type":"Polygon","coordinates":[]}}]}"#,
            "f:1:139: error: a sensor is a Point, not a Polygon [syntax]"
        ),
        (
            #"{"type":"FeatureCollection","units":"metres","version":1,"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[]}"#,
            "f:1:64: error: crs says that the coordinates are degrees, units that they are metres; one of them is wrong [syntax]"
        ),
        (
            #"{"type":"FeatureCollection","units":"metres","version":1,"crs":{"type":"name","properties":{"name":"EPSG:25832"}},"features":[]}"#,
            "f:1:64: error: a site has no place for crs, for its metres count from a corner of its own; take it out [syntax]"
        ),
    ])
    func `what is no site is said with its place`(_ text: String, _ diagnostic: String) {
        let document = SiteDocument(text: text, file: "f")
        #expect(document.findings.map(\.description).contains(diagnostic), "\(document.findings.map(\.description))")
        #expect(throws: SiteRewriteError.unreadable(file: "f")) { try document.rewritten(with: document.site) }
    }

    @Test func `a name that ends in geojson is a promise`() {
        let text = "version: 1\nrooms: []\n"
        #expect(SiteDocument(text: text, file: "a.yaml").isSound)
        let document = SiteDocument(text: text, file: "a.geojson")
        #expect(document.findings.map(\.finding.code.rawValue) == ["syntax"])
        #expect(document.site.rooms.isEmpty)
        #expect(throws: SiteRewriteError.unreadable(file: "a.geojson")) {
            try document.rewritten(with: document.site, format: .yaml)
        }
    }
}
