#include "viewer/ui/key_bindings.h"

namespace chronomap {

const std::vector<KeyBinding>& key_bindings() {
    static const std::vector<KeyBinding> table{
        {"space", {}, Action::play, "key_play"},
        {"p", {}, Action::previous_entry, "key_previous"},
        {"comma", {}, Action::previous_entry, ""},
        {"page_up", {}, Action::previous_entry, ""},
        {"n", {}, Action::next_entry, "key_next"},
        {"period", {}, Action::next_entry, ""},
        {"page_down", {}, Action::next_entry, ""},
        {"plus", {}, Action::zoom_in, "key_zoom_in"},
        {"minus", {}, Action::zoom_out, "key_zoom_out"},
        {"left", {}, Action::pan_left, "key_pan"},
        {"right", {}, Action::pan_right, ""},
        {"up", {}, Action::pan_up, ""},
        {"down", {}, Action::pan_down, ""},
        {"f", {}, Action::fit_selection, "key_fit"},
        {"home", {}, Action::fit_all, "key_fit_all"},
        {"escape", {}, Action::clear_selection, "key_clear"},
        {"m", {}, Action::switch_play_mode, "key_play_mode"},
        {"z", {}, Action::switch_zone, "key_zone"},
        {"u", {}, Action::switch_zone, ""},
        {"l", {}, Action::switch_language, "key_language"},
        {"t", {}, Action::switch_theme, "key_theme"},
        {"q", {}, Action::quit, "key_quit"},
        {"q", {.ctrl = true}, Action::quit, ""},
    };
    return table;
}

namespace {

/// Keyboards differ in whether these need shift.
bool is_sign(std::string_view key) {
    return key == "plus" || key == "minus" || key == "comma" || key == "period";
}

} // namespace

std::optional<Action> action_for(const KeyPressed& key) {
    Modifiers held = key.modifiers;
    if (is_sign(key.key)) {
        held.shift = false;
    }
    for (const KeyBinding& binding : key_bindings()) {
        if (binding.key == key.key && binding.modifiers == held) {
            return binding.action;
        }
    }
    return std::nullopt;
}

} // namespace chronomap
