/// The ids of an SVG document, each given once.
struct SVGNames {
    private var taken: Set<String> = []
    private var named: Set<Thing> = []

    private struct Thing: Hashable {
        var kind: String
        var id: String
        var title: String
    }

    /// The wanted id, or the first of `wanted-2`, `wanted-3` … that nothing has.
    mutating func unique(_ wanted: String) -> String {
        var (name, number) = (wanted, 2)
        while !taken.insert(name).inserted {
            name = "\(wanted)-\(number)"
            number += 1
        }
        return name
    }

    /// The id of a thing where it is met for the first time, else `nil`. Things without an id of their own are all new.
    mutating func firstID(of identity: Scene.Identity) -> String? {
        let kind = identity.classes.first ?? "thing"
        guard !identity.id.isEmpty else { return unique(SVGNames.name(kind)) }
        let thing = Thing(kind: kind, id: identity.id, title: identity.title)
        guard named.insert(thing).inserted else { return nil }
        return unique(SVGNames.name("\(kind)-\(identity.id)"))
    }

    /// The text with everything that may not stand in an XML name as a hyphen.
    static func name(_ text: String) -> String {
        var name = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { name.append(isNameScalar(scalar.value) ? scalar : "-") }
        return String(name)
    }

    /// Production NameChar of XML 1.0, without the colon.
    private static func isNameScalar(_ value: UInt32) -> Bool {
        switch value {
        case 0x2d, 0x2e, 0x30...0x39, 0x41...0x5a, 0x5f, 0x61...0x7a, 0xb7, 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x37d,
            0x37f...0x1fff, 0x200c...0x200d, 0x203f...0x2040, 0x2070...0x218f, 0x2c00...0x2fef, 0x3001...0xd7ff,
            0xf900...0xfdcf, 0xfdf0...0xfffd, 0x10000...0xeffff:
            true
        default: false
        }
    }
}
