#pragma once

#include "viewer/painters/pixels.h"

#include <memory>
#include <vector>

namespace sf {
class RenderWindow;
class Texture;
} // namespace sf

namespace chronomap {

class SharedScreen;

/// The pixels of a window, in memory. They go straight to the X server where it is on this machine, else as a texture of
/// OpenGL, all of it at once.
class WindowSurface {
public:
    explicit WindowSurface(sf::RenderWindow& window);
    ~WindowSurface();
    WindowSurface(const WindowSurface&) = delete;
    WindowSurface& operator=(const WindowSurface&) = delete;

    /// As many as the window has now. What was drawn before stays while their number does. Throws std::bad_alloc.
    PixelSpan pixels();

    /// Brings parts of what pixels() gave onto the screen. Throws std::runtime_error when the display has no room for them.
    void show(const std::vector<PixelBox>& parts);

    /// Waits until what was shown is on the screen.
    void finish();

    /// Whether the screen has lost what was shown since the last call.
    bool take_exposure();

private:
    void show_as_texture();

    sf::RenderWindow& m_window;
    std::unique_ptr<SharedScreen> m_shared; // null where the texture must do
    std::vector<Argb> m_pixels;
    int m_width_px = 0, m_height_px = 0; // of m_pixels
    std::unique_ptr<sf::Texture> m_texture;
};

} // namespace chronomap
