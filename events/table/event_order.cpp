#include "events/table/event_order.h"

#include "events/table/event_ranges.h"

#include <algorithm>
#include <limits>

namespace chronomap {

namespace {

/// The dated events among all of a window.
std::vector<EventRange> dated(const EventTable& table, const EventsInWindow& events) {
    const EventNumber end = table.runs().empty() ? 0 : table.runs().back().last;
    return without(all_of(events), {{end, std::numeric_limits<EventNumber>::max()}});
}

} // namespace

EventOrder::EventOrder(const EventTable& table, const EventsInWindow& events, const TableFilter& filter)
    : m_table(&table), m_subset(table, dated(table, events), filter) {
    for (const EventRange& run : runs()) {
        m_run_ranks.push_back(m_subset.rank(run.first));
    }
}

EventOrder::Key EventOrder::key_of(EventNumber event) const {
    return {m_table->time_of(event)->earliest(), event};
}

/// Where in each run the events begin that do not come before a key.
EventOrder::Positions EventOrder::first_not_before(const Key& key) const {
    Positions positions;
    for (std::size_t run = 0; run < runs().size(); ++run) {
        const auto [first, last] = runs()[run];
        if (first <= key.event && key.event < last) {
            positions.push_back(key.event);
        } else if (last <= key.event && key.t == infinite_future) {
            positions.push_back(last);
        } else {
            // Of the same instant all of an earlier run come before it, none of a later one.
            const Instant t = last <= key.event ? Instant{key.t.ms + 1} : key.t;
            positions.push_back(m_table->first_not_before(run, t));
        }
    }
    return positions;
}

/// How many of the list lie before these positions.
std::size_t EventOrder::rank_of(const Positions& positions) const {
    std::size_t rank = 0;
    for (std::size_t run = 0; run < positions.size(); ++run) {
        rank += m_subset.rank(positions[run]) - m_run_ranks[run];
    }
    return rank;
}

/// An event in the middle of those between two positions in each run: no less than a quarter of them lie on each side.
EventOrder::Pivot EventOrder::middle_of(const Positions& begins, const Positions& ends) const {
    std::vector<Pivot> middles;
    std::size_t all = 0;
    for (std::size_t run = 0; run < begins.size(); ++run) {
        const std::size_t weight = ends[run] - begins[run];
        if (weight > 0) {
            middles.push_back({key_of(begins[run] + static_cast<EventNumber>(weight / 2)), run, weight});
            all += weight;
        }
    }
    std::sort(middles.begin(), middles.end(), [](const Pivot& a, const Pivot& b) { return a.key < b.key; });
    std::size_t passed = 0;
    const auto half = std::find_if(middles.begin(), middles.end(), [&](const Pivot& pivot) {
        passed += pivot.weight;
        return 2 * passed >= all;
    });
    return *half;
}

/// Where in each run the list goes on from a position, which is before the event that is there.
EventOrder::Positions EventOrder::find(std::size_t position) const {
    Positions begins, ends;
    for (const EventRange& run : runs()) {
        begins.push_back(run.first);
        ends.push_back(run.last);
    }
    for (;;) {
        const Pivot pivot = middle_of(begins, ends);
        Positions cut = first_not_before(pivot.key);
        const std::size_t rank = rank_of(cut);
        if (rank > position) {
            ends = cut;
            continue;
        }
        if (rank == position && m_subset.has(pivot.key.event)) {
            return cut;
        }
        begins = cut;
        ++begins[pivot.run];
    }
}

EventNumber EventOrder::at(std::size_t position) const {
    return runs().size() == 1 ? m_subset.select(position) : slice(position, 1).front();
}

std::vector<EventNumber> EventOrder::slice(std::size_t position, std::size_t most) const {
    std::vector<EventNumber> events;
    if (position >= size() || most == 0) {
        return events;
    }
    struct Next {
        Key key;
        std::size_t rank = 0, end_rank = 0;
    };
    std::vector<Next> next;
    const Positions begins = find(position);
    for (std::size_t run = 0; run < begins.size(); ++run) {
        Next its{{}, m_subset.rank(begins[run]), m_subset.rank(runs()[run].last)};
        if (its.rank < its.end_rank) {
            its.key = key_of(m_subset.select(its.rank));
            next.push_back(its);
        }
    }
    while (events.size() < most && !next.empty()) {
        const auto first =
            std::min_element(next.begin(), next.end(), [](const Next& a, const Next& b) { return a.key < b.key; });
        events.push_back(first->key.event);
        if (++first->rank == first->end_rank) {
            next.erase(first);
        } else {
            first->key = key_of(m_subset.select(first->rank));
        }
    }
    return events;
}

std::optional<std::size_t> EventOrder::position_of(EventNumber event) const {
    if (runs().empty() || event >= runs().back().last || !m_subset.has(event)) {
        return std::nullopt;
    }
    return rank_of(first_not_before(key_of(event)));
}

std::size_t EventOrder::count_before(Instant t) const {
    Positions positions;
    for (std::size_t run = 0; run < runs().size(); ++run) {
        positions.push_back(m_table->first_not_before(run, t));
    }
    return rank_of(positions);
}

} // namespace chronomap
