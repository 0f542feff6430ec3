#include "events/table/time_columns.h"

#include "events/table/text_walk.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr std::string_view open_side = "..";

TimeReading open_reading(Instant t) {
    TimeReading reading;
    reading.extent.begin = reading.extent.end = {t, t};
    reading.is_exact = true;
    return reading;
}

/// What a reading is as a bound of a span.
TimeExtent::Bound bound_of(const TimeReading& reading) {
    const Instant first = reading.extent.earliest();
    return {first, reading.is_exact ? first : reading.extent.latest()};
}

TimeExtent span_between(const TimeReading& begin, const TimeReading& end) {
    TimeExtent span;
    span.kind = TimeExtent::Kind::span;
    span.questionable = begin.extent.questionable || end.extent.questionable;
    span.begin = bound_of(begin);
    span.end = bound_of(end);
    // Neither bound reaches beyond the other, as in parse_edtf().
    span.begin.last = std::min(span.begin.last, span.end.last);
    span.end.first = std::max(span.end.first, span.begin.first);
    return span;
}

TimeMoment moment_of(const TimeReading& reading) {
    return {reading.extent.earliest().ms, reading.extent.latest().ms, reading.is_exact};
}

bool is_finite_moment(const TimeReading& reading) {
    return reading.extent.kind == TimeExtent::Kind::moment && is_finite(reading.extent.earliest()) &&
           is_finite(reading.extent.latest());
}

} // namespace

TimeColumns::TimeColumns(const RowMeaning& meaning, const WantedColumns& wanted, const TimeZone& zone,
                         Numbering<TimeShape>& shapes)
    : m_meaning(meaning), m_wanted(wanted), m_zone(zone), m_begins(meaning.time_format, zone),
      m_ends(meaning.end_format, zone), m_shapes(shapes) {}

void TimeColumns::read(const RowBlock& block, std::vector<std::int64_t>& times_ms, std::vector<std::uint32_t>& shapes,
                       BlockRejects& rejects) {
    if (!m_wanted.has(ColumnRole::time)) {
        times_ms.assign(block.size(), 0);
        shapes.assign(block.size(), EventColumns::undated);
        return;
    }
    times_ms.resize(block.size());
    shapes.resize(block.size());
    const bool is_alone = !m_wanted.has(ColumnRole::end) && !m_wanted.has(ColumnRole::clock) &&
                          !m_wanted.has(ColumnRole::month) && m_meaning.time_codebook == TimeCodebook::none;
    if (is_alone) {
        read_alone(block, times_ms, shapes, rejects);
        return;
    }
    for (std::size_t row = 0; row < block.size(); ++row) {
        const TimeReading reading = read_row(block, row, rejects);
        const bool is_time = reading.fault == TimeFault::none;
        times_ms[row] = is_time ? reading.extent.earliest().ms : 0;
        shapes[row] = is_time ? shape_of_reading(reading) : EventColumns::undated;
    }
}

void TimeColumns::read_alone(const RowBlock& block, std::vector<std::int64_t>& times_ms,
                             std::vector<std::uint32_t>& shapes, BlockRejects& rejects) {
    const std::vector<Cell>& cells = m_wanted.cells(block, ColumnRole::time);
    for (std::size_t row = 0; row < cells.size(); ++row) {
        const Cell& cell = cells[row];
        TimeMoment moment;
        if (cell.form == Cell::Form::plain && m_begins.read_moment(cell.begin, cell.size, moment)) {
            times_ms[row] = moment.begin_ms;
            shapes[row] = moment_shape(moment.end_ms - moment.begin_ms);
            continue;
        }
        const TimeReading reading = m_begins.read(text_in(cell, m_room));
        const bool is_time = reading.fault == TimeFault::none;
        times_ms[row] = is_time ? reading.extent.earliest().ms : 0;
        shapes[row] = is_time ? shape_of_reading(reading) : EventColumns::undated;
        if (!is_time && reading.fault != TimeFault::empty) {
            rejects.add(row, m_wanted.column(ColumnRole::time), reading.fault);
        }
    }
}

std::uint32_t TimeColumns::shape_of_reading(const TimeReading& reading) {
    const TimeExtent& extent = reading.extent;
    return is_finite_moment(reading) && !extent.questionable ? moment_shape(extent.latest().ms - extent.earliest().ms)
                                                             : shape_number(shape_of(extent));
}

TimeReading TimeColumns::read_begin(const RowBlock& block, std::size_t row) {
    const std::string_view text = text_in(m_wanted.cells(block, ColumnRole::time)[row], m_room);
    if (m_wanted.has(ColumnRole::clock)) {
        return m_begins.read(text, text_in(m_wanted.cells(block, ColumnRole::clock)[row], m_second_room));
    }
    if (m_wanted.has(ColumnRole::month)) {
        const std::string_view day = m_wanted.has(ColumnRole::day)
                                         ? text_in(m_wanted.cells(block, ColumnRole::day)[row], m_third_room)
                                         : std::string_view{};
        return m_begins.read(text, text_in(m_wanted.cells(block, ColumnRole::month)[row], m_second_room), day);
    }
    if (m_wanted.has(ColumnRole::end) && trimmed(text) == open_side) {
        return open_reading(infinite_past);
    }
    return m_begins.read(text);
}

TimeReading TimeColumns::read_row(const RowBlock& block, std::size_t row, BlockRejects& rejects) {
    const TimeReading begin = read_begin(block, row);
    if (begin.fault != TimeFault::none && begin.fault != TimeFault::empty) {
        rejects.add(row, m_wanted.column(ColumnRole::time), begin.fault);
        return begin;
    }
    TimeReading reading = begin;
    if (m_wanted.has(ColumnRole::end)) {
        reading = with_end(block, row, begin, rejects);
    }
    const bool is_precise = m_meaning.time_codebook == TimeCodebook::none || reading.fault != TimeFault::none;
    return is_precise ? reading : with_precision(block, row, reading);
}

TimeReading TimeColumns::with_end(const RowBlock& block, std::size_t row, const TimeReading& begin,
                                  BlockRejects& rejects) {
    const std::string_view text = trimmed(text_in(m_wanted.cells(block, ColumnRole::end)[row], m_second_room));
    const TimeReading end = text == open_side ? open_reading(infinite_future) : m_ends.read(text);
    const bool has_begin = begin.fault == TimeFault::none;
    if (end.fault == TimeFault::empty) {
        // Nothing is known of the end: the begin is all that is told. Open at both sides it is no time.
        TimeReading alone = begin;
        if (has_begin && !is_finite(begin.extent.earliest())) {
            alone.fault = TimeFault::empty;
        }
        return alone;
    }
    if (end.fault != TimeFault::none) {
        rejects.add(row, m_wanted.column(ColumnRole::end), end.fault);
        return begin;
    }
    if (!has_begin && is_finite(end.extent.earliest())) {
        TimeReading unknown = open_reading(infinite_past);
        unknown.is_exact = false;
        unknown.extent.begin.last = unknown.extent.end.last = infinite_future;
        unknown.extent = span_between(unknown, end);
        return unknown;
    }
    if (!has_begin || (!is_finite(begin.extent.earliest()) && !is_finite(end.extent.earliest()))) {
        TimeReading nothing;
        nothing.fault = TimeFault::empty;
        return nothing;
    }
    if (begin.extent == end.extent) {
        return begin;
    }
    TimeReading span = begin;
    span.extent = span_between(begin, end);
    const bool is_empty = span.extent.end.last < span.extent.begin.first ||
                          (span.extent.end.last == span.extent.begin.first && !end.is_exact);
    if (is_empty) {
        rejects.add(row, m_wanted.column(ColumnRole::end), RejectReason::end_before_begin());
        span.fault = TimeFault::end_before_begin;
    } else if (span.extent.end.last == span.extent.begin.first) {
        span.extent = begin.extent;
    }
    return span;
}

TimeReading TimeColumns::with_precision(const RowBlock& block, std::size_t row, const TimeReading& reading) {
    const TimeExtent& extent = reading.extent;
    if (!is_finite(extent.earliest()) || !is_finite(extent.latest())) {
        return reading;
    }
    const std::string_view code = text_in(m_wanted.cells(block, ColumnRole::time_precision)[row], m_third_room);
    TimeMoment begin = moment_of(reading);
    std::optional<TimeMoment> end;
    if (extent.kind == TimeExtent::Kind::span) {
        begin.end_ms = extent.begin.last.ms;
        end = TimeMoment{extent.end.first.ms, extent.end.last.ms, false};
    }
    const TimeMoment moment = imprecise_moment(m_meaning.time_codebook, code, begin, end, m_zone);
    TimeReading within = reading;
    const TimeExtent::Bound bound{Instant{moment.begin_ms}, Instant{moment.end_ms}};
    within.extent = {TimeExtent::Kind::moment, bound, bound, extent.questionable};
    return within;
}

std::uint32_t TimeColumns::another_moment_shape(std::int64_t length_ms) {
    TimeShape shape;
    shape.end_last_ms = length_ms;
    m_last_shape = shape_number(shape);
    m_last_length_ms = length_ms;
    return m_last_shape;
}

std::uint32_t TimeColumns::shape_number(const TimeShape& shape) {
    const auto known = m_known_shapes.find(shape);
    if (known != m_known_shapes.end()) {
        return known->second;
    }
    const std::uint32_t number = m_shapes.number_of(shape);
    // Spans of all lengths could be as many as there are rows.
    if (m_known_shapes.size() < 100'000) {
        m_known_shapes.emplace(shape, number);
    }
    return number;
}

} // namespace chronomap
