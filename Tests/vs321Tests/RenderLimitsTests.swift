import Foundation
import TestKit
import Testing

/// What happens where the machine or the site is out of the ordinary.
@Suite struct RenderLimitsTests {
    @Test func `a machine without the fonts draws, and is told`() throws {
        let scratch = try Scratch()
        let configuration = """
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>\(scratch.path("none"))</dir><cachedir>\(scratch.path("cache"))</cachedir></fontconfig>
            """
        try Data(configuration.utf8).write(to: scratch.url("fonts.conf"))
        let outcome = try Tool.run(
            ["render", "Examples/library.yaml", "-o", scratch.path("plan.svg")],
            environment: ["FONTCONFIG_FILE": scratch.path("fonts.conf")])
        #expect(outcome.code == 0)
        for font in ["DejaVu Sans", "WenQuanYi Micro Hei"] {
            #expect(
                outcome.diagnostics.contains(
                    "vs321: warning: the font \(font) is not installed, so that texts look different or are boxes: "
                        + "run Scripts/install-dependencies\n"))
        }
    }

    @Test func `a folder in which nobody may write is told`() throws {
        // The kernel's own folder refuses even the administrator.
        let outcome = try Tool.run(["render", RenderCommandTests.office, "-o", "/proc/plan.png"])
        #expect(outcome.code == 2)
        #expect(outcome.diagnostics.hasPrefix("vs321: error: /proc/plan.png: cannot be written: "))
    }

    @Test(arguments: ["colour", "black-and-white", "dark"])
    func `sites that are hard to draw are drawn in every theme`(_ theme: String) throws {
        let scratch = try Scratch()
        let empty = "version: 1\nrooms: []\n"
        let long = "version: 1\nrooms:\n  - {id: r, ceiling: 3, outline: [[0, 0], [300, 0], [300, 1], [0, 1]]}\n"
        for (name, text) in [("empty", empty), ("long", long)] {
            try Data(text.utf8).write(to: scratch.url("\(name).yaml"))
            for ending in ["png", "svg", "pdf"] {
                let outcome = try Tool.run([
                    "render", scratch.path("\(name).yaml"), "--theme", theme, "-o", scratch.path("\(name).\(ending)"),
                ])
                #expect(outcome.code == 0, "\(outcome.diagnostics)")
                #expect(FileManager.default.fileExists(atPath: scratch.path("\(name).\(ending)")))
            }
        }
    }
}
