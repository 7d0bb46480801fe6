import Foundation
import SiteFiles
import TestKit
import Testing

@Suite struct LayoutCollectionTests {
    /// The features of lines, and what was said of those that are no layout.
    static func features(_ lines: [String]) -> (text: [UInt8], findings: [String]) {
        var writer = LayoutFeatureWriter(file: "f")
        var text: [UInt8] = []
        var findings: [String] = []
        for (index, line) in lines.enumerated() {
            let bytes = Array(line.utf8)
            if let finding = writer.append(bytes.span, number: index + 1, to: &text) { findings.append("\(finding)") }
        }
        writer.finish(&text)
        return (text, findings)
    }

    static func lines(_ collection: LayoutCollection) -> [String] {
        collection.lines.map { String(decoding: $0.dropLast(), as: UTF8.self) }
    }

    @Test func `a layout becomes a feature with its area and each region one of its own`() throws {
        let expected = #"""
            {"type":"FeatureCollection","units":"metres","holds":"layouts","features":[
            {"type":"Feature","properties":{"kind":"layout","layout":1,"id":"L1","mode":"desk-occupancy","x-owner":{"a":[1,"b c"]}},"geometry":{"type":"Polygon","coordinates":[[[2.3,-1.05],[-2.3,-1.05],[-2.3,1.05],[2.3,1.05],[2.3,-1.05]]]}},
            {"type":"Feature","properties":{"kind":"region","layout":1,"number":1,"name":"Desk \"1\""},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1.6,0],[1.6,0.008],[0,0]]]}},
            {"type":"Feature","properties":{"kind":"layout","layout":3,"mode":"people-counting"},"geometry":null}
            ]}

            """#
        let (text, findings) = Self.features([
            #" {"mode":"desk-occupancy","id":"L1","x-owner": {"a": [1, "b c"]},"area":[[2300,-1050],[-2300,1050]],"regions":[{"outline":[[0,0],[16e2,0.0],[1600,8]],"name":"Desk \"1\"","number":1}]}"#,
            "", #"{"mode":"people-counting","regions":[]}"#, #"{"mode":"none"}"#,
        ])
        #expect(String(decoding: text, as: UTF8.self) == expected)
        #expect(findings == ["f:4:9: error: mode is people-counting or desk-occupancy [syntax]"])
        #expect(try JSONSerialization.jsonObject(with: Data(text)) is [String: Any])
    }

    /// Lines in the form in which they come back.
    static let canonical = [
        #"{"id":"L1","mode":"desk-occupancy","area":[[-2300,-1050],[2300,1050]],"regions":[{"number":1,"outline":[[0,0],[1600,0],[1600,800],[0,800]]}]}"#,
        #"{"id":7,"mode":"people-counting","area":[[5,5],[5,5]],"regions":[]}"#,
        #"{"mode":"people-counting","area":[[5,-5],[5,7]],"regions":[]}"#,
        #"{"mode":"desk-occupancy","regions":[{"number":11,"name":"ä\u0007","outline":[]},{"number":-1,"name":4,"outline":[[3,4]]},{"number":1,"outline":[[3,4],[3,4]]},{"number":1,"outline":[[3,4],[5,6],[3,4]]}]}"#,
        #"{"mode":"desk-occupancy","regions":[{"number":1,"outline":[[1000000000,-1000000001],[12345678901234567890123,-1e400],[1,-1]]}]}"#,
        #"{"mode":"desk-occupancy","regions":[{"number":123456789012345678901,"outline":[],"id":null,"mode":{},"_number":[],"kind":"a","_kind":"b","x-":null}],"x-b":1.50,"layout":1,"number":null,"outline":[]}"#,
    ]

    @Test(arguments: canonical) func `there and back gives the same line`(_ line: String) {
        let (text, findings) = Self.features([line])
        #expect(findings == [])
        let collection = LayoutCollection(bytes: text, file: "f")
        #expect(collection.findings == [])
        #expect(collection.remarks == [])
        #expect(Self.lines(collection) == [line])
    }

    @Test(arguments: 0..<40) func `random lines come back the same and in order`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let extremes = [0, 1, -1, 999, 1000, -1000, 1_000_000_000, -1_000_000_001, 999_999_999_999_999_999]
        func coordinate() -> Int {
            Int.random(in: 0..<4, using: &random) == 0
                ? extremes.randomElement(using: &random) ?? 0 : Int.random(in: -9999...9999, using: &random)
        }
        func point() -> String { "[\(coordinate()),\(coordinate())]" }
        let lines = (0..<Int.random(in: 0...30, using: &random)).map { index in
            let regions = (0..<Int.random(in: 0...4, using: &random)).map { number in
                let outline = (0..<Int.random(in: 0...9, using: &random)).map { _ in point() }.joined(separator: ",")
                let name = Bool.random(using: &random) ? #""name":"Desk \#(number)","# : ""
                return #"{"number":\#(number),\#(name)"outline":[\#(outline)]}"#
            }
            let id = Bool.random(using: &random) ? #""id":"L\#(index % 7)","# : ""
            let area = Bool.random(using: &random) ? #""area":[\#(point()),\#(point())],"# : ""
            return #"{\#(id)"mode":"desk-occupancy",\#(area)"regions":[\#(regions.joined(separator: ","))]}"#
        }
        let collection = LayoutCollection(bytes: Self.features(lines).text, file: "f")
        #expect(collection.findings == [])
        #expect(Self.lines(collection) == lines)
    }

    @Test func `what other tools leave of a collection is read`() {
        // Regions before their layout, open rings, a MultiPolygon, other spellings of numbers, nulls for what a feature has not.
        let text = #"""
            {
              "type": "FeatureCollection", "name": "edited", "units": "metres", "holds": "layouts",
              "crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::25832" } },
              "features": [
                { "type": "Feature", "id": 4, "properties": { "kind": "region", "layout": 9.0, "id": null, "mode": null, "area": null, "number": 2.0, "name": "B", "fid": 5 },
                  "geometry": { "type": "MultiPolygon", "coordinates": [ [ [ [ 0.0, 0.000 ], [ 1.60, 0 ], [ 1.6e0, 0.8 ] ] ] ] } },
                { "type": "Feature", "properties": { "kind": "layout", "layout": 9, "id": "L", "mode": "desk-occupancy", "area": null, "number": null, "fid": null },
                  "geometry": { "type": "Polygon", "coordinates": [ [ [ 0, 3 ], [ 0, 0 ], [ 4, 0 ], [ 4, 3 ], [ 0, 3 ] ] ] } },
                { "type": "Feature", "properties": { "kind": "region", "layout": 9, "number": 1 },
                  "geometry": { "type": "Polygon", "coordinates": [ [ [ 2, 0 ], [ 3, 0 ], [ 3, 1 ], [ 2.0, 0 ] ] ] } }
              ]
            }
            """#
        let collection = LayoutCollection(bytes: Array(text.utf8), file: "f")
        #expect(collection.findings == [])
        #expect(
            Self.lines(collection) == [
                #"{"id":"L","mode":"desk-occupancy","area":[[0,3000],[4000,0]],"regions":[{"number":2,"name":"B","outline":[[0,0],[1600,0],[1600,800]],"area":null,"fid":5},{"number":1,"outline":[[2000,0],[3000,0],[3000,1000]]}],"fid":null}"#
            ])
        #expect(
            collection.remarks == [
                #"not carried over: the collection's member "name", the collection's member "crs", features' member "id""#
            ])
    }

    /// A collection with one feature that is wrong in one way, and what is said of it.
    static let faulty: [(String, String)] = [
        ("", "f:1:1: error: not JSON from here on [syntax]"),
        ("[]", #"f:1:1: error: layouts in GeoJSON are one object with "type": "FeatureCollection" [syntax]"#),
        (
            #"{"type":"FeatureCollection","holds":"layouts","features":[]}"#,
            #"f:1:1: error: the coordinates of this GeoJSON are not marked as metres; where they are, add "units": "metres" [syntax]"#
        ),
        (
            #"{"type":"FeatureCollection","units":"metres","features":[]}"#,
            #"f:1:1: error: this GeoJSON is not marked as holding layouts; where it does, add "holds": "layouts" [syntax]"#
        ),
        (
            #"{"type":"FeatureCollection","units":"metres","holds":"layouts","crs":{"properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[]}"#,
            "f:1:70: error: crs says that the coordinates are degrees, units that they are metres; one of them is wrong [syntax]"
        ),
        (
            #"{"type":"FeatureCollection","units":"metres","holds":"layouts","features":{}}"#,
            "f:1:1: error: a FeatureCollection needs a list of features [syntax]"
        ),
    ]

    @Test(arguments: faulty.indices) func `what is no collection of layouts is refused`(_ index: Int) {
        let (text, diagnostic) = Self.faulty[index]
        let collection = LayoutCollection(bytes: Array(text.utf8), file: "f")
        #expect(collection.findings.map(\.description) == [diagnostic])
        #expect(collection.lines == [])
    }

    /// Properties and geometry of one region, and what is said of it, from the column on.
    static let faultyRegions: [(properties: String, geometry: String, diagnostic: String)] = [
        (#""number":1"#, "null", "1: error: a region needs a Polygon as its geometry [syntax]"),
        (#""number":1.5"#, polygon("[[0,0]]"), "69: error: a region needs number, a whole number [syntax]"),
        (
            #""number":1"#, polygon("[[0,0],[1.0005,0],[1,1]]"),
            "124: error: 1.0005 is finer than a millimetre; write 1.001 [sub-millimetre]"
        ),
        (
            #""number":1"#, polygon("[[0,0],[1,0,2.5],[1,1]]"),
            "123: error: a position is [x, y]; a layout has no place for more numbers [syntax]"
        ),
        (#""number":1"#, polygon("[[0,0],[1,0]],[[0,0]]"), "130: error: a region or area has no holes [syntax]"),
        (
            #""number":1"#, #"{"type":"MultiPolygon","coordinates":[[[[0,0]]],[[[1,1]]]]}"#,
            "120: error: a region or area is one outline, and this MultiPolygon has 2 polygons; make a feature of each [syntax]"
        ),
        (#""number":1"#, #"{"type":"Point","coordinates":[0,0]}"#, "91: error: a region or area is a Polygon [syntax]"),
        (
            #""number":1,"outline":7"#, polygon("[[0,0]]"),
            "71: error: a property outline would take the place of the region's own; give it another name [syntax]"
        ),
        (
            #""number":1,"_x":"\ud800""#, polygon("[[0,0]]"),
            "76: error: half of a surrogate pair is no character; its other half is missing [syntax]"
        ),
        (
            #""number":1,"id":1,"_id":2"#, polygon("[[0,0]]"),
            "1: error: this layout would make no line: the member id stands twice [syntax]"
        ),
    ]

    static func polygon(_ rings: String) -> String { #"{"type":"Polygon","coordinates":[\#(rings)]}"# }

    @Test(arguments: faultyRegions.indices)
    func `a feature that is wrong keeps its layout out and no other`(_ index: Int) {
        let (properties, geometry, diagnostic) = Self.faultyRegions[index]
        let text = #"""
            {"type":"FeatureCollection","units":"metres","holds":"layouts","features":[
            {"type":"Feature","properties":{"kind":"layout","layout":1,"id":"good","mode":"desk-occupancy"},"geometry":null},
            {"type":"Feature","properties":{"kind":"layout","layout":2,"id":"bad","mode":"desk-occupancy"},"geometry":null},
            {"type":"Feature","properties":{"kind":"region","layout":2,\#(properties)},"geometry":\#(geometry)}]}
            """#
        let collection = LayoutCollection(bytes: Array(text.utf8), file: "f")
        #expect(collection.findings.count == 1)
        #expect(collection.findings.first?.description.hasSuffix(":" + diagnostic) ?? false, "\(collection.findings)")
        let isWhole = diagnostic.contains("surrogate")
        #expect(Self.lines(collection) == (isWhole ? [] : [#"{"id":"good","mode":"desk-occupancy","regions":[]}"#]))
    }

    @Test func `members that nest as deep as lines may come back`() {
        let depth = 512 - 3
        let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let region = #"{"number":1,"outline":[],"x-a":\#(deep)}"#
        let line = #"{"mode":"people-counting","regions":[\#(region)],"x-b":[[\#(deep)]]}"#
        let (text, findings) = Self.features([line])
        #expect(findings == [])
        #expect(Self.lines(LayoutCollection(bytes: text, file: "f")) == [line])
    }
}
