#pragma once

#include <cstdint>

namespace chronomap {

/// What a button or key does; the index of a PickKind::button.
enum class Action : std::uint32_t {
    play, previous_entry, next_entry, zoom_in, zoom_out, fit_all, fit_selection, switch_language, switch_theme,
    switch_zone, switch_play_mode, clear_selection, pan_left, pan_right, pan_up, pan_down, quit,
};

} // namespace chronomap
