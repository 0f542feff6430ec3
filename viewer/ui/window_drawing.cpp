#include "viewer/ui/window_drawing.h"

#include "viewer/scene/changed_parts.h"
#include "viewer/scene/theme.h"
#include "viewer/ui/app_controller.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chronomap {

namespace {

/// Onto whole pixels of the window.
PixelBox in_pixels(const Rect& part, double scale, const PixelBox& all) {
    return intersection(
        all, {static_cast<int>(std::floor(part.x * scale)), static_cast<int>(std::floor(part.y * scale)),
              static_cast<int>(std::ceil(part.right() * scale)), static_cast<int>(std::ceil(part.bottom() * scale))});
}

} // namespace

void WindowDrawing::replace(Frame before) {
    if (!m_shown) {
        m_shown = std::move(before);
    }
}

// What has changed since the last frame, and the map while its tiles come in.
std::vector<PixelBox> WindowDrawing::parts_to_draw(const PixelBox& all, const AppController& controller) const {
    if (!(all == m_drawn)) {
        return {all};
    }
    const Frame& now = controller.frame();
    std::vector<Rect> parts = m_shown ? changed_parts(*m_shown, now) : std::vector<Rect>();
    const Rect& map = now.layout.map;
    const auto holds_map = [&](const Rect& part) { return intersection(part, map) == map; };
    if (!m_painter.is_complete() && std::none_of(parts.begin(), parts.end(), holds_map)) {
        const auto in_map = [&](const Rect& part) { return intersection(part, map) == part; };
        parts.erase(std::remove_if(parts.begin(), parts.end(), in_map), parts.end());
        parts.push_back(map);
    }
    std::vector<PixelBox> boxes;
    boxes.reserve(parts.size());
    for (const Rect& part : parts) {
        boxes.push_back(in_pixels(part, controller.scale(), all));
    }
    return boxes;
}

void WindowDrawing::draw(const AppController& controller, bool is_exposed) {
    const PixelSpan pixels = m_surface->pixels();
    const std::vector<PixelBox> parts = parts_to_draw(pixels.all(), controller);
    m_shown.reset();
    m_drawn = pixels.all();
    const Color background = theme_named(controller.view().theme).panel;
    m_painter.draw(pixels, controller.frame().list, controller.scale(), background, parts);
    m_surface->show(is_exposed ? std::vector<PixelBox>{pixels.all()} : parts);
}

} // namespace chronomap
