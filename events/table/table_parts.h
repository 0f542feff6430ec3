#pragma once

#include "events/table/event_columns.h"
#include "events/table/event_sets.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace chronomap {

/// Dated events that follow each other in the table, sorted by earliest instant, equals as in the file, whose times have
/// one shape, or shapes of one kind that resemble each other.
struct TimeSegment {
    EventRange events;
    TimeShape least, greatest; ///< kind and doubt of all; the smallest and the largest of each of the other numbers
    bool has_one_shape = true; ///< `least` is the shape of all; otherwise each event's stands in the column of shapes
    bool is_open_at_begin = false; ///< all begin infinitely long ago
    bool is_wide = false;          ///< times are instants, not ticks
    std::int64_t base_ms = 0;      ///< the earliest instant
    std::uint64_t tick_ms = 0;     ///< an event's instant is base_ms + tick_ms * ticks
    std::size_t times_at = 0;      ///< index of the first event's time in its column
    std::size_t shapes_at = 0;     ///< index of the first event's shape in the column of shapes

    friend bool operator==(const TimeSegment&, const TimeSegment&) = default;
};

/// A number of up to 64 bits by event in as few bytes as the largest of them needs.
template <class Bytes32, class Bytes8>
struct NarrowNumbers {
    Bytes32 low;   ///< bits 0 to 31
    Bytes8 middle; ///< bits 32 to 39; empty: all 0
    Bytes32 high;  ///< bits 40 and above; empty: all 0
};

/// The columns of a table, by event; optional ones are empty.
template <bool is_writable>
struct BasicTableColumns {
    template <class Value>
    using Column = std::span<std::conditional_t<is_writable, Value, const Value>>;

    Column<FixedPoint> places;
    Column<std::uint32_t> ticks;   ///< of segments that are not wide
    Column<std::int64_t> instants; ///< of wide segments
    Column<std::uint32_t> shapes;  ///< index among TableParts::shapes, of segments with several
    Column<std::uint16_t> categories, sources;
    Column<float> magnitudes, radii_m;
    NarrowNumbers<Column<std::uint32_t>, Column<std::uint8_t>> offsets;
};

using TableColumns = BasicTableColumns<false>;
using WritableTableColumns = BasicTableColumns<true>;

/// Calls visit(column, index) for each column, in an order that files keep.
inline constexpr std::size_t table_column_count = 11;
template <class Columns, class Visit>
void for_each_column(Columns& columns, const Visit& visit) {
    visit(columns.places, 0);
    visit(columns.ticks, 1);
    visit(columns.instants, 2);
    visit(columns.shapes, 3);
    visit(columns.categories, 4);
    visit(columns.sources, 5);
    visit(columns.magnitudes, 6);
    visit(columns.radii_m, 7);
    visit(columns.offsets.low, 8);
    visit(columns.offsets.middle, 9);
    visit(columns.offsets.high, 10);
}
using ColumnLengths = std::array<std::size_t, table_column_count>;

inline TableColumns read_only(const WritableTableColumns& columns) {
    return {
        columns.places,     columns.ticks,      columns.instants,
        columns.shapes,     columns.categories, columns.sources,
        columns.magnitudes, columns.radii_m,    {columns.offsets.low, columns.offsets.middle, columns.offsets.high}};
}

inline EventColumnsView view_of(const TableColumns& columns) {
    return {columns.places, columns.categories, columns.sources, columns.magnitudes, columns.radii_m};
}

/// What is worked out of all events once.
struct TableSummary {
    std::optional<TimeWindow> span;
    WorldBox bounds;
    std::shared_ptr<const std::vector<std::uint32_t>> count_rows; ///< PrefixRows::sums() of CategoryPrefix
    std::vector<std::uint64_t> unplaced;                          ///< by category, at least one
};

/// All that a table is made of: what a builder makes and a file keeps.
struct TableParts {
    std::size_t size = 0, dated = 0;   ///< dated events come first
    std::vector<TimeSegment> segments; ///< of all dated events, in the table's order
    std::vector<TimeShape> shapes;     ///< of segments with several
    std::vector<std::string> categories, sources;
    TableColumns columns;
    std::optional<TableSummary> summary; ///< nothing until it has been worked out
    std::shared_ptr<const void> owner;   ///< of the columns' memory

    Instant earliest_of(const TimeSegment& segment, EventNumber event) const {
        const std::size_t at = segment.times_at + (event - segment.events.first);
        return {segment.is_wide ? columns.instants[at]
                                : static_cast<std::int64_t>(static_cast<std::uint64_t>(segment.base_ms) +
                                                            segment.tick_ms * columns.ticks[at])};
    }

    const TimeShape& shape_of(const TimeSegment& segment, EventNumber event) const {
        return segment.has_one_shape ? segment.least
                                     : shapes[columns.shapes[segment.shapes_at + (event - segment.events.first)]];
    }

    RowOffset offset_of(EventNumber event) const {
        RowOffset offset = columns.offsets.low[event];
        offset |= columns.offsets.middle.empty() ? 0 : RowOffset{columns.offsets.middle[event]} << 32;
        offset |= columns.offsets.high.empty() ? 0 : RowOffset{columns.offsets.high[event]} << 40;
        return offset;
    }
};

} // namespace chronomap
