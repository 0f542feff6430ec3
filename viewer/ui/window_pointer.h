#pragma once

#include "viewer/ui/app_controller.h"

#include <SFML/Window/Cursor.hpp>

#include <map>
#include <optional>

namespace sf {
class Window;
}

namespace chronomap {

/// Gives a window the system's cursor for what the pointer can do. Must live as long as the window, which keeps no copy
/// of its cursor.
class WindowPointer {
public:
    /// Shows a shape; leaves the cursor alone when it shows already or the system has none such.
    void show(sf::Window& window, PointerShape shape);

private:
    std::map<sf::Cursor::Type, sf::Cursor> m_cursors;
    std::optional<PointerShape> m_shown;
};

} // namespace chronomap
