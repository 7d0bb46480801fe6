internal import CCairo
internal import CPangoCairo

/// Sets single lines of text with Pango: measures them and draws them, the same way on every machine with the fonts.
///
/// Families are pinned and nothing is hinted or rounded to pixels, so that a text's width grows exactly with its size
/// and a picture does not depend on the desktop's settings.
final class Typesetter {
    private let layout: OpaquePointer?
    private let regular: OpaquePointer
    private let bold: OpaquePointer

    /// Latin, Greek, Cyrillic, Arabic and more from the first, Chinese, Japanese and Korean from the second.
    static let families = familyNames.joined(separator: ", ")

    /// The pinned families, one by one.
    static let familyNames = ["DejaVu Sans", "WenQuanYi Micro Hei"]

    /// The families as SVG documents name them, and what serves where they are missing.
    static let svgFamilies = "'DejaVu Sans', 'WenQuanYi Micro Hei', Verdana, sans-serif"

    /// Text is set at this size, in units of Pango's own space, and then scaled: large enough that Pango's whole 1/1024
    /// units do not matter.
    private static let em = 64.0

    init() {
        regular = Typesetter.description(PANGO_WEIGHT_NORMAL)
        bold = Typesetter.description(PANGO_WEIGHT_BOLD)
        // The default font map belongs to the thread, and so does everything made from it: this object stays on it.
        let context = pango_font_map_create_context(pango_cairo_font_map_get_default())
        defer { g_object_unref(UnsafeMutableRawPointer(context)) }
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string("en"))
        layout = pango_layout_new(context)
        pango_layout_set_single_paragraph_mode(layout, 1)
    }

    deinit {
        if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
        pango_font_description_free(regular)
        pango_font_description_free(bold)
    }

    /// The width of a line at a font size of one.
    func width(of string: String, weight: SceneText.Weight) -> Double {
        set(string, weight)
        var (width, height): (Int32, Int32) = (0, 0)
        pango_layout_get_size(layout, &width, &height)
        return Double(width) / Double(PANGO_SCALE) / Typesetter.em
    }

    /// Draws a line of text on a Cairo context whose unit is the millimetre.
    func draw(_ text: SceneText, on context: OpaquePointer) {
        let width = width(of: text.string, weight: text.weight) * text.size
        let shift: Double =
            switch text.alignment {
            case .left: 0
            case .center: -width / 2
            case .right: -width
            }
        let scale = text.size / Typesetter.em
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, text.position.x + shift, text.position.y)
        cairo_scale(context, scale, scale)
        cairo_move_to(context, 0, 0)
        let color = text.color
        cairo_set_source_rgb(context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
        pango_cairo_show_layout_line(context, pango_layout_get_line_readonly(layout, 0))
    }

    private func set(_ string: String, _ weight: SceneText.Weight) {
        pango_layout_set_font_description(layout, weight == .bold ? bold : regular)
        var text = string
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                pango_layout_set_text(layout, $0.baseAddress, Int32(clamping: $0.count))
            }
        }
    }

    private static func description(_ weight: PangoWeight) -> OpaquePointer {
        // Pango aborts rather than return NULL here.
        let description: OpaquePointer = pango_font_description_from_string(families)
        pango_font_description_set_weight(description, weight)
        pango_font_description_set_absolute_size(description, em * Double(PANGO_SCALE))
        return description
    }
}
