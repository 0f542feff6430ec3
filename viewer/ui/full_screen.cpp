#include "viewer/ui/full_screen.h"

#include <SFML/Graphics/RenderWindow.hpp>

// Last, since it defines words such as None and Status.
#include <X11/Xlib.h>

namespace chronomap {

struct FullScreen::Connection {
    Display* display = XOpenDisplay(nullptr);

    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() {
        if (display != nullptr) {
            XCloseDisplay(display);
        }
    }

    Atom atom(const char* name) const { return XInternAtom(display, name, False); }

    bool has_window_manager() const {
        if (display == nullptr) {
            return false;
        }
        Atom type = 0;
        int format = 0;
        unsigned long count = 0, left = 0;
        unsigned char* data = nullptr;
        const int result = XGetWindowProperty(display, DefaultRootWindow(display), atom("_NET_SUPPORTING_WM_CHECK"), 0,
                                              1, False, AnyPropertyType, &type, &format, &count, &left, &data);
        if (data != nullptr) {
            XFree(data);
        }
        return result == Success && count > 0;
    }

    void ask_manager(::Window window, bool is_on) const {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = window;
        event.xclient.message_type = atom("_NET_WM_STATE");
        event.xclient.format = 32;
        event.xclient.data.l[0] = is_on ? 1 : 0;
        event.xclient.data.l[1] = static_cast<long>(atom("_NET_WM_STATE_FULLSCREEN"));
        event.xclient.data.l[3] = 1; // an ordinary application asks
        XSendEvent(display, DefaultRootWindow(display), False, SubstructureRedirectMask | SubstructureNotifyMask,
                   &event);
        XFlush(display);
    }
};

FullScreen::FullScreen(sf::RenderWindow& window) : m_window(window), m_connection(std::make_unique<Connection>()) {}

FullScreen::~FullScreen() = default;

void FullScreen::set(bool is_on) {
    if (is_on == m_is_on) {
        return;
    }
    m_is_on = is_on;
    if (m_connection->has_window_manager()) {
        m_connection->ask_manager(m_window.getSystemHandle(), is_on);
        return;
    }
    if (is_on) {
        const sf::Vector2i at = m_window.getPosition();
        const sf::Vector2u size = m_window.getSize();
        m_former_px = {double(at.x), double(at.y), double(size.x), double(size.y)};
        const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
        m_window.setPosition({0, 0});
        m_window.setSize({desktop.width, desktop.height});
    } else {
        m_window.setSize({static_cast<unsigned>(m_former_px.width), static_cast<unsigned>(m_former_px.height)});
        m_window.setPosition({static_cast<int>(m_former_px.x), static_cast<int>(m_former_px.y)});
    }
}

} // namespace chronomap
