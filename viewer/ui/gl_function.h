#pragma once

#include <SFML/Window/Context.hpp>

namespace chronomap {

/// A function of the driver by its name, or null where it has none.
template <typename Function>
Function* gl_function(const char* name) {
    return reinterpret_cast<Function*>(sf::Context::getFunction(name));
}

} // namespace chronomap
