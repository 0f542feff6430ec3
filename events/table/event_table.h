#pragma once

#include "events/clock.h"
#include "events/table/event_columns.h"
#include "events/table/event_sets.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// Which events of a table are looked at. All that is given holds at once.
struct TableFilter {
    std::vector<std::uint8_t> categories;   ///< by category: 1 when it is looked at; empty: all
    std::vector<std::uint8_t> sources;      ///< by source; empty: all
    std::shared_ptr<const EventMask> found; ///< what a search found; null: all

    bool is_empty() const { return categories.empty() && sources.empty() && !found; }
    bool looks_at_category(std::size_t category) const {
        return categories.empty() || (category < categories.size() && categories[category] != 0);
    }
    bool looks_at_source(std::size_t source) const {
        return sources.empty() || (source < sources.size() && sources[source] != 0);
    }
    friend bool operator==(const TableFilter&, const TableFilter&) = default;
};

/// How many events there are, as Counts, and by category (one category when the source has none). `unplaced` are those
/// without a place, in the window or not.
struct TableCounts {
    Counts counts;
    std::vector<std::uint64_t> certain, possible; ///< by category
};

/// A table of events, behind which a database could stand as well: immutable, column by column, sorted so that a window
/// of time is a few runs of events. Built by TableBuilder, kept by table_file. May be read by any number of threads.
class EventTable {
public:
    virtual ~EventTable() = default;

    virtual std::size_t size() const = 0;

    /// By number, the most frequent first, equals by name.
    virtual const std::vector<std::string>& categories() const = 0;
    virtual const std::vector<std::string>& sources() const = 0;

    /// Column by column, by event; optional ones are empty.
    virtual EventColumnsView columns() const = 0;

    /// What is known of an event's time; nothing for undated ones.
    virtual std::optional<TimeExtent> time_of(EventNumber event) const = 0;

    /// Where the event stands in its source, for RowSource::row().
    virtual RowOffset offset_of(EventNumber event) const = 0;

    /// The smallest window that holds every finite time; nothing without one. The box of all places.
    virtual std::optional<TimeWindow> span() const = 0;
    virtual WorldBox bounds() const = 0;

    /// All dated events as runs in the table's order, in each of which earliest instants never fall. Few, whatever the
    /// size of the table.
    virtual const std::vector<EventRange>& runs() const = 0;

    /// The first event of a run that does not begin before t; the run's end when there is none.
    virtual EventNumber first_not_before(std::size_t run, Instant t) const = 0;

    /// The events that are certainly and that are possibly in the window. Undated ones are in neither.
    virtual EventsInWindow in(TimeWindow window) const = 0;

    /// How many those are that pass a filter. Without a window every dated event is certain.
    virtual TableCounts count(const std::optional<TimeWindow>& window, const TableFilter& filter) const = 0;

    /// How many events begin in each of the bins that cut a window into equal parts: by bin, and within it by category
    /// (one category when the source has none). An event that may begin in several bins counts in each for the part of
    /// its time that lies there, so that what is known by the month does not pile up on its first day.
    virtual std::vector<float> histogram(TimeWindow window, std::size_t bins, const TableFilter& filter) const = 0;
};

} // namespace chronomap
