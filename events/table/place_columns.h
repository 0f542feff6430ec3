#pragma once

#include "events/table/block_rejects.h"
#include "events/table/event_columns.h"
#include "events/table/mercator_table.h"
#include "events/table/wanted_columns.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace chronomap {

/// Turns positions in another coordinate system, in place, into degrees of longitude and latitude (WGS 84); NaN where it
/// has no such position. May be called from several threads.
using PositionTransform = std::function<void(std::span<double> x, std::span<double> y)>;

/// Reads the places of blocks of rows. For one thread.
class PlaceColumns {
public:
    /// `transform`: for what is not in degrees already; may be empty.
    PlaceColumns(const RowMeaning& meaning, const WantedColumns& wanted, const PositionTransform& transform)
        : m_meaning(meaning), m_wanted(wanted), m_transform(transform) {}

    /// Gives the place of each row, no_place where there is none.
    void read(const RowBlock& block, std::vector<FixedPoint>& places, BlockRejects& rejects);

private:
    void read_point(const RowBlock& block, std::size_t row, BlockRejects& rejects);
    void read_axis(const RowBlock& block, ColumnRole role, std::vector<double>& numbers, BlockRejects& rejects);
    NumberFault read_slowly(const Cell& cell, ColumnRole role, double& number);
    NumberFault checked(double& number, ColumnRole role) const;
    void transform(const RowBlock& block, BlockRejects& rejects);

    const RowMeaning& m_meaning;
    const WantedColumns& m_wanted;
    const PositionTransform& m_transform;
    const MercatorTable& m_mercator = mercator_table();
    std::vector<double> m_x, m_y; ///< by row; NaN where there is none
    std::string m_room;
};

} // namespace chronomap
