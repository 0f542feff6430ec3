#pragma once

#include "viewer/painters/raster_painter.h"
#include "viewer/scene/frame.h"
#include "viewer/ui/window_surface.h"

#include <optional>
#include <vector>

namespace sf {
class RenderWindow;
}

namespace chronomap {

class AppController;

/// Brings frames onto the screen, no more of them than has changed.
class WindowDrawing {
public:
    RasterPainter& painter() { return m_painter; }

    /// Looks how the window can be drawn on; it must stay until this is gone.
    void begin(sf::RenderWindow& window) { m_surface.emplace(window); }

    /// The controller has another frame than this one now.
    void replace(Frame before);

    /// Draws the controller's frame and shows it: all of it again where the screen may have lost what was there.
    void draw(const AppController& controller, bool is_exposed);

    /// Waits until what was drawn is on the screen.
    void finish() { m_surface->finish(); }

    /// Whether the screen has lost what was shown since the last call.
    bool take_exposure() { return m_surface->take_exposure(); }

private:
    std::vector<PixelBox> parts_to_draw(const PixelBox& all, const AppController& controller) const;

    RasterPainter m_painter;
    std::optional<WindowSurface> m_surface;
    PixelBox m_drawn;             // the window when it was last drawn: another size is another place to draw into
    std::optional<Frame> m_shown; // what the screen shows, where the controller's frame is another one
};

} // namespace chronomap
