#include "viewer/ui/display_probe.h"

#include "viewer/ui/desktop_settings.h"

#include <X11/Xlib.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

namespace chronomap {

namespace {

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

Display* x_display(void* display) {
    return static_cast<Display*>(display);
}

} // namespace

void DisplayProbe::CloseDisplay::operator()(void* display) const {
    XCloseDisplay(x_display(display));
}

DisplayProbe::~DisplayProbe() = default;

DisplayProbe::DisplayProbe() {
    const std::string name = variable("DISPLAY");
    if (name.empty()) {
        throw NoDisplayError(
            with_way_out(variable("WAYLAND_DISPLAY").empty()
                             ? "There is no display for a window (DISPLAY is not set)"
                             : "This Wayland session has no X server (XWayland), which the window needs"));
    }
    m_display.reset(XOpenDisplay(nullptr));
    if (!m_display) {
        throw NoDisplayError(with_way_out("The display " + name + " cannot be opened for a window"));
    }
    int opcode = 0, event = 0, error = 0;
    if (!XQueryExtension(x_display(m_display.get()), "GLX", &opcode, &event, &error)) {
        throw NoDisplayError(with_way_out("The display " + name + " has no OpenGL (GLX), which the window needs"));
    }
}

double DisplayProbe::desktop_scale() const {
    for (const char* name : {"GDK_SCALE", "QT_SCALE_FACTOR"}) {
        if (const std::optional<double> scale = positive_number(variable(name))) {
            return std::clamp(*scale, 1.0, 4.0);
        }
    }
    const char* dpi = XGetDefault(x_display(m_display.get()), "Xft", "dpi");
    const std::optional<double> value = positive_number(dpi != nullptr ? dpi : "");
    return value ? std::clamp(std::round(*value / 96 * 4) / 4, 1.0, 4.0) : 1;
}

bool DisplayProbe::wants_reduced_motion() const {
    Display* const display = x_display(m_display.get());
    const Atom selection = XInternAtom(display, "_XSETTINGS_S0", True);
    const Atom property = XInternAtom(display, "_XSETTINGS_SETTINGS", True);
    const Window owner = selection != 0 && property != 0 ? XGetSelectionOwner(display, selection) : 0;
    if (owner == 0) {
        return false;
    }
    Atom type = 0;
    int format = 0;
    unsigned long count = 0, left = 0;
    unsigned char* data = nullptr;
    constexpr long most_words = 65536;
    const int result = XGetWindowProperty(display, owner, property, 0, most_words, False, property, &type, &format,
                                          &count, &left, &data);
    if (result != Success || data == nullptr) {
        return false;
    }
    const std::string settings(reinterpret_cast<const char*>(data), format == 8 ? count : 0);
    XFree(data);
    return xsetting(settings, "Gtk/EnableAnimations") == 0;
}

} // namespace chronomap
