#include "viewer/painters/cairo_canvas.h"

#include "viewer/painters/cairo_handles.h"
#include "viewer/painters/cairo_text.h"
#include "viewer/painters/far_shapes.h"
#include "viewer/painters/pixel_grid.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <numbers>

namespace chronomap {

namespace {

struct DestroyPattern {
    void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
using Pattern = std::unique_ptr<cairo_pattern_t, DestroyPattern>;

void add_stop(const Pattern& pattern, double at, Color color, double share = 1) {
    cairo_pattern_add_color_stop_rgba(pattern.get(), at, color.r / 255.0, color.g / 255.0, color.b / 255.0,
                                      share * color.a / 255.0);
}

void trace(cairo_t* cairo, const std::vector<Point>& points) {
    cairo_new_sub_path(cairo);
    for (const Point p : points)
        cairo_line_to(cairo, p.x, p.y);
}

void trace_rect(cairo_t* cairo, const Rect& r, double radius) {
    radius = std::min({radius, r.width / 2, r.height / 2});
    if (!(radius > 0)) {
        cairo_rectangle(cairo, r.x, r.y, r.width, r.height);
        return;
    }
    constexpr double right_angle = std::numbers::pi / 2;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, r.right() - radius, r.y + radius, radius, -right_angle, 0);
    cairo_arc(cairo, r.right() - radius, r.bottom() - radius, radius, 0, right_angle);
    cairo_arc(cairo, r.x + radius, r.bottom() - radius, radius, right_angle, 2 * right_angle);
    cairo_arc(cairo, r.x + radius, r.y + radius, radius, 2 * right_angle, 3 * right_angle);
    cairo_close_path(cairo);
}

Surface image_surface(const PixelImage& image) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, image.width_px, image.height_px));
    check(cairo_surface_status(surface.get()));
    cairo_surface_flush(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    unsigned char* out = cairo_image_surface_get_data(surface.get());
    for (int y = 0; y < image.height_px; ++y, out += stride) {
        std::memcpy(out, image.row(y), static_cast<std::size_t>(image.width_px) * sizeof(Argb));
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

// Draws one list; knows what of it can be seen, clip within clip.
class Canvas {
public:
    Canvas(cairo_t* cairo, CanvasKind kind, const PreparedList& prepared, const Rect& visible)
        : m_cairo(cairo), m_prepared(prepared), m_grid(cairo, kind == CanvasKind::pixels),
          m_kind(kind), m_visible{visible}, m_room(visible.inset(-far_px)) {}

    void draw(const DisplayList& list) {
        for (const DisplayItem& item : list.items)
            if (shows(item)) {
                m_item = &item;
                std::visit(*this, item.command);
            }
        while (m_visible.size() > 1)
            (*this)(EndClipCommand{});
    }

    void operator()(const RectCommand& c) {
        if (c.rect.is_empty())
            return;
        if (c.fill.a > 0) {
            trace_rect(m_cairo, m_grid.fill(near_part(c.rect)), c.radius_px);
            fill(c.fill);
        }
        if (c.stroke.a > 0 && c.stroke_px > 0) {
            const PixelGrid::Outline outline = m_grid.outline(near_part(c.rect), c.stroke_px);
            trace_rect(m_cairo, outline.middle, c.radius_px);
            stroke(c.stroke, outline.width);
        }
    }

    void operator()(const GradientCommand& c) {
        const Rect rect = m_grid.fill(near_part(c.rect));
        const Pattern pattern(cairo_pattern_create_linear(c.rect.x, 0, c.rect.right(), 0));
        add_stop(pattern, 0, c.left);
        add_stop(pattern, 1, c.right);
        cairo_set_source(m_cairo, pattern.get());
        cairo_rectangle(m_cairo, rect.x, rect.y, rect.width, rect.height);
        cairo_fill(m_cairo);
    }

    void operator()(const CircleCommand& c) {
        if (!(c.radius_px > 0))
            return;
        if (reaches_beyond(m_item->bounds, m_room)) {
            draw_far_circle(c);
            return;
        }
        cairo_new_sub_path(m_cairo);
        cairo_arc(m_cairo, c.center.x, c.center.y, c.radius_px, 0, 2 * std::numbers::pi);
        if (c.fill.a > 0)
            fill(c.fill, c.stroke.a > 0);
        if (c.stroke.a > 0 && c.stroke_px > 0)
            stroke(c.stroke, c.stroke_px);
        cairo_new_path(m_cairo);
    }

    // Falls off as (1 - t²)²: flat in the middle, and flat at the rim so that no edge is seen.
    void operator()(const SoftDiscCommand& c) {
        if (!(c.radius_px > 0))
            return;
        const Pattern pattern(
            cairo_pattern_create_radial(c.center.x, c.center.y, 0, c.center.x, c.center.y, c.radius_px));
        constexpr int stops = 16;
        for (int i = 0; i <= stops; ++i) {
            const double t = static_cast<double>(i) / stops;
            add_stop(pattern, t, c.color, (1 - t * t) * (1 - t * t));
        }
        const Rect box = near_part(m_item->bounds);
        cairo_set_source(m_cairo, pattern.get());
        cairo_rectangle(m_cairo, box.x, box.y, box.width, box.height);
        cairo_fill(m_cairo);
    }

    void operator()(const LineCommand& c) {
        if (c.points.size() < 2 || c.color.a == 0 || !(c.width_px > 0))
            return;
        const bool far = reaches_beyond(m_item->bounds, m_room);
        const PixelGrid::Line line = m_grid.line(c.points, c.width_px);
        if (far) {
            for (const std::vector<Point>& piece : line_within(line.points, c.closed, m_room))
                trace(m_cairo, piece);
        } else {
            trace(m_cairo, line.points);
            if (c.closed)
                cairo_close_path(m_cairo);
        }
        // Lengths that Cairo refuses (negative, all zero) would put the context into an error for good.
        const bool dashed = !c.dash_px.empty() &&
                            std::all_of(c.dash_px.begin(), c.dash_px.end(), [](double px) { return px >= 0; }) &&
                            std::any_of(c.dash_px.begin(), c.dash_px.end(), [](double px) { return px > 0; });
        if (dashed)
            cairo_set_dash(m_cairo, c.dash_px.data(), static_cast<int>(c.dash_px.size()), 0);
        stroke(c.color, line.width);
        if (dashed)
            cairo_set_dash(m_cairo, nullptr, 0, 0);
    }

    void operator()(const ConvexCommand& c) { fill_rings({c.points}, c.fill); }
    void operator()(const PathCommand& c) { fill_rings(c.rings, c.fill); }

    void operator()(const TextCommand& c) {
        if (!std::isfinite(c.origin.x) || !std::isfinite(c.origin.y))
            return;
        const auto mask = m_prepared.texts.find(m_item);
        if (mask != m_prepared.texts.end())
            draw_text_mask(m_cairo, mask->second, c.origin, c.color, c.halo);
        else
            draw_text_glyphs(m_cairo, *shaped(c.text, c.style, c.direction), c.origin, c.color, c.halo, c.halo_px);
    }

    void operator()(const BeginClipCommand& c) {
        const Rect seen = intersection(c.rect, m_visible.back());
        const Rect rect = seen.is_empty() ? Rect{} : m_grid.fill(seen);
        cairo_save(m_cairo);
        cairo_rectangle(m_cairo, rect.x, rect.y, rect.width, rect.height);
        cairo_clip(m_cairo);
        m_visible.push_back(seen);
    }

    void operator()(const EndClipCommand&) {
        if (m_visible.size() == 1)
            return;
        m_visible.pop_back();
        cairo_restore(m_cairo);
    }

    void operator()(const PictureCommand& c) {
        const auto inner = m_prepared.pictures.find(m_item);
        if (inner == m_prepared.pictures.end())
            return;
        (*this)(BeginClipCommand{c.view});
        const Rect visible = m_visible.back();
        const Point origin = inner->second->origin;
        if (c.opacity < 1)
            cairo_push_group(m_cairo);
        cairo_save(m_cairo);
        cairo_translate(m_cairo, origin.x, origin.y);
        if (!visible.is_empty())
            draw_list(m_cairo, m_kind, inner->second->list, inner->second->prepared,
                      visible.moved(-origin.x, -origin.y));
        cairo_restore(m_cairo);
        if (c.opacity < 1) {
            cairo_pop_group_to_source(m_cairo);
            cairo_paint_with_alpha(m_cairo, c.opacity);
        }
        (*this)(EndClipCommand{});
    }

    void operator()(const ImageCommand& c) {
        const Surface surface = image_surface(*c.image);
        const Rect rect = m_grid.fill(c.rect);
        cairo_save(m_cairo);
        cairo_translate(m_cairo, rect.x, rect.y);
        cairo_scale(m_cairo, rect.width / c.image->width_px, rect.height / c.image->height_px);
        cairo_set_source_surface(m_cairo, surface.get(), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(m_cairo), CAIRO_FILTER_NEAREST);
        cairo_paint(m_cairo);
        cairo_restore(m_cairo);
    }

private:
    static constexpr double far_px = 100'000;

    bool shows(const DisplayItem& item) const {
        if (std::holds_alternative<BeginClipCommand>(item.command) ||
            std::holds_alternative<EndClipCommand>(item.command))
            return true;
        // Letters may reach beyond their line's box, and pixels are rounded.
        const auto* text = std::get_if<TextCommand>(&item.command);
        const double margin = 2 + (text ? text->style.size_px : 0);
        return item.bounds.inset(-margin).intersects(m_visible.back());
    }

    Rect near_part(const Rect& rect) const { return reaches_beyond(rect, m_room) ? intersection(rect, m_room) : rect; }

    void fill(Color color, bool keep_path = false) {
        set_source(m_cairo, color);
        keep_path ? cairo_fill_preserve(m_cairo) : cairo_fill(m_cairo);
    }

    void stroke(Color color, double width) {
        set_source(m_cairo, color);
        cairo_set_line_width(m_cairo, width);
        cairo_stroke(m_cairo);
    }

    void draw_far_circle(const CircleCommand& c) {
        const std::vector<Point> ring = circle_ring(c.center, c.radius_px);
        if (c.fill.a > 0) {
            trace(m_cairo, ring_within(ring, m_room));
            fill(c.fill);
        }
        if (c.stroke.a > 0 && c.stroke_px > 0) {
            for (const std::vector<Point>& piece : line_within(ring, true, m_room))
                trace(m_cairo, piece);
            stroke(c.stroke, c.stroke_px);
        }
    }

    void fill_rings(const std::vector<std::vector<Point>>& rings, Color color) {
        if (color.a == 0)
            return;
        const bool far = reaches_beyond(m_item->bounds, m_room);
        for (const std::vector<Point>& ring : rings) {
            trace(m_cairo, far ? ring_within(ring, m_room) : ring);
            cairo_close_path(m_cairo);
        }
        fill(color);
    }

    cairo_t* m_cairo;
    const PreparedList& m_prepared;
    PixelGrid m_grid;
    CanvasKind m_kind;
    std::vector<Rect> m_visible; // the last is what the innermost clip leaves
    Rect m_room;
    const DisplayItem* m_item = nullptr;
};

} // namespace

void draw_list(cairo_t* cairo, CanvasKind kind, const DisplayList& list, const PreparedList& prepared,
               const Rect& visible) {
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
    Canvas(cairo, kind, prepared, visible).draw(list);
}

} // namespace chronomap
