#pragma once

#include "events/table/number_text.h"

#include <string_view>

namespace chronomap {

/// How a place is written in one column.
enum class PointForm : std::uint8_t {
    wkt,     ///< POINT (46.3417 39.5111): longitude first
    lat_lon, ///< 39.5111, 46.3417 or (39.5111, 46.3417)
    lon_lat,
};

/// Reads a point: well-known text with or without an SRID, Z and M, or two values of degrees with a comma, a semicolon or
/// blanks between them, in brackets or not. In WKT x and y are told as they stand there; else they are degrees in range.
NumberFault read_point(std::string_view text, PointForm form, double& x, double& y);

/// Whether a text begins as well-known text of a point does.
bool is_wkt_point(std::string_view text);

} // namespace chronomap
