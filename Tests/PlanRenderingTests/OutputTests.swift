import PlanRendering
import TestKit
import Testing

@Suite struct OutputTests {
    private let scene = RegionPlan(Floor(TestSites.library)).scene()

    @Test func `the same floor gives the same scene and the same bytes`() throws {
        let again = RegionPlan(Floor(TestSites.library)).scene()
        #expect(scene == again)
        #expect(try scene.png() == again.png())
        #expect(try scene.svg() == again.svg())
        #expect(try scene.pdf() == again.pdf())
    }

    @Test func `tasks at the same time draw the same bytes`() async throws {
        let scene = scene
        let expected = try scene.svg()
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<4 { group.addTask { try scene.svg() } }
            for try await bytes in group { #expect(bytes == expected) }
        }
    }

    @Test func `a picture has as many pixels as its page and resolution say`() throws {
        let pixels = try #require(Pixels(png: scene.png(dotsPerInch: 50.8)))
        #expect(pixels.width == Int((scene.width * 2).rounded()))
        #expect(pixels.height == Int((scene.height * 2).rounded()))
    }

    @Test func `the standard resolution gives the longer side 1600 pixels or more`() throws {
        let small = Scene(width: 60, height: 40, paper: Theme.standard.paper, title: "small")
        #expect(try #require(Pixels(png: small.png())).width >= 1600)
        #expect(small.standardDotsPerInch > 150)
        #expect(Scene(width: 800, height: 500, paper: Theme.standard.paper, title: "").standardDotsPerInch == 150)
    }

    @Test func `a picture of more than 20,000 pixels is refused with its size`() {
        let wide = Scene(width: 1000, height: 10, paper: Theme.standard.paper, title: "wide")
        #expect(throws: RenderingError.pictureTooLarge(width: 20_039, height: 200)) {
            try wide.png(dotsPerInch: 509)
        }
        #expect(throws: RenderingError.self) { try wide.png(dotsPerInch: 1e300) }
        #expect(
            RenderingError.pictureTooLarge(width: 20_039, height: 200).description
                == "the picture would be 20039 × 200 pixels, a side may have 20000 at most: "
                + "choose fewer dots per inch, one room, or SVG or PDF")
    }

    @Test(arguments: [0, -1, .nan, .infinity, 1e-9])
    func `a size that is no size is refused`(_ size: Double) {
        let scene = Scene(width: size, height: 10, paper: Theme.standard.paper, title: "")
        #expect(throws: RenderingError.self) { try scene.png(dotsPerInch: 100) }
        if size != 1e-9 {
            #expect(throws: RenderingError.sizeNotPositive) { try scene.svg() }
            #expect(throws: RenderingError.sizeNotPositive) { try scene.pdf() }
        }
        #expect(throws: RenderingError.self) { try self.scene.png(dotsPerInch: size) }
    }

    @Test func `an SVG says what it shows and holds no text of the site unescaped`() throws {
        var scene = scene
        scene.title = "R&D <surface> \"#surface1\"\u{1}"
        let text = String(decoding: try scene.svg(), as: UTF8.self)
        #expect(text.contains("<title>R&amp;D &lt;surface&gt; &quot;&#35;surface1&quot; </title>"))
        #expect(text.contains("<desc>2 sensors · 11 regions · mounted at 3.10"))
    }
}
