#pragma once

#include "events/table/event_columns.h"

#include <cstdint>
#include <span>
#include <vector>

namespace chronomap {

/// An event of a table: its number in the table's own order, which is not that of the file.
using EventNumber = std::uint32_t;

/// Events that follow each other in the table's order: [first, last).
struct EventRange {
    EventNumber first = 0, last = 0;

    std::size_t size() const { return last - first; }
    friend bool operator==(const EventRange&, const EventRange&) = default;
};

/// What a window of time holds: ranges in ascending order that do not touch each other.
struct EventsInWindow {
    std::vector<EventRange> certain, possible;

    friend bool operator==(const EventsInWindow&, const EventsInWindow&) = default;
};

/// A bit for each event of a table.
class EventMask {
public:
    explicit EventMask(std::size_t events) : m_words((events + 63) / 64) {}

    bool has(EventNumber event) const { return (m_words[event / 64] >> (event % 64) & 1) != 0; }
    void set(EventNumber event) { m_words[event / 64] |= std::uint64_t{1} << (event % 64); }
    const std::vector<std::uint64_t>& words() const { return m_words; }

    friend bool operator==(const EventMask&, const EventMask&) = default;

private:
    std::vector<std::uint64_t> m_words;
};

/// The columns of a table, by event. Optional columns are empty. Valid while the table lives.
struct EventColumnsView {
    std::span<const FixedPoint> places;        ///< no_place where there is none
    std::span<const std::uint16_t> categories; ///< empty: the source has none
    std::span<const std::uint16_t> sources;    ///< empty: the source tells none
    std::span<const float> magnitudes;         ///< NaN where there is none
    std::span<const float> radii_m;
};

} // namespace chronomap
