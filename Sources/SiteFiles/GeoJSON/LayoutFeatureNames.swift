import JSONLines

/// The names that a collection of layouts uses, and how members of lines that have the same names are told from them.
enum LayoutFeatureNames {
    /// What the collection's member `holds` says.
    static let layouts: StaticString = "layouts"

    /// Properties that have a meaning in a feature of one kind or the other.
    private static let properties = ["kind", "layout", "id", "mode", "number", "name"]

    /// Whether a feature's property, or another one's, has that name.
    static func isOurs(_ name: some StringProtocol) -> Bool { properties.contains { $0 == name } }

    /// Whether it would stand for a geometry in a line.
    static func isGeometry(_ name: String, in kind: LayoutFeatureKind) -> Bool {
        kind == .layout ? name == "area" || name == "regions" : name == "outline"
    }

    /// The property for a member that means nothing in a line: its name, with an underscore more where ours begins like that.
    static func property(for member: String) -> String { isOurs(bare(member)) ? "_" + member : member }

    /// The member of a line for a property that means nothing to a feature.
    static func member(for property: String) -> String {
        property.hasPrefix("_") && isOurs(bare(property)) ? String(property.dropFirst()) : property
    }

    private static func bare(_ name: String) -> Substring { name.drop { $0 == "_" } }
}

/// What a feature of a collection of layouts stands for.
enum LayoutFeatureKind: String, CaseIterable {
    /// A layout, with its area, if it has one, as geometry.
    case layout

    /// A region of a layout.
    case region
}
