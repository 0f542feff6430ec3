#include "events/table/table_check.h"

#include "events/table/name_ranking.h"
#include "events/table/prefix_rows.h"
#include "events/table/table_builder.h"
#include "events/table/table_threads.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace chronomap {

namespace {

void expect(bool holds, const char* what) {
    if (!holds) {
        throw TableError(std::string("is damaged: ") + what);
    }
}

/// Whether all are less than `limit`.
template <class Code>
bool are_less(std::span<const Code> codes, std::size_t limit, unsigned threads) {
    std::atomic<bool> is_good{true};
    on_threads(threads, [&](unsigned thread) {
        const Part part = part_of(codes.size(), thread, threads);
        // Without a way out, so that several are compared at a time.
        Code greatest = 0;
        for (std::size_t i = part.begin; i < part.end; ++i) {
            greatest = std::max(greatest, codes[i]);
        }
        if (part.begin != part.end && greatest >= limit) {
            is_good = false;
        }
    });
    return is_good;
}

template <class Time>
bool are_sorted(std::span<const Time> times, unsigned threads) {
    std::atomic<bool> is_good{true};
    on_threads(threads, [&](unsigned thread) {
        const Part part = part_of(std::max<std::size_t>(times.size(), 1) - 1, thread, threads);
        bool falls = false;
        for (std::size_t i = part.begin; i < part.end; ++i) {
            falls = falls | (times[i] > times[i + 1]);
        }
        if (falls) {
            is_good = false;
        }
    });
    return is_good;
}

/// Times that fall would lead searches astray.
void check_times(const TableParts& parts, const TimeSegment& segment, unsigned threads) {
    const std::size_t size = segment.events.size();
    if (segment.is_wide) {
        expect(are_sorted(parts.columns.instants.subspan(segment.times_at, size), threads), "times are not sorted");
        return;
    }
    const auto ticks = parts.columns.ticks.subspan(segment.times_at, size);
    expect(are_sorted(ticks, threads), "times are not sorted");
    __extension__ using Wide = __int128;
    const Wide last = Wide{segment.base_ms} + static_cast<Wide>(segment.tick_ms) * ticks.back();
    expect(last <= infinite_future.ms, "times run beyond all that can be told");
}

void check_segments(const TableParts& parts, unsigned threads) {
    std::size_t end = 0, ticks = 0, instants = 0, shapes = 0;
    for (const TimeSegment& segment : parts.segments) {
        expect(segment.events.first == end && segment.events.last > end, "runs of events do not follow each other");
        const std::size_t size = segment.events.size();
        std::size_t& times = segment.is_wide ? instants : ticks;
        expect(segment.times_at == times, "the times of a run are elsewhere");
        times += size;
        if (!segment.has_one_shape) {
            expect(segment.shapes_at == shapes, "the shapes of a run are elsewhere");
            shapes += size;
        }
        end = segment.events.last;
    }
    expect(end == parts.dated && parts.dated <= parts.size, "runs hold other events than there are");
    expect(ticks == parts.columns.ticks.size() && instants == parts.columns.instants.size() &&
               shapes == parts.columns.shapes.size(),
           "there are more or less times than events");
    for (const TimeSegment& segment : parts.segments) {
        check_times(parts, segment, threads);
    }
}

bool is_ordered(const TimeExtent& extent) {
    return extent.begin.first <= extent.begin.last && extent.end.first <= extent.end.last &&
           extent.begin.first <= extent.end.last && extent.begin.first < infinite_future;
}

bool lies_between(const TimeShape& least, const TimeShape& greatest, const TimeShape& shape) {
    const auto holds = [&](auto number) { return least.*number <= shape.*number && shape.*number <= greatest.*number; };
    return shape.kind == least.kind && shape.questionable == least.questionable && holds(&TimeShape::begin_width_ms) &&
           holds(&TimeShape::end_first_ms) && holds(&TimeShape::end_last_ms);
}

/// Whether all events of a part of a run have a time that can be.
bool are_times(const TableParts& parts, const TimeSegment& segment, EventRange events) {
    for (EventNumber event = events.first; event < events.last; ++event) {
        const TimeShape& shape = parts.shape_of(segment, event);
        if (!lies_between(segment.least, segment.greatest, shape) ||
            !is_ordered(extent_of(shape, parts.earliest_of(segment, event)))) {
            return false;
        }
    }
    return true;
}

void check_bounds(const TableParts& parts, const TimeSegment& segment, unsigned threads) {
    const EventNumber first = segment.events.first, last = segment.events.last - 1;
    const bool begins_open = parts.earliest_of(segment, first) == infinite_past;
    const bool ends_open = parts.earliest_of(segment, last) == infinite_past;
    expect(segment.is_open_at_begin == begins_open && begins_open == ends_open, "a run has other begins than it says");
    std::atomic<bool> is_good{true};
    if (segment.has_one_shape) {
        // Bounds of later events are later, so that what holds at both ends holds between them.
        is_good = are_times(parts, segment, {first, first + 1}) && are_times(parts, segment, {last, last + 1});
    } else {
        on_threads(threads, [&](unsigned thread) {
            const Part part = part_of(segment.events.size(), thread, threads);
            const EventRange events{first + static_cast<EventNumber>(part.begin),
                                    first + static_cast<EventNumber>(part.end)};
            if (!are_times(parts, segment, events)) {
                is_good = false;
            }
        });
    }
    expect(is_good, "the bounds of a time are not in their order");
}

} // namespace

void check_numbers(const TableParts& parts, unsigned threads) {
    for (const TimeSegment& segment : parts.segments) {
        check_bounds(parts, segment, threads);
    }
    const auto all = [](std::span<const float> numbers, auto is_good) {
        return std::all_of(numbers.begin(), numbers.end(), is_good);
    };
    expect(all(parts.columns.magnitudes, [](float number) { return !std::isinf(number); }), "a magnitude has no end");
    expect(all(parts.columns.radii_m, [](float number) { return std::isfinite(number) && number >= 0; }),
           "a radius is none");
}

void check_parts(const TableParts& parts, unsigned threads) {
    const TableColumns& columns = parts.columns;
    expect(parts.size <= TableBuilder::most_events, "it has too many events");
    const auto is_optional = [&](std::size_t length) { return length == 0 || length == parts.size; };
    expect(columns.places.size() == parts.size && columns.offsets.low.size() == parts.size, "a column is too short");
    for (const std::size_t length :
         {columns.categories.size(), columns.sources.size(), columns.magnitudes.size(), columns.radii_m.size(),
          columns.offsets.middle.size(), columns.offsets.high.size()}) {
        expect(is_optional(length), "a column has another length than there are events");
    }
    expect(parts.categories.size() <= NameRanking::most_names + 1 &&
               parts.sources.size() <= NameRanking::most_names + 1,
           "it has too many categories");
    const std::size_t names = std::max<std::size_t>(parts.categories.size(), 1);
    expect(parts.summary && parts.summary->unplaced.size() == names &&
               parts.summary->count_rows->size() == PrefixRows<std::uint32_t>::sum_count(parts.size, names),
           "counts by category are missing");
    check_segments(parts, threads);
    expect(are_less(columns.categories, parts.categories.size(), threads), "a category is none");
    expect(are_less(columns.sources, parts.sources.size(), threads), "a source is none");
    expect(are_less(columns.shapes, parts.shapes.size(), threads), "the shape of a time is none");
}

} // namespace chronomap
