#include "viewer/scene/action.h"

#include <array>

namespace chronomap {

namespace {

struct ActionFacts {
    std::string_view name;
    ActionGroup group;
};

/// In the order of the enumerators.
constexpr std::array<ActionFacts, action_count> facts{{
    {"play", ActionGroup::time},
    {"previous_entry", ActionGroup::entries},
    {"next_entry", ActionGroup::entries},
    {"zoom_in", ActionGroup::map},
    {"zoom_out", ActionGroup::map},
    {"fit_all", ActionGroup::map},
    {"fit_selection", ActionGroup::map},
    {"switch_language", ActionGroup::program},
    {"switch_theme", ActionGroup::program},
    {"switch_zone", ActionGroup::time},
    {"switch_time_direction", ActionGroup::time},
    {"switch_play_mode", ActionGroup::time},
    {"clear_selection", ActionGroup::entries},
    {"pan_left", ActionGroup::map},
    {"pan_right", ActionGroup::map},
    {"pan_up", ActionGroup::map},
    {"pan_down", ActionGroup::map},
    {"toggle_panel", ActionGroup::panel},
    {"show_entries", ActionGroup::panel},
    {"show_figures", ActionGroup::panel},
    {"show_filters", ActionGroup::panel},
    {"show_text", ActionGroup::panel},
    {"reverse_list", ActionGroup::panel},
    {"toggle_tray", ActionGroup::panel},
    {"clear_filters", ActionGroup::panel},
    {"toggle_sure", ActionGroup::time},
    {"toggle_maybe", ActionGroup::time},
    {"switch_table_colors", ActionGroup::panel},
    {"leave_spot", ActionGroup::panel},
    {"clock_story", ActionGroup::time},
    {"clock_happened", ActionGroup::time},
    {"clock_known", ActionGroup::time},
    {"next_clock", ActionGroup::time},
    {"mode_window", ActionGroup::time},
    {"mode_instant", ActionGroup::time},
    {"mode_cumulative", ActionGroup::time},
    {"next_mode", ActionGroup::time},
    {"search", ActionGroup::tools},
    {"clear_search", ActionGroup::tools},
    {"go_to", ActionGroup::tools},
    {"measure", ActionGroup::tools},
    {"copy_citation", ActionGroup::tools},
    {"copy_coordinates", ActionGroup::tools},
    {"copy_command", ActionGroup::tools},
    {"go_back", ActionGroup::views},
    {"go_forward", ActionGroup::views},
    {"save_view", ActionGroup::views},
    {"show_views", ActionGroup::views},
    {"next_view", ActionGroup::views},
    {"forget_view", ActionGroup::views},
    {"open_file", ActionGroup::views},
    {"stop_reading", ActionGroup::views},
    {"show_columns", ActionGroup::views},
    {"export_picture", ActionGroup::views},
    {"export_at_once", ActionGroup::views},
    {"present", ActionGroup::views},
    {"larger", ActionGroup::views},
    {"smaller", ActionGroup::views},
    {"usual_size", ActionGroup::views},
    {"switch_motion", ActionGroup::views},
    {"open_palette", ActionGroup::program},
    {"show_keys", ActionGroup::program},
    {"focus_next", ActionGroup::program},
    {"focus_previous", ActionGroup::program},
    {"press_focused", ActionGroup::program},
    {"leave", ActionGroup::program},
    {"forget_everything", ActionGroup::program},
    {"quit", ActionGroup::program},
}};

} // namespace

ActionGroup group_of(Action action) {
    return facts[static_cast<std::size_t>(action)].group;
}

std::string_view name_of(Action action) {
    return facts[static_cast<std::size_t>(action)].name;
}

} // namespace chronomap
