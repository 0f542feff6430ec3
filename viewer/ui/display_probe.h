#pragma once

#include <stdexcept>

namespace chronomap {

/// There is no screen to open a window on; the message is one sentence and offers `chronomap render`.
struct NoDisplayError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Whether a window can be opened at all: SFML ends the process where it cannot. Tries the X server that DISPLAY names
/// (XWayland counts; Wayland alone does not) and whether it has OpenGL. Throws NoDisplayError.
void require_display();

/// Device pixels for a logical one that the desktop asks for: GDK_SCALE, else QT_SCALE_FACTOR, else the X resource
/// Xft.dpi / 96 to the nearest quarter, else 1. From 1 to 4. Needs a display only for Xft.dpi.
double desktop_scale();

} // namespace chronomap
