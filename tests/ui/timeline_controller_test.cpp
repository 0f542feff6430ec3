#include "viewer/ui/timeline_controller.h"

#include "sample.h"
#include "support/catch.h"

#include <cmath>
#include <limits>

namespace chronomap {

using sample::hour;
using sample::hours;

namespace {

const TimeWindow reach = sample::hours(-10, 100);

ViewState view_with_playhead(double at) {
    ViewState view = sample::view();
    view.playhead = hour(at);
    return view;
}

} // namespace

TEST_CASE("the reach holds the span and the opening view, with room on both sides") {
    const auto document = sample::document();
    ViewState view = sample::view();
    view.window = hours(-100, -90);
    const TimeWindow held = reach_of(*document, view);
    CHECK(held.begin < hour(-100));
    CHECK(held.end > document->span.end);
}

TEST_CASE("the reach of a document without end is finite and its length fits") {
    Document document;
    document.span = {{-9'200'000'000'000'000'000}, {9'200'000'000'000'000'000}};
    ViewState view = sample::view();
    view.axis = all_time;
    const TimeWindow held = reach_of(document, view);
    CHECK(held == TimeWindow{farthest_past, farthest_future});
    const ViewState put_right = with_times_in(view, held);
    CHECK(put_right.axis == held);
    CHECK(axis_zoomed_about(held, 0.5, {0}, held) == TimeWindow{{farthest_past.ms / 2}, {farthest_future.ms / 2}});
}

TEST_CASE("a view with impossible times is put right") {
    ViewState view = sample::view();
    view.window = hours(20, 10);
    view.axis = hours(7, 7);
    view.playhead = hour(500);
    const ViewState right = with_times_in(view, reach);
    CHECK_FALSE(right.window.is_empty());
    CHECK(right.axis == TimeWindow{hour(7), {hour(7).ms + shortest_axis_ms}});
    CHECK(right.playhead == right.window.end);
}

TEST_CASE("a moved window keeps its length and stops at the reach") {
    CHECK(moved_within(hours(0, 24), static_cast<double>(ms_per_hour), reach) == hours(1, 25));
    CHECK(moved_within(hours(0, 24), 1e300, reach) == hours(76, 100));
    CHECK(moved_within(hours(0, 24), -std::numeric_limits<double>::infinity(), reach) == hours(-10, 14));
    CHECK(moved_within(hours(0, 24), std::nan(""), reach) == hours(0, 24));
}

TEST_CASE("zooming time keeps the time under the cursor where it is") {
    const TimeWindow zoomed = axis_zoomed_about(hours(0, 48), 0.5, hour(12), reach);
    CHECK(zoomed == hours(6, 30));
}

TEST_CASE("zooming time goes from seconds to the whole reach") {
    CHECK(axis_zoomed_about(hours(0, 48), 1e-12, hour(12), reach).end.ms - hour(12).ms < shortest_axis_ms);
    CHECK(axis_zoomed_about(hours(0, 48), 1e12, hour(12), reach) == reach);
    CHECK(axis_zoomed_about(hours(0, 48), std::nan(""), hour(12), reach) == hours(0, 48));
}

TEST_CASE("a playhead at the end of the window stays at its end") {
    CHECK(with_window(view_with_playhead(24), hours(5, 29), reach).playhead == hour(29));
    CHECK(with_window_end(view_with_playhead(24), hour(12), 1, reach).playhead == hour(12));
    CHECK(with_window_end(view_with_playhead(24), hour(36), 1, reach).playhead == hour(36));
}

TEST_CASE("a playhead inside the window keeps its time as long as the window holds it") {
    CHECK(with_window(view_with_playhead(10), hours(5, 29), reach).playhead == hour(10));
    CHECK(with_window(view_with_playhead(10), hours(12, 36), reach).playhead == hour(12));
    CHECK(with_window(view_with_playhead(10), hours(-5, 6), reach).playhead == hour(6));
}

TEST_CASE("the edges of the window never cross nor come too near") {
    const std::int64_t shortest = ms_per_hour;
    CHECK(with_window_begin(sample::view(), hour(50), shortest, reach).window == hours(23, 24));
    CHECK(with_window_end(sample::view(), hour(-50), shortest, reach).window == hours(0, 1));
    CHECK(with_window_begin(sample::view(), infinite_past, shortest, reach).window == hours(-10, 24));
    CHECK(with_window_end(sample::view(), infinite_future, shortest, reach).window == hours(0, 100));
}

TEST_CASE("pulling the edge of a window that is shorter than the pointer allows does not widen it") {
    ViewState view = sample::view();
    view.window = hours(0, 0.5);
    CHECK(with_window_begin(view, hour(0.2), ms_per_hour, reach).window == hours(0, 0.5));
    CHECK(with_window_end(view, hour(0.2), ms_per_hour, reach).window == hours(0, 0.5));
}

TEST_CASE("the axis moves no more than it must to show the window") {
    CHECK(axis_showing(hours(0, 48), hours(10, 30), reach) == hours(0, 48));
    CHECK(axis_showing(hours(0, 48), hours(40, 60), reach) == hours(13, 61));
    CHECK(axis_showing(hours(20, 68), hours(0, 20), reach) == hours(-1, 47));
    CHECK(axis_showing(hours(0, 10), hours(20, 40), reach) == hours(19, 41));
}

TEST_CASE("the axis follows a time that leaves it") {
    CHECK(axis_following(hours(0, 20), hour(20), reach) == hours(0, 20));
    CHECK(axis_following(hours(0, 20), hour(30), reach) == hours(11, 31));
    CHECK(axis_following(hours(0, 20), hour(-5), reach) == hours(-6, 14));
}

TEST_CASE("an entry outside the window comes to its middle") {
    const auto document = sample::document();
    const ViewState shown = showing_entry(sample::view(), *document, sample::late, reach);
    CHECK(shown.window == hours(28.5, 52.5));
    CHECK(shown.playhead == hour(52.5));
    CHECK(shown.axis.begin <= shown.window.begin);
    CHECK(shown.axis.end >= shown.window.end);
}

TEST_CASE("an entry inside the window moves only a playhead that has not come to it") {
    const auto document = sample::document();
    const ViewState shown = showing_entry(view_with_playhead(2), *document, sample::b, reach);
    CHECK(shown.window == hours(0, 24));
    CHECK(shown.playhead.ms == hour(10).ms + ms_per_second);
    CHECK(showing_entry(view_with_playhead(15), *document, sample::b, reach).playhead == hour(15));
    CHECK(showing_entry(view_with_playhead(2), *document, sample::undated, reach) == view_with_playhead(2));
}

TEST_CASE("fitting the window to an entry holds all of it, seen to its end") {
    const auto document = sample::document();
    const ViewState fit = fitting_entry(view_with_playhead(2), *document, sample::long_one, reach);
    CHECK(fit.window == hours(4.25, 20.75));
    CHECK(fit.playhead == fit.window.end);
    CHECK(certainty_in(*document->extents_of(Clock::story)[sample::long_one], fit.window) == Certainty::certain);
    CHECK(fitting_entry(sample::view(), *document, sample::undated, reach) == sample::view());
}

} // namespace chronomap
