#pragma once

#include "events/table/event_columns.h"
#include "events/table/event_table.h"

#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace chronomap {

/// An event as simply as can be: what tables are held against.
struct PlainEvent {
    std::optional<TimeExtent> time;
    FixedPoint place;
    std::string category, source;
    float magnitude = 0;
    RowOffset offset = 0; ///< different for each event, and so its name
};

/// Which kinds of events random ones are of.
struct RandomKinds {
    bool has_many_shapes = false; ///< hundreds rather than a few
    bool has_infinite_ends = true;
    std::int64_t time_range = 40;
    std::int64_t time_unit = 1;
    int categories = 5;
};

TimeExtent random_extent(std::mt19937& random, const RandomKinds& kinds);
std::vector<PlainEvent> random_events(std::mt19937& random, std::size_t count, const RandomKinds& kinds);

/// The table of them, given to a builder in pieces from `threads` threads.
std::shared_ptr<const EventTable> table_of(const std::vector<PlainEvent>& events, std::size_t piece_size = 100,
                                           unsigned threads = 1);

/// What stands in a table, by event.
std::vector<PlainEvent> events_of(const EventTable& table);

/// A filter with some of everything.
TableFilter random_filter(std::mt19937& random, const EventTable& table);
bool passes(const EventTable& table, const TableFilter& filter, EventNumber event);

} // namespace chronomap
