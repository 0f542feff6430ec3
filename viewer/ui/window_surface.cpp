#include "viewer/ui/window_surface.h"

#include "viewer/ui/gl_function.h"
#include "viewer/ui/shared_screen.h"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Sprite.hpp>
#include <SFML/Graphics/Texture.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace chronomap {

WindowSurface::WindowSurface(sf::RenderWindow& window)
    : m_window(window), m_shared(SharedScreen::on(window.getSystemHandle())) {}

WindowSurface::~WindowSurface() = default;

PixelSpan WindowSurface::pixels() {
    const int width = std::max(1, static_cast<int>(m_window.getSize().x));
    const int height = std::max(1, static_cast<int>(m_window.getSize().y));
    if (m_shared) {
        if (const PixelSpan shared = m_shared->pixels(width, height); shared.pixels != nullptr) {
            return shared;
        }
        m_shared.reset(); // no memory to share for this size; what the window has may do
    }
    if (width != m_width_px || height != m_height_px) {
        m_pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
        m_width_px = width;
        m_height_px = height;
    }
    return {m_pixels.data(), width, height, width};
}

void WindowSurface::show(const std::vector<PixelBox>& parts) {
    if (!m_shared) {
        show_as_texture();
        return;
    }
    for (const PixelBox& part : parts) {
        m_shared->show(part);
    }
}

void WindowSurface::show_as_texture() {
    const auto width = static_cast<unsigned>(m_width_px);
    const auto height = static_cast<unsigned>(m_height_px);
    m_texture = m_texture ? std::move(m_texture) : std::make_unique<sf::Texture>();
    if (m_texture->getSize() != sf::Vector2u(width, height) && !m_texture->create(width, height)) {
        throw std::runtime_error("The display has no room for a window of " + std::to_string(width) + " x " +
                                 std::to_string(height) + " pixels; a smaller one may do.");
    }
    std::vector<sf::Uint8> rgba;
    rgba.reserve(m_pixels.size() * 4);
    for (const Argb pixel : m_pixels) {
        for (const unsigned shift : {16U, 8U, 0U, 24U}) {
            rgba.push_back(static_cast<sf::Uint8>(pixel >> shift));
        }
    }
    m_texture->update(rgba.data());
    m_window.draw(sf::Sprite(*m_texture), sf::RenderStates(sf::BlendNone));
    m_window.display();
}

void WindowSurface::finish() {
    if (m_shared) {
        m_shared->finish();
    } else {
        gl_function<void()>("glFinish")();
    }
}

bool WindowSurface::take_exposure() {
    return m_shared && m_shared->take_exposure();
}

} // namespace chronomap
