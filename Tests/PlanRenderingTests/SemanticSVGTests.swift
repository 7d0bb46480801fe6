import Foundation
#if canImport(FoundationXML)
    import FoundationXML
#endif
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

@Suite struct SemanticSVGTests {
    static let scenes: [(String, Scene)] = LabelTests.sites.flatMap { name, site in
        [
            ("\(name), plan", RegionPlan(Floor(site)).scene()),
            ("\(name), live", LivePlan(Floor(site), state: TestSites.mixedState(of: site)).scene()),
        ]
    }

    @Test(arguments: scenes.indices)
    func `the document is XML, its ids are unique, and every reference leads somewhere`(_ index: Int) throws {
        let (name, scene) = Self.scenes[index]
        let document = try SVGOutline(scene.semanticSVG())
        #expect(Set(document.ids).count == document.ids.count, "\(name)")
        for reference in document.references {
            #expect(document.ids.contains(reference), "\(name): \(reference)")
        }
        #expect(document.titles.first == scene.title.onOneLine)
    }

    @Test(arguments: LabelTests.sites.indices)
    func `every desk's name stands in exactly one title, and every text is there`(_ index: Int) throws {
        let (name, site) = LabelTests.sites[index]
        for scene in [
            RegionPlan(Floor(site)).scene(), LivePlan(Floor(site), state: TestSites.mixedState(of: site)).scene(),
        ] {
            let document = try SVGOutline(scene.semanticSVG())
            for desk in site.rooms.flatMap(\.desks) {
                let title = desk.title.onOneLine
                let count = document.groupTitles.count { $0 == title || $0.hasPrefix(title + ": ") }
                // A room may have the name of a desk.
                let names = site.rooms.flatMap(\.desks).map(\.title) + site.rooms.map(\.title)
                let same = names.count { $0 == desk.title }
                #expect(count == same, "\(name): '\(title)' stands in \(count) titles")
            }
            let texts = scene.drawingOrder.flatMap(\.parts).compactMap { part in
                if case .text(let text) = part, text.string.contains(where: { !$0.isWhitespace }) {
                    text.string
                } else {
                    nil
                }
            }
            #expect(document.texts == texts, "\(name)")
        }
    }

    @Test func `states are classes, and things carry the ids of the site file`() throws {
        let scene = LivePlan(Floor(TestSites.openOffice), state: TestSites.openOfficeAtEleven).scene()
        let text = String(decoding: try scene.semanticSVG(), as: UTF8.self)
        #expect(
            text.contains(
                "<g id=\"desk-D1\" class=\"desk taken\" data-id=\"D1\" role=\"img\">\n<title>Desk 1: taken</title>\n"))
        #expect(text.contains("<g id=\"desk-D24\" class=\"desk not-monitored\" data-id=\"D24\" role=\"img\">"))
        #expect(text.contains("<g id=\"sensor-S1\" class=\"sensor\" data-id=\"S1\" role=\"img\">"))
        #expect(text.contains("<pattern id=\"hatch-1\""))
        #expect(text.contains("class=\"desk taken label\" aria-hidden=\"true\" data-id=\"D1\""))
    }

    @Test func `names with markup, control characters and every script come through`() throws {
        let name = "<b>&\"'#\u{1}\u{9f}\u{fffe} ]]> \u{2028}靠窗 مكتب 🪑"
        var site = TestSites.oneDesk
        site.name = name
        site.rooms[0].desks[0] = Desk(id: "a b\"<&\u{0}]", name: name, outline: site.rooms[0].desks[0].outline)
        site.rooms[0].desks.append(
            Desk(id: "a b\"<&\u{1}]", name: "other", outline: TestSites.rectangle(2100, 1500, 600, 600)))
        let document = try SVGOutline(RegionPlan(Floor(site)).scene().semanticSVG())
        #expect(document.ids.filter { $0.hasPrefix("desk-") } == ["desk-a-b-----", "desk-a-b------2"])
        #expect(document.groupTitles.contains("<b>&\"'#  \u{fffd} ]]>  靠窗 مكتب 🪑"))
    }

    @Test func `equal scenes give equal bytes`() throws {
        let scene = RegionPlan(Floor(TestSites.library)).scene()
        #expect(try scene.semanticSVG() == scene.semanticSVG())
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0001, "0"), (1.5, "1.5"), (-12.3456, "-12.346"), (100, "100"), (0.05, "0.05"), (7.001, "7.001"),
        (.nan, "0"), (.infinity, "0"),
    ])
    func `numbers have at most three decimals`(_ value: Double, _ text: String) {
        #expect(SVGNumber.text(value) == text)
    }
}

/// What a test asks of an SVG document, read by a parser that knows nothing of this project.
final class SVGOutline: NSObject, XMLParserDelegate {
    private(set) var ids: [String] = []
    private(set) var references: [String] = []
    private(set) var titles: [String] = []
    private(set) var texts: [String] = []
    private var characters = ""

    /// The titles of things: all but the document's.
    var groupTitles: ArraySlice<String> { titles.dropFirst() }

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        characters = ""
        if let id = attributes["id"] { ids.append(id) }
        for value in attributes.values where value.hasPrefix("url(#") {
            references.append(String(value.dropFirst(5).dropLast()))
        }
        if let labels = attributes["aria-labelledby"] { references += labels.split(separator: " ").map(String.init) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { characters += string }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        if element == "title" { titles.append(characters) }
        if element == "text" { texts.append(characters) }
    }
}
