#include "viewer/ui/window_drawing.h"

#include "viewer/scene/changed_parts.h"
#include "viewer/scene/theme.h"
#include "viewer/ui/app_controller.h"

#include <SFML/Graphics/RenderWindow.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace chronomap {

namespace {

/// Onto whole pixels of the window.
Rect in_pixels(const Rect& part, double scale, const Rect& all) {
    const double left = std::floor(part.x * scale);
    const double top = std::floor(part.y * scale);
    return intersection(all, {left, top, std::ceil(part.right() * scale) - left, std::ceil(part.bottom() * scale) - top});
}

} // namespace

void WindowDrawing::replace(Frame before) {
    if (!m_shown) {
        m_shown = std::move(before);
    }
}

// What has changed since the last frame, and the map while its tiles come in.
std::vector<Rect> WindowDrawing::parts_to_draw(Size window_px, const AppController& controller) const {
    const Rect all{0, 0, window_px.width, window_px.height};
    if (!(window_px == m_drawn_px) || !m_display->keeps_the_rest()) {
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
    for (Rect& part : parts) {
        part = in_pixels(part, controller.scale(), all);
    }
    return parts;
}

void WindowDrawing::draw(sf::RenderWindow& window, const AppController& controller, bool is_exposed) {
    const Size window_px{double(window.getSize().x), double(window.getSize().y)};
    const std::vector<Rect> parts = parts_to_draw(window_px, controller);
    m_shown.reset();
    m_drawn_px = window_px;
    const Color background = theme_named(controller.view().theme).panel;
    for (const Rect& part : parts) {
        m_painter.draw(window, controller.frame().list, controller.scale(), background, part);
    }
    if (is_exposed) {
        m_display->show(window, {0, 0, window_px.width, window_px.height});
        return;
    }
    for (const Rect& part : parts) {
        m_display->show(window, part);
    }
}

} // namespace chronomap
