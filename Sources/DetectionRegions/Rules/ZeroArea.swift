import Findings

/// The signed area of an outline as given is not zero.
enum ZeroArea {
    static let rule = Rule(
        "zero-area", .error, summary: "A region encloses no area.",
        help: """
            All corners lie on one line or point, or the outline crosses itself so that its two halves cancel out, like \
            a symmetric bow-tie. Move the corners apart, and list them in order around the region.
            """)

    static func message(_ name: String) -> String {
        "\(name) encloses no area, or its parts cancel out; list its corners in order around it"
    }
}
