#pragma once

#include <memory>
#include <stdexcept>

namespace chronomap {

/// There is no screen to open a window on; the message is one sentence and offers `chronomap render`.
struct NoDisplayError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A connection to the X server that DISPLAY names (XWayland counts; Wayland alone does not), opened to see whether a
/// window can be had at all: SFML ends the process where it cannot. Keep it until the window stands: a server that loses
/// its only client may begin anew.
class DisplayProbe {
public:
    /// Throws NoDisplayError when there is no display, or one without OpenGL.
    DisplayProbe();
    ~DisplayProbe();
    DisplayProbe(const DisplayProbe&) = delete;
    DisplayProbe& operator=(const DisplayProbe&) = delete;

    /// Device pixels for a logical one that the desktop asks for: GDK_SCALE, else QT_SCALE_FACTOR, else the X resource
    /// Xft.dpi / 96 to the nearest quarter, else 1. From 1 to 4.
    double desktop_scale() const;

    /// Whether the desktop's settings ask for no animations.
    bool wants_reduced_motion() const;

private:
    struct CloseDisplay {
        void operator()(void* display) const;
    };
    std::unique_ptr<void, CloseDisplay> m_display; // of Xlib, whose header defines macros of everyday words
};

} // namespace chronomap
