import Foundation
import TestKit
import Testing

@Suite struct ConvertCommandTests {
    @Test func `a site goes through DXF and comes back whole`() throws {
        let scratch = try Scratch()
        let (there, back) = (scratch.path("site.dxf"), scratch.path("site.yaml"))
        #expect(try Tool.run(["convert", "Examples/open-office.yaml", "-o", there]).code == 0)
        let outcome = try Tool.run(["convert", there, "-o", back])
        #expect(outcome.code == 0)
        #expect(outcome.diagnostics == "\(there): note: read: 1 room, 2 obstacles, 3 keep-outs, 24 desks, 4 sensors\n")
        #expect(try Tool.run(["check", back]).code == 0)
    }

    @Test func `desks of a table go into a site and what only the file knows stays`() throws {
        let scratch = try Scratch()
        let site =
            "version: 1\nx-owner: me\nrooms:\n  - {id: a, ceiling: 2.8, outline: [[0, 0], [9, 0], [9, 9], [0, 9]], x-floor: 3}\n"
        try Data(site.utf8).write(to: scratch.url("a.yaml"))
        try Data("id;x;y;width;depth;Phone\nD1;1,5;1,5;1,6;0,8;7\n".utf8).write(to: scratch.url("d.csv"))
        let outcome = try Tool.run(
            ["convert", scratch.path("d.csv"), "--into", scratch.path("a.yaml"), "-o", scratch.path("b.yaml")])
        #expect(outcome.code == 0)
        #expect(
            outcome.diagnostics == """
                \(scratch.path("d.csv")): note: not used: the column "Phone"
                \(scratch.path("d.csv")): note: 1 desk added

                """)
        let text = try String(contentsOf: scratch.url("b.yaml"), encoding: .utf8)
        #expect(text.contains("x-owner: me") && text.contains("x-floor: 3") && text.contains("id: D1"))
        let back = try Tool.run(["convert", scratch.path("b.yaml"), "-o", scratch.path("back.csv")])
        #expect(back.code == 0)
        #expect(
            try String(contentsOf: scratch.url("back.csv"), encoding: .utf8)
                == "id,name,room,x,y,width,depth,rotation,devEUI,region,seat,seatDepth\r\nD1,,a,1.5,1.5,1.6,0.8,0,,,,\r\n"
        )
    }

    @Test func `a file with comments is not written over unless told to`() throws {
        let scratch = try Scratch()
        let path = scratch.path("a.yaml")
        let site = "version: 1  # mine\nrooms: [{id: a, ceiling: 2.8, outline: [[0, 0], [9, 0], [9, 9]]}]\n"
        try Data(site.utf8).write(to: scratch.url("a.yaml"))
        let refused = try Tool.run(["convert", path, "-o", path])
        #expect(refused.code == 2)
        #expect(try String(contentsOf: scratch.url("a.yaml"), encoding: .utf8) == site)
        #expect(try Tool.run(["convert", path, "-o", path, "--discard-comments"]).code == 0)
    }

    @Test(arguments: [("id,x,y\nA,1,2\n", Int32(1)), ("id,x,y,width,depth\n", 2), ("", 1)])
    func `a table without a desk writes over nothing`(_ table: String, _ code: Int32) throws {
        let scratch = try Scratch()
        try Data(table.utf8).write(to: scratch.url("d.csv"))
        try Data("kept".utf8).write(to: scratch.url("site.yaml"))
        let outcome = try Tool.run(
            ["convert", scratch.path("d.csv"), "--height", "2.8", "-o", scratch.path("site.yaml")])
        #expect(outcome.code == code)
        #expect(!outcome.diagnostics.isEmpty)
        #expect(try String(contentsOf: scratch.url("site.yaml"), encoding: .utf8) == "kept")
    }

    static let refusals: [(input: String, output: String, message: String)] = [
        ("none.dxf", "x.yaml", "none.dxf: there is no such file; check the name and the folder"),
        (
            "Examples/open-office.yaml", "x.dwg",
            "x.dwg: the name does not say the form; let it end in .yaml, .json, .geojson, .dxf, .csv or .jsonl, or say it with --type"
        ),
    ]

    /// Input file and its text, the output, the exit code, and what standard error says.
    static let faulty: [(String, String, Int32, String)] = [
        (
            "a.geojson", "{}", 1,
            "a.geojson:1:1: error: a site in GeoJSON is one object with \"type\": \"FeatureCollection\", \"units\": \"metres\" and "
                + "a list of \"features\"; this is no GeoJSON: it has no type [syntax]"
        ),
        (
            "a.json", #"{"type":"Feature","geometry":null}"#, 1,
            "a list of \"features\"; this is a \"Feature\" [syntax]"
        ),
        ("a.json", "{}", 1, "a.json:1:1: error: a site needs rooms"),
        ("a.yaml", "version: 1\n", 1, "a.yaml:1:1: error: a site needs rooms"),
    ]

    @Test(arguments: faulty.indices) func `what holds no site is refused and writes over nothing`(_ index: Int) throws {
        let (name, text, code, message) = Self.faulty[index]
        let scratch = try Scratch()
        try Data(text.utf8).write(to: scratch.url(name))
        try Data("kept".utf8).write(to: scratch.url("site.yaml"))
        for output in ["site.yaml", "site.dxf", "site.csv"] {
            let outcome = try Tool.run(["convert", scratch.path(name), "-o", scratch.path(output)])
            #expect(outcome.code == code)
            #expect(outcome.diagnostics.contains(message), "\(outcome.diagnostics)")
        }
        #expect(try String(contentsOf: scratch.url("site.yaml"), encoding: .utf8) == "kept")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count == 2)
    }

    @Test func `a site that was read in part is written with all that its file has, and the exit code tells`() throws {
        let scratch = try Scratch()
        let text = """
            version: 1
            rooms:
              - {id: a, ceiling: 2.8, outline: [[0, 0], [9, 0], [9, 9]], colour: red}
              - {id: b}

            """
        try Data(text.utf8).write(to: scratch.url("a.yaml"))
        let outcome = try Tool.run(["convert", scratch.path("a.yaml"), "-o", "-", "--type", "json"])
        #expect(outcome.code == 1)
        #expect(outcome.text.contains("\"colour\"") && outcome.text.contains("\"b\""))
        let errors = outcome.diagnostics.split(separator: "\n").filter { $0.contains(": error: ") }
        #expect(errors.count == 3, "\(outcome.diagnostics)")
    }

    @Test(arguments: ["yaml", "json", "geojson", "dxf", "csv"])
    func `standard output takes the form that is asked for, the same as a file of that name`(_ form: String) throws {
        let scratch = try Scratch()
        let office = "Examples/open-office.yaml"
        let printed = try Tool.run(["convert", office, "-o", "-", "--type", form])
        #expect(printed.code == 0)
        let path = scratch.path("office.\(form)")
        #expect(try Tool.run(["convert", office, "-o", path]).code == 0)
        #expect(try printed.output == Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(!printed.output.isEmpty)
        #expect(try Tool.run(["convert", office, "-o", scratch.path("office"), "--type", form]).code == 0)
        #expect(try printed.output == Data(contentsOf: scratch.url("office")))
    }

    static let withoutEffect: [([String], String)] = [
        (["a.yaml", "-o", "-"], "--type is needed with -o -: yaml, json, geojson, dxf, csv or jsonl"),
        (["a.yaml", "--rooms", "A", "-o", "b.yaml"], "--rooms is for drawings, and a.yaml is none"),
        (["a.csv", "--to-origin", "-o", "b.yaml"], "--to-origin is for drawings, and a.csv is none"),
        (["a.dxf", "--into", "c.yaml", "-o", "b.yaml"], "--into is for tables of desks, and a.dxf is none"),
        (["a.yaml", "--height", "2.8", "-o", "b.yaml"], "--height is for drawings and tables"),
        (["a.csv", "--into", "c.yaml", "--room-size", "3x3", "-o", "b.yaml"], "--height are for a new room"),
        (["a.csv", "--room", "a", "-o", "b.yaml"], "--room is a room of the site that the desks go into"),
    ]

    @Test(arguments: withoutEffect.indices)
    func `an option that would be without effect is refused with the reason`(_ index: Int) throws {
        let (arguments, message) = Self.withoutEffect[index]
        let outcome = try Tool.run(["convert"] + arguments)
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.contains(message), "\(outcome.diagnostics)")
    }

    @Test func `a layer that a drawing does not have is named, also in one that vs321 wrote`() throws {
        let scratch = try Scratch()
        #expect(try Tool.run(["convert", "Examples/library.yaml", "-o", scratch.path("a.dxf")]).code == 0)
        let outcome = try Tool.run([
            "convert", scratch.path("a.dxf"), "--rooms", "A-AREA,vs321-rooms", "--desks", "FURN*", "-o",
            scratch.path("b.yaml"),
        ])
        #expect(outcome.code == 0)
        #expect(
            outcome.diagnostics.contains(
                "a.dxf: note: no layer for the rooms is called \"A-AREA\"; its layers are VS321-"))
        #expect(outcome.diagnostics.contains("no layer for the desks is called \"FURN*\"; "))
        #expect(!outcome.diagnostics.contains("vs321-rooms"))
        #expect(FileManager.default.fileExists(atPath: scratch.path("b.yaml")))
    }

    @Test(arguments: refusals.indices) func `what cannot be converted is refused with the reason`(_ index: Int) throws {
        let (input, output, message) = Self.refusals[index]
        let outcome = try Tool.run(["convert", input, "-o", output])
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.contains("rror: \(message)\n"))
        #expect(!FileManager.default.fileExists(atPath: Tool.root.appendingPathComponent(output).path))
    }

    @Test(arguments: [
        (["a.jsonl", "-o", "b.yaml"], "bulk layouts become GeoJSON and nothing else"),
        (["a.ndjson", "-o", "b.jsonl"], "bulk layouts become GeoJSON and nothing else"),
        (["a.yaml", "-o", "b.ndjson"], "bulk layouts (.jsonl) are made of GeoJSON, and a.yaml is none"),
        (["a.dxf", "-o", "-", "--type", "jsonl"], "bulk layouts (.jsonl) are made of GeoJSON, and a.dxf is none"),
        (["a.dxf", "--clearance", "-1", "-o", "b.yaml"], "--clearance: a distance is not below zero"),
    ])
    func `what cannot become one another is said`(_ arguments: [String], _ message: String) throws {
        let outcome = try Tool.run(["convert"] + arguments)
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.contains(message), "\(outcome.diagnostics)")
    }

    static let layouts = """
        {"id":"L1","mode":"desk-occupancy","area":[[-2300,-1050],[2300,1050]],"regions":[{"number":1,"outline":[[0,0],[1600,0],[1600,800]]}]}
        {"mode":"people-counting","regions":[]}

        """

    @Test func `bulk layouts go through GeoJSON and come back the same, by files and by standard streams`() throws {
        let scratch = try Scratch()
        try Data(Self.layouts.utf8).write(to: scratch.url("a.jsonl"))
        #expect(try Tool.run(["convert", scratch.path("a.jsonl"), "-o", scratch.path("a.geojson")]).code == 0)
        let collection = try Data(contentsOf: scratch.url("a.geojson"))
        let streamed = try Tool.run(
            ["convert", "--layouts", "-", "-o", "-", "--type", "geojson"], input: Data(Self.layouts.utf8))
        #expect(streamed.output == collection)
        let back = try Tool.run(["convert", "-", "-o", scratch.path("b.ndjson")], input: collection)
        #expect(back.code == 0)
        #expect(back.diagnostics == "")
        #expect(try String(contentsOf: scratch.url("b.ndjson"), encoding: .utf8) == Self.layouts)
        let site = try Tool.run(["check", scratch.path("a.geojson")])
        #expect(site.code == 1)
        #expect(site.diagnostics.contains("a.geojson:1:1: error: this GeoJSON holds bulk layouts and no site; "))
    }

    @Test func `lines that are no layout are told of and the others converted`() throws {
        let scratch = try Scratch()
        let bad = "{\"id\":\"L0\"}\n"
        let outcome = try Tool.run(
            ["convert", "--layouts", "-", "-o", scratch.path("a.geojson")], input: Data((bad + Self.layouts).utf8))
        #expect(outcome.code == 1)
        #expect(
            outcome.diagnostics == """
                <stdin>:1:1: error: a layout needs mode: people-counting or desk-occupancy [syntax]
                  {"id":"L0"}
                  ^

                """)
        let back = try Tool.run(["convert", scratch.path("a.geojson"), "-o", "-", "--type", "jsonl"])
        #expect(back.text == Self.layouts)
        try Data("kept".utf8).write(to: scratch.url("a.geojson"))
        let many = String(repeating: bad, count: 25)
        let none = try Tool.run(
            ["convert", "--layouts", "-", "-o", scratch.path("a.geojson")], input: Data(many.utf8))
        #expect(none.code == 1)
        #expect(none.diagnostics.hasSuffix("vs321: error: <stdin>: holds no layout: nothing was written\n"))
        #expect(try String(contentsOf: scratch.url("a.geojson"), encoding: .utf8) == "kept")
    }

    @Test func `a drawing without rooms names its layers and writes nothing`() throws {
        let scratch = try Scratch()
        let text =
            "0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n6\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n"
            + "0\nLINE\n8\nA-WALL\n10\n0\n20\n0\n11\n5\n21\n0\n0\nENDSEC\n0\nEOF\n"
        try Data(text.utf8).write(to: scratch.url("f.dxf"))
        let outcome = try Tool.run(["convert", scratch.path("f.dxf"), "--height", "2.8", "-o", scratch.path("f.yaml")])
        #expect(outcome.code == 1)
        #expect(
            outcome.diagnostics.contains(
                "say which layer holds them with --rooms LAYER: its layers are A-WALL [syntax]"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("f.yaml")))
    }
}
