#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chronomap {

// clang-format off: read as a table
/// What a button, a key or a line of the command palette does; the index of a PickKind::button.
enum class Action : std::uint32_t {
    play,
    previous_entry,
    next_entry,
    zoom_in,
    zoom_out,
    fit_all,
    fit_selection,
    switch_language,
    switch_theme,
    switch_zone,
    switch_time_direction,
    switch_play_mode,
    clear_selection,
    pan_left,
    pan_right,
    pan_up,
    pan_down,
    toggle_panel,
    show_entries,
    show_figures,
    show_filters,
    show_text,
    reverse_list,
    toggle_tray,
    clear_filters,
    toggle_sure,
    toggle_maybe,
    switch_table_colors,
    leave_spot,
    clock_story,
    clock_happened,
    clock_known,
    next_clock,
    mode_window,
    mode_instant,
    mode_cumulative,
    next_mode,
    search,
    clear_search,
    go_to,
    measure,
    copy_citation,
    copy_coordinates,
    copy_command,
    go_back,
    go_forward,
    save_view,
    show_views,
    next_view,
    forget_view,
    open_file,
    stop_reading,
    show_columns,
    export_picture,
    export_at_once,
    present,
    larger,
    smaller,
    usual_size,
    switch_motion,
    open_palette,
    show_keys,
    focus_next,
    focus_previous,
    press_focused,
    leave,
    forget_everything,
    quit,
};
// clang-format on

inline constexpr std::size_t action_count = static_cast<std::size_t>(Action::quit) + 1;

/// What an action acts on.
enum class ActionGroup : std::uint8_t { entries, time, map, panel, tools, views, program };

ActionGroup group_of(Action action);

/// "previous_entry": the part of its message key after "action.".
std::string_view name_of(Action action);

} // namespace chronomap
