#include "viewer/scene/action.h"

#include <array>

namespace chronomap {

std::string_view name_of(Action action) {
    static constexpr std::array<std::string_view, action_count> names{
        "play", "previous_entry", "next_entry", "zoom_in", "zoom_out", "fit_all", "fit_selection", "switch_language",
        "switch_theme", "switch_zone", "switch_play_mode", "clear_selection", "pan_left", "pan_right", "pan_up",
        "pan_down", "toggle_panel", "show_entries", "show_figures", "show_filters", "show_text", "reverse_list",
        "toggle_tray", "clear_filters", "toggle_sure", "toggle_maybe", "clock_story", "clock_happened", "clock_known", "next_clock",
        "mode_window", "mode_instant", "mode_cumulative", "next_mode", "quit",
    };
    return names[static_cast<std::size_t>(action)];
}

} // namespace chronomap
