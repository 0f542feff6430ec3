#pragma once

#include "viewer/ui/input_event.h"

#include <optional>

namespace sf {
class Event;
}

namespace chronomap {

/// What an event of SFML means to the program; nothing for those that it has no use for. `scale` is device px for one
/// logical. Needs no window, except that wheel events ask which modifier keys are held down.
std::optional<InputEvent> translated(const sf::Event& event, double scale);

} // namespace chronomap
