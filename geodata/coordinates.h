#pragma once

#include "geodata/lon_lat.h"

#include <optional>
#include <string>
#include <string_view>

namespace chronomap {

/// What a text says as coordinates.
struct CoordinateReading {
    enum class Problem {
        none,
        no_coordinates, ///< something else, such as a date or a name
        one_alone,      ///< one number with its letter or sign of degrees, and no second one
        two_of_a_kind,  ///< both are latitudes, or both longitudes
        latitude,       ///< beyond 90°
        longitude,      ///< beyond 180°
        minutes,        ///< minutes or seconds of 60 or more, or below a part of a degree
    };
    Problem problem = Problem::none;
    LonLat at; ///< where there is no problem
};

/// Reads latitude and longitude as people write them: "39.51, 46.34", "39.51 46.34", "46.34E 39.51N", "N 39.51 E 46.34",
/// "39°30'40\"N 46°20'30\"E", "39 30 40 N, 46 20 30 E". Without letters the latitude comes first. Eastern Arabic and
/// Persian digits and the Arabic comma and decimal sign are taken as well.
CoordinateReading read_coordinates(std::string_view text);

/// The text with 0 to 9 for the digits of Arabic and Persian keyboards.
std::string with_western_digits(std::string_view text);

/// How many decimals of a degree a position bears that is true within a radius, but two at least, at which no house can
/// be told from its neighbours; five, about a metre, where the radius is not known (0 or less).
int coordinate_decimals(double precision_m);

/// "39.51111, 46.34168": latitude, then longitude.
std::string coordinates_text(LonLat at, int decimals);

} // namespace chronomap
