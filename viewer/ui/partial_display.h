#pragma once

#include "viewer/scene/geometry.h"

namespace sf {
class RenderWindow;
}

namespace chronomap {

/// Shows what was drawn into a window. Where the window system can copy a part of it (GLX_MESA_copy_sub_buffer, as Mesa's
/// drivers do), what was drawn before stays for the next frame, so that only what has changed need be drawn and shown.
class PartialDisplay {
public:
    /// Looks once what the window's system can do; its context must be active.
    PartialDisplay();

    /// Whether a frame may leave out what has not changed since the last show().
    bool keeps_the_rest() const { return m_copy != nullptr; }

    /// Shows a part, in the window's pixels; without keeps_the_rest() all of it.
    void show(sf::RenderWindow& window, const Rect& part_px);

private:
    using Copy = void(void* display, unsigned long drawable, int x, int y, int width, int height);
    using CurrentDisplay = void*();
    using CurrentDrawable = unsigned long();

    Copy* m_copy = nullptr;
    CurrentDisplay* m_display = nullptr;
    CurrentDrawable* m_drawable = nullptr;
};

} // namespace chronomap
