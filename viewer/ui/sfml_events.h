#pragma once

#include "viewer/ui/input_event.h"

#include <optional>
#include <vector>

namespace sf {
class Event;
class RenderWindow;
} // namespace sf

namespace chronomap {

/// What an event of SFML means to the program; nothing for those that it has no use for. `scale` is device px for one
/// logical. Needs no window, except that wheel events ask which modifier keys are held down.
std::optional<InputEvent> translated(const sf::Event& event, double scale);

/// What has come to a window since it was last asked.
struct WindowNews {
    std::vector<InputEvent> events; ///< of moves of the pointer one after the other only the last
    bool exposes = false;           ///< the screen may have lost what was drawn
};

/// Takes it, and fits what is drawn to a window that has another size now.
WindowNews taken_news(sf::RenderWindow& window, double scale);

} // namespace chronomap
