#include "events/table/window_search.h"

#include "events/table/event_ranges.h"

#include <algorithm>
#include <array>

namespace chronomap {

namespace {

/// Wide enough for any difference of two instants.
__extension__ using Wide = __int128;

EventNumber first_not_before(const TableParts& parts, const TimeSegment& segment, Wide t) {
    const auto [first, last] = segment.events;
    if (segment.is_wide) {
        const auto times = parts.columns.instants.subspan(segment.times_at, segment.events.size());
        const auto at = std::partition_point(times.begin(), times.end(), [&](std::int64_t time) { return time < t; });
        return first + static_cast<EventNumber>(at - times.begin());
    }
    const Wide apart = t - segment.base_ms;
    if (apart <= 0) {
        return first;
    }
    if (segment.tick_ms == 0) {
        return last;
    }
    const Wide ticks = (apart + segment.tick_ms - 1) / segment.tick_ms;
    if (ticks > std::numeric_limits<std::uint32_t>::max()) {
        return last;
    }
    const auto column = parts.columns.ticks.subspan(segment.times_at, segment.events.size());
    const auto at = std::lower_bound(column.begin(), column.end(), static_cast<std::uint32_t>(ticks));
    return first + static_cast<EventNumber>(at - column.begin());
}

/// Finds the ranges of one segment. Every rule of certainty_in() compares a bound of an extent with an end of the window.
/// A bound lies at a distance from the earliest instant, and the distances in a segment lie between its `least` and its
/// `greatest` shape. So each rule holds surely for events on one side of one position and perhaps for those on one side
/// of another; the two are the same where the segment has one shape.
class SegmentSearch {
public:
    SegmentSearch(const TableParts& parts, const TimeSegment& segment, TimeWindow window)
        : m_parts(parts), m_segment(segment), m_window(window) {
        if (segment.least.kind == TimeExtent::Kind::moment) {
            find_moments();
        } else {
            find_spans();
        }
    }

    void append_to(EventsInWindow& found) const {
        std::array edges{m_segment.events.first, m_segment.events.last, m_surely_certain.first, m_surely_certain.last,
                         m_maybe_certain.first,  m_maybe_certain.last,  m_surely_meeting.first, m_surely_meeting.last,
                         m_maybe_meeting.first,  m_maybe_meeting.last};
        std::sort(edges.begin(), edges.end());
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            append_uniform({edges[i], edges[i + 1]}, found);
        }
    }

private:
    static bool holds(EventRange range, EventNumber event) { return range.first <= event && event < range.last; }

    /// Events for which every rule gives the same kind of answer.
    void append_uniform(EventRange range, EventsInWindow& found) const {
        if (range.first >= range.last) {
            return;
        }
        const EventNumber event = range.first;
        if (holds(m_surely_certain, event)) {
            append_range(m_segment.least.questionable ? found.possible : found.certain, range);
        } else if (holds(m_maybe_certain, event)) { // NOLINT(bugprone-branch-clone): in the order of certainty
            append_one_by_one(range, found);
        } else if (holds(m_surely_meeting, event)) {
            append_range(found.possible, range);
        } else if (holds(m_maybe_meeting, event)) {
            append_one_by_one(range, found);
        }
    }

    void append_one_by_one(EventRange range, EventsInWindow& found) const {
        for (EventNumber event = range.first; event < range.last; ++event) {
            const Instant t = m_parts.earliest_of(m_segment, event);
            switch (certainty_in(extent_of(m_parts.shape_of(m_segment, event), t), m_window)) {
            case Certainty::certain:
                append_range(found.certain, {event, event + 1});
                break;
            case Certainty::possible:
                append_range(found.possible, {event, event + 1});
                break;
            case Certainty::outside:
                break;
            }
        }
    }

    /// Up to where a bound at a distance from the earliest instant is less than `limit`.
    EventNumber less(std::int64_t distance_ms, Wide limit) const {
        const bool is_fixed = m_segment.is_open_at_begin || distance_ms == TimeShape::without_end;
        if (is_fixed) {
            return distance_ms < limit ? m_segment.events.last : m_segment.events.first;
        }
        return first_not_before(m_parts, m_segment, limit - distance_ms);
    }

    EventNumber earliest_less(Instant limit) const { return first_not_before(m_parts, m_segment, Wide{limit.ms}); }

    void find_meeting() {
        const EventNumber end = earliest_less(m_window.end);
        m_surely_meeting = {less(m_segment.least.end_last_ms, Wide{m_window.begin.ms} + 1), end};
        m_maybe_meeting = {less(m_segment.greatest.end_last_ms, Wide{m_window.begin.ms} + 1), end};
    }

    void find_moments() {
        find_meeting();
        const EventNumber begin = earliest_less(m_window.begin), end = earliest_less(m_window.end);
        const Wide after_end = Wide{m_window.end.ms} + 1;
        m_surely_certain = {begin, std::min(end, less(m_segment.greatest.end_last_ms, after_end))};
        m_maybe_certain = {begin, std::min(end, less(m_segment.least.end_last_ms, after_end))};
    }

    void find_spans() {
        find_meeting();
        const TimeShape &least = m_segment.least, &greatest = m_segment.greatest;
        // An end that is not exact may be the window's begin itself, an exact one may not.
        const bool may_end_softly = !m_segment.has_one_shape || least.end_first_ms != least.end_last_ms;
        const bool may_end_exactly = !m_segment.has_one_shape || !may_end_softly;
        const Wide begin = m_window.begin.ms;
        m_surely_certain = {less(least.end_first_ms, begin + (may_end_exactly ? 1 : 0)), begun_by_end(greatest)};
        m_maybe_certain = {less(greatest.end_first_ms, begin + (may_end_softly ? 0 : 1)), begun_by_end(least)};
    }

    /// Up to where a span whose begin is as wide as that of `shape` begins before the window's end, wherever it begins.
    EventNumber begun_by_end(const TimeShape& shape) const {
        const bool is_exact =
            m_segment.is_open_at_begin ? shape.begin_width_ms == infinite_past.ms : shape.begin_width_ms == 0;
        return is_exact ? earliest_less(m_window.end) : less(shape.begin_width_ms, Wide{m_window.end.ms} + 1);
    }

    const TableParts& m_parts;
    const TimeSegment& m_segment;
    TimeWindow m_window;
    EventRange m_surely_certain, m_maybe_certain;
    EventRange m_surely_meeting, m_maybe_meeting; ///< the extent overlaps the window
};

} // namespace

EventNumber first_not_before(const TableParts& parts, const TimeSegment& segment, Instant t) {
    return first_not_before(parts, segment, Wide{t.ms});
}

EventsInWindow find_in_window(const TableParts& parts, TimeWindow window) {
    EventsInWindow found;
    if (window.is_empty()) {
        return found;
    }
    for (const TimeSegment& segment : parts.segments) {
        SegmentSearch(parts, segment, window).append_to(found);
    }
    return found;
}

} // namespace chronomap
