#include "viewer/ui/window_pointer.h"

#include <SFML/Window/Window.hpp>

namespace chronomap {

namespace {

sf::Cursor::Type cursor_for(PointerShape shape) {
    switch (shape) {
    case PointerShape::arrow:
        break;
    case PointerShape::text:
        return sf::Cursor::Text;
    case PointerShape::hand:
    case PointerShape::grab:
        return sf::Cursor::Hand;
    case PointerShape::grabbing:
        return sf::Cursor::SizeAll;
    case PointerShape::resize_horizontal:
        return sf::Cursor::SizeHorizontal;
    }
    return sf::Cursor::Arrow;
}

} // namespace

void WindowPointer::show(sf::Window& window, PointerShape shape) {
    if (m_shown == shape) {
        return;
    }
    m_shown = shape;
    const sf::Cursor::Type type = cursor_for(shape);
    sf::Cursor& cursor = m_cursors[type];
    if (cursor.loadFromSystem(type)) {
        window.setMouseCursor(cursor);
    }
}

} // namespace chronomap
