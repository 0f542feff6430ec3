#include "viewer/painters/steady_painter.h"

#include "viewer/painters/cairo_canvas.h"
#include "viewer/painters/cairo_handles.h"
#include "viewer/painters/cairo_text.h"
#include "viewer/painters/image.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace chronomap {

namespace {

int pixels(double logical, double scale) {
    const double px = std::round(logical * scale);
    if (!(px >= 1 && px <= max_side_px))
        throw std::invalid_argument("the sides of a film must be between 1 and 32767 pixels");
    return static_cast<int>(px);
}

// What a list begins with, and what follows with the clips that are open there.
struct Parts {
    DisplayList head, rest;
};

Parts parted(const DisplayList& list) {
    const auto picture = std::find_if(list.items.begin(), list.items.end(), [](const DisplayItem& item) {
        return std::holds_alternative<PictureCommand>(item.command);
    });
    if (picture == list.items.end())
        return {{}, list};
    Parts parts;
    parts.head.items.assign(list.items.begin(), picture + 1);
    for (const DisplayItem& item : parts.head.items) {
        if (std::holds_alternative<BeginClipCommand>(item.command))
            parts.rest.items.push_back(item);
        else if (std::holds_alternative<EndClipCommand>(item.command) && !parts.rest.items.empty())
            parts.rest.items.pop_back();
    }
    parts.rest.items.insert(parts.rest.items.end(), picture + 1, list.items.end());
    return parts;
}

// Tells heads apart: their dump, and to the last bit where the picture is seen from.
std::string identity_of(const DisplayList& head) {
    if (head.items.empty())
        return "";
    const auto& picture = std::get<PictureCommand>(head.items.back().command);
    char place[160];
    std::snprintf(place, sizeof place, "%a %a %a %a %a %a %a", picture.view_origin.x, picture.view_origin.y,
                  picture.zoom, picture.view.x, picture.view.y, picture.view.width, picture.view.height);
    return dump(head) + place;
}

Surface surface_of(int width_px, int height_px) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_px, height_px));
    check(cairo_surface_status(surface.get()));
    return surface;
}

void draw(cairo_surface_t* surface, const DisplayList& list, Size size, double scale) {
    const Context cairo(cairo_create(surface));
    cairo_set_antialias(cairo.get(), CAIRO_ANTIALIAS_GOOD);
    cairo_scale(cairo.get(), scale, scale);
    const Rect all{0, 0, size.width, size.height};
    const PreparedList prepared = prepare(list, all, scale);
    draw_list(cairo.get(), CanvasKind::pixels, list, prepared,
              {0, 0, cairo_image_surface_get_width(surface) / scale, cairo_image_surface_get_height(surface) / scale});
    check(cairo_status(cairo.get()));
    cairo_surface_flush(surface);
}

Image image_of(cairo_surface_t* surface) {
    Image image{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    image.rgb.resize(static_cast<std::size_t>(image.width_px) * static_cast<std::size_t>(image.height_px) * 3);
    std::uint8_t* out = image.rgb.data();
    for (int y = 0; y < image.height_px; ++y) {
        const unsigned char* row = cairo_image_surface_get_data(surface) +
                                   static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface);
        const auto* pixel = reinterpret_cast<const std::uint32_t*>(static_cast<const void*>(row));
        for (int x = 0; x < image.width_px; ++x, out += 3) {
            out[0] = static_cast<std::uint8_t>(pixel[x] >> 16);
            out[1] = static_cast<std::uint8_t>(pixel[x] >> 8);
            out[2] = static_cast<std::uint8_t>(pixel[x]);
        }
    }
    return image;
}

} // namespace

struct SteadyPainter::Backdrop {
    std::string identity;
    Surface surface;
};

SteadyPainter::SteadyPainter(Size size, double scale, Color background)
    : m_size(size), m_scale(scale), m_background(background), m_width_px(pixels(size.width, scale)),
      m_height_px(pixels(size.height, scale)) {}

SteadyPainter::~SteadyPainter() = default;

std::shared_ptr<const SteadyPainter::Backdrop> SteadyPainter::backdrop_of(const DisplayList& head) {
    const std::lock_guard lock(m_mutex);
    std::string identity = identity_of(head);
    if (m_backdrop && m_backdrop->identity == identity)
        return m_backdrop;
    auto backdrop = std::make_shared<Backdrop>(Backdrop{std::move(identity), surface_of(m_width_px, m_height_px)});
    {
        const Context cairo(cairo_create(backdrop->surface.get()));
        set_source(cairo.get(), {m_background.r, m_background.g, m_background.b, 255});
        cairo_paint(cairo.get());
    }
    draw(backdrop->surface.get(), head, m_size, m_scale);
    m_backdrop = backdrop;
    return backdrop;
}

Image SteadyPainter::paint(const DisplayList& list) {
    const Parts parts = parted(list);
    const std::shared_ptr<const Backdrop> backdrop = backdrop_of(parts.head);
    const Surface surface = surface_of(m_width_px, m_height_px);
    const auto bytes =
        static_cast<std::size_t>(m_height_px) * static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    std::memcpy(cairo_image_surface_get_data(surface.get()), cairo_image_surface_get_data(backdrop->surface.get()),
                bytes);
    cairo_surface_mark_dirty(surface.get());
    draw(surface.get(), parts.rest, m_size, m_scale);
    return image_of(surface.get());
}

} // namespace chronomap
