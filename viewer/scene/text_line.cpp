#include "viewer/scene/text_line.h"

#include <cmath>

namespace chronomap {

void draw_line(DisplayList& list, const std::string& text, const TextStyle& style, Color color, double left,
               double width, double middle_y, TextSide side, Pick pick, Color halo) {
    std::string shown = elided(text, style, width);
    if (shown.empty()) {
        return;
    }
    constexpr double halo_px = 2;
    const TextExtent extent = measure_text(shown, style);
    const double x = side == TextSide::left ? left : left + width - extent.width;
    const double baseline = std::round(middle_y + (extent.ascent - extent.descent) / 2);
    list.add(TextCommand{{x, baseline}, std::move(shown), style, color, halo, halo_px}, pick);
}

} // namespace chronomap
