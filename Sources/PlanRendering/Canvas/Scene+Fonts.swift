internal import CPangoCairo

extension Scene {
    /// The pinned font families that this drawing needs and that this machine lacks: another stands in, or boxes do.
    public var missingFonts: [String] {
        let texts = elements.lazy.flatMap(\.parts).compactMap { part -> String? in
            if case .text(let text) = part { text.string } else { nil }
        }
        guard texts.contains(where: { !$0.isEmpty }) else { return [] }
        // The second family serves the scripts that the first one lacks.
        let needsSecond = texts.contains { $0.unicodeScalars.contains { (0x2e80...0x9fff).contains($0.value) } }
        let map = pango_cairo_font_map_get_default()
        return Typesetter.familyNames.prefix(needsSecond ? 2 : 1).filter { name in
            pango_font_map_get_family(map, name) == nil
        }
    }
}
