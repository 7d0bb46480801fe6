#ifndef VS321_YARDSTICK_H
#define VS321_YARDSTICK_H

#include <stddef.h>
#include <stdint.h>

// A drawing as the plain list of Cairo and Pango calls that make it.
enum yardstick_call {
    yardstick_new_path, yardstick_move_to, yardstick_line_to, yardstick_curve_to, yardstick_close_path,
    yardstick_set_rgb, yardstick_fill, yardstick_stroke, yardstick_paint, yardstick_clip, yardstick_save,
    yardstick_restore, yardstick_line_width, yardstick_round_lines, yardstick_square_lines, yardstick_dash,
    yardstick_text,
};

struct yardstick_order {
    enum yardstick_call call;
    // Coordinates and the like; of a text: x, y, size, share of the width left of x.
    double values[6];
    // Of dashes and texts: where they begin in the numbers or characters, and how many there are.
    uint32_t start, count;
    // Of a text: whether it is bold.
    int is_bold;
};

struct yardstick_list {
    const struct yardstick_order *orders;
    size_t count;
    const double *numbers;
    const char *characters;
    double width_mm, height_mm;
};

// Both give the number of bytes that were written, 0 after a failure.
size_t yardstick_png(const struct yardstick_list *list, double dots_per_inch);
size_t yardstick_svg(const struct yardstick_list *list);

#endif
