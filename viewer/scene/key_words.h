#pragma once

#include "viewer/scene/key_bindings.h"
#include "viewer/scene/messages.h"

#include <string>

namespace chronomap {

/// "Ctrl+K", "Space", "/": a key as it is written on keyboards.
std::string key_words(const KeyBinding& binding, const Messages& words);

/// The first key of the table that does something; empty where there is none.
std::string key_of(Action action, const Messages& words);

} // namespace chronomap
