import Foundation
import SiteFiles
import TestKit
import Testing
import Yams

@Suite struct SiteSchemaTests {
    private static func schema() throws -> JSONSchema {
        try JSONSchema(parsing: Data(contentsOf: Tool.root.appendingPathComponent("Examples/site.schema.json")))
    }

    /// A YAML text as the editors' schema tools see it.
    static func value(_ text: String) throws -> JSONValue {
        func value(_ node: Node) -> JSONValue {
            switch node {
            case .mapping(let mapping):
                .object(
                    Dictionary(mapping.map { ($0.key.scalar?.string ?? "", value($0.value)) }) { first, _ in first })
            case .sequence(let sequence): .array(sequence.map(value))
            case .scalar(let scalar) where scalar.style == .plain:
                ["", "~", "null"].contains(scalar.string)
                    ? .null : Double(scalar.string).map(JSONValue.number) ?? .string(scalar.string)
            case .scalar(let scalar): .string(scalar.string)
            case .alias: .null
            }
        }
        return try Yams.compose(yaml: text).map(value) ?? .null
    }

    @Test(arguments: ["open-office", "meeting-room", "library"])
    func `a sound example obeys the schema`(_ name: String) throws {
        let text = try String(
            contentsOf: Tool.root.appendingPathComponent("Examples/\(name).yaml"), encoding: .utf8)
        #expect(try Self.schema().faults(of: Self.value(text)) == [])
    }

    @Test func `everything optional at once obeys the schema, and the reader agrees`() throws {
        let text = TestSite.everything
        #expect(try Self.schema().faults(of: Self.value(text)) == [])
        #expect(diagnostics(text) == [])
    }

    @Test func `the broken example is refused`() throws {
        let text = try String(contentsOf: Tool.root.appendingPathComponent("Examples/broken.yaml"), encoding: .utf8)
        #expect(try Self.schema().faults(of: Self.value(text)).count > 10)
    }

    /// Faults that a schema can express: what to replace in the sound site, and by what.
    static let faults: [(String, String)] = [
        ("version: 1", "version: 2"), ("version: 1\n", ""), ("- id: west", "- x-id: west"),
        ("ceiling: 2.8", "ceiling: 2.8 m"),
        ("ceiling: 2.8", "ceilling: 2.8"), ("purpose: office-desks", "purpose: office"),
        ("people: seated", "people: sitting"),
        ("[[0, 0], [12, 0], [12, 8], [0, 8]]", "[[0, 0], [12, 0]]"), ("[12, 8]", "[12, 8, 1]"), ("[12, 8]", "[12]"),
        ("clearance: 1.0", "clearance: -1.0"), (", clearance: 1.0", ""), ("size: [1.6, 0.8]", "size: [1.6, 0]"),
        (", size: [1.6, 0.8]", ""), ("size: [1.6, 0.8]", "size: [1.6, 0.8], outline: [[0, 0], [1, 0], [1, 1]]"),
        ("side: south", "side: front"), ("mode: desk-occupancy", "mode: desks"), ("number: 1,", "number: 11,"),
        ("number: 1,", "number: one,"), ("reportingInterval: 10", "reportingInterval: 1"),
        ("reportingInterval: 10", "reportingInterval: 10 min"), ("24E124783F160001", "24E124783F16"),
        ("room: west\n    devEUI", "devEUI"), ("at: [3.0, 2.0]", "at: here"),
        ("[[2.5, 2], [3.5, 2], [3.5, 3], [2.5, 3]]", "[[2.5, 2], [3.5, 2]]"),
        (
            "[[2.5, 2], [3.5, 2], [3.5, 3], [2.5, 3]]",
            "[[2.5, 2], [2.6, 2], [2.7, 2], [2.8, 2], [2.9, 2], [3, 2], [3.5, 2], [3.5, 3], [2.5, 3]]"
        ),
    ]

    @Test(arguments: faults) func `schema and reader refuse the same faults`(_ sound: String, _ broken: String) throws {
        #expect(TestSite.everything.contains(sound))
        let text = TestSite.everything.replacing(sound, with: broken)
        #expect(try Self.schema().faults(of: Self.value(text)) != [])
        #expect(!SiteDocument(text: text, file: "f").isSound)
    }
}

/// Sites for tests.
enum TestSite {
    /// A sound site that uses every key.
    static let everything = """
        version: 1
        name: Level 3 West
        x-drawing: {file: a.dwg, sheets: [1, 2]}
        rooms:
          - id: west
            name: West wing
            ceiling: 2.8
            purpose: office-desks
            people: seated
            outline: [[0, 0], [12, 0], [12, 8], [0, 8]]
            obstacles:
              - {name: Pillar, outline: [[5.8, 3.8], [6.2, 3.8], [6.2, 4.2], [5.8, 4.2]]}
            keepOut:
              - {kind: door, from: [0, 3], to: [0, 4], clearance: 1.0}
              - {kind: luminaire, outline: [[3, 5], [4.2, 5], [4.2, 5.3], [3, 5.3]]}
            desks:
              - {id: D1, name: Desk 1, at: [3.0, 1.5], size: [1.6, 0.8], rotation: 0, x-cable: yes}
              - id: D2
                outline: [[2.2, 2], [3.8, 2], [3.8, 2.8], [2.2, 2.8]]
                seat: {side: south, depth: 0.6}
        sensors:
          - id: S1
            room: west
            devEUI: 24E124783F160001
            at: [3.0, 2.0]
            height: 2.8
            rotation: 0
            mode: desk-occupancy
            reportingInterval: 10
            regions:
              - {number: 1, name: Desk 1, desk: D1, outline: [[2.2, 1.1], [3.8, 1.1], [3.8, 1.9], [2.2, 1.9]]}
              - {number: 2, desk: D2, outline: [[2.5, 2], [3.5, 2], [3.5, 3], [2.5, 3]]}

        """
}
