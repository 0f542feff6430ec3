#include "viewer/painters/frame_mesh.h"

#include "viewer/painters/shape_mesh.h"
#include "viewer/painters/text_mask.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace chronomap {

namespace {

Point scaled(Point p, double k) {
    return {p.x * k, p.y * k};
}
Rect scaled(const Rect& r, double k) {
    return {r.x * k, r.y * k, r.width * k, r.height * k};
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

struct TextMasks {
    const Mask* letters = nullptr;
    const Mask* halo = nullptr; ///< null without one
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
    FrameMesher(double scale, Size target_px, const std::vector<PixelBox>& parts, MaskCache& masks, FrameMesh& out)
        : m_scale(scale), m_parts(parts), m_masks(masks), m_out(out), m_shapes(out.mesh, masks) {
        m_clips.push_back({0, 0, target_px.width, target_px.height});
        m_out.mesh.set_clip(clip());
    }

    void operator()(const RectCommand& c) {
        add(RectCommand{scaled(c.rect, m_scale), c.fill, c.stroke, c.stroke_px * m_scale, c.radius_px * m_scale});
    }

    void operator()(const GradientCommand& c) { add(GradientCommand{scaled(c.rect, m_scale), c.left, c.right}); }

    void operator()(const CircleCommand& c) {
        add(CircleCommand{scaled(c.center, m_scale), c.radius_px * m_scale, c.fill, c.stroke, c.stroke_px * m_scale});
    }

    void operator()(const SoftDiscCommand& c) {
        add(SoftDiscCommand{scaled(c.center, m_scale), c.radius_px * m_scale, c.color});
    }

    void operator()(const LineCommand& c) {
        add(LineCommand{scaled_all(c.points, m_scale), c.color, c.width_px * m_scale, scaled_all(c.dash_px, m_scale),
                        c.closed});
    }

    void operator()(const ConvexCommand& c) { add(ConvexCommand{scaled_all(c.points, m_scale), c.fill}); }

    void operator()(const PathCommand&) {} // only inside pictures, by the display list's contract

    void operator()(const TextCommand& c) {
        const TextMasks masks = masks_of(c);
        const double x = std::floor(c.origin.x * m_scale + 0.5);
        const double y = std::floor(c.origin.y * m_scale + 0.5);
        in_run([&] {
            if (masks.halo != nullptr) {
                add_mask(*masks.halo, x, y, premultiplied(c.halo));
            }
            add_mask(*masks.letters, x, y, premultiplied(c.color));
        });
    }

    void operator()(const BeginClipCommand& c) {
        const Rect scaled_rect = scaled(c.rect, m_scale);
        const Rect rect = scaled_rect.is_empty() ? Rect{} : rounded_to_pixels(scaled_rect);
        m_clips.push_back(intersection(m_clips.back(), rect));
        m_out.mesh.set_clip(clip());
    }

    void operator()(const EndClipCommand&) {
        if (m_clips.size() > 1) {
            m_clips.pop_back();
            m_out.mesh.set_clip(clip());
        }
    }

    void operator()(const PictureCommand& c) {
        const Rect view = rounded_to_pixels(scaled(c.view, m_scale));
        const Rect seen = intersection(intersection(view, m_clips.back()), ink_of(c, m_scale));
        m_out.runs.push_back({FrameRun::Kind::picture, m_out.pictures.size(), 1, seen, {}});
        m_out.pictures.push_back(c);
    }

    void operator()(const ImageCommand& c) {
        m_out.runs.push_back(
            {FrameRun::Kind::image, m_out.images.size(), 1, clip(), rounded_to_pixels(scaled(c.rect, m_scale))});
        m_out.images.push_back(c.image);
    }

    /// Whether anything of an item can show; spares the shaping of texts that do not.
    bool shows(const DisplayItem& item) const {
        const bool is_always_taken = std::holds_alternative<BeginClipCommand>(item.command) ||
                                     std::holds_alternative<EndClipCommand>(item.command) ||
                                     std::holds_alternative<PictureCommand>(item.command);
        if (is_always_taken) {
            return true;
        }
        const Rect ink = intersection(scaled(item.bounds, m_scale).inset(-2), clip());
        const PixelBox box{static_cast<int>(ink.x), static_cast<int>(ink.y), static_cast<int>(ink.right()) + 1,
                           static_cast<int>(ink.bottom()) + 1};
        return !ink.is_empty() && std::any_of(m_parts.begin(), m_parts.end(), [&](const PixelBox& part) {
            return !intersection(box, part).is_empty();
        });
    }

private:
    template <typename AddParts>
    void in_run(AddParts add_parts) {
        const std::size_t first = m_out.mesh.size();
        add_parts();
        const std::size_t added = m_out.mesh.size() - first;
        if (added == 0) {
            return;
        }
        const bool goes_on =
            !m_out.runs.empty() && m_out.runs.back().kind == FrameRun::Kind::shapes && m_out.runs.back().clip == clip();
        if (!goes_on) {
            m_out.runs.push_back({FrameRun::Kind::shapes, first, 0, clip(), {}});
        }
        m_out.runs.back().count += added;
    }

    template <typename Shape>
    void add(const Shape& device) {
        in_run([&] { m_shapes.add(device); });
    }

    const Rect& clip() const { return m_clips.back(); }

    void add_mask(const Mask& mask, double x, double y, Argb color) {
        m_out.mesh.add_box(
            {{x + mask.left_px, y + mask.top_px, double(mask.width), double(mask.height)}, color, &mask, mask.all()});
    }

    TextMasks masks_of(const TextCommand& c) {
        const bool has_halo = c.halo.a > 0 && c.halo_px > 0;
        const std::string letters_key = text_key('t', c, m_scale);
        const std::string halo_key = has_halo ? text_key('h', c, m_scale) : std::string();
        TextMasks masks{m_masks.find(letters_key), has_halo ? m_masks.find(halo_key) : nullptr};
        if (masks.letters != nullptr && (!has_halo || masks.halo != nullptr)) {
            return masks;
        }
        TextMask made = raster_text(*shaped(c.text, c.style, c.direction), m_scale, has_halo ? c.halo_px : 0);
        const auto keep = [&](const std::string& key, std::vector<std::uint8_t>& coverage) {
            return &m_masks.add(key, {made.width_px, made.height_px, made.left_px, made.top_px, std::move(coverage)});
        };
        masks.letters = keep(letters_key, made.letters);
        masks.halo = has_halo ? keep(halo_key, made.halo) : nullptr;
        return masks;
    }

    double m_scale;
    const std::vector<PixelBox>& m_parts;
    MaskCache& m_masks;
    FrameMesh& m_out;
    ShapeMesher m_shapes;
    std::vector<Rect> m_clips;
};

} // namespace

void mesh_frame(const DisplayList& list, double scale, Size target_px, const std::vector<PixelBox>& parts,
                MaskCache& masks, FrameMesh& out) {
    out.mesh.clear();
    out.runs.clear();
    out.pictures.clear();
    out.images.clear();
    FrameMesher mesher(scale, target_px, parts, masks, out);
    for (const DisplayItem& item : list.items) {
        if (mesher.shows(item)) {
            std::visit(mesher, item.command);
        }
    }
}

} // namespace chronomap
