#include "viewer/scene/key_bindings.h"

namespace chronomap {

const std::vector<KeyBinding>& key_bindings() {
    // One row a key.
    // clang-format off
    static const std::vector<KeyBinding> table{
        {"space", {}, Action::play},
        {"p", {}, Action::previous_entry},
        {"comma", {}, Action::previous_entry},
        {"page_up", {}, Action::previous_entry},
        {"n", {}, Action::next_entry},
        {"period", {}, Action::next_entry},
        {"page_down", {}, Action::next_entry},
        {"plus", {}, Action::zoom_in},
        {"minus", {}, Action::zoom_out},
        {"left", {}, Action::pan_left},
        {"right", {}, Action::pan_right},
        {"up", {}, Action::pan_up},
        {"down", {}, Action::pan_down},
        {"f", {}, Action::fit_selection},
        {"home", {}, Action::fit_all},
        {"m", {}, Action::switch_play_mode},
        {"z", {}, Action::switch_zone},
        {"u", {}, Action::switch_zone},
        {"t", {.shift = true}, Action::switch_time_direction},
        {"l", {}, Action::switch_language},
        {"t", {}, Action::switch_theme},
        {"r", {}, Action::toggle_panel},
        {"1", {}, Action::show_entries},
        {"2", {}, Action::show_figures},
        {"3", {}, Action::show_filters},
        {"4", {}, Action::show_text},
        {"0", {}, Action::clear_filters},
        {"o", {}, Action::reverse_list},
        {"w", {}, Action::toggle_tray},
        {"y", {}, Action::toggle_sure},
        {"b", {}, Action::toggle_maybe},
        {"k", {}, Action::switch_table_colors},
        {"c", {}, Action::next_clock},
        {"x", {}, Action::next_mode},
        {"/", {}, Action::search, true},
        {"g", {}, Action::go_to},
        {"d", {}, Action::measure},
        {"c", {.ctrl = true}, Action::copy_citation},
        {"c", {.ctrl = true, .shift = true}, Action::copy_coordinates},
        {"l", {.ctrl = true}, Action::copy_command},
        {"left", {.alt = true}, Action::go_back},
        {"right", {.alt = true}, Action::go_forward},
        {"s", {.ctrl = true}, Action::save_view},
        {"v", {}, Action::show_views},
        {"v", {.shift = true}, Action::next_view},
        {"delete", {.ctrl = true}, Action::forget_view},
        {"o", {.ctrl = true}, Action::open_file},
        {"t", {.ctrl = true}, Action::show_columns},
        {"e", {.ctrl = true}, Action::export_picture},
        {"s", {}, Action::export_at_once},
        {"f11", {}, Action::present},
        {"plus", {.ctrl = true}, Action::larger},
        {"minus", {.ctrl = true}, Action::smaller},
        {"0", {.ctrl = true}, Action::usual_size},
        {"k", {.ctrl = true}, Action::open_palette},
        {"?", {}, Action::show_keys, true},
        {"tab", {}, Action::focus_next},
        {"tab", {.shift = true}, Action::focus_previous},
        {"enter", {}, Action::press_focused},
        {"escape", {}, Action::leave},
        {"q", {}, Action::quit},
        {"q", {.ctrl = true}, Action::quit},
    };
    // clang-format on
    return table;
}

namespace {

/// Keyboards differ in whether these need shift.
bool is_sign(std::string_view key) {
    return key == "plus" || key == "minus" || key == "comma" || key == "period";
}

/// Arabic keyboards have a question mark of their own, and this letter on the key of the slash.
std::string_view latin_sign(std::string_view text) {
    return text == "؟" ? "?" : text == "ظ" ? "/" : text;
}

} // namespace

std::optional<Action> action_for(std::string_view key, Modifiers held) {
    if (is_sign(key)) {
        held.shift = false;
    }
    for (const KeyBinding& binding : key_bindings()) {
        if (!binding.is_typed && binding.key == key && binding.modifiers == held) {
            return binding.action;
        }
    }
    return std::nullopt;
}

std::optional<Action> action_for_typed(std::string_view text) {
    for (const KeyBinding& binding : key_bindings()) {
        if (binding.is_typed && binding.key == latin_sign(text)) {
            return binding.action;
        }
    }
    return std::nullopt;
}

} // namespace chronomap
