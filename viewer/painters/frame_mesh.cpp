#include "viewer/painters/frame_mesh.h"

#include "viewer/painters/shape_mesh.h"
#include "viewer/painters/text_mask.h"

#include <cmath>
#include <string>

namespace chronomap {

namespace {

// Below this a draw call of its own costs more than it saves.
constexpr double min_area_of_a_run_px = 64 * 64;

Point scaled(Point p, double k) {
    return {p.x * k, p.y * k};
}
Rect scaled(const Rect& r, double k) {
    return {r.x * k, r.y * k, r.width * k, r.height * k};
}

double area(const Rect& r) {
    return r.width * r.height;
}

template <typename Lengths>
Lengths scaled_all(Lengths lengths, double k) {
    for (auto& length : lengths) {
        if constexpr (std::is_same_v<typename Lengths::value_type, Point>) {
            length = scaled(length, k);
        } else {
            length *= k;
        }
    }
    return lengths;
}

struct TextSlots {
    AtlasSlot letters, halo;
};

/// Everything that a text's masks depend on.
std::string text_key(char part, const TextCommand& command, double scale) {
    const double numbers[] = {command.style.size_px, command.style.letter_spacing_px, command.halo_px, scale};
    std::string key(1, part);
    key += static_cast<char>('0' + static_cast<int>(command.style.weight));
    key += static_cast<char>('0' + static_cast<int>(command.direction));
    key.append(reinterpret_cast<const char*>(numbers), sizeof numbers);
    return key += command.text;
}

/// Where a picture may draw on the target, over all copies of the world in view: what lies beyond is not worth blending.
Rect ink_of(const PictureCommand& command, double scale) {
    constexpr double bleed_px = 6; // half of the widest line, and its smooth edge
    const double px = pixels_per_world_unit(command.zoom) * scale;
    const WorldBox bounds = command.picture->bounds();
    const Rect view = scaled(command.view, scale);
    Rect ink;
    for (double copy = -1; copy <= 1; ++copy) {
        const Rect at = rounded_to_pixels(Rect{view.x + (bounds.min.x + copy - command.view_origin.x) * px,
                                               view.y + (bounds.min.y - command.view_origin.y) * px,
                                               bounds.width() * px, bounds.height() * px}
                                              .inset(-bleed_px * scale));
        if (at.intersects(view)) {
            ink = ink.is_empty() ? at : united(ink, at);
        }
    }
    return ink;
}

class FrameMesher {
public:
    FrameMesher(double scale, Size target_px, const Rect& part_px, TextureAtlas& atlas, FrameMesh& out)
        : m_scale(scale), m_part(part_px), m_atlas(atlas), m_out(out), m_shapes(out.mesh, atlas) {
        m_clips.push_back({0, 0, target_px.width, target_px.height});
        m_out.mesh.set_clip(clip());
    }

    void operator()(const RectCommand& c) {
        const Rect rect = rounded_to_pixels(scaled(c.rect, m_scale));
        const Rect seen = intersection(rect, clip());
        const bool has_corners = c.radius_px > 0;
        if (c.fill.a == 255 && c.stroke.a == 0 && !has_corners && area(seen) >= min_area_of_a_run_px) {
            add(FrameRun::Kind::opaque, [&] { m_shapes.fill(rect, premultiplied(c.fill)); });
            return;
        }
        const RectCommand device{scaled(c.rect, m_scale), c.fill, c.stroke, c.stroke_px * m_scale,
                                 c.radius_px * m_scale};
        add(has_corners ? FrameRun::Kind::textured : plain_kind(area(seen)), [&] { m_shapes.add(device); });
    }

    void operator()(const GradientCommand& c) {
        const Rect rect = scaled(c.rect, m_scale);
        add(plain_kind(area(rect)), [&] { m_shapes.add(GradientCommand{rect, c.left, c.right}); });
    }

    void operator()(const CircleCommand& c) {
        add_textured([&] {
            m_shapes.add(CircleCommand{scaled(c.center, m_scale), c.radius_px * m_scale, c.fill, c.stroke,
                                       c.stroke_px * m_scale});
        });
    }

    void operator()(const SoftDiscCommand& c) {
        const double radius = c.radius_px * m_scale;
        add(plain_kind(radius * radius), [&] {
            m_shapes.add(SoftDiscCommand{scaled(c.center, m_scale), radius, c.color});
        });
    }

    void operator()(const LineCommand& c) {
        const LineCommand device{scaled_all(c.points, m_scale), c.color, c.width_px * m_scale,
                                 scaled_all(c.dash_px, m_scale), c.closed};
        add(ShapeMesher::is_plain(device) ? plain_kind(0) : FrameRun::Kind::textured, [&] { m_shapes.add(device); });
    }

    void operator()(const ConvexCommand& c) {
        add(plain_kind(0), [&] { m_shapes.add(ConvexCommand{scaled_all(c.points, m_scale), c.fill}); });
    }

    void operator()(const PathCommand&) {} // only inside pictures, by the display list's contract

    void operator()(const TextCommand& c) {
        const TextSlots slots = slots_of(c);
        const double x = std::floor(c.origin.x * m_scale + 0.5);
        const double y = std::floor(c.origin.y * m_scale + 0.5);
        add_textured([&] {
            if (c.halo.a > 0 && c.halo_px > 0) {
                add_mask(slots.halo, x, y, premultiplied(c.halo));
            }
            add_mask(slots.letters, x, y, premultiplied(c.color));
        });
    }

    void operator()(const BeginClipCommand& c) {
        const Rect scaled_rect = scaled(c.rect, m_scale);
        const Rect rect = scaled_rect.is_empty() ? Rect{} : rounded_to_pixels(scaled_rect);
        set_clips([&] { m_clips.push_back(intersection(m_clips.back(), rect)); });
    }

    void operator()(const EndClipCommand&) {
        if (m_clips.size() > 1) {
            set_clips([&] { m_clips.pop_back(); });
        }
    }

    void operator()(const PictureCommand& c) {
        const Rect view = rounded_to_pixels(scaled(c.view, m_scale));
        const Rect seen = intersection(intersection(view, m_clips.back()), ink_of(c, m_scale));
        m_out.runs.push_back({FrameRun::Kind::picture, 0, 0, m_out.pictures.size(), seen});
        m_out.pictures.push_back(c);
    }

    void operator()(const ImageCommand& c) {
        const std::size_t first = m_out.mesh.size();
        const Rect texels{0, 0, double(c.image->width_px), double(c.image->height_px)};
        m_out.mesh.add_rect(rounded_to_pixels(scaled(c.rect, m_scale)), texels, sf::Color::White);
        m_out.runs.push_back({FrameRun::Kind::image, first, m_out.mesh.size() - first, m_out.images.size(), {}});
        m_out.images.push_back(c.image);
    }

    /// Whether anything of an item can show; spares the shaping of texts that do not.
    bool shows(const DisplayItem& item) const {
        const bool is_always_taken = std::holds_alternative<BeginClipCommand>(item.command) ||
                                     std::holds_alternative<EndClipCommand>(item.command) ||
                                     std::holds_alternative<PictureCommand>(item.command);
        return is_always_taken || scaled(item.bounds, m_scale).inset(-2).intersects(clip());
    }

private:
    template <typename AddShapes>
    void add(FrameRun::Kind kind, AddShapes add_shapes) {
        const std::size_t first = m_out.mesh.size();
        add_shapes();
        const std::size_t added = m_out.mesh.size() - first;
        if (added == 0) {
            return;
        }
        if (m_out.runs.empty() || m_out.runs.back().kind != kind) {
            m_out.runs.push_back({kind, first, 0, 0, {}});
        }
        m_out.runs.back().vertex_count += added;
    }

    template <typename AddShapes>
    void add_textured(AddShapes add_shapes) {
        add(FrameRun::Kind::textured, add_shapes);
    }

    /// How to draw a shape that needs no texture: small ones go along with what was drawn before them.
    FrameRun::Kind plain_kind(double area_px) const {
        const bool is_in_plain_run = !m_out.runs.empty() && m_out.runs.back().kind == FrameRun::Kind::plain;
        return is_in_plain_run || area_px >= min_area_of_a_run_px ? FrameRun::Kind::plain : FrameRun::Kind::textured;
    }

    template <typename Change>
    void set_clips(Change change) {
        change();
        m_out.mesh.set_clip(clip());
    }

    Rect clip() const { return intersection(m_clips.back(), m_part); }

    void add_mask(const AtlasSlot& slot, double x, double y, sf::Color color) {
        const double width = slot.width;
        const double height = slot.height;
        m_out.mesh.add_rect({x + slot.left_px, y + slot.top_px, width, height},
                            {double(slot.x), double(slot.y), width, height}, color);
    }

    TextSlots slots_of(const TextCommand& c) {
        const bool has_halo = c.halo.a > 0 && c.halo_px > 0;
        const std::string letters_key = text_key('t', c, m_scale);
        const std::string halo_key = has_halo ? text_key('h', c, m_scale) : std::string();
        const AtlasSlot* letters = m_atlas.find(letters_key);
        const AtlasSlot* halo = has_halo ? m_atlas.find(halo_key) : letters;
        if (letters != nullptr && halo != nullptr) {
            return {*letters, *halo};
        }
        const TextMask mask = raster_text(*shaped(c.text, c.style, c.direction), m_scale, has_halo ? c.halo_px : 0);
        TextSlots slots;
        slots.letters =
            m_atlas.add(letters_key, mask.width_px, mask.height_px, mask.letters.data(), mask.left_px, mask.top_px);
        if (has_halo) {
            slots.halo =
                m_atlas.add(halo_key, mask.width_px, mask.height_px, mask.halo.data(), mask.left_px, mask.top_px);
        }
        return slots;
    }

    double m_scale;
    Rect m_part;
    TextureAtlas& m_atlas;
    FrameMesh& m_out;
    ShapeMesher m_shapes;
    std::vector<Rect> m_clips;
};

} // namespace

void mesh_frame(const DisplayList& list, double scale, Size target_px, const Rect& part_px, TextureAtlas& atlas,
                FrameMesh& out) {
    out.mesh.clear();
    out.runs.clear();
    out.pictures.clear();
    out.images.clear();
    FrameMesher mesher(scale, target_px, part_px, atlas, out);
    for (const DisplayItem& item : list.items) {
        if (mesher.shows(item)) {
            std::visit(mesher, item.command);
        }
    }
}

} // namespace chronomap
