#include "viewer/ui/window_opening.h"

#include "viewer/ui/display_probe.h"
#include "viewer/ui/gl_function.h"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Err.hpp>

#include <algorithm>
#include <cstdlib>

namespace chronomap {

namespace {

/// SFML 2.5 mistakes height for width on some X servers when it centres a window, and hides part of a large one.
void keep_on_screen(sf::RenderWindow& window) {
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    const sf::Vector2i at = window.getPosition();
    const sf::Vector2i room(static_cast<int>(desktop.width) - static_cast<int>(window.getSize().x),
                            static_cast<int>(desktop.height) - static_cast<int>(window.getSize().y));
    if (at.x < 0 || at.y < 0 || at.x > room.x || at.y > room.y) {
        window.setPosition({std::max(0, room.x / 2), std::max(0, room.y / 2)});
    }
}

} // namespace

QuietSfml::QuietSfml() : m_before(sf::err().rdbuf(m_said.rdbuf())) {}

QuietSfml::~QuietSfml() {
    sf::err().rdbuf(m_before);
}

void keep_no_shaders() {
    ::setenv("MESA_SHADER_CACHE_DISABLE", "true", 1);
    ::setenv("__GL_SHADER_DISK_CACHE", "0", 1); // NVIDIA's own
}

std::unique_ptr<sf::RenderWindow> opened_window(Size size, double scale) {
    const sf::VideoMode mode(static_cast<unsigned>(size.width * scale + 0.5),
                             static_cast<unsigned>(size.height * scale + 0.5),
                             sf::VideoMode::getDesktopMode().bitsPerPixel);
    // No depth, stencil or multisampling: nothing here needs them, and llvmpipe is slower with each.
    auto window =
        std::make_unique<sf::RenderWindow>(mode, "Chronomap", sf::Style::Default, sf::ContextSettings(0, 0, 0));
    if (!window->isOpen() || !window->setActive(true) || renderer_name().empty()) {
        throw NoDisplayError("The display has no working OpenGL, which the window needs; "
                             "`chronomap render --out picture.png` draws without.");
    }
    keep_on_screen(*window);
    return window;
}

std::string renderer_name() {
    constexpr unsigned gl_renderer = 0x1F01; // GL_RENDERER
    auto* get_string = gl_function<const unsigned char*(unsigned)>("glGetString");
    const unsigned char* name = get_string != nullptr ? get_string(gl_renderer) : nullptr;
    return name != nullptr ? reinterpret_cast<const char*>(name) : "";
}

} // namespace chronomap
