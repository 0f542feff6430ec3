#include "events/table/event_ranges.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace chronomap {

void append_range(std::vector<EventRange>& ranges, EventRange range) {
    if (range.first >= range.last) {
        return;
    }
    if (!ranges.empty() && ranges.back().last == range.first) {
        ranges.back().last = range.last;
    } else {
        ranges.push_back(range);
    }
}

std::vector<EventRange> all_of(const EventsInWindow& events) {
    std::vector<EventRange> sorted;
    std::merge(events.certain.begin(), events.certain.end(), events.possible.begin(), events.possible.end(),
               std::back_inserter(sorted), [](const EventRange& a, const EventRange& b) { return a.first < b.first; });
    std::vector<EventRange> all;
    for (const EventRange& range : sorted) {
        append_range(all, range);
    }
    return all;
}

std::vector<EventRange> without(const std::vector<EventRange>& ranges, const std::vector<EventRange>& others) {
    std::vector<EventRange> rest;
    auto other = others.begin();
    for (EventRange range : ranges) {
        while (other != others.end() && other->last <= range.first) {
            ++other;
        }
        for (auto cut = other; cut != others.end() && cut->first < range.last; ++cut) {
            append_range(rest, {range.first, cut->first});
            range.first = cut->last;
        }
        append_range(rest, range);
    }
    return rest;
}

std::size_t count_of(const std::vector<EventRange>& ranges) {
    return std::accumulate(ranges.begin(), ranges.end(), std::size_t{0},
                           [](std::size_t sum, const EventRange& range) { return sum + range.size(); });
}

bool contains(const std::vector<EventRange>& ranges, EventNumber event) {
    const auto after =
        std::upper_bound(ranges.begin(), ranges.end(), event,
                         [](EventNumber number, const EventRange& range) { return number < range.first; });
    return after != ranges.begin() && event < (after - 1)->last;
}

} // namespace chronomap
