#include "viewer/ui/partial_display.h"

#include "viewer/ui/gl_function.h"

#include <SFML/Graphics/RenderWindow.hpp>

#include <cmath>
#include <string>

namespace chronomap {

namespace {

bool has_word(const char* words, const std::string& word) {
    return words != nullptr && (" " + std::string(words) + " ").find(" " + word + " ") != std::string::npos;
}

} // namespace

PartialDisplay::PartialDisplay() {
    m_display = gl_function<CurrentDisplay>("glXGetCurrentDisplay");
    m_drawable = gl_function<CurrentDrawable>("glXGetCurrentDrawable");
    auto* extensions = gl_function<const char*(void*, int)>("glXQueryExtensionsString");
    if (m_display == nullptr || m_drawable == nullptr || extensions == nullptr || m_display() == nullptr) {
        return;
    }
    // SFML opens its windows on the first screen.
    if (has_word(extensions(m_display(), 0), "GLX_MESA_copy_sub_buffer")) {
        m_copy = gl_function<Copy>("glXCopySubBufferMESA");
    }
}

void PartialDisplay::show(sf::RenderWindow& window, const Rect& part_px) {
    if (m_copy == nullptr) {
        window.display();
        return;
    }
    const double height = window.getSize().y;
    const Rect part = intersection(part_px, {0, 0, double(window.getSize().x), height});
    if (part.is_empty() || !window.setActive(true)) {
        return;
    }
    // OpenGL counts from the bottom.
    const double left = std::floor(part.x);
    const double bottom = std::floor(height - part.bottom());
    m_copy(m_display(), m_drawable(), static_cast<int>(left), static_cast<int>(bottom),
           static_cast<int>(std::ceil(part.right()) - left), static_cast<int>(std::ceil(height - part.y) - bottom));
}

} // namespace chronomap
