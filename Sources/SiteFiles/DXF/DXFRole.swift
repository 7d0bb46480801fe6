/// What the outlines on a layer are.
public enum DXFRole: String, Hashable, Sendable, CaseIterable {
    /// The inner lines of rooms' walls.
    case rooms
    /// What stands from floor to ceiling.
    case obstacles
    /// Where no sensor may hang.
    case keepOuts = "keep-outs"
    /// Desks.
    case desks
    /// Sensors; only those that vs321 wrote.
    case sensors
    /// Detection regions; only those that vs321 wrote.
    case regions

    /// The layer on which vs321 writes them.
    var layer: String { "VS321-" + rawValue.uppercased() }

    /// The layers of what vs321 draws for people and never reads.
    static let areasLayer = "VS321-AREAS"
    static let labelsLayer = "VS321-LABELS"

    /// Whether a layer holds only such signs.
    static func isSign(_ layer: String) -> Bool { [areasLayer, labelsLayer].contains(layer.uppercased()) }
}

/// Which layers of a drawing hold what.
public struct DXFLayers: Hashable, Sendable {
    /// Patterns of layer names by role, in which `*` stands for any characters; capital letters do not matter.
    public var patterns: [DXFRole: [String]]

    /// The layers of these patterns, besides those that vs321 writes itself, which are always known.
    public init(_ patterns: [DXFRole: [String]] = [:]) {
        self.patterns = patterns
    }

    /// What the outlines on a layer are, or `nil` for a layer that was not asked for.
    func role(of layer: String) -> DXFRole? {
        let name = Array(layer.lowercased().unicodeScalars)
        for role in DXFRole.allCases {
            let all = (patterns[role] ?? []) + [role.layer]
            for pattern in all where Self.matches(name[...], Array(pattern.lowercased().unicodeScalars)[...]) {
                return role
            }
        }
        return nil
    }

    /// The patterns that fit none of some layers, in the order of roles.
    func strangers(among layers: [String]) -> [(role: DXFRole, pattern: String)] {
        let names = layers.map { Array($0.lowercased().unicodeScalars) }
        return DXFRole.allCases.flatMap { role in
            (patterns[role] ?? []).filter { pattern in
                let scalars = Array(pattern.lowercased().unicodeScalars)
                return !names.contains { Self.matches($0[...], scalars[...]) }
            }.map { (role, $0) }
        }
    }

    /// Whether a name fits a pattern with stars.
    private static func matches(_ name: ArraySlice<Unicode.Scalar>, _ pattern: ArraySlice<Unicode.Scalar>) -> Bool {
        var (name, pattern) = (name, pattern)
        var retry: (name: ArraySlice<Unicode.Scalar>, pattern: ArraySlice<Unicode.Scalar>)?
        while let first = name.first {
            if pattern.first == "*" {
                pattern = pattern.dropFirst()
                retry = (name, pattern)
            } else if let wanted = pattern.first, wanted == first {
                (name, pattern) = (name.dropFirst(), pattern.dropFirst())
            } else if let last = retry {
                retry = (last.name.dropFirst(), last.pattern)
                (name, pattern) = (last.name.dropFirst(), last.pattern)
            } else {
                return false
            }
        }
        return pattern.allSatisfy { $0 == "*" }
    }
}
