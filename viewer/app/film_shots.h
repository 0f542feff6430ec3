#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace chronomap {

/// How a film plays the view's window.
struct FilmPlan {
    bool by_clock = false;          ///< the playhead moves evenly; else it goes from entry to entry and stands there
    std::optional<double> length_s; ///< nothing: 20 s by clock; by entry as long as it takes to read them
    int frames_a_second = 30;       ///< at least 1
};

/// A view that stays on the screen for some frames.
struct FilmShot {
    ViewState view;
    std::size_t frames = 1; ///< at least 1
};

/// The shots of a film, in order. By entry: the begin of the window, then the stops of playing (see play_stops) as far as
/// they are shown, each for its share of the length. By clock: a shot a frame, the last at the window's end. A film has one frame
/// at least, and where it is too short for all of its stops, some have none. Throws JobError for a window without end, for one
/// in which no entry is, and for more than 36 000 frames.
std::vector<FilmShot> film_shots(const Document& document, const ViewState& view, const FilmPlan& plan);

} // namespace chronomap
