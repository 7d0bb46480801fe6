#include "yardstick.h"

#include <cairo-svg.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

#define EM 64.0

struct buffer {
    unsigned char *bytes;
    size_t count, capacity;
};

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
    struct buffer *buffer = closure;
    if (buffer->count + length > buffer->capacity) {
        size_t capacity = buffer->capacity * 2 + length;
        unsigned char *bytes = realloc(buffer->bytes, capacity);
        if (!bytes) return CAIRO_STATUS_NO_MEMORY;
        buffer->bytes = bytes;
        buffer->capacity = capacity;
    }
    memcpy(buffer->bytes + buffer->count, data, length);
    buffer->count += length;
    return CAIRO_STATUS_SUCCESS;
}

static PangoFontDescription *description(PangoWeight weight)
{
    PangoFontDescription *d = pango_font_description_from_string("DejaVu Sans, WenQuanYi Micro Hei");
    pango_font_description_set_weight(d, weight);
    pango_font_description_set_absolute_size(d, EM * PANGO_SCALE);
    return d;
}

static PangoLayout *new_layout(void)
{
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("en"));
    PangoLayout *layout = pango_layout_new(context);
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    g_object_unref(context);
    return layout;
}

static void draw_text(cairo_t *cr, PangoLayout *layout, const struct yardstick_list *list,
                      const struct yardstick_order *o, const PangoFontDescription *font)
{
    int width, height;
    pango_layout_set_font_description(layout, font);
    pango_layout_set_text(layout, list->characters + o->start, (int)o->count);
    pango_layout_get_size(layout, &width, &height);
    double shift = (double)width / PANGO_SCALE / EM * o->values[2] * o->values[3];
    cairo_save(cr);
    cairo_translate(cr, o->values[0] - shift, o->values[1]);
    cairo_scale(cr, o->values[2] / EM, o->values[2] / EM);
    cairo_move_to(cr, 0, 0);
    pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(layout, 0));
    cairo_restore(cr);
}

static void replay(cairo_t *cr, const struct yardstick_list *list)
{
    PangoLayout *layout = new_layout();
    PangoFontDescription *regular = description(PANGO_WEIGHT_NORMAL), *bold = description(PANGO_WEIGHT_BOLD);
    for (size_t i = 0; i < list->count; i++) {
        const struct yardstick_order *o = &list->orders[i];
        const double *v = o->values;
        switch (o->call) {
        case yardstick_new_path: cairo_new_path(cr); break;
        case yardstick_move_to: cairo_move_to(cr, v[0], v[1]); break;
        case yardstick_line_to: cairo_line_to(cr, v[0], v[1]); break;
        case yardstick_curve_to: cairo_curve_to(cr, v[0], v[1], v[2], v[3], v[4], v[5]); break;
        case yardstick_close_path: cairo_close_path(cr); break;
        case yardstick_set_rgb: cairo_set_source_rgb(cr, v[0], v[1], v[2]); break;
        case yardstick_fill: cairo_fill(cr); break;
        case yardstick_stroke: cairo_stroke(cr); break;
        case yardstick_paint: cairo_paint(cr); break;
        case yardstick_clip: cairo_clip(cr); break;
        case yardstick_save: cairo_save(cr); break;
        case yardstick_restore: cairo_restore(cr); break;
        case yardstick_line_width: cairo_set_line_width(cr, v[0]); break;
        case yardstick_round_lines:
            cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
            cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
            break;
        case yardstick_square_lines:
            cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
            cairo_set_line_join(cr, CAIRO_LINE_JOIN_MITER);
            break;
        case yardstick_dash: cairo_set_dash(cr, list->numbers + o->start, (int)o->count, 0); break;
        case yardstick_text: draw_text(cr, layout, list, o, o->is_bold ? bold : regular); break;
        }
    }
    pango_font_description_free(regular);
    pango_font_description_free(bold);
    g_object_unref(layout);
}

static cairo_status_t draw(cairo_surface_t *surface, const struct yardstick_list *list, double scale)
{
    cairo_t *cr = cairo_create(surface);
    cairo_scale(cr, scale, scale);
    cairo_set_antialias(cr, CAIRO_ANTIALIAS_GRAY);
    cairo_set_miter_limit(cr, 4);
    replay(cr, list);
    cairo_status_t status = cairo_status(cr);
    cairo_destroy(cr);
    return status;
}

size_t yardstick_png(const struct yardstick_list *list, double dots_per_inch)
{
    double scale = dots_per_inch / 25.4;
    struct buffer buffer = {0};
    cairo_surface_t *surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, (int)round(list->width_mm * scale), (int)round(list->height_mm * scale));
    cairo_status_t status = draw(surface, list, scale);
    if (!status) status = cairo_surface_write_to_png_stream(surface, append, &buffer);
    cairo_surface_destroy(surface);
    free(buffer.bytes);
    return status ? 0 : buffer.count;
}

size_t yardstick_svg(const struct yardstick_list *list)
{
    double scale = 72 / 25.4;
    struct buffer buffer = {0};
    cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
        append, &buffer, list->width_mm * scale, list->height_mm * scale);
    cairo_status_t status = draw(surface, list, scale);
    cairo_surface_finish(surface);
    if (!status) status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    free(buffer.bytes);
    return status ? 0 : buffer.count;
}
