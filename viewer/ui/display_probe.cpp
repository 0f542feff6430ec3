#include "viewer/ui/display_probe.h"

#include <X11/Xlib.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

namespace chronomap {

namespace {

struct CloseDisplay {
    void operator()(Display* display) const { XCloseDisplay(display); }
};
using DisplayHandle = std::unique_ptr<Display, CloseDisplay>;

std::string with_way_out(const std::string& reason) {
    return reason + "; `chronomap render --out picture.png` draws without one.";
}

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

std::optional<double> positive_number(const std::string& text) {
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    const bool is_number = end != text.c_str() && std::isfinite(value) && value > 0;
    return is_number ? std::optional<double>(value) : std::nullopt;
}

std::optional<double> scale_of_resources() {
    const DisplayHandle display(XOpenDisplay(nullptr));
    const char* dpi = display ? XGetDefault(display.get(), "Xft", "dpi") : nullptr;
    const std::optional<double> value = positive_number(dpi != nullptr ? dpi : "");
    return value ? std::optional<double>(std::round(*value / 96 * 4) / 4) : std::nullopt;
}

} // namespace

void require_display() {
    const std::string name = variable("DISPLAY");
    if (name.empty()) {
        throw NoDisplayError(with_way_out(variable("WAYLAND_DISPLAY").empty()
                                              ? "There is no display for a window (DISPLAY is not set)"
                                              : "This Wayland session has no X server (XWayland), which the window needs"));
    }
    const DisplayHandle display(XOpenDisplay(nullptr));
    if (!display) {
        throw NoDisplayError(with_way_out("The display " + name + " cannot be opened for a window"));
    }
    int opcode = 0, event = 0, error = 0;
    if (!XQueryExtension(display.get(), "GLX", &opcode, &event, &error)) {
        throw NoDisplayError(with_way_out("The display " + name + " has no OpenGL (GLX), which the window needs"));
    }
}

double desktop_scale() {
    for (const char* name : {"GDK_SCALE", "QT_SCALE_FACTOR"}) {
        if (const std::optional<double> scale = positive_number(variable(name))) {
            return std::clamp(*scale, 1.0, 4.0);
        }
    }
    return std::clamp(scale_of_resources().value_or(1), 1.0, 4.0);
}

} // namespace chronomap
