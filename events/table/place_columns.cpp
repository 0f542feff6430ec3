#include "events/table/place_columns.h"

#include "events/table/degrees_text.h"
#include "events/table/short_decimal.h"

#include <cmath>
#include <limits>

namespace chronomap {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

bool is_within(double number, double most) {
    return number >= -most && number <= most;
}

} // namespace

void PlaceColumns::read(const RowBlock& block, std::vector<FixedPoint>& places, BlockRejects& rejects) {
    if (!m_wanted.has(ColumnRole::longitude) || !m_wanted.has(ColumnRole::latitude)) {
        places.assign(block.size(), no_place);
        return;
    }
    places.resize(block.size());
    m_x.resize(block.size());
    m_y.resize(block.size());
    if (m_meaning.point) {
        for (std::size_t row = 0; row < block.size(); ++row) {
            read_point(block, row, rejects);
        }
    } else {
        read_axis(block, ColumnRole::longitude, m_x, rejects);
        read_axis(block, ColumnRole::latitude, m_y, rejects);
    }
    if (m_meaning.is_projected && m_transform) {
        transform(block, rejects);
    }
    for (std::size_t row = 0; row < block.size(); ++row) {
        // Comparing with NaN is false as well.
        const bool is_place = is_within(m_x[row], 180) && is_within(m_y[row], 90);
        places[row] = is_place ? m_mercator(m_x[row], m_y[row]) : no_place;
    }
}

void PlaceColumns::read_axis(const RowBlock& block, ColumnRole role, std::vector<double>& numbers,
                             BlockRejects& rejects) {
    const std::vector<Cell>& cells = m_wanted.cells(block, role);
    const double most = role == ColumnRole::longitude ? 180 : 90;
    const bool is_plain = !m_meaning.is_projected && !(role == ColumnRole::longitude && m_meaning.longitudes_to_360);
    for (std::size_t row = 0; row < cells.size(); ++row) {
        const Cell& cell = cells[row];
        double number = 0;
        if (is_plain && cell.form == Cell::Form::plain && read_short_decimal(cell.begin, cell.size, number) &&
            is_within(number, most)) {
            numbers[row] = number;
            continue;
        }
        const NumberFault fault = read_slowly(cell, role, number);
        numbers[row] = fault == NumberFault::none ? number : nothing;
        if (fault != NumberFault::none && fault != NumberFault::empty) {
            rejects.add(row, m_wanted.column(role), fault);
        }
    }
}

NumberFault PlaceColumns::read_slowly(const Cell& cell, ColumnRole role, double& number) {
    const std::string_view text = text_in(cell, m_room);
    const NumberFault fault = read_number(text, number);
    if (fault == NumberFault::none) {
        return checked(number, role);
    }
    if (m_meaning.is_projected) {
        return fault;
    }
    return read_degrees(text, role == ColumnRole::longitude ? Axis::longitude : Axis::latitude, number);
}

NumberFault PlaceColumns::checked(double& number, ColumnRole role) const {
    if (m_meaning.is_projected) {
        return NumberFault::none;
    }
    if (role == ColumnRole::longitude && m_meaning.longitudes_to_360 && number > 180 && number <= 360) {
        number -= 360;
    }
    return range_fault(number, role == ColumnRole::longitude ? Axis::longitude : Axis::latitude);
}

void PlaceColumns::read_point(const RowBlock& block, std::size_t row, BlockRejects& rejects) {
    const std::string_view text = text_in(m_wanted.cells(block, ColumnRole::longitude)[row], m_room);
    double x = 0, y = 0;
    NumberFault fault = chronomap::read_point(text, *m_meaning.point, x, y);
    if (fault == NumberFault::none) {
        fault = checked(x, ColumnRole::longitude);
    }
    if (fault == NumberFault::none) {
        fault = checked(y, ColumnRole::latitude);
    }
    m_x[row] = fault == NumberFault::none ? x : nothing;
    m_y[row] = fault == NumberFault::none ? y : nothing;
    if (fault != NumberFault::none && fault != NumberFault::empty) {
        rejects.add(row, m_wanted.column(ColumnRole::longitude), fault);
    }
}

void PlaceColumns::transform(const RowBlock& block, BlockRejects& rejects) {
    std::vector<double> x, y;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < block.size(); ++row) {
        if (!std::isnan(m_x[row]) && !std::isnan(m_y[row])) {
            x.push_back(m_x[row]);
            y.push_back(m_y[row]);
            rows.push_back(row);
        }
    }
    m_transform(x, y);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_x[rows[i]] = x[i];
        m_y[rows[i]] = y[i];
        if (!is_within(x[i], 180) || !is_within(y[i], 90)) {
            rejects.add(rows[i], m_wanted.column(ColumnRole::longitude), RejectReason::outside_of_system());
        }
    }
}

} // namespace chronomap
