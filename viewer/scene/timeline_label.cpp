#include "viewer/scene/timeline_label.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double pad_px = 6;
constexpr double open_end_arrow_px = 5;
constexpr double least_label_px = 36;
constexpr double readable_contrast = 4.5; // WCAG 2.1, 1.4.3

double luminance(Color c) {
    return 0.2126 * linear_light(c.r) + 0.7152 * linear_light(c.g) + 0.0722 * linear_light(c.b);
}

double contrast(Color a, Color b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

struct EvenPiece {
    double left, right, share;
    double width() const { return right - left; }
};

/// The widest of: all of a lens, the core of a span, the outer, lighter part of either of its soft ends.
EvenPiece widest_piece(const BarShape& bar, const Rect& row) {
    const double first = row.x + (bar.open_left ? open_end_arrow_px : 0);
    const double last = row.right() - (bar.open_right ? open_end_arrow_px : 0);
    const auto within = [&](double left, double right, double share) {
        return EvenPiece{std::max(left, first) + pad_px, std::min(right, last) - pad_px, share};
    };
    if (!bar.has_core) {
        return within(bar.left, bar.right, lens_share);
    }
    constexpr double outer = 0.55;
    EvenPiece best = within(bar.core_left, bar.core_right, core_share);
    for (const EvenPiece& end :
         {within(bar.left, bar.left + (bar.core_left - bar.left) * outer, core_share * outer),
          within(bar.right - (bar.right - bar.core_right) * outer, bar.right, core_share * outer)}) {
        if (end.width() > best.width()) {
            best = end;
        }
    }
    return best;
}

} // namespace

std::optional<LabelRoom> label_room(const BarShape& bar, const Rect& row, double text_px, bool right_to_left,
                                    double free_left, double free_right) {
    const EvenPiece inside = widest_piece(bar, row);
    const double after = std::min(bar.right, row.right()) + pad_px;
    const double before = std::max(bar.left, row.x) - pad_px;
    const double room_after = free_right - after;
    const double room_before = before - free_left;
    const double beside = std::max(room_after, room_before);
    if (inside.width() >= std::min(text_px, std::max(2 * least_label_px, 0.7 * beside))) {
        return LabelRoom{inside.left, inside.width(), right_to_left ? TextSide::right : TextSide::left, inside.share};
    }
    if (std::max(beside, inside.width()) < least_label_px) {
        return std::nullopt;
    }
    if (inside.width() >= beside) {
        return LabelRoom{inside.left, inside.width(), TextSide::left, inside.share};
    }
    const double enough = std::min(text_px, beside);
    const bool stands_after = right_to_left ? room_before < enough : room_after >= enough;
    return stands_after ? LabelRoom{after, room_after, TextSide::left, 0}
                        : LabelRoom{free_left, room_before, TextSide::right, 0};
}

TextStyle label_style(double row_px, FontWeight weight) {
    return {std::clamp(row_px - 3.5, 9.0, 11.0), weight};
}

Color readable_on(Color background, Color wanted, const Theme& theme) {
    if (contrast(background, wanted) >= readable_contrast) {
        return wanted;
    }
    return contrast(background, theme.ink) >= contrast(background, theme.on_bar) ? theme.ink : theme.on_bar;
}

} // namespace chronomap
