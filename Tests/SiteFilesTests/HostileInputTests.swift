import Findings
import Foundation
import SiteFiles
import SiteModel
import TestKit
import Testing

/// Files that nobody writes by accident, and those that are simply too large.
@Suite struct HostileInputTests {
    static let nested: [(String, String)] = [
        ("lists in one line", String(repeating: "[", count: 100_000)),
        ("closed lists", String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)),
        ("braces", String(repeating: "{a: ", count: 100_000)),
        ("JSON", String(repeating: "{\"a\":", count: 100_000) + "1" + String(repeating: "}", count: 100_000)),
        ("dashes", String(repeating: "- ", count: 100_000) + "a"),
        ("a bracket a line", String(repeating: "[\n", count: 100_000)),
        ("indented keys", (0..<1500).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: nested.indices)
    func `a text nested too deep is refused at once`(_ index: Int) throws {
        let document = SiteDocument(text: Self.nested[index].1, file: "f")
        let codes = document.findings.map(\.finding.code.rawValue)
        #expect(codes == ["file-too-large"], "\(Self.nested[index].0): \(document.findings.map(\.description))")
        #expect(
            document.findings.first?.finding.message
                == "the file is nested more than 1,000 levels deep here; a site needs fewer than ten")
    }

    @Test(.timeLimit(.minutes(1))) func `an alias bomb is refused`() {
        var text = "version: 1\nx-0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for level in 1...30 {
            let previous = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "x-\(level): &a\(level) [\(previous)]\n"
        }
        let findings = SiteDocument(text: text, file: "f").findings
        #expect(findings.map(\.finding.code.rawValue) == ["file-too-large"])
        #expect(
            findings.first?.finding.message
                == "the aliases of the file expand to more than a million values; write them out")
        // As keys the parser would compare them value by value.
        let keyed = diagnostics(text + "*a30 : 1\n")
        #expect(keyed == ["f:33:1: error: a key is a plain name here, not a list, an alias or a `?` [syntax]"])
        #expect(
            diagnostics(text + "? [*a30, 1]\n: 1\n")
                == ["f:33:1: error: a key is a plain name here, not a list, an alias or a `?` [syntax]"])
    }

    @Test func `aliases within reason are followed`() {
        let text = """
            version: 1
            rooms:
              - {id: a, ceiling: &h 2.8, outline: &o [[0, 0], [6, 0], [6, 6], [0, 6]]}
              - {id: b, ceiling: *h, outline: *o}
            """
        let document = SiteDocument(text: text, file: "f")
        #expect(document.findings == [])
        #expect(document.site.rooms.last?.outline.count == 4)
        #expect(document.site.rooms.last?.ceilingMM == 2800)
    }

    @Test func `a file of 200 MB is refused without being read`() throws {
        let scratch = try Scratch()
        let path = scratch.path("large.yaml")
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let handle = try FileHandle(forWritingTo: scratch.url("large.yaml"))
        try handle.truncate(atOffset: 200_000_000)
        let clock = ContinuousClock()
        var diagnostics: [String] = []
        let time = try clock.measure { diagnostics = try SiteDocument.read(path: path).findings.map(\.description) }
        #expect(
            diagnostics == [
                "\(path):1:1: error: the file has more than 16 MB; write one site file for each floor [file-too-large]"
            ])
        #expect(time < .seconds(2))
    }

    @Test func `a text without an end is read no further than the limit`() throws {
        let document = try SiteDocument.read(path: "/dev/zero")
        #expect(document.findings.map(\.finding.code.rawValue) == ["file-too-large"])
    }

    @Test func `what cannot be opened says why and what would be right`() throws {
        let scratch = try Scratch()
        #expect(throws: SiteFileError.notFound(path: scratch.path("x"))) {
            try SiteDocument.read(path: scratch.path("x"))
        }
        #expect(throws: SiteFileError.isFolder(path: scratch.folder.path)) {
            try SiteDocument.read(path: scratch.folder.path)
        }
        #expect(
            SiteFileError.noPermission(path: "a.yaml").description
                == "a.yaml: you have no permission to read this file; its owner can grant it with chmod +r")
        #expect(
            SiteFileError.isFolder(path: "sites/").description
                == "sites/: this is a folder; name a site file in it, such as sites/site.yaml")
    }

    static let encodings: [(bytes: [UInt8], diagnostic: String)] = [
        ([0xff, 0xfe, 0x76, 0x00], "f:1:1: error: the file is UTF-16; save it as UTF-8 [syntax]"),
        (
            latin("version: 1\nname: B", 0xfc, "ro"),
            "f:2:8: error: byte FC is not UTF-8 text; save the file as UTF-8 [syntax]"
        ),
        (
            latin("name: 市", 0xe5, ""),
            "f:1:8: error: byte E5 is not UTF-8 text; save the file as UTF-8 [syntax]"
        ),
    ]

    private static func latin(_ before: String, _ byte: UInt8, _ after: String) -> [UInt8] {
        var bytes = Array(before.utf8)
        bytes.append(byte)
        return bytes + Array(after.utf8)
    }

    @Test(arguments: encodings.indices) func `a text in another encoding is told so`(_ index: Int) {
        let (bytes, diagnostic) = Self.encodings[index]
        #expect(SiteDocument(bytes: bytes, file: "f").findings.map(\.description) == [diagnostic])
    }

    /// Whatever happens to a file, reading it ends, and every finding lies in it.
    @Test(.timeLimit(.minutes(2)), arguments: 0..<8 as Range<UInt64>)
    func `a damaged site never traps the reader`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let sound = Array(TestSite.everything.utf8)
        let morsels = [
            "[", "]", "{", "}", ",", ":", ": ", "- ", "\n", "  ", "\t", "\"", "'", "#", "&a ", "*a ", "? ", "| ", ">",
            "!!",
            "1e9", "-", "0.0001", "99999999999999999999", "\\ud83d", "\u{0}", "\r", "%", "---\n", "~", "version", "é",
            "市",
        ].map { Array($0.utf8) }
        for _ in 0..<60 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.removeSubrange(place..<end)
                case 1: bytes.insert(contentsOf: morsels.randomElement(using: &random) ?? [], at: place)
                case 2:
                    bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
                default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
                }
            }
            let document = SiteDocument(bytes: bytes, file: "f")
            let lines = bytes.count { $0 == 0x0a || $0 == 0x0d } + 1
            for located in document.findings {
                #expect(1...lines ~= located.position.line && located.position.column >= 1)
                #expect(!located.finding.message.isEmpty)
            }
            #expect(document.isSound || !document.findings.isEmpty)
        }
    }
}
