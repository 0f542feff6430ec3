#pragma once

#include "events/clock.h"
#include "events/instant.h"
#include "viewer/scene/camera.h"
#include "viewer/scene/theme.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace chronomap {

/// Everything that decides what is seen of a document. A plain value: controllers make new ones, build_frame draws them.
struct ViewState {
    Camera camera;
    TimeWindow window;              ///< the time in view; never empty
    TimeWindow axis;                ///< what the detailed time axis shows; never empty
    Instant playhead;               ///< within [window.begin, window.end]; what begins after it is still to come
    Clock clock = Clock::story;
    std::string language = "en";
    ThemeName theme = ThemeName::light;
    bool zone_is_utc = false;       ///< times in UTC instead of the dossier's zone
    std::optional<EntryIndex> selected;
    std::optional<EntryIndex> hovered;
    bool is_playing = false;
    bool plays_by_clock = false;    ///< else by event

    friend bool operator==(const ViewState&, const ViewState&) = default;
};

/// The time that map, lanes and counts speak of: the window as far as the playhead has come, at least its first
/// millisecond.
inline TimeWindow time_in_view(const ViewState& view) {
    const Instant first_ms{view.window.begin.ms + 1};
    return {view.window.begin, std::max(first_ms, std::min(view.window.end, view.playhead))};
}

} // namespace chronomap
