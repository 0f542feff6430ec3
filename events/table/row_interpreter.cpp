#include "events/table/row_interpreter.h"

#include "events/table/precision_codes.h"

#include <algorithm>
#include <limits>

namespace chronomap {

namespace {

float to_float(double number) {
    constexpr double most = std::numeric_limits<float>::max();
    return static_cast<float>(std::clamp(number, -most, most));
}

} // namespace

void RowCounts::add(const RowCounts& other) {
    rejected += other.rejected;
    undated += other.undated;
    unplaced += other.unplaced;
    unread_magnitudes += other.unread_magnitudes;
    times.add(other.times);
    ends.add(other.ends);
}

RowInterpreter::RowInterpreter(const RowInterpretation& interpretation)
    : m_interpretation(interpretation),
      m_times(interpretation.meaning, interpretation.wanted, interpretation.zone, interpretation.numberings->shapes),
      m_places(interpretation.meaning, interpretation.wanted, interpretation.transform),
      m_categories(interpretation.numberings->categories), m_sources(interpretation.numberings->sources) {}

RowCounts RowInterpreter::counts() const {
    RowCounts counts = m_counts;
    counts.times = m_times.counts();
    counts.ends = m_times.end_counts();
    return counts;
}

/// Appends what `of` makes of the rows that are kept.
template <class Value, class Column, class Of>
void RowInterpreter::append(std::vector<Value>& to, const Column& column, Of of) {
    const std::size_t before = to.size();
    if (m_keeps_all) {
        to.resize(before + column.size());
        std::transform(column.begin(), column.end(), to.begin() + static_cast<std::ptrdiff_t>(before), of);
        return;
    }
    to.reserve(before + m_kept.size());
    for (const std::uint32_t row : m_kept) {
        to.push_back(of(column[row]));
    }
}

void RowInterpreter::read(const RowBlock& block, EventColumns& events, std::vector<RejectedCell>& rejected) {
    BlockRejects rejects(block, rejected);
    m_times.read(block, m_times_ms, m_shapes, rejects);
    m_places.read(block, m_points, rejects);
    drop_rows_with_nothing(block, rejects);

    const auto as_it_is = [](const auto& value) { return value; };
    append(events.places, m_points, as_it_is);
    append(events.times_ms, m_times_ms, as_it_is);
    append(events.offsets, block.offsets, as_it_is);
    append_shapes(events);
    append_numbers(block, events);
}

void RowInterpreter::drop_rows_with_nothing(const RowBlock& block, BlockRejects& rejects) {
    std::size_t undated = 0, unplaced = 0, nothing = 0;
    for (std::size_t row = 0; row < block.size(); ++row) {
        const bool has_time = m_shapes[row] != EventColumns::undated, has_place = m_points[row] != no_place;
        undated += has_time ? 0 : 1;
        unplaced += has_place ? 0 : 1;
        nothing += has_time || has_place ? 0 : 1;
    }
    m_counts.undated += undated - nothing;
    m_counts.unplaced += unplaced - nothing;
    m_counts.rejected += nothing;
    m_keeps_all = nothing == 0;
    if (m_keeps_all) {
        return;
    }
    m_kept.clear();
    for (std::size_t row = 0; row < block.size(); ++row) {
        if (m_shapes[row] == EventColumns::undated && m_points[row] == no_place) {
            rejects.add(row, RejectedCell::no_column, RejectReason::neither_time_nor_place());
        } else {
            m_kept.push_back(static_cast<std::uint32_t>(row));
        }
    }
}

void RowInterpreter::append_shapes(EventColumns& events) {
    const std::size_t before = events.times_ms.size() - (m_keeps_all ? m_shapes.size() : m_kept.size());
    const auto is_other = [&](std::uint32_t shape) { return shape != events.every_shape; };
    if (before == 0 && !m_shapes.empty()) {
        events.every_shape = m_shapes.front();
    }
    // Most pieces have one shape alone, and then no column of them.
    const bool is_dated = events.every_shape != EventColumns::undated;
    if (events.shapes.empty() && m_keeps_all && is_dated && std::none_of(m_shapes.begin(), m_shapes.end(), is_other)) {
        return;
    }
    if (events.shapes.empty()) {
        events.shapes.assign(before, events.every_shape);
    }
    append(events.shapes, m_shapes, [](std::uint32_t shape) { return shape; });
}

void RowInterpreter::append_numbers(const RowBlock& block, EventColumns& events) {
    const WantedColumns& wanted = m_interpretation.wanted;
    if (wanted.has(ColumnRole::category)) {
        append(events.categories, wanted.cells(block, ColumnRole::category),
               [&](const Cell& cell) { return m_categories.number_of(cell); });
    }
    if (wanted.has(ColumnRole::source)) {
        append(events.sources, wanted.cells(block, ColumnRole::source),
               [&](const Cell& cell) { return m_sources.number_of(cell); });
    }
    if (wanted.has(ColumnRole::magnitude)) {
        append(events.magnitudes, wanted.cells(block, ColumnRole::magnitude),
               [&](const Cell& cell) { return magnitude_of(cell); });
    }
    if (wanted.has(ColumnRole::place_precision)) {
        append(events.radii_m, wanted.cells(block, ColumnRole::place_precision), [&](const Cell& cell) {
            return imprecise_radius_m(m_interpretation.meaning.place_codebook, text_in(cell, m_room));
        });
    }
}

float RowInterpreter::magnitude_of(const Cell& cell) {
    double number = 0;
    if (cell.form == Cell::Form::plain && read_plain_decimal(cell.begin, cell.size, number)) {
        return to_float(number);
    }
    const NumberFault fault = read_number(text_in(cell, m_room), number, m_interpretation.meaning.magnitude_comma);
    if (fault == NumberFault::none) {
        return to_float(number);
    }
    m_counts.unread_magnitudes += fault == NumberFault::empty ? 0 : 1;
    return std::numeric_limits<float>::quiet_NaN();
}

} // namespace chronomap
