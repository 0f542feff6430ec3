#include "viewer/scene/merged_events.h"

#include <utility>

namespace chronomap {

namespace {

/// The first of `count` positions of which `is_reached` holds; it holds of all that follow.
template <typename IsReached>
std::size_t first_position(std::size_t count, IsReached is_reached) {
    std::size_t first = 0;
    while (count > 0) {
        const std::size_t half = count / 2;
        if (is_reached(first + half)) {
            count = half;
        } else {
            first += half + 1;
            count -= half + 1;
        }
    }
    return first;
}

Instant next_instant(Instant t) {
    return t == infinite_future ? t : Instant{t.ms + 1};
}

} // namespace

MergedEvents::MergedEvents(std::vector<std::shared_ptr<const EventSequence>> lists, bool newest_first)
    : m_lists(std::move(lists)), m_newest_first(newest_first) {
    for (const auto& list : m_lists) {
        m_size += list->size();
    }
}

std::size_t MergedEvents::count_before(Instant t) const {
    std::size_t count = 0;
    for (const auto& list : m_lists) {
        count += list->count_before(t);
    }
    return count;
}

/// Where the event at a position of one list stands among all.
std::size_t MergedEvents::merged_position(std::size_t list, std::size_t position) const {
    std::size_t merged = position;
    if (m_lists.size() > 1) {
        const Instant t = m_lists[list]->time_at(position);
        for (std::size_t other = 0; other < m_lists.size(); ++other) {
            if (other != list) {
                // Of the same instant either all of the other list come before it, or none.
                merged += m_lists[other]->count_before(other < list ? next_instant(t) : t);
            }
        }
    }
    return merged;
}

std::optional<std::size_t> MergedEvents::position_of(Row row) const {
    const std::optional<std::size_t> position = m_lists[row.list]->position_of(row.event);
    return position ? std::optional(merged_position(row.list, *position)) : std::nullopt;
}

/// Where in each list the merged one goes on from a position.
std::vector<std::size_t> MergedEvents::own_positions(std::size_t position) const {
    if (m_lists.size() == 1) {
        return {position};
    }
    std::vector<std::size_t> positions;
    for (std::size_t list = 0; list < m_lists.size(); ++list) {
        positions.push_back(first_position(m_lists[list]->size(),
                                           [&](std::size_t own) { return merged_position(list, own) >= position; }));
    }
    return positions;
}

std::vector<MergedEvents::Row> MergedEvents::slice(std::size_t position, std::size_t most) const {
    std::vector<Row> rows;
    if (position >= m_size || most == 0) {
        return rows;
    }
    std::vector<std::size_t> next = own_positions(position);
    const auto comes_before = [&](std::size_t list, std::size_t other) {
        const Instant t = m_lists[list]->time_at(next[list]);
        const Instant other_t = m_lists[other]->time_at(next[other]);
        return t == other_t ? stands_before(list, other) : m_newest_first ? t > other_t : t < other_t;
    };
    while (rows.size() < most) {
        std::optional<std::size_t> first;
        for (std::size_t list = 0; list < m_lists.size(); ++list) {
            if (next[list] < m_lists[list]->size() && (!first || comes_before(list, *first))) {
                first = list;
            }
        }
        if (!first) {
            break;
        }
        rows.push_back({*first, m_lists[*first]->at(next[*first]++)});
    }
    return rows;
}

} // namespace chronomap
