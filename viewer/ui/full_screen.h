#pragma once

#include "viewer/scene/geometry.h"

#include <memory>

namespace sf {
class RenderWindow;
}

namespace chronomap {

/// Makes a window fill its screen, and gives it back its former place. Asks the window manager (Extended Window Manager
/// Hints, _NET_WM_STATE_FULLSCREEN), so that the window and what is drawn in it stay as they are; where nobody manages
/// windows it moves and resizes the window itself.
class FullScreen {
public:
    explicit FullScreen(sf::RenderWindow& window);
    ~FullScreen();
    FullScreen(const FullScreen&) = delete;
    FullScreen& operator=(const FullScreen&) = delete;

    void set(bool is_on);

private:
    struct Connection;

    sf::RenderWindow& m_window;
    std::unique_ptr<Connection> m_connection; // to the X server
    bool m_is_on = false;
    Rect m_former_px;
};

} // namespace chronomap
