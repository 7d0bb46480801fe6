import Foundation
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

/// Whether the semantic document looks as the plain one does, drawn by librsvg.
@Suite(.enabled(if: Rasteriser.isWanted, "rsvg-convert is missing: install librsvg2-bin, as Scripts/test does"))
struct SemanticPixelTests {
    static let scenes: [(String, Scene)] = [
        ("office", RegionPlan(Floor(TestSites.openOffice)).scene()),
        ("office at eleven", LivePlan(Floor(TestSites.openOffice), state: TestSites.openOfficeAtEleven).scene()),
        ("library", LivePlan(Floor(TestSites.library), state: TestSites.mixedState(of: TestSites.library)).scene()),
        ("dark", LivePlan(Floor(TestSites.openOffice), state: TestSites.openOfficeAtEleven, theme: .dark).scene()),
        ("faulty", RegionPlan(Floor(TestSites.faulty)).scene()),
        ("timeline", TimelineTests.dayScene),
        ("long names", RegionPlan(Floor(TestSites.longNames)).scene()),
    ]

    /// Dots per inch at which a millimetre is five pixels.
    private static let resolution = 127.0

    @Test(arguments: scenes.indices)
    func `both documents look the same`(_ index: Int) throws {
        let (name, scene) = Self.scenes[index]
        let plain = try #require(Pixels(png: scene.png(dotsPerInch: Self.resolution)))
        let semantic = try Rasteriser.pixels(of: scene.semanticSVG(), width: plain.width, height: plain.height)
        // Edges are smoothed in another way by another program; a missing shape or text is far more than this.
        let share = semantic.difference(from: plain, tolerance: 96)
        #expect(share < 0.004, "\(name): \(share * 100) % of the pixels differ by more than 96 of 255")
    }

    @Test(arguments: scenes.indices)
    func `every text stands in the same place within a millimetre`(_ index: Int) throws {
        let (name, scene) = Self.scenes[index]
        var texts = scene
        texts.paper = Color(0xFFFFFF)
        texts.elements = scene.elements.map { element in
            Scene.Element(
                element.layer,
                parts: element.parts.compactMap { part in
                    guard case .text(var text) = part else { return nil }
                    text.color = Color(0)
                    return .text(text)
                })
        }
        let plain = try #require(Pixels(png: texts.png(dotsPerInch: Self.resolution)))
        let semantic = try Rasteriser.pixels(of: texts.semanticSVG(), width: plain.width, height: plain.height)
        let scale = Self.resolution / 25.4
        let boxes = TextBoxes.all(of: texts)
        var compared = 0
        for (text, box) in boxes where !boxes.contains(where: { $0.box != box && $0.box.overlaps(box.grown(by: 0.3)) })
        {
            let frame = box.grown(by: 0.3)
            guard let one = plain.ink(in: frame, scale: scale), let other = semantic.ink(in: frame, scale: scale)
            else {
                Issue.record("\(name): '\(text)' is missing in one of the pictures")
                continue
            }
            compared += 1
            for side in [\PageBounds.left, \.right, \.top, \.bottom] {
                let distance = (one[keyPath: side] - other[keyPath: side]).magnitude
                #expect(distance <= 1, "\(name): '\(text)' is off by \(distance) mm")
            }
        }
        #expect(compared * 2 > boxes.count)
    }
}

/// Draws SVG documents with librsvg's program.
enum Rasteriser {
    private static let program = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        .map { "\($0)/rsvg-convert" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Whether the tests run: where the program is, and where they may not be left out.
    static var isWanted: Bool { program != nil || ProcessInfo.processInfo.environment["CI"] != nil }

    static func pixels(of svg: [UInt8], width: Int, height: Int) throws -> Pixels {
        let scratch = try Scratch()
        try Data(svg).write(to: scratch.url("in.svg"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(program, "rsvg-convert is missing"))
        process.arguments = [
            "-w", String(width), "-h", String(height), "-o", scratch.path("out.png"), scratch.path("in.svg"),
        ]
        try process.run()
        process.waitUntilExit()
        return try #require(Pixels(png: [UInt8](Data(contentsOf: scratch.url("out.png")))))
    }
}

extension Pixels {
    /// The bounds of what is darker than mid-grey inside a frame, all in millimetres.
    fileprivate func ink(in frame: PageBounds, scale: Double) -> PageBounds? {
        let columns = max(0, Int(frame.left * scale))..<min(width, max(1, Int(frame.right * scale)))
        let rows = max(0, Int(frame.top * scale))..<min(height, max(1, Int(frame.bottom * scale)))
        var points: [PagePoint] = []
        for row in rows {
            for column in columns where color(x: column, y: row)[1] < 160 {
                points.append(PagePoint(x: Double(column) / scale, y: Double(row) / scale))
            }
        }
        return PageBounds(around: points)
    }
}
