#pragma once

#include "viewer/scene/action.h"
#include "viewer/ui/input_event.h"

#include <optional>
#include <string_view>
#include <vector>

namespace chronomap {

/// One key and what it does.
struct KeyBinding {
    std::string_view key; ///< as in KeyPressed
    Modifiers modifiers;  ///< exactly these; shift is ignored for plus, minus, comma and period
    Action action;
};

/// The only table of keys. The line that tells the keys (`timeline.hint` in assets/messages) is tested against it.
const std::vector<KeyBinding>& key_bindings();

std::optional<Action> action_for(const KeyPressed& key);

} // namespace chronomap
