#include "viewer/scene/display_list.h"

#include <charconv>
#include <cmath>

namespace chronomap {

namespace {

template <typename... Parts>
std::string joined(const Parts&... parts) {
    std::string text;
    (text.append(parts), ...);
    return text;
}

// Not through a stream: those follow the locale.
std::string tenths(double value) {
    if (!std::isfinite(value))
        return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
    char digits[340];
    const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 1).ptr;
    const std::string text(digits, end);
    return text == "-0.0" ? "0.0" : text;
}

std::string text_of(Point p) {
    return joined(tenths(p.x), ",", tenths(p.y));
}

std::string text_of(const Rect& r) {
    return joined(tenths(r.x), ",", tenths(r.y), " ", tenths(r.width), "x", tenths(r.height));
}

std::string text_of(Color color) {
    constexpr const char* hex = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t channel : {color.r, color.g, color.b, color.a}) {
        text += hex[channel >> 4];
        text += hex[channel & 15];
    }
    return color.a == 255 ? text.substr(0, 7) : text;
}

std::string text_of(const std::vector<Point>& points) {
    std::string text;
    for (const Point p : points)
        text += joined(" ", text_of(p));
    return text;
}

std::string quoted(const std::string& text) {
    std::string line = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            line += '\\';
        if (c == '\n')
            line += "\\n";
        else
            line += c;
    }
    return line + '"';
}

std::string fill_and_stroke(Color fill, Color stroke, double stroke_px) {
    return joined(fill.a > 0 ? joined(" fill ", text_of(fill)) : "",
                  stroke.a > 0 ? joined(" stroke ", text_of(stroke), " ", tenths(stroke_px)) : "");
}

struct CommandText {
    std::string operator()(const RectCommand& c) const {
        return joined("rect ", text_of(c.rect), c.radius_px > 0 ? joined(" round ", tenths(c.radius_px)) : "",
                      fill_and_stroke(c.fill, c.stroke, c.stroke_px));
    }
    std::string operator()(const GradientCommand& c) const {
        return joined("gradient ", text_of(c.rect), " ", text_of(c.left), " to ", text_of(c.right));
    }
    std::string operator()(const CircleCommand& c) const {
        return joined("circle ", text_of(c.center), " radius ", tenths(c.radius_px),
                      fill_and_stroke(c.fill, c.stroke, c.stroke_px));
    }
    std::string operator()(const SoftDiscCommand& c) const {
        return joined("soft_disc ", text_of(c.center), " radius ", tenths(c.radius_px), " ", text_of(c.color));
    }
    std::string operator()(const LineCommand& c) const {
        std::string dashes;
        for (const double length : c.dash_px)
            dashes += joined(dashes.empty() ? " dash " : ",", tenths(length));
        return joined("line ", text_of(c.color), " ", tenths(c.width_px), dashes, c.closed ? " closed" : "", " at",
                      text_of(c.points));
    }
    std::string operator()(const ConvexCommand& c) const {
        return joined("convex ", text_of(c.fill), " at", text_of(c.points));
    }
    std::string operator()(const PathCommand& c) const {
        std::string text = joined("path ", text_of(c.fill));
        for (const std::vector<Point>& ring : c.rings)
            text += joined(" ring", text_of(ring));
        return text;
    }
    // Widths are left out: they are the font's and the shaper's, not the scene's.
    std::string operator()(const TextCommand& c) const {
        return joined("text ", text_of(c.origin), " ", quoted(c.text), " ", tenths(c.style.size_px),
                      c.style.weight == FontWeight::bold ? " bold" : "",
                      c.style.letter_spacing_px != 0 ? joined(" spaced ", tenths(c.style.letter_spacing_px)) : "",
                      c.direction == TextDirection::right_to_left   ? " rtl"
                      : c.direction == TextDirection::left_to_right ? " ltr"
                                                                    : "",
                      " ", text_of(c.color),
                      c.halo.a > 0 ? joined(" halo ", text_of(c.halo), " ", tenths(c.halo_px)) : "");
    }
    std::string operator()(const BeginClipCommand& c) const { return joined("clip ", text_of(c.rect)); }
    std::string operator()(const EndClipCommand&) const { return "end_clip"; }
    std::string operator()(const PictureCommand& c) const {
        const double px = pixels_per_world_unit(c.zoom);
        return joined("picture ", quoted(c.picture ? c.picture->key() : ""), " ", text_of(c.view), " from ",
                      text_of(Point{c.view_origin.x * px, c.view_origin.y * px}), " zoom ", tenths(c.zoom),
                      c.opacity < 1 ? joined(" opacity ", tenths(c.opacity * 100), "%") : "");
    }
    // Enough of the pixels to notice that they are others.
    std::string operator()(const ImageCommand& c) const {
        std::uint64_t ink = 0;
        std::uint64_t mix = 0;
        for (const Argb pixel : c.image->pixels) {
            const auto channel = [pixel](unsigned shift) { return std::uint64_t{(pixel >> shift) & 0xFFU}; };
            ink += channel(24) > 0 ? 1 : 0;
            mix = mix * 31 + channel(16) + 3U * channel(8) + 5U * channel(0) + 7U * channel(24);
        }
        return joined("image ", std::to_string(c.image->width_px), "x", std::to_string(c.image->height_px), " ",
                      text_of(c.rect), " ", std::to_string(ink), " px of ink, ", std::to_string(mix % 1'000'000));
    }
};

const char* name_of(PickKind kind) {
    switch (kind) {
    case PickKind::none:
        return "none";
    case PickKind::map:
        return "map";
    case PickKind::entry:
        return "entry";
    case PickKind::place:
        return "place";
    case PickKind::overview:
        return "overview";
    case PickKind::overview_window:
        return "overview_window";
    case PickKind::axis:
        return "axis";
    case PickKind::window_begin:
        return "window_begin";
    case PickKind::window_end:
        return "window_end";
    case PickKind::playhead:
        return "playhead";
    case PickKind::button:
        return "button";
    case PickKind::card:
        return "card";
    case PickKind::table_event:
        return "table_event";
    case PickKind::title:
        return "title";
    case PickKind::panel:
        return "panel";
    case PickKind::panel_edge:
        return "panel_edge";
    case PickKind::search_field:
        return "search_field";
    case PickKind::facet_value:
        return "facet_value";
    case PickKind::source_text:
        return "source_text";
    case PickKind::menu_row:
        return "menu_row";
    case PickKind::export_row:
        return "export_row";
    case PickKind::column_row:
        return "column_row";
    case PickKind::forget_answer:
        return "forget_answer";
    case PickKind::overlay:
        return "overlay";
    case PickKind::paragraph:
        return "paragraph";
    }
    return "unknown";
}

std::string text_of(Pick pick) {
    if (pick.kind == PickKind::none)
        return "";
    const bool counted = pick.kind == PickKind::entry || pick.kind == PickKind::place ||
                         pick.kind == PickKind::button || pick.index != 0;
    return joined(" -> ", name_of(pick.kind), counted ? joined(" ", std::to_string(pick.index)) : "");
}

} // namespace

std::string dump(const DisplayList& list) {
    std::string text;
    for (const DisplayItem& item : list.items)
        text += std::visit(CommandText{}, item.command) + text_of(item.pick) + "\n";
    return text;
}

} // namespace chronomap
