#pragma once

#include "events/table/number_text.h"
#include "events/table/point_text.h"
#include "events/table/precision_codes.h"
#include "events/table/table_roles.h"
#include "events/table/time_evidence.h"

#include <array>
#include <cstddef>
#include <optional>

namespace chronomap {

/// How the rows of a source are read: which column is for what, and what all values of a column have in common.
struct RowMeaning {
    std::array<std::optional<std::size_t>, column_role_count> columns; ///< by role

    TimeFormat time_format, end_format;
    TimeCodebook time_codebook = TimeCodebook::none;
    PlaceCodebook place_codebook = PlaceCodebook::none;
    std::optional<PointForm> point; ///< longitude and latitude are one column
    bool is_projected = false;      ///< coordinates are not degrees: they must be transformed from TableOptions::crs
    bool longitudes_to_360 = false; ///< longitudes run from 0 to 360
    Comma magnitude_comma = Comma::decimal;

    std::optional<std::size_t> column(ColumnRole role) const { return columns[static_cast<std::size_t>(role)]; }
};

} // namespace chronomap
