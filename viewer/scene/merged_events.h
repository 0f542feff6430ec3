#pragma once

#include "viewer/scene/event_sequence.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace chronomap {

/// The lists of several tables as one list in their common order; of the same instant the tables as they are given, or the
/// other way round when the newest stand first. Nothing is merged before it is asked for: a row of many millions is found
/// by binary search.
class MergedEvents {
public:
    /// An event of one of the lists.
    struct Row {
        std::size_t list = 0;
        EventNumber event = 0;

        friend bool operator==(const Row&, const Row&) = default;
    };

    MergedEvents(std::vector<std::shared_ptr<const EventSequence>> lists, bool newest_first);

    std::size_t size() const { return m_size; }

    /// The events from a position on, fewer than `most` where the list ends.
    std::vector<Row> slice(std::size_t position, std::size_t most) const;

    std::optional<std::size_t> position_of(Row row) const;

    /// How many come before something else that begins at t; see EventSequence.
    std::size_t count_before(Instant t) const;

private:
    bool stands_before(std::size_t list, std::size_t other) const {
        return m_newest_first ? list > other : list < other;
    }
    std::size_t merged_position(std::size_t list, std::size_t position) const;
    std::vector<std::size_t> own_positions(std::size_t position) const;

    std::vector<std::shared_ptr<const EventSequence>> m_lists;
    bool m_newest_first;
    std::size_t m_size = 0;
};

} // namespace chronomap
