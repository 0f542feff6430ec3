#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"

#include <optional>
#include <vector>

namespace chronomap {

/// A moment at which playing by event stands still.
struct PlayStop {
    Instant at;                       ///< where the playhead stands
    std::optional<EntryIndex> begins; ///< what is selected there; nothing when something only ends or is settled

    friend bool operator==(const PlayStop&, const PlayStop&) = default;
};

/// The stops of the view's window, in order. Each entry that is not outside the window gets one of its own, a second
/// after its beginning or the window's (what begins at the playhead itself is still to come), at the window's end at the
/// latest. Where the answer for an entry changes later on (its moment is over, its beginning is certain) there is one
/// too, unless another stop stands there already.
std::vector<PlayStop> play_stops(const Document& document, const ViewState& view);

/// How long a stop is shown: 1.5 s and 40 ms for each character of the entry's title and summary in the language (a
/// slow reader's 25 characters a second), 12 s at most; 0.8 s for a stop at which nothing begins.
double dwell_ms(const Document& document, const PlayStop& stop, const std::string& language);

/// How long the whole window takes when playing by clock.
inline constexpr double play_by_clock_ms = 20'000;

/// Moves the playhead while a view is playing. It remembers only what a view does not hold: which of the stops at one
/// time is shown and how long it still lasts.
class Player {
public:
    /// Goes on from the playhead, or begins at the window's begin when the playhead stands at its end.
    ViewState start(const Document& document, ViewState view);

    /// The view `ms` later: at most one stop further on, so that a slow machine skips nothing. Stops playing, with the
    /// playhead at the window's end, when nothing more is to come.
    ViewState advance(const Document& document, ViewState view, double ms);

private:
    ViewState to_next_stop(const Document& document, ViewState view);
    ViewState moved_by_clock(ViewState view, double ms);
    ViewState ended(ViewState view);

    std::optional<PlayStop> m_stop; ///< shown now
    double m_left_ms = 0;           ///< how long it still is
    double m_carry_ms = 0;          ///< part of a millisecond that the playhead has not moved yet
};

/// Playing ends; the playhead stays where it is.
ViewState paused(ViewState view);

} // namespace chronomap
