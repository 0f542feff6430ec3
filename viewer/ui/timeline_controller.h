#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/layout.h"
#include "viewer/scene/time_scale.h"
#include "viewer/scene/view_state.h"

namespace chronomap {

/// What the timeline does to a view's window, axis and playhead. All of it keeps these: window and axis lie within
/// `reach` and are at least as long as below, and window.begin <= playhead <= window.end. A playhead at the window's end
/// stays at the end when the window moves or changes its size; any other keeps its time as long as the window holds it.

inline constexpr std::int64_t shortest_window_ms = ms_per_second;
inline constexpr std::int64_t shortest_axis_ms = 10 * ms_per_second;

/// No time of a view lies farther than this from 1970 (126 million years), so that lengths fit 64 bits.
inline constexpr Instant farthest_past{-4'000'000'000'000'000'000};
inline constexpr Instant farthest_future{4'000'000'000'000'000'000};

/// So much later, or earlier, to the millisecond and within these; the same time where `ms` is not a number.
Instant later(Instant t, double ms);

/// A notch of the wheel shows this share of the time that it showed before.
inline constexpr double axis_zoom_per_wheel_step = 0.8;

/// A sideways notch moves the axis by this share of its length.
inline constexpr double axis_pan_per_wheel_step = 0.1;

/// The times that window and axis may take: the document's span and what is seen when it opens, with a tenth more (an
/// hour at least) on each side.
TimeWindow reach_of(const Document& document, const ViewState& opening);

/// A window that somebody asks for: its infinite ends at those of the reach, or as far off where it lies beyond.
TimeWindow finite_window(const TimeWindow& wanted, const TimeWindow& reach);

/// The reach, or as much more as it takes to go to a finite window.
TimeWindow reach_with(const TimeWindow& reach, const TimeWindow& window);

/// The view with window, axis and playhead put right.
ViewState with_times_in(ViewState view, const TimeWindow& reach);

/// A window of at least `shortest_ms` within `reach`: too long ones become the reach, those that stick out are moved in.
TimeWindow kept_within(TimeWindow window, const TimeWindow& reach, std::int64_t shortest_ms);

/// Moved by `ms`, as far as the reach allows; the length stays.
TimeWindow moved_within(const TimeWindow& window, double ms, const TimeWindow& reach);

/// `factor` times as long, with the anchor at the same share of its length; no shorter than shortest_axis_ms.
TimeWindow axis_zoomed_about(const TimeWindow& axis, double factor, Instant anchor, const TimeWindow& reach);

/// The axis moved, or where it is too short widened, to hold the window with a little room.
TimeWindow axis_showing(const TimeWindow& axis, const TimeWindow& window, const TimeWindow& reach);

/// The axis moved to hold a time with a little room, when it does not yet.
TimeWindow axis_following(const TimeWindow& axis, Instant t, const TimeWindow& reach);

/// The view with another window.
ViewState with_window(ViewState view, const TimeWindow& window, const TimeWindow& reach);

/// The view with window and axis moved together by `ms`, as far as the window can go.
ViewState moved_in_time(ViewState view, double ms, const TimeWindow& reach);

/// The view with window and axis moved together so that the window's middle comes to a time.
ViewState centered_on(const ViewState& view, Instant t, const TimeWindow& reach);

/// The view with one edge of the window elsewhere: it stops `shortest_ms` before the other edge, and at the reach.
ViewState with_window_begin(const ViewState& view, Instant begin, std::int64_t shortest_ms, const TimeWindow& reach);
ViewState with_window_end(const ViewState& view, Instant end, std::int64_t shortest_ms, const TimeWindow& reach);

/// The view with the playhead at a time, or at the nearest one in the window.
ViewState with_playhead(ViewState view, Instant playhead);

/// The view with the window, and where needed the axis, moved to hold an entry, if it does not yet. Undated: unchanged.
ViewState showing_entry(ViewState view, const Document& document, EntryIndex entry, const TimeWindow& reach);

/// The view with the window at the entry's whole time, with a little room. Undated: unchanged.
ViewState fitting_entry(ViewState view, const Document& document, EntryIndex entry, const TimeWindow& reach);

/// Where times stand on the detailed axis, and on the overview.
TimeScale axis_scale(const TimeWindow& axis, const FrameLayout& layout);
TimeScale overview_scale(const Document& document, const FrameLayout& layout);

/// A place on the axis or the overview as if time ran to the right, as the scales need it.
double x_along(const ViewState& view, const Rect& part, double x);

} // namespace chronomap
