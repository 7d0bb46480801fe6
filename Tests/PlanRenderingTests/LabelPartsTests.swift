import TestKit
import Testing

@testable import PlanRendering

@Suite struct LabelPartsTests {
    private let measurer = TextMeasurer()

    @Test func `a text is as much wider as it is larger`() {
        for text in ["Desk 12", "靠窗一", "مكتب", "AVAVA"] {
            let one = measurer.width(of: text, size: 1)
            #expect((measurer.width(of: text, size: 7) - 7 * one).magnitude < 1e-9)
            #expect(one > 0)
        }
        #expect(measurer.width(of: "W", size: 5, weight: .bold) > measurer.width(of: "W", size: 5))
        #expect(measurer.width(of: "", size: 5) == 0)
    }

    @Test func `lines break at spaces and lose nothing`() {
        let breaking = LineBreaking(measurer: measurer, size: 2.5, weight: .regular)
        let text = "The quiet desk beside the third window"
        for width in stride(from: 12.0, through: 60, by: 3) {
            let broken = breaking.lines(of: text, width: width)
            #expect(broken.lines.joined(separator: " ") == text)
            #expect(!broken.breaksWords)
            #expect(broken.lines.allSatisfy { measurer.width(of: $0, size: 2.5) <= width })
        }
        #expect(breaking.lines(of: text, width: 3).breaksWords)
        #expect(breaking.lines(of: text, width: 3).lines.joined() == text.filter { $0 != " " })
    }

    @Test func `an identifier gets no hyphen of ours, and a short word none at all`() {
        var breaking = LineBreaking(measurer: measurer, size: 2.5, weight: .regular)
        breaking.hyphenates = true
        func width(_ text: String) -> Double { measurer.width(of: text, size: 2.5) + 0.01 }
        for word in [
            "desk-with-a-long-identifier", "Zimmer12Nordwestfluegel", "room_of_the_west_wing", "very", "m", "mmmmm",
        ] {
            for letters in 1...8 {
                let lines = breaking.lines(of: word, width: width(String(repeating: "m", count: letters))).lines
                #expect(lines.joined() == word, "\(lines)")
            }
        }
        #expect(breaking.lines(of: "mmmmmmmm", width: width("mmmmmm-")).lines == ["mmmmm-", "mmm"])
    }

    @Test func `a name that breaks inside a word says so with a hyphen, what is copied does not`() {
        var breaking = LineBreaking(measurer: measurer, size: 2.5, weight: .regular)
        let text = "Überprüfungsstelle 二楼阅览室 24E124783F160001"
        let plain = breaking.lines(of: text, width: 12)
        #expect(plain.breaksWords && plain.lines.joined() == text.filter { $0 != " " })
        breaking.hyphenates = true
        let hyphenated = breaking.lines(of: text, width: 12)
        #expect(hyphenated.lines.contains { $0.hasSuffix("-") })
        #expect(hyphenated.lines.allSatisfy { measurer.width(of: $0, size: 2.5) <= 12 })
        for line in hyphenated.lines where line.hasSuffix("-") { #expect(line.dropLast().allSatisfy { $0.isLetter }) }
        #expect(hyphenated.lines.joined().replacing("-", with: "") == text.filter { $0 != " " })
        // What is left before an ellipsis is the text, not its lines.
        let cut = breaking.lines(of: text, width: 12, limit: 2).lines.joined()
        #expect(text.hasPrefix(cut.replacing("-", with: "").replacing("…", with: "")), "\(cut)")
    }

    @Test(arguments: [
        "", " ", "a", " a", "a ", "a  b", "a b", "a\tb", "a\u{a0}b c", "a · b", "é è", "a \u{301}b", "a\u{85}b", "二 楼",
        "a\u{2003}b", "a \u{1f600} b", "a\u{3000}b", "a\u{2028}b c",
    ])
    func `white space of any kind parts words, and none of it stays at an end`(_ text: String) {
        let breaking = LineBreaking(measurer: measurer, size: 2.5, weight: .regular)
        let words = text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{a0}" }).map(String.init)
        let wide = breaking.lines(of: text, width: 1_000)
        #expect(wide.lines == (words.isEmpty ? [] : [words.joined(separator: " ")]))
        #expect(wide.isWhole && !wide.breaksWords)
        #expect(breaking.lines(of: text, width: 0.1).lines.joined() == words.joined())
    }

    @Test func `a dot between parts does not hang at the end of a line`() {
        let breaking = LineBreaking(measurer: measurer, size: 2.5, weight: .regular)
        for text in ["22.6\u{a0}°C · battery\u{a0}98\u{a0}%", "22.6\u{a0}°C\u{a0}· battery\u{a0}98\u{a0}%"] {
            #expect(breaking.lines(of: text, width: 18).lines == ["22.6\u{a0}°C", "battery\u{a0}98\u{a0}%"])
            #expect(breaking.lines(of: text, width: 60).lines == [text])
        }
    }

    @Test func `Chinese breaks between any two characters, ages do not break`() {
        let breaking = LineBreaking(measurer: measurer, size: 2.5, weight: .regular)
        let chinese = breaking.lines(of: "阅览室靠窗的书桌", width: 8)
        #expect(chinese.lines.count > 1)
        #expect(!chinese.breaksWords)
        let age = breaking.lines(of: "silent " + Measures.age(seconds: 4800), width: 16)
        #expect(age.lines == ["silent", "1\u{a0}h\u{a0}20\u{a0}min"])
    }

    @Test(arguments: UInt64(1)...60) func `whatever a text is made of, its lines hold all of it in its order`(
        _ seed: UInt64
    ) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("aAß1 0  ·-/–\u{a0}\t阅览é\u{301}م🪑👩‍🚀\u{2003}")
        let text = String(
            (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
        let breaking = LineBreaking(measurer: measurer, size: 2.5, weight: .regular)
        func compact(_ text: String) -> String {
            String(
                text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" && $0 != "·" }.map(Character.init)
            )
        }
        for width in [0.1, 2, 5, 11, 30, 300] {
            let whole = breaking.lines(of: text, width: width)
            #expect(compact(whole.lines.joined()) == compact(text), "\(text.debugDescription) in \(width)")
            for limit in [1, 2, 4] {
                let some = breaking.lines(of: text, width: width, limit: limit)
                #expect(some.lines.count <= limit && some.isWhole == (whole.lines.count <= limit))
                let kept = some.isWhole ? some.lines : Array(some.lines.dropLast())
                #expect(kept == Array(whole.lines.prefix(kept.count)))
            }
        }
    }

    @Test func `a text that is cut ends in an ellipsis and fits`() {
        let breaking = LineBreaking(measurer: measurer, size: 2.5, weight: .bold)
        let cut = breaking.lines(of: TestSites.longName, width: 30, limit: 2)
        #expect(cut.lines.count == 2)
        #expect(!cut.isWhole)
        #expect(cut.lines[1].hasSuffix("…"))
        #expect(cut.lines.allSatisfy { measurer.width(of: $0, size: 2.5, weight: .bold) <= 30 })
        #expect(breaking.shortened("Desk", width: 30) == "Desk")
    }

    @Test func `control characters and line breaks become spaces`() {
        let text = SceneText("a\nb\u{0}c\u{2028}d", at: PagePoint(x: 0, y: 0), size: 5, color: Color(0))
        #expect(text.string == "a b c d")
    }

    @Test func `the interior point of an L lies in its corner, that of a rectangle in its middle`() throws {
        func polygon(_ points: [(Double, Double)]) throws -> PagePolygon {
            try #require(PagePolygon(points.map { PagePoint(x: $0.0, y: $0.1) }))
        }
        let rectangle = try polygon([(0, 0), (40, 0), (40, 10), (0, 10)])
        #expect(rectangle.interiorPoint() == PagePoint(x: 20, y: 5))
        let bent = try polygon([(0, 0), (60, 0), (60, 10), (10, 10), (10, 60), (0, 60)])
        let pole = bent.interiorPoint()
        #expect(bent.contains(pole))
        // The largest circle touches both outer sides and the inner corner: its radius is 10 (2 − √2).
        #expect((bent.clearance(pole) - 5.858).magnitude < 0.1)
        #expect(bent.interiorPoint(aspect: 4).x > pole.x)
    }

    @Test(arguments: UInt64(1)...40)
    func `the interior point beats every point of a grid`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let corners = (0..<8).map { _ in
            PagePoint(x: Double.random(in: 0...50, using: &random), y: Double.random(in: 0...30, using: &random))
        }
        let polygon = try #require(PagePolygon(corners))
        let best = polygon.clearance(polygon.interiorPoint())
        for x in stride(from: 0.5, to: 50, by: 1) {
            for y in stride(from: 0.5, to: 30, by: 1) {
                #expect(polygon.clearance(PagePoint(x: x, y: y)) <= best + 0.11)
            }
        }
    }

    @Test(arguments: UInt64(1)...40)
    func `a box lies inside an outline only if all its points do`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func point() -> PagePoint {
            PagePoint(x: Double.random(in: 0...20, using: &random), y: Double.random(in: 0...20, using: &random))
        }
        let polygon = try #require(PagePolygon((0..<6).map { _ in point() }))
        for _ in 0..<40 {
            let box = PageBounds(center: point(), width: 3, height: 1.5)
            var inside: [Bool] = []
            for column in 0...20 {
                let x = box.left + box.width * Double(column) / 20
                for row in 0...20 {
                    let y = box.top + box.height * Double(row) / 20
                    inside.append(polygon.contains(PagePoint(x: x, y: y)))
                }
            }
            if polygon.contains(box) { #expect(!inside.contains(false)) }
            if inside.contains(true) { #expect(polygon.overlaps(box)) }
            if !polygon.overlaps(box) { #expect(!inside.contains(true)) }
        }
    }
}
