#pragma once

#include "events/table/row_source.h"
#include "events/time_zone.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// What a column can be for.
enum class ColumnRole : std::uint8_t {
    time,           ///< when it happened, or began
    end,            ///< when it ended
    clock,          ///< the time of day, where `time` is a date alone
    time_precision, ///< UCDP's date_prec, ACLED's time_precision
    longitude,
    latitude,        ///< the same column where points are written in one
    place_precision, ///< UCDP's where_prec, ACLED's geo_precision
    title,
    category,
    source,
    magnitude,
    month,
    day, ///< where `time` is a year alone, as in the GTD
};

inline constexpr std::size_t column_role_count = 13;

/// What the user says of the columns; what is not said is found out. Names as in the file.
struct TableOptions {
    std::string time, end, longitude, latitude, title, category, source;
    std::string crs;        ///< of the coordinates, such as "EPSG:32638"; empty: as the file says, else WGS 84
    std::string time_zone;  ///< of times without an offset; empty: UTC, and that is said
    std::string date_order; ///< "D/M/Y" or "M/D/Y"; empty: as the dates of a column tell, else D/M/Y, and that is said

    friend bool operator==(const TableOptions&, const TableOptions&) = default;
};

/// One line of what was understood.
struct RoleChoice {
    ColumnRole role = ColumnRole::time;
    std::size_t column = 0; ///< index among RowSource::columns()
    std::string why; ///< "named so", "all 200 values looked at are times (D/M/Y: 31 have a first number above 12)"
};

} // namespace chronomap
