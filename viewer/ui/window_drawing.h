#pragma once

#include "viewer/painters/sfml_painter.h"
#include "viewer/scene/frame.h"
#include "viewer/ui/partial_display.h"

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
    SfmlPainter& painter() { return m_painter; }

    /// Looks what the window can do; its OpenGL context must be active.
    void begin() { m_display.emplace(); }

    /// The controller has another frame than this one now.
    void replace(Frame before);

    /// Draws the controller's frame and shows it: all of it again where the screen may have lost what was there.
    void draw(sf::RenderWindow& window, const AppController& controller, bool is_exposed);

private:
    std::vector<Rect> parts_to_draw(Size window_px, const AppController& controller) const;

    SfmlPainter m_painter;
    std::optional<PartialDisplay> m_display;
    Size m_drawn_px;                // the window when it was last drawn: another size is another place to draw into
    std::optional<Frame> m_shown;   // what the screen shows, where the controller's frame is another one
};

} // namespace chronomap
