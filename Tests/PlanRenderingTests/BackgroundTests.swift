import Foundation
import PlanRendering
import PlaneGeometry
import SiteModel
import TestKit
import Testing

@Suite struct BackgroundTests {
    /// A picture of 40 by 30 pixels, white with one red pixel at (10, 20) and one blue at (30, 5).
    static let png =
        "iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAAMElEQVR42u3QwQkAMAwDsdt/6XSIPhqKPIAF1zxaYPDFdVKDwWAw+C+4pAaDwdvgA5z3/riTcgPXAAAAAElFTkSuQmCC"

    static func square(_ side: Int) -> Floor {
        let outline = Bounds(Point(x: 0, y: 0), Point(x: side, y: side)).corners
        return Floor(Site(rooms: [Room(id: "a", ceilingMM: 2800, outline: outline)]))
    }

    static func picture() throws -> PixelImage {
        let scratch = try Scratch()
        try #require(Data(base64Encoded: png)).write(to: scratch.url("p.png"))
        return try PixelImage.read(path: scratch.path("p.png"))
    }

    /// Where on the page a pixel of the picture comes to lie.
    private func place(_ image: SceneImage, _ x: Double, _ y: Double) -> PagePoint {
        PagePoint(
            x: image.upperLeft.x + x * image.right.x + y * image.down.x,
            y: image.upperLeft.y + x * image.right.y + y * image.down.y)
    }

    /// The placed picture, and where two corners of the room lie on the page.
    private func placed(_ background: FloorBackground) throws -> (
        image: SceneImage, lowerLeft: PagePoint, scale: Double
    ) {
        var floor = Self.square(4000)
        floor.background = background
        let scene = RegionPlan(floor).scene()
        let image = try #require(scene.images.first)
        let room = try #require(scene.elements.first { $0.identity?.id == "a" })
        guard case .shape(let shape)? = room.parts.first, let bounds = shape.path.bounds else {
            throw CocoaError(.featureUnsupported)
        }
        return (image, PagePoint(x: bounds.left, y: bounds.bottom), (bounds.right - bounds.left) / 4000)
    }

    @Test func `two known points place the picture, turned and scaled`() throws {
        let cases: [(RawPoint, RawPoint)] = [
            (RawPoint(x: 0, y: 0), RawPoint(x: 2000, y: 1500)), (RawPoint(x: 1000, y: 3000), RawPoint(x: 1000, y: 500)),
            (RawPoint(x: 4000, y: 4000), RawPoint(x: 100, y: 3900)),
        ]
        for (first, second) in cases {
            let background = try #require(
                FloorBackground(
                    try Self.picture(), FloorBackground.KnownPoint(pixelX: 10, pixelY: 20, place: first),
                    FloorBackground.KnownPoint(pixelX: 30, pixelY: 5, place: second)))
            let (image, origin, scale) = try placed(background)
            for (x, y, target) in [(10.0, 20.0, first), (30, 5, second)] {
                let found = place(image, x, y)
                #expect(abs(found.x - (origin.x + Double(target.x) * scale)) < 1e-6)
                #expect(abs(found.y - (origin.y - Double(target.y) * scale)) < 1e-6)
            }
            // Neither skewed nor mirrored: a pixel is a square, and down is right turned clockwise on the page.
            #expect(abs(image.down.x + image.right.y) < 1e-9 && abs(image.down.y - image.right.x) < 1e-9)
        }
    }

    @Test func `a scale places the picture by its lower left corner`() throws {
        let background = try #require(
            FloorBackground(try Self.picture(), pixelsPerMetre: 10, lowerLeft: RawPoint(x: 500, y: 250)))
        let (image, origin, scale) = try placed(background)
        let corner = place(image, 0, 30)
        #expect(abs(corner.x - (origin.x + 500 * scale)) < 1e-6 && abs(corner.y - (origin.y - 250 * scale)) < 1e-6)
        #expect(abs(image.right.x - 100 * scale) < 1e-9)
    }

    @Test func `points that are one place and scales of nothing are refused`() throws {
        let point = FloorBackground.KnownPoint(pixelX: 1, pixelY: 1, place: RawPoint(x: 0, y: 0))
        #expect(FloorBackground(try Self.picture(), point, point) == nil)
        for scale in [0, -1, .nan, .infinity] as [Double] {
            #expect(FloorBackground(try Self.picture(), pixelsPerMetre: scale, lowerLeft: RawPoint(x: 0, y: 0)) == nil)
        }
    }

    @Test func `the picture shines through by its opacity, within the floor and under the walls`() throws {
        var pixels: [[UInt8]] = []
        for opacity in [0, 0.5, 1] {
            var floor = Self.square(4000)
            // One blue pixel of two by two metres about the middle of the room.
            floor.background = FloorBackground(
                try Self.picture(),
                FloorBackground.KnownPoint(pixelX: 30, pixelY: 5, place: RawPoint(x: 1000, y: 3000)),
                FloorBackground.KnownPoint(pixelX: 31, pixelY: 6, place: RawPoint(x: 3000, y: 1000)), opacity: opacity)
            let scene = RegionPlan(floor).scene()
            let picture = try #require(Pixels(png: scene.png(dotsPerInch: 100)))
            let room = try #require(scene.images.first?.clip)
            let (x, y) = ((room.left + room.right) / 2, (room.top + room.bottom) / 2)
            pixels.append(picture.color(x: Int(x / 25.4 * 100), y: Int(y / 25.4 * 100)))
            #expect(picture.color(x: 2, y: picture.height / 2) == picture.color(x: 2, y: 2))
        }
        let (floor, half, full) = (pixels[0], pixels[1], pixels[2])
        #expect(floor != full)
        #expect(zip(full, [0, 0, 255]).allSatisfy { abs(Int($0) - $1) <= 2 })
        for channel in 0..<3 {
            #expect(abs(Int(half[channel]) - (Int(floor[channel]) + Int(full[channel])) / 2) <= 2)
        }
    }

    @Test func `a semantic SVG holds the picture`() throws {
        var floor = Self.square(4000)
        floor.background = FloorBackground(try Self.picture(), pixelsPerMetre: 10, lowerLeft: RawPoint(x: 0, y: 0))
        let text = String(decoding: try RegionPlan(floor).scene().semanticSVG(), as: UTF8.self)
        let start = try #require(text.range(of: "href=\"data:image/png;base64,"))
        let encoded = text[start.upperBound...].prefix { $0 != "\"" }
        let data = try #require(Data(base64Encoded: String(encoded)))
        let picture = try #require(Pixels(png: Array(data)))
        #expect(picture.width == 40 && picture.height == 30 && picture.color(x: 30, y: 5) == [0, 0, 255])
    }

    /// A picture of 24 by 16 pixels, coded line by line and in steps.
    static let jpegs = [
        [
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7",
            "gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8",
            "fHx8fHx8fHz/wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAFRABAQAAAAAAAAAAAAAAAAAAABP/",
            "xAAVAQEBAAAAAAAAAAAAAAAAAAAABf/EABYRAAMAAAAAAAAAAAAAAAAAAAAVYf/aAAwDAQACEQMRAD8AxqFEtCigthUYUqoJaAtg",
            "YU//2Q==",
        ].joined(),
        [
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7",
            "gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8",
            "fHx8fHx8fHz/wgARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAME/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAT/",
            "2gAMAwEAAhADEAAAAcSSiqqQ/8QAFRABAQAAAAAAAAAAAAAAAAAAABH/2gAIAQEAAQUCqqqq/8QAFREBAQAAAAAAAAAAAAAAAAAA",
            "ABT/2gAIAQMBAT8BoUP/xAAVEQEBAAAAAAAAAAAAAAAAAAAAFP/aAAgBAgEBPwGZM//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAI",
            "AQEABj8CX//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQEAAT8hQH//2gAMAwEAAgADAAAAEPPP/8QAFREBAQAAAAAAAAAAAAAA",
            "AAAAAHH/2gAIAQMBAT8QpT//xAAVEQEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAgEBPxCEP//EABQQAQAAAAAAAAAAAAAAAAAAACD/",
            "2gAIAQEAAT8QQH//2Q==",
        ].joined(),
    ]

    @Test(arguments: jpegs) func `a picture that was cut off is refused wherever it ends`(_ jpeg: String) throws {
        let scratch = try Scratch()
        let path = scratch.path("p.jpg")
        let whole = try #require(Data(base64Encoded: jpeg))
        try whole.write(to: scratch.url("p.jpg"))
        #expect(try PixelImage.read(path: path).width == 24)
        // What cameras put behind the picture does no harm.
        try (whole + Data([0xff, 0xd8, 1, 2, 3])).write(to: scratch.url("p.jpg"))
        #expect(try PixelImage.read(path: path).height == 16)
        for count in 2..<whole.count {
            try whole.prefix(count).write(to: scratch.url("p.jpg"))
            let error = #expect(throws: PixelImageError.self) { try PixelImage.read(path: path) }
            if count > whole.count - 20 { #expect(error == .cutOff(path: path)) }
        }
        // A preview with an end of its own stands in a segment before the picture.
        let preview: [UInt8] = [0xff, 0xe1, 0, 8, 0xff, 0xd8, 0xff, 0xd9, 0, 0]
        try (whole.prefix(2) + Data(preview) + whole.dropFirst(2).dropLast(2)).write(to: scratch.url("p.jpg"))
        #expect(throws: PixelImageError.cutOff(path: path)) { try PixelImage.read(path: path) }
    }

    @Test func `what is no picture is refused with the reason`() throws {
        let scratch = try Scratch()
        try Data("hello".utf8).write(to: scratch.url("a.png"))
        #expect(throws: PixelImageError.unknownKind(path: scratch.path("a.png"))) {
            try PixelImage.read(path: scratch.path("a.png"))
        }
        let whole = try #require(Data(base64Encoded: Self.png))
        try whole.prefix(60).write(to: scratch.url("b.png"))
        #expect(throws: PixelImageError.self) { try PixelImage.read(path: scratch.path("b.png")) }
        #expect(throws: PixelImageError.self) { try PixelImage.read(path: scratch.path("none.png")) }
        // A header that promises 30,000 by 30,000 pixels.
        var huge = whole
        huge.replaceSubrange(16..<24, with: [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30])
        try huge.write(to: scratch.url("c.png"))
        #expect(throws: PixelImageError.self) { try PixelImage.read(path: scratch.path("c.png")) }
    }
}
