#pragma once

#include "viewer/scene/action.h"

#include <optional>
#include <string_view>
#include <vector>

namespace chronomap {

/// The modifier keys that were held down.
struct Modifiers {
    bool ctrl = false;
    bool shift = false;
    bool alt = false;

    friend bool operator==(const Modifiers&, const Modifiers&) = default;
};

/// One key and what it does.
struct KeyBinding {
    std::string_view key; ///< as in KeyPressed; or, where it is typed, the sign whatever key gives it
    Modifiers modifiers;  ///< exactly these; shift is ignored for plus, minus, comma and period
    Action action;
    bool is_typed = false;
};

/// The only table of keys: it binds them, and whatever tells of keys reads it. The line that tells some of them
/// (`timeline.hint` in assets/messages) is tested against it.
const std::vector<KeyBinding>& key_bindings();

/// What a pressed key does, and what a typed sign does; the signs of Arabic keyboards count as those on the same keys.
std::optional<Action> action_for(std::string_view key, Modifiers held);
std::optional<Action> action_for_typed(std::string_view text);

} // namespace chronomap
